/** Called, or `handleEvent` of it, when work is to stop. */
export type StopListener = (() => void) | { handleEvent(): void };

/** Tells work that it is to stop, and why; an `AbortSignal` is one. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  /** One that comes after the end is never called. */
  addEventListener(type: 'abort', listener: StopListener, options?: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: StopListener): void;
  throwIfAborted(): void;
}

/**
 * An `AbortController` and its signal in one, for what is made for each call: Node's are events and their targets, which
 * cost more than all else that a call takes here.
 */
export class Stop implements StopSignal {
  aborted = false;
  reason: unknown = undefined;
  /** Few have more than one; the calls of a request, which end about as they began, listen to one. */
  #listener: StopListener | undefined;
  #others: StopListener[] | undefined;

  /** Calls those who listen, once. */
  abort(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = [this.#listener, ...(this.#others ?? [])];
    this.#listener = undefined;
    this.#others = undefined;
    for (const listener of listeners) {
      if (typeof listener === 'function') listener();
      else listener?.handleEvent();
    }
  }

  addEventListener(_type: 'abort', listener: StopListener): void {
    if (this.aborted) return;
    if (this.#listener === undefined) this.#listener = listener;
    else (this.#others ??= []).push(listener);
  }

  removeEventListener(_type: 'abort', listener: StopListener): void {
    if (this.#listener === listener) {
      this.#listener = undefined;
      return;
    }
    const others = this.#others;
    if (others === undefined) return;
    const place = others.indexOf(listener);
    const last = place === -1 ? undefined : others.pop();
    if (last !== undefined && last !== listener) others[place] = last;
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }
}
