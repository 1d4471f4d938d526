import { request } from 'undici';
import { expect, test } from 'vitest';

import { describeRecordings, readRecording, type Recording } from '../support/recordings.js';
import { createReplayServer } from '../support/replay-server.js';

async function ask(address: string, operationName: string, variables: object) {
  const query = new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: '{}',
  });
  const { statusCode, headers, body } = await request(`${address}/api/graphql/v1/op?${query.toString()}`);
  return { status: statusCode, type: headers['content-type'], text: await body.text() };
}

const kite = (id: string, status: number): Recording => ({
  name: `getKite/${id}`,
  request: { operationName: 'getKite', variables: { id, size: { w: 1, h: 2 } }, sha256Hash: null },
  status,
  body: { data: { kite: id } },
});

describeRecordings('the replaying server', () => {
  test('sends the one recording of an operation as it is, whatever the variables', async () => {
    const page = readRecording('_any-operation/02');
    const account = readRecording('metGetAccount/01');
    await using replay = await createReplayServer([page, account]);
    expect(await ask(replay.address, page.request.operationName, { any: 1 })).toEqual({
      status: 403,
      type: 'text/html',
      text: page.body,
    });
    expect(await ask(replay.address, 'metGetAccount', { any: 2 })).toEqual({
      status: 200,
      type: 'application/json',
      text: JSON.stringify(account.body),
    });
    expect(replay.questions.map(({ variables }) => variables)).toEqual([{ any: 1 }, { any: 2 }]);
  });

  test('chooses among several recordings of an operation by their variables', async () => {
    await using replay = await createReplayServer([kite('1', 200), kite('2', 400)]);
    const { status } = await ask(replay.address, 'getKite', { size: { h: 2, w: 1 }, id: '2' });
    expect(status).toBe(400);
  });

  test('refuses what it has no recording for, and fails the test when it is closed', async () => {
    const replay = await createReplayServer([kite('1', 200), kite('2', 200)]);
    const { status, text } = await ask(replay.address, 'getKite', { id: '3' });
    expect(status).toBe(500);
    expect(text).toContain('no recording for getKite');
    await expect(replay[Symbol.asyncDispose]()).rejects.toThrow('getKite with {"id":"3"}');
  });
});
