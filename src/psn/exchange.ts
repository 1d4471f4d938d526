import type { Dispatcher } from 'undici';

import type { StopSignal } from './stop-signal.js';

/** An answer of a host, to its last byte. */
export interface Exchanged {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/**
 * Sends one request and reads its answer. Rejects with the signal's reason when that aborts, at once, wherever the request
 * is. Not by `request` of undici's, which makes a stream of each answer: that takes a third of what a call costs.
 */
export function exchange(
  dispatcher: Dispatcher,
  request: Dispatcher.DispatchOptions,
  signal: StopSignal,
): Promise<Exchanged> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let status = 0;
    let headers: Exchanged['headers'] = {};
    const chunks: Buffer[] = [];
    const leave = (): void => {
      const reason = signal.reason as Error;
      reject(reason);
      controller?.abort(reason);
    };
    const end = (): void => {
      signal.removeEventListener('abort', leave);
    };
    if (signal.aborted) {
      leave();
      return;
    }
    signal.addEventListener('abort', leave, { once: true });
    dispatcher.dispatch(request, {
      onRequestStart(started) {
        controller = started;
        if (signal.aborted) leave();
      },
      onResponseStart(_controller, statusCode, received) {
        status = statusCode;
        headers = received;
      },
      onResponseData(_controller, chunk) {
        chunks.push(chunk);
      },
      onResponseEnd() {
        end();
        const [first] = chunks;
        resolve({
          status,
          headers,
          bytes: first !== undefined && chunks.length === 1 ? first : Buffer.concat(chunks),
        });
      },
      onResponseError(_controller, error) {
        end();
        reject(error);
      },
    });
  });
}
