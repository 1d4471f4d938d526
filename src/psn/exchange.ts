import { type Client, type Dispatcher, util } from 'undici';

import type { UpstreamRequest } from './request.js';
import type { StopSignal } from './stop-signal.js';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** An answer of a host, to its last byte. The next one takes its memory: what is wanted of it later is to be kept. */
export class Exchanged {
  readonly status: number;
  bytes: Buffer;
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

  /** For who reads on after having been told of it. */
  keep(): void {
    this.#headers = this.headers;
    this.bytes = Buffer.from(this.bytes);
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

/** Hears once how an exchange has ended. */
export interface ExchangeListener {
  onAnswer(answer: Exchanged): void;
  onFailure(error: unknown): void;
}

/** Where a connection comes from. */
export interface Lender {
  /** Takes it back once undici has done with a request on it, be it answered or not. */
  giveBack(client: Client): void;
  /** Is told that an answer has been read, and nothing of it will be looked at again. */
  noteEnd(): void;
}

/**
 * One request on its way. A class, for there is one of each call. By the older of undici's two forms of handlers: the
 * newer one has each answer's headers read, and an object more for each call. Not by `request` of undici's, which makes
 * a stream of each answer: that takes a third of what a call costs.
 */
export class Exchange implements Dispatcher.DispatchHandler {
  readonly #request: UpstreamRequest;
  readonly #signal: StopSignal;
  readonly #listener: ExchangeListener;
  readonly #lender: Lender;
  #client: Client | undefined;
  #isOver = false;
  #abort: ((reason?: Error) => void) | undefined;
  #status = 0;
  #raw: Buffer[] | undefined;
  #chunk: Buffer | undefined;
  #chunks: Buffer[] | undefined;

  constructor(request: UpstreamRequest, signal: StopSignal, listener: ExchangeListener, lender: Lender) {
    this.#request = request;
    this.#signal = signal;
    this.#listener = listener;
    this.#lender = lender;
    signal.addEventListener('abort', this, { once: true });
  }

  /** False, and nothing is sent, if nobody waits for the answer any more. */
  sendBy(client: Client): boolean {
    if (this.#isOver) return false;
    this.#client = client;
    client.dispatch(this.#request, this);
    return true;
  }

  /** Whoever asked has left, or time is over. */
  handleEvent(): void {
    const reason = this.#signal.reason as Error;
    this.#fail(reason);
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
    this.#lender.noteEnd();
    this.#giveBack();
    if (!this.#end()) return;
    const bytes = this.#chunks === undefined ? this.#chunk : Buffer.concat(this.#chunks);
    this.#listener.onAnswer(new Exchanged(this.#status, this.#raw ?? [], bytes ?? Buffer.alloc(0)));
  }

  /** The connection comes back once undici has told all that it tells of it: until then it must not be asked again. */
  onError(error: Error): void {
    queueMicrotask(() => {
      this.#giveBack();
    });
    this.#fail(error);
  }

  /** After an answer before anybody hears of it, so that what is asked next goes out on the same connection. */
  #giveBack(): void {
    const client = this.#client;
    this.#client = undefined;
    if (client !== undefined) this.#lender.giveBack(client);
  }

  #fail(error: Error): void {
    if (this.#end()) this.#listener.onFailure(error);
  }

  /** True the first time. */
  #end(): boolean {
    if (this.#isOver) return false;
    this.#isOver = true;
    this.#signal.removeEventListener('abort', this);
    return true;
  }
}
