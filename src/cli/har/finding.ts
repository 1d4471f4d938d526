import type { AnyOperation } from '../../psn/operation.js';
import { type Overrides, versionsUnder } from '../../psn/overrides.js';
import type { CapturedCall } from './captured-call.js';

/** What a captured call is to this gateway. */
export interface Finding {
  /** `changed` ones can be written; `other` ones cannot, for the reason in `note`. */
  readonly state: 'changed' | 'known' | 'new' | 'other';
  readonly key: string | null;
  /** PSN's. */
  readonly name: string;
  readonly host: string;
  /** Cut to eight digits. */
  readonly hash: string;
  readonly note: string;
  readonly call: CapturedCall;
}

const namesOf = ({ variables }: CapturedCall): string =>
  variables === undefined ? 'variables with odd names' : `variables: ${variables.join(', ') || 'none'}`;

/** Holds a call against the registry and the operations file. */
export function judge(
  call: CapturedCall,
  operations: readonly AnyOperation[],
  overrides: Overrides,
): Finding {
  const { operationName: name, host, sha256 } = call;
  const namesakes = operations.filter((operation) => operation.operationName === name);
  const owner = namesakes.find((operation) =>
    versionsUnder(operation, overrides.get(operation.key)).some((version) => version.sha256 === sha256),
  );
  const finding = (state: Finding['state'], key: string | null, note: string): Finding => {
    return { state, key, name, host, hash: sha256.slice(0, 8), note, call };
  };
  if (owner !== undefined) return finding('known', owner.key, call.isRefused ? 'PSN refused it' : '');
  const [only, ...others] = namesakes;
  if (only === undefined) return finding('new', null, namesOf(call));
  if (others.length > 0) {
    return finding(
      'other',
      null,
      `is one of ${namesakes.map(({ key }) => key).join(', ')}: write it by hand`,
    );
  }
  if (call.isRefused) return finding('other', only.key, 'PSN refused it');
  if (host === 'mobile' && only.auth === 'none') {
    return finding('other', only.key, 'of the host of accounts, and this operation is asked without one');
  }
  return finding('changed', only.key, namesOf(call));
}
