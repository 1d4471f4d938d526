import { expect, test } from 'vitest';

import { isPlainData, readAnswer } from '../../src/psn/response.js';
import { describeRecordings, listRecordedOperations, readRecordings } from '../support/recordings.js';

const asked = { key: 'test.call', sha256: 'a'.repeat(64), capturedOn: '2027-01' };

/** What is made of an answer of that body. */
function outcomeOf(status: number, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  try {
    const { data, faultAt } = readAnswer(asked, { status, headers: {}, text }, 0);
    return { data, fault: faultAt() };
  } catch (error) {
    return { error };
  }
}

describeRecordings('answers that are data and nothing else', () => {
  const all = listRecordedOperations().flatMap(readRecordings);
  const plain = all.filter(({ status, body }) => isPlainData(status, body));

  test('most recorded ones are', () => {
    expect(plain.length).toBeGreaterThan(all.length / 2);
  });

  test('each is read as it is by whoever looks for refusals first', () => {
    for (const { name, status, body } of plain) {
      // An empty list of errors says nothing, and has the answer go the longer way.
      const longer = { ...body, errors: [] };
      expect(isPlainData(status, longer), name).toBe(false);
      expect(outcomeOf(status, body), name).toEqual(outcomeOf(status, longer));
      expect(outcomeOf(status, body), name).toEqual({ data: body.data, fault: undefined });
    }
  });
});

test('no word beside the data is overheard', () => {
  const data = { productRetrieve: { id: '1' } };
  const complaint = { message: 'Query not whitelisted' };
  expect(isPlainData(200, { data })).toBe(true);
  for (const more of [
    { errors: [complaint] },
    { error: complaint },
    complaint,
    { data: null },
    { data: [] },
  ]) {
    expect(isPlainData(200, { data, ...more })).toBe(false);
  }
  for (const status of [204, 401, 403, 404, 429, 500]) expect(isPlainData(status, { data })).toBe(false);
  for (const json of [undefined, null, 'data', [data], data]) expect(isPlainData(200, json)).toBe(false);
  expect(outcomeOf(200, { data, ...complaint })).toMatchObject({ error: { code: 'PSN_OPERATION_REJECTED' } });
});
