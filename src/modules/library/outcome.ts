import { UnexpectedResponseError } from '../../errors.js';
import type { FaultFinder } from '../../psn/response.js';
import type { DownloadPayloadModel } from './models.js';
import type { DownloadKey } from './operations.js';
import type { UpstreamOutcome } from './upstream.js';

/**
 * Why PSN refused a change; null if it made it. Throws where the answer leaves that open: a failure stands in the place
 * of the outcome, or there is none.
 */
export function toRefusal(
  outcomes: readonly (UpstreamOutcome | null)[] | null | undefined,
  { entitlementId }: DownloadKey,
  { key, faultAt }: { readonly key: string; readonly faultAt: FaultFinder },
): DownloadPayloadModel['refusal'] {
  const index = outcomes?.findIndex((outcome) => outcome?.entitlementId === entitlementId) ?? -1;
  const outcome = outcomes?.[index];
  if (outcome == null) {
    const what = 'it does not say what became of the download; look at Console.downloads before asking again';
    throw faultAt() ?? new UnexpectedResponseError(key, what);
  }
  const { errorCode, reasonCode } = outcome;
  const fault = errorCode == null ? faultAt(index, 'errorCode') : undefined;
  if (fault !== undefined) throw fault;
  // A refusal has both codes; a reason alone may be the one that the cancellation gave.
  return errorCode == null ? null : { code: errorCode, reason: reasonCode ?? null };
}
