import { readdir } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { answered, askAccount, createExpiredSignIn } from './renewing-gateway.js';

/** Has a process kill itself at a point of its work on the file of the tokens, as nothing else hits it that well. */
function killingItself(patch: string): Record<string, string> {
  const module = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { open, rename } = fs;
    const isDraft = (path) => /tokens.\\.default\\.json\\.[^/]*\\.tmp$/.test(path);
    const die = () => { process.kill(process.pid, 'SIGKILL'); return new Promise(() => {}); };
    ${patch}
    syncBuiltinESMExports();`;
  return { NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(module)}` };
}

const points: [string, string][] = [
  [
    'between the answer and the first byte',
    'fs.open = (path, ...rest) => (isDraft(path) ? die() : open(path, ...rest));',
  ],
  [
    'in the middle of the write',
    `fs.open = async (path, ...rest) => {
      const file = await open(path, ...rest);
      if (isDraft(path)) file.writeFile = (text) => file.write(text.slice(0, 40)).then(die);
      return file;
    };`,
  ],
  [
    'between the write and the rename',
    'fs.rename = (from, to) => (isDraft(from) ? die() : rename(from, to));',
  ],
];

test.each(points)(
  'a gateway killed %s goes on at its next start with the old refresh token',
  async (_when, patch) => {
    await using signIn = await createExpiredSignIn();
    const before = await signIn.fileText();
    {
      await using gateway = signIn.serve(killingItself(patch));
      await expect(askAccount(await gateway.nextLine())).rejects.toThrow();
      await gateway.ended();
    }
    expect(await signIn.fileText()).toBe(before);
    expect(await readdir(signIn.folder)).toContain('default.json.lock');
    await using next = signIn.serve();
    expect(await askAccount(await next.nextLine())).toEqual(answered);
    expect(signIn.grantTypes()).toEqual(['refresh_token', 'refresh_token']);
    expect(await readdir(signIn.folder)).not.toContain('default.json.lock');
  },
);

test('a gateway killed before the answer goes on with the old refresh token', async () => {
  await using signIn = await createExpiredSignIn();
  {
    await using gateway = signIn.serve();
    signIn.psn.answerAlways('auth.token', () => {
      gateway.signal('SIGKILL');
      return undefined;
    });
    await expect(askAccount(await gateway.nextLine())).rejects.toThrow();
    await gateway.ended();
  }
  await using next = signIn.serve();
  expect(await askAccount(await next.nextLine())).toEqual(answered);
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'refresh_token']);
});

test('where PSN has ended the old refresh token with the answer that was lost, the npsso signs in', async () => {
  await using signIn = await createExpiredSignIn();
  const npsso = { PSN_NPSSO: signIn.psn.npsso };
  {
    await using gateway = signIn.serve({ ...killingItself(points[0]![1]), ...npsso });
    await expect(askAccount(await gateway.nextLine())).rejects.toThrow();
    await gateway.ended();
  }
  signIn.psn.killRefreshTokens();
  await using next = signIn.serve(npsso);
  expect(await askAccount(await next.nextLine())).toEqual(answered);
  expect(signIn.grantTypes()).toEqual(['refresh_token', 'refresh_token', 'sso_token']);
});

test('a gateway killed as soon as it has answered has kept what PSN gave it', async () => {
  await using signIn = await createExpiredSignIn();
  {
    await using gateway = signIn.serve();
    expect(await askAccount(await gateway.nextLine())).toEqual(answered);
    gateway.signal('SIGKILL');
    await gateway.ended();
  }
  await using next = signIn.serve();
  expect(await askAccount(await next.nextLine())).toEqual(answered);
  expect(signIn.grantTypes()).toEqual(['refresh_token']);
});

test('two processes that are asked at once after the token’s end make one renewal', async () => {
  await using signIn = await createExpiredSignIn();
  await using one = signIn.serve();
  await using other = signIn.serve();
  const addresses = await Promise.all([one.nextLine(), other.nextLine()]);
  const answers = await Promise.all([...addresses, ...addresses].map(askAccount));
  expect(answers).toEqual([answered, answered, answered, answered]);
  expect(signIn.grantTypes()).toEqual(['refresh_token']);
});
