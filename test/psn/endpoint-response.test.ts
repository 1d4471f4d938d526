import { describe, expect, test } from 'vitest';

import { GatewayError } from '../../src/errors.js';
import { readEndpointAnswer } from '../../src/psn/endpoint-response.js';

const now = Date.UTC(2026, 10, 22);
const html = '<HTML><HEAD><TITLE>Access Denied</TITLE></HEAD></HTML>';
const error = (code: number, message: string, rest = {}) => ({ error: { code, message, ...rest } });

function read(status: number, body: unknown, headers: Record<string, string> = {}) {
  const isText = typeof body === 'string';
  const type = isText ? 'text/html' : 'application/json; charset=utf-8';
  const answer = {
    status,
    headers: { 'content-type': type, ...headers },
    text: isText ? body : JSON.stringify(body),
  };
  try {
    return { data: readEndpointAnswer({ key: 'test.kites' }, answer, now).data };
  } catch (failure) {
    if (!(failure instanceof GatewayError)) throw failure;
    const { code, details, message } = failure;
    return { code, message, ...details };
  }
}

test('any JSON is data, a list as well', () => {
  expect(read(200, { friends: [] })).toEqual({ data: { friends: [] } });
  expect(read(200, [{ id: 1 }])).toEqual({ data: [{ id: 1 }] });
  expect(read(201, { messageUid: '1' })).toEqual({ data: { messageUid: '1' } });
});

test('what PSN does not know, and an answer without content, are null', () => {
  expect(read(404, error(2240525, 'Resource not found'))).toEqual({ data: null });
  expect(read(404, error(2105356, "User not found (user: 'x')"))).toEqual({ data: null });
  expect(read(204, '')).toEqual({ data: null });
});

describe('a refusal is one typed error', () => {
  const operation = 'test.kites';
  test.each([
    ['privacy', 403, error(2240526, 'Not permitted by access control'), { code: 'PSN_PRIVATE' }],
    [
      'privacy of receivers',
      403,
      error(2286592, "Request is rejected due to all targets' settings"),
      { code: 'PSN_PRIVATE' },
    ],
    [
      'hidden games',
      403,
      error(1, 'Forbidden', { reason: 'HiddenGamelist', source: 'Gamelist' }),
      { code: 'PSN_PRIVATE' },
    ],
    [
      'a scope that is missing',
      403,
      error(2281487, 'access token does not contain the required scope(s)'),
      { code: 'PSN_ERROR', psnCode: 2281487, reason: 'MissingScope', statusCode: 403 },
    ],
    ['another 403', 403, error(1, 'No'), { code: 'PSN_ERROR', psnCode: 1, statusCode: 403 }],
    ['the edge', 403, html, { code: 'PSN_BLOCKED', retryAfter: 300 }],
    ['the edge with status 200', 200, html, { code: 'PSN_BLOCKED' }],
    [
      'a complaint of a parameter',
      400,
      error(2281473, 'Bad Request (query: limit)'),
      { code: 'PSN_ERROR', psnCode: 2281473, parameter: 'query: limit', statusCode: 400 },
    ],
    [
      'a complaint of played games',
      400,
      error(3239940, 'invalid request, requested limit=500 allowed limit=200', { reason: 'BadRequest' }),
      { code: 'PSN_ERROR', psnCode: 3239940, reason: 'BadRequest', statusCode: 400 },
    ],
    ['an error with status 200', 200, error(7, 'No'), { code: 'PSN_ERROR', psnCode: 7, statusCode: 200 }],
    ['503', 503, error(3239938, 'Service Unavailable at Auth'), { code: 'PSN_UNAVAILABLE', retryAfter: 30 }],
    ['429', 429, error(2138635, 'Rate limit exceeded'), { code: 'PSN_RATE_LIMITED', retryAfter: 900 }],
    ['429 as a page', 429, html, { code: 'PSN_RATE_LIMITED', retryAfter: 900 }],
    ['a broken text', 200, 'kites', { code: 'PSN_UNEXPECTED_RESPONSE' }],
    ['a 404 that is no JSON', 404, 'no', { code: 'PSN_UNEXPECTED_RESPONSE' }],
    ['a redirect', 302, {}, { code: 'PSN_ERROR', statusCode: 302 }],
  ])('%s', (_what, status, body, expected) => {
    expect(read(status, body)).toMatchObject({ operation, ...expected });
  });

  test('401, whatever it says: the token is renewed', () => {
    for (const body of [
      error(2241025, 'Invalid token'),
      error(2105858, 'Expired access token'),
      error(3239954, 'No credentials supplied', { reason: 'MissingAuthCredentials' }),
      '',
    ]) {
      expect(read(401, body)).toMatchObject({ code: 'UNAUTHENTICATED' });
    }
  });

  test('429 tells how long to wait in either of two headers', () => {
    const body = error(2105867, 'Rate limit exceeded');
    expect(read(429, body, { 'retry-after': '7' })).toMatchObject({ retryAfter: 7 });
    const at = String(now / 1000 + 42);
    expect(read(429, body, { 'x-ratelimit-next-available': at })).toMatchObject({ retryAfter: 42 });
  });

  test('no sentence of PSN’s is passed on: it may echo', () => {
    for (const status of [400, 403, 404, 429, 500]) {
      const text = JSON.stringify(read(status, error(1, 'you sent secret-token (query: x secret-token)')));
      expect(text).not.toContain('secret-token');
    }
  });
});
