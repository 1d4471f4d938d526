import { BlockedError } from '../../src/errors.js';
import type { EdgePause } from '../../src/psn/edge-pause.js';
import type { UpstreamHost } from '../../src/psn/host.js';
import type { StopSignal } from '../../src/psn/stop-signal.js';

/** Makes a call that goes by pauses as those of the gateway do; it is given what to call when the host has answered. */
export async function callAtEdge<T>(
  edge: EdgePause,
  asked: { readonly operation: string; readonly host: UpstreamHost; readonly signal: StopSignal },
  call: (noteAnswer: () => void) => Promise<T>,
): Promise<T> {
  const { operation, host, signal } = asked;
  const endProbe = edge.isClear() ? undefined : await edge.enter(operation, host, signal);
  let isAnswered = false as boolean;
  let isRefused = false;
  try {
    return await call(() => {
      isAnswered = true;
    });
  } catch (error) {
    isRefused = error instanceof BlockedError;
    throw isRefused ? edge.noteRefusal(operation, host) : error;
  } finally {
    if (isAnswered && !isRefused) edge.noteAnswer(operation, host);
    endProbe?.();
  }
}
