import { gzipSync } from 'node:zlib';

import type { EmulatorRequest } from '../emulator-request.js';
import { edgePage, json, type Reply } from '../reply.js';
import type { Fault, FaultKind } from './fault-plan.js';

/** Gzip may be put together out of pieces. */
const writeMegabyte = () => gzipSync(Buffer.alloc(1024 * 1024, ' '));

type Spoil = (own: Reply, request: EmulatorRequest, fault: Fault) => Reply;

const jsonType = { 'content-type': 'application/json; charset=utf-8' };

/** Everything that a careless server would repeat. */
function everythingOf({ headers, form, query, variables }: EmulatorRequest): string {
  return JSON.stringify({ headers, form, query, variables });
}

/** A byte that stands in no UTF-8, in the middle of the answer. */
function breakText(body: Reply['body']): Buffer {
  const bytes = Buffer.from(body);
  const middle = Math.floor(bytes.length / 2);
  return Buffer.concat([bytes.subarray(0, middle), Buffer.from([0xc3, 0x28, 0xff]), bytes.subarray(middle)]);
}

/** What becomes of the emulator's own answer. Hashes and tokens are spoilt before there is one. */
const spoils: Readonly<Record<Exclude<FaultKind, 'rotate-hash' | 'expire-tokens'>, Spoil>> = {
  status: (_own, _request, { status = 503, retryAfter }) =>
    json(
      status,
      { error: { code: status, message: 'This answer was dictated by a fault plan' } },
      retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
    ),
  delay: (own, _request, { milliseconds = 2000 }) => ({ ...own, delivery: { delayMs: milliseconds } }),
  hang: (own) => ({ ...own, delivery: { sends: 'nothing' } }),
  trickle: (own, _request, { bytesPerSecond = 10 }) => ({ ...own, delivery: { bytesPerSecond } }),
  reset: (own) => ({ ...own, delivery: { sends: 'reset' } }),
  truncate: (own) => ({ ...own, delivery: { sends: 'half' } }),
  html: (_own, { path }, { status = 403 }) => ({ ...edgePage(path), status }),
  'wrong-shape': () => json(200, { answer: ['a form', { that: 'nobody described' }] }),
  'broken-json': ({ status, body }) => ({
    status,
    headers: jsonType,
    body: body.slice(0, Math.ceil(body.length / 2)),
  }),
  'broken-text': (own) => ({ ...own, body: breakText(own.body) }),
  'wrong-type': (own) => ({ ...own, headers: { ...own.headers, 'content-type': 'text/plain' } }),
  'gzip-bomb': (_own, _request, { megabytes = 100 }) => ({
    status: 200,
    headers: { ...jsonType, 'content-encoding': 'gzip' },
    body: Buffer.concat(new Array<Buffer>(megabytes).fill(writeMegabyte())),
  }),
  redirect: (own, { headers }) => ({
    ...own,
    status: 302,
    headers: { location: `http://${headers['host'] ?? 'emulator.example'}/redirected` },
    body: '',
  }),
  echo: (_own, request, { status = 400 }) =>
    json(status, {
      errors: [{ message: `Refused: ${everythingOf(request)}` }],
      error: { code: 1, message: `Refused: ${everythingOf(request)}`, reason: everythingOf(request) },
      error_description: everythingOf(request),
    }),
};

/** Spoils an answer as a fault says. */
export function spoilReply(own: Reply, request: EmulatorRequest, fault: Fault): Reply {
  const { fault: kind } = fault;
  return kind === 'rotate-hash' || kind === 'expire-tokens' ? own : spoils[kind](own, request, fault);
}
