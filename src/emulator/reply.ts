import { randomUUID } from 'node:crypto';

/** How an answer comes, if not at once and whole. */
export interface Delivery {
  readonly delayMs?: number;
  readonly bytesPerSecond?: number;
  /** `half` of the body and no more, `nothing` at all, or a `reset` of the connection. */
  readonly sends?: 'all' | 'half' | 'nothing' | 'reset';
}

/** An answer of one of the emulator's hosts. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
  readonly delivery?: Delivery;
}

/** An answer in JSON, as PSN's services send theirs. */
export function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  };
}

/** What PSN's REST-like services say instead of an answer: a bare `error` object. */
export function errorObject(status: number, code: number, message: string): Reply {
  return json(status, { error: { referenceId: randomUUID(), code, message } });
}

/** An answer without `data`, as the GraphQL server refuses what it cannot run. */
export function graphqlErrors(status: number, message: string, extensions?: object): Reply {
  return json(status, { errors: [{ message, ...(extensions !== undefined && { extensions }) }] });
}

/** The page with which PSN's edge network refuses an address, an agent, or a path that does not exist. */
export function edgePage(path: string): Reply {
  const body = [
    '<HTML><HEAD>',
    '<TITLE>Access Denied</TITLE>',
    '</HEAD><BODY>',
    '<H1>Access Denied</H1>',
    ` You don't have permission to access "http&#58;&#47;&#47;psn.example${path.replaceAll(/[^\w/.-]/g, '')}"`,
    'on this server.<P>',
    `Reference&#32;&#35;18&#46;${randomUUID().slice(0, 8)}`,
    '</BODY>',
    '</HTML>',
    '',
  ].join('\n');
  return { status: 403, headers: { 'content-type': 'text/html' }, body };
}
