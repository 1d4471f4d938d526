import { expect } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import type { AnyOperation } from '../../src/psn/operation.js';
import type { Recording } from '../support/recordings.js';
import { asAnswerTo, createReplayGateway, type ReplayGateway } from '../support/replay-gateway.js';
import type { Executed } from '../support/test-gateway.js';

/** The one question that was asked, of an operation's newest version: anonymous, and as documented. */
export function expectAsked(
  gateway: ReplayGateway,
  operation: AnyOperation,
  variables: object,
  locale: string,
): void {
  const [newest] = operation.versions;
  expect(gateway.questions).toHaveLength(1);
  const [asked] = gateway.questions;
  expect(asked).toMatchObject({ method: 'GET', operationName: operation.operationName });
  expect(Object.keys(asked!.query).toSorted()).toEqual(['extensions', 'operationName', 'variables']);
  expect(asked?.variables).toEqual(variables);
  expect(asked?.extensions).toEqual({ persistedQuery: { version: 1, sha256Hash: newest.sha256 } });
  expect(asked?.headers).toMatchObject({
    'content-type': 'application/json',
    'apollographql-client-name': newest.client,
    'x-psn-store-locale-override': locale,
  });
  // A token on a catalogue call nulls the prices; this gateway has an account, and does not use it here.
  expect(asked?.headers).not.toHaveProperty('authorization');
  expect(asked?.headers).not.toHaveProperty('cookie');
  expect(gateway.signIns).toEqual([]);
}

/** The store of a recording, with its script small as PSN writes it, whatever the recording's source did. */
export const localeOf = ({ locale = 'en-US' }: Recording): string =>
  locale.replace(/-[A-Z][a-z]{3}-/, (script) => script.toLowerCase());

/** The answer to one query, beside a recording that plays the answer to one operation of the store. */
export async function replayStore(
  key: keyof typeof operations,
  recording: Recording,
  query: string,
  /** What is asked of PSN; the recording's own variables are the query's. */
  sent: object = recording.request.variables ?? {},
): Promise<Pick<Executed, 'data' | 'errors'>> {
  const operation = operations[key];
  const locale = localeOf(recording);
  await using gateway = await createReplayGateway([asAnswerTo(operation, recording)]);
  const { data, errors } = await gateway.execute(query, {
    ...(recording.request.variables && { variables: recording.request.variables }),
    headers: { 'x-psn-locale': locale },
  });
  expectAsked(gateway, operation, sent, locale);
  return { data, errors };
}

/** The data of the answer to a query, beside one answer of PSN's; sees that it took one question and no error. */
export async function askBeside(key: keyof typeof operations, body: object, query: string): Promise<any> {
  const operation = operations[key];
  const request = { operationName: operation.operationName, variables: null, sha256Hash: null };
  const answer: Recording = { name: key, request, status: 200, body };
  await using gateway = await createReplayGateway([asAnswerTo(operation, answer)]);
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  expect(gateway.questions).toHaveLength(1);
  return data;
}
