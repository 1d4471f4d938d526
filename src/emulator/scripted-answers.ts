import type { EmulatorRequest } from './emulator-request.js';
import type { Reply } from './reply.js';

/** An answer that a test dictates; a text is sent as it is, HTML unless a header says otherwise. */
export interface ScriptedAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly delayMs?: number;
}

/** An answer, or a function that may leave a request to the emulator. */
export type Script = ScriptedAnswer | ((request: EmulatorRequest) => ScriptedAnswer | undefined);

interface ScriptedAnswers {
  once(match: string, script: Script): void;
  always(match: string, script: Script): void;
  /** The answer that is due to this request, if any; one that was queued is used up. */
  take(match: string | undefined, request: EmulatorRequest): ScriptedAnswer | undefined;
  clear(): void;
}

/** Turns a dictated answer into what goes over the wire. */
export function toReply({ status = 200, headers = {}, body }: ScriptedAnswer): Reply {
  const isText = typeof body === 'string';
  return {
    status,
    headers: { 'content-type': isText ? 'text/html' : 'application/json; charset=utf-8', ...headers },
    body: isText ? body : JSON.stringify(body),
  };
}

function ask(script: Script | undefined, request: EmulatorRequest): ScriptedAnswer | undefined {
  return typeof script === 'function' ? script(request) : script;
}

/** Keeps dictated answers by registry key, `auth.token` or `auth.authorize`; queued ones come first, in order. */
export function createScriptedAnswers(): ScriptedAnswers {
  const queued = new Map<string, Script[]>();
  const standing = new Map<string, Script>();
  return {
    once: (match, script) => {
      queued.set(match, [...(queued.get(match) ?? []), script]);
    },
    always: (match, script) => {
      standing.set(match, script);
    },
    take: (match, request) => {
      if (match === undefined) return undefined;
      const queue = queued.get(match) ?? [];
      const answer = ask(queue[0], request);
      if (answer === undefined) return ask(standing.get(match), request);
      queue.shift();
      return answer;
    },
    clear: () => {
      queued.clear();
      standing.clear();
    },
  };
}
