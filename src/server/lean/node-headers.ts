import type { IncomingHttpHeaders } from 'node:http';

/** The headers of a request, read where Node has put them. As Yoga's own do, `has` takes what is empty for none. */
export class NodeHeaders implements Iterable<[string, string]> {
  readonly #headers: IncomingHttpHeaders;

  constructor(headers: IncomingHttpHeaders) {
    this.#headers = headers;
  }

  get(name: string): string | null {
    // Almost every reader names it as Node does.
    const value = this.#headers[name] ?? this.#headers[name.toLowerCase()];
    return value?.toString() ?? null;
  }

  has(name: string): boolean {
    return (this.get(name) ?? '') !== '';
  }

  keys(): IterableIterator<string> {
    return Object.keys(this.#headers).values();
  }

  *entries(): IterableIterator<[string, string]> {
    for (const [name, value] of Object.entries(this.#headers)) {
      if (value !== undefined) yield [name, value.toString()];
    }
  }

  [Symbol.iterator](): IterableIterator<[string, string]> {
    return this.entries();
  }

  forEach(visit: (value: string, name: string) => void): void {
    for (const [name, value] of this) visit(value, name);
  }
}
