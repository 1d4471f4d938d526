import { type Dispatcher, util } from 'undici';

import type { StopSignal } from './stop-signal.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** An answer of a host, to its last byte. */
export class Exchanged {
  readonly status: number;
  readonly bytes: Buffer;
  readonly #raw: Buffer[];
  #headers: Headers | undefined;

  constructor(status: number, raw: Buffer[], bytes: Buffer) {
    this.status = status;
    this.bytes = bytes;
    this.#raw = raw;
  }

  /** Read when somebody wants them: of a good answer nobody does, and PSN sends two dozen. */
  get headers(): Headers {
    this.#headers ??= util.parseHeaders(this.#raw);
    return this.#headers;
  }

  /** How the bytes are packed; empty where they are not. */
  get encoding(): string {
    for (let place = 0; place < this.#raw.length; place += 2) {
      if (isEncoding(this.#raw[place])) return String(this.headers[ENCODING]).toLowerCase();
    }
    return '';
  }
}

const ENCODING = 'content-encoding';

const isEncoding = (name: Buffer | undefined): boolean =>
  name?.length === ENCODING.length && name.toString('latin1').toLowerCase() === ENCODING;

/**
 * One request on its way. A class, for there is one of each call. By the older of undici's two forms of handlers: the
 * newer one has each answer's headers read, and an object more for each call.
 */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #signal: StopSignal;
  readonly #resolve: (answer: Exchanged) => void;
  readonly #reject: (reason: unknown) => void;
  #abort: ((reason?: Error) => void) | undefined;
  #status = 0;
  #raw: Buffer[] = [];
  #chunk: Buffer | undefined;
  #chunks: Buffer[] | undefined;

  constructor(signal: StopSignal, resolve: (answer: Exchanged) => void, reject: (reason: unknown) => void) {
    this.#signal = signal;
    this.#resolve = resolve;
    this.#reject = reject;
    signal.addEventListener('abort', this, { once: true });
  }

  /** Whoever asked has left, or time is over. */
  handleEvent(): void {
    const reason = this.#signal.reason as Error;
    this.#reject(reason);
    this.#abort?.(reason);
  }

  onConnect(abort: (reason?: Error) => void): void {
    this.#abort = abort;
    if (this.#signal.aborted) abort(this.#signal.reason as Error);
  }

  onHeaders(status: number, raw: Buffer[]): boolean {
    this.#status = status;
    this.#raw = raw;
    return true;
  }

  onData(chunk: Buffer): boolean {
    if (this.#chunk === undefined) this.#chunk = chunk;
    else (this.#chunks ??= [this.#chunk]).push(chunk);
    return true;
  }

  onComplete(): void {
    this.#signal.removeEventListener('abort', this);
    const bytes = this.#chunks === undefined ? this.#chunk : Buffer.concat(this.#chunks);
    this.#resolve(new Exchanged(this.#status, this.#raw, bytes ?? Buffer.alloc(0)));
  }

  onError(error: Error): void {
    this.#signal.removeEventListener('abort', this);
    this.#reject(error);
  }
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
    signal.throwIfAborted();
    dispatcher.dispatch(request, new Exchange(signal, resolve, reject));
  });
}
