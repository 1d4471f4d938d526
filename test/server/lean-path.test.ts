import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { pino } from 'pino';
import { request } from 'undici';
import { expect, test } from 'vitest';

import { createLeanPath } from '../../src/server/lean/index.js';
import type { Executed, PlainAnswers } from '../../src/server/lean/plain-answers.js';
import { readBody } from '../../src/server/request-body.js';

const question = JSON.stringify({ query: '{ gateway { version } }' });
const json = { 'content-type': 'application/json' };
const toJson = (body: string) => new Response(body, { headers: json });

/** A server with nothing but this path; what does not take it is answered with 404. */
async function withPath(
  answer: Parameters<typeof createLeanPath>[0]['answer'],
  work: (address: string) => Promise<void>,
  plain?: PlainAnswers,
): Promise<string[]> {
  const log: string[] = [];
  const path = createLeanPath({ plain, answer, logger: pino({}, { write: (line) => void log.push(line) }) });
  const server = createServer((asked, response) => {
    void readBody(asked, 1000).then((body) => {
      if (!path(asked, response, { body, since: 0 })) response.writeHead(404).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return log;
}

const post = (url: string, headers: Record<string, string> = json) =>
  request(url, { method: 'POST', headers, body: question });

test.each([
  ['a plain question', '/graphql', json, 200],
  ['one that takes anything', '/graphql', { ...json, accept: '*/*' }, 200],
  ['one that takes parts', '/graphql', { ...json, accept: 'multipart/mixed, application/json' }, 404],
  ['one that takes events', '/graphql', { ...json, accept: 'text/event-stream' }, 404],
  ['a body of another type', '/graphql', { 'content-type': 'text/plain' }, 404],
  ['an address with parameters', '/graphql?query={a}', json, 404],
  ['another path', '/', json, 404],
])('%s is answered here with 200, or not here with 404', async (_what, path, headers, status) => {
  const log = await withPath(
    () => toJson('{}'),
    async (address) => {
      expect((await post(address + path, headers)).statusCode).toBe(status);
    },
  );
  expect(log).toEqual([]);
});

test('Yoga reads of the request what was sent', async () => {
  const read = async (asked: Request) => {
    const { method, url, headers } = asked;
    const told = {
      method,
      url,
      locale: headers.get('X-PSN-Locale'),
      empty: [headers.get('x-empty'), headers.has('x-empty')],
      none: headers.get('origin'),
      names: [...headers.keys()].includes('x-empty'),
      body: await asked.json(),
    };
    return toJson(JSON.stringify(told));
  };
  await withPath(read, async (address) => {
    const headers = { ...json, host: 'psn.example:1', 'x-psn-locale': 'de-DE', 'x-empty': '' };
    const { body } = await post(`${address}/graphql`, headers);
    expect(await body.json()).toEqual({
      method: 'POST',
      url: 'http://psn.example:1/graphql',
      locale: 'de-DE',
      empty: ['', false],
      none: null,
      names: true,
      body: JSON.parse(question),
    });
  });
});

test('who leaves ends the request, and that is no bug', async () => {
  const leaver = new AbortController();
  let left: Promise<unknown> | undefined;
  const wait = ({ signal }: Request): Promise<Response> => {
    left = new Promise((resolve) => {
      signal.addEventListener('abort', resolve, { once: true });
    });
    leaver.abort();
    return left.then(() => {
      throw signal.reason;
    });
  };
  const log = await withPath(wait, async (address) => {
    const { signal } = leaver;
    const asked = request(`${address}/graphql`, { method: 'POST', headers: json, body: question, signal });
    await expect(asked).rejects.toThrow('aborted');
    await left;
  });
  expect(log).toEqual([]);
});

test('an answer that comes piece by piece is sent so, and ends with who reads it', async () => {
  let isEnded: ((value: unknown) => void) | undefined;
  const ended = new Promise((resolve) => (isEnded = resolve));
  const stream = new ReadableStream({
    pull(controller) {
      controller.enqueue(Buffer.from('event: next\n\n'));
    },
    cancel: () => isEnded?.(undefined),
  });
  const events = { 'content-type': 'text/event-stream' };
  const log = await withPath(
    () => new Response(stream, { headers: events }),
    async (address) => {
      const { body, headers } = await post(`${address}/graphql`, { ...json, accept: '*/*' });
      expect(headers).toMatchObject(events);
      for await (const piece of body) {
        expect(String(piece)).toContain('event: next');
        break;
      }
      await ended;
    },
  );
  expect(log).toEqual([]);
});

test('a bug in what answers is logged, and the connection ends', async () => {
  const log = await withPath(
    () => {
      throw new Error('broken');
    },
    async (address) => {
      await expect(post(`${address}/graphql`)).rejects.toThrow();
    },
  );
  expect(log.join('')).toContain('a bug: a request was not answered');
});

test('a question that is answered beside Yoga does not reach it, and one of which more is told reaches it executed', async () => {
  const executed = { result: { data: null } } as Executed;
  const given: unknown[] = [];
  const ask = (plain: PlainAnswers) =>
    withPath(
      (_request, context) => {
        given.push(context.executed);
        return toJson('{}');
      },
      async (address) => {
        const { statusCode } = await post(`${address}/graphql`);
        given.push(statusCode);
      },
      plain,
    );
  const accept = () => ({}) as ReturnType<PlainAnswers['accept']>;
  const answer: PlainAnswers['answer'] = (_accepted, _asked, { response }) => {
    response.writeHead(201).end();
    return Promise.resolve(undefined);
  };
  await ask({ accept, answer });
  await ask({ accept, answer: () => Promise.resolve(executed) });
  await ask({ accept: () => undefined, answer });
  expect(given).toEqual([201, executed, 200, undefined, 200]);
});
