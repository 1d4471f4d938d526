import type { Socket } from 'node:net';

import { buildConnector } from 'undici';

/** As much as Node reads at once. */
const READ_BYTES = 64 * 1024;

/** How far a connection has been read. */
class Reading {
  /** Whether something of an answer has come whose end has not. */
  isWithin = false;
  #coming: Buffer | undefined;

  offer(chunk: Buffer): void {
    this.#coming = chunk;
  }

  /** What has come, once. */
  take(): Buffer | undefined {
    const coming = this.#coming;
    this.#coming = undefined;
    return coming;
  }
}

const reading = Symbol('reading');

type ReadSocket = Socket & { readonly [reading]: Reading };

/** Connects as undici does, and reads what comes into memory that is used again with each answer. */
export interface Reader {
  readonly connect: buildConnector.connector;
  /** Is told, while undici reads, that an answer is over and that nothing of it will be looked at again. */
  readonly noteEnd: () => void;
}

/** In place of a stream's own: gives what has just come, and else what the stream has, such as its end. */
function read(this: ReadSocket, size?: number): unknown {
  const coming = this[reading].take();
  if (coming !== undefined) return coming;
  // undici looks for more each time that it has read, and before it sends.
  if (size === undefined && this.readableLength === 0) return null;
  return (Object.getPrototypeOf(this) as Socket).read.call(this, size);
}

/**
 * A stream takes new memory for each read, and tells of it a step later. Here undici reads an answer at once where it
 * lies, and the next one comes to lie there: each connection has memory of its own. Where an answer comes in pieces,
 * undici and who asked hold on to what came first; that memory is theirs then, and what follows is copied.
 */
export function createReader(options: buildConnector.BuildOptions = {}): Reader {
  /** How many answers have been read. */
  let ends = 0;
  /** What the connection that is being read is read into next; undefined where it needs new memory. */
  let next: Uint8Array | undefined;

  function take(this: ReadSocket, size: number, memory: Uint8Array): boolean {
    const own = this[reading];
    const isFirst = !own.isWithin;
    const lying = Buffer.from(memory.buffer, memory.byteOffset, size);
    const chunk = isFirst ? lying : Buffer.from(lying);
    const endsBefore = ends;
    own.offer(chunk);
    // What waits in the stream was there before.
    if (this.readableLength === 0) this.emit('readable');
    const isTaken = own.take() === undefined;
    own.isWithin = !isTaken || ends === endsBefore;
    next = isFirst && own.isWithin ? undefined : memory;
    return isTaken || this.push(chunk);
  }

  const connector = buildConnector({
    ...options,
    onread: {
      /** Node asks when a connection begins, and again after each read. */
      buffer() {
        const memory = next ?? Buffer.allocUnsafeSlow(READ_BYTES);
        next = undefined;
        return memory;
      },
      callback: take,
    },
  }) as unknown as (...asked: Parameters<buildConnector.connector>) => Socket;

  return {
    connect(place, callback) {
      Object.assign(connector(place, callback), { [reading]: new Reading(), read });
    },
    noteEnd() {
      ends += 1;
    },
  };
}
