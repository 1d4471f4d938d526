import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDeepStrictEqual } from 'node:util';

import { arePathsAlike } from './paths.js';
import { readRecording, type Recording, type RestRecording } from './recordings.js';

/** A persisted query as it was asked. */
interface Question {
  readonly operationName: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly extensions: { readonly persistedQuery: { readonly version: number; readonly sha256Hash: string } };
}

/** A request as it arrived, decoded. */
export interface ReplayRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly form: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** A fake PSN that only repeats what was recorded. */
export interface ReplayServer extends AsyncDisposable {
  /** The origin of every host. */
  readonly address: string;
  /** Requests for tokens, in order. */
  readonly signIns: readonly ReplayRequest[];
  /** Requests of persisted queries, in order, each with what it asked. */
  readonly questions: readonly (ReplayRequest & Question)[];
  /** Calls of REST endpoints, in order. */
  readonly calls: readonly ReplayRequest[];
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

function readQuestion(method: string, query: ReplayRequest['query'], body: string): Question {
  if (method === 'POST') return JSON.parse(body) as Question;
  const { operationName = '', variables = '{}', extensions = '{}' } = query;
  return {
    operationName,
    variables: JSON.parse(variables) as Question['variables'],
    extensions: JSON.parse(extensions) as Question['extensions'],
  };
}

/**
 * Plays recordings on one loopback address: an operation with one recording always gets that, one with several the
 * one of the same variables. A path of REST likewise, with its query. What has no recording gets a 500, and closing the
 * server then throws.
 */
export async function createReplayServer(
  recordings: readonly Recording[],
  rest: readonly RestRecording[] = [],
): Promise<ReplayServer> {
  const token = readRecording('rest/oauth-token/01');
  const signIns: ReplayRequest[] = [];
  const questions: (ReplayRequest & Question)[] = [];
  const calls: ReplayRequest[] = [];
  const refusals: string[] = [];

  function refuse(what: string): Reply {
    refusals.push(what);
    return { status: 500, body: { message: `The replaying server has no recording for ${what}` } };
  }

  /** The recorded answer, with tokens invented in place of those that its source took out. */
  function answerSignIn(): Reply {
    const count = signIns.length;
    const invented = ['access_token', 'id_token', 'refresh_token'].map((key) => [key, `${key}-${count}`]);
    return { status: token.status, body: { ...token.body, ...Object.fromEntries(invented) } };
  }

  function answerQuestion({ operationName, variables }: Question): Reply {
    const fitting = recordings.filter(({ request }) => request.operationName === operationName);
    const found =
      fitting.length > 1
        ? fitting.find(({ request }) => isDeepStrictEqual(request.variables, variables))
        : fitting[0];
    return found ?? refuse(`${operationName} with ${JSON.stringify(variables)}`);
  }

  function answerCall({ method, path, query }: ReplayRequest): Reply {
    const fitting = rest.filter(
      ({ request }) => request.method === method && arePathsAlike(request.path, path),
    );
    const found =
      fitting.length > 1
        ? fitting.find(({ request }) => isDeepStrictEqual(request.query, query))
        : fitting[0];
    return found ?? refuse(`${method} ${path}?${new URLSearchParams(query).toString()}`);
  }

  async function answer(incoming: IncomingMessage): Promise<Reply> {
    const { pathname: path, searchParams } = new URL(`http://replay.example${incoming.url ?? '/'}`);
    const { method = 'GET', headers } = incoming;
    const body = await readBody(incoming);
    const query = Object.fromEntries(searchParams);
    const isForm = headers['content-type'] === 'application/x-www-form-urlencoded';
    const form = isForm ? Object.fromEntries(new URLSearchParams(body)) : {};
    const request: ReplayRequest = { method, path: decodeURIComponent(path), query, form, headers };
    if (method === 'POST' && path === '/api/authz/v3/oauth/token') {
      signIns.push(request);
      return answerSignIn();
    }
    if (path !== '/api/graphql/v1/op') {
      calls.push(request);
      return answerCall(request);
    }
    const question = readQuestion(method, query, body);
    questions.push({ ...request, ...question });
    return answerQuestion(question);
  }

  const server = createServer((incoming, outgoing) => {
    void answer(incoming)
      .catch((error: unknown) => refuse(String(error)))
      .then(({ status, body }) => {
        const isPage = typeof body === 'string';
        outgoing.writeHead(status, { 'content-type': isPage ? 'text/html' : 'application/json' });
        outgoing.end(isPage ? body : body === null ? '' : JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    signIns,
    questions,
    calls,
    async [Symbol.asyncDispose]() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      if (refusals.length > 0) throw new Error(`No recording was given for ${refusals.join('; ')}`);
    },
  };
}
