import { appendFile, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { expect, test } from 'vitest';

import {
  brokenJson,
  grant,
  hangUp,
  html,
  json,
  redirect,
  refusal,
  type Answer,
} from './fake-account-host.js';
import { CLIENT_CREDENTIAL, createTestSignIn, NPSSO } from './test-sign-in.js';

const SECRETS = [NPSSO, CLIENT_CREDENTIAL, 'test-secret', 'access-', 'refresh-1', 'refresh-2', 'v3.code'];

/** Sends everything back that it was sent, in every place of the answer that a client might quote. */
const echoing =
  (status: number): Answer =>
  (response, { form, headers }) => {
    const echo = JSON.stringify({ form, headers });
    response.writeHead(status, {
      'content-type': 'application/json',
      'retry-after': Object.values(form).join(),
    });
    response.end(JSON.stringify({ error: NPSSO, error_description: echo, error_code: NPSSO, docs: echo }));
  };

const noGrant: Answer = (response, { form }) => {
  refusal('unauthorized_client', 4151, `refused ${JSON.stringify(form)}`)(response, {} as never);
};

/** Answers with bytes that are no HTTP; the parser's error holds them. */
const noHttp: Answer = (response) => {
  response.socket?.end(`HTTP/1.1 999999 ${NPSSO}\r\n${NPSSO}\r\n\r\n`);
};

/** Everything that lies in the state folder, but for the tokens themselves. */
async function readState({ stateDir, directory }: { stateDir: string; directory: string }): Promise<string> {
  await rm(join(directory, 'main.json'), { force: true });
  const entries = await readdir(stateDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const texts = files.map(
    async ({ parentPath, name }) => name + (await readFile(join(parentPath, name), 'utf8')),
  );
  return (await Promise.all(texts)).join('\n');
}

test.each<[string, Answer[]]>([
  ['an npsso echoed in a refusal', [refusal('invalid_grant', 20, `Invalid login ${NPSSO}`)]],
  ['everything echoed in refusals', [echoing(400), echoing(400)]],
  ['everything echoed in an outage', [echoing(500)]],
  ['everything echoed in a throttle', [echoing(429)]],
  ['everything echoed in a 200', [echoing(200)]],
  [
    'an npsso echoed in a redirect',
    [noGrant, redirect(`https://signin.invalid/?error=${NPSSO}&npsso=${NPSSO}`)],
  ],
  ['an npsso echoed in a broken body', [brokenJson(NPSSO)]],
  ['an npsso echoed in bytes that are no HTTP', [noHttp]],
  ['a code that is refused', [noGrant, redirect('app://redirect?code=v3.code'), echoing(400)]],
  ['an edge page', [html(403)]],
  ['a hung-up connection', [hangUp]],
  ['a dead refresh token', [grant(1), echoing(400), echoing(400), echoing(400)]],
  ['a good renewal', [grant(1), grant(2)]],
  ['an answer without tokens', [json(200, { refresh_token: 'refresh-1' })]],
])('%s leaves no secret in the log, in an error or in the state folder', async (_name, answers) => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(...answers);
  const manager = signIn.manager();
  const outcomes: PromiseSettledResult<string>[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    outcomes.push(...(await Promise.allSettled([manager.getAccessToken()])));
    signIn.passSeconds(3599);
  }
  const errors = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as Error] : [],
  );
  const told = [
    JSON.stringify(signIn.lines),
    JSON.stringify(errors),
    inspect(errors, { depth: Infinity, showHidden: true }),
    JSON.stringify(manager.status()),
    ...signIn.host.calls.map(({ path, query }) => path + JSON.stringify(query)),
    await readState(signIn),
  ].join('\n');
  expect(signIn.lines.length).toBeGreaterThan(0);
  expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
});

test('a failure is kept in the state folder, so that the test above can fail, and a lock names no secret', async () => {
  await using signIn = await createTestSignIn();
  signIn.host.answerOnce(echoing(400), echoing(400));
  const { lock } = await signIn.store.exclusively('main', async () => {
    const oauth = signIn.createOAuth();
    await Promise.allSettled([oauth.signIn(NPSSO)]);
    return { lock: await readFile(join(signIn.directory, 'main.json.lock'), 'utf8') };
  });
  const told = lock + (await readState(signIn));
  expect(told).toContain('PSN refused the npsso: an unknown error');
  expect(told).toContain(`"pid":${process.pid}`);
  expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
});

test('a damaged token file leaves no secret in the log', async () => {
  await using signIn = await createTestSignIn();
  await signIn.manager().getAccessToken();
  await appendFile(join(signIn.directory, 'main.json'), 'x');
  await signIn.manager().getAccessToken();
  const told = JSON.stringify(signIn.lines);
  expect(told).toContain('TokenFileError');
  expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
});
