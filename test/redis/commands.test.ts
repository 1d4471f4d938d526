import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createTokenStore } from '../../src/auth/token-store.js';
import { storedTokens } from '../auth/test-sign-in.js';
import { hasRedis, redisNote, startRedis, type TestRedis } from '../support/redis-server.js';
import { runCli } from '../support/run-cli.js';

const key = Buffer.alloc(32, 2);
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

describe.skipIf(!hasRedis)(`commands on what gateways share${redisNote}`, () => {
  let redis: TestRedis;
  let folder: string;
  beforeAll(async () => {
    redis = await startRedis('--requirepass', 'open-sesame');
    folder = await mkdtemp(join(tmpdir(), 'psn-gateway-commands-'));
  });
  afterAll(async () => {
    await redis[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** Runs a command as on a machine of that name. */
  async function command(machine: string, args: readonly string[], env: Record<string, string> = {}) {
    await using running = runCli(args, {
      REDIS_URL: redis.url.replace('://', '://:open-sesame@'),
      PSN_TOKEN_KEY: key.toString('base64'),
      PSN_STATE_DIR: join(folder, machine),
      ...env,
    });
    return await running.ended();
  }

  test('an account that one machine has is listed and removed on another', async () => {
    const directory = join(folder, 'one', 'tokens');
    await createTokenStore({ directory, keys: [key] }).save('kids', storedTokens());
    expect((await command('one', ['accounts', 'list'])).stdout).toMatch(
      /^kids {2}account unknown {2}signed in until/,
    );
    expect((await command('other', ['accounts', 'remove', 'kids'])).stdout).toBe(
      'The tokens of kids are deleted.\n',
    );
    expect((await command('one', ['accounts', 'list'])).stdout).toContain('No account is signed in here');
  });

  test.skipIf(!hasOpenssl)(
    `by rediss:// nothing is told to a Redis whose certificate nobody vouches for${hasOpenssl ? '' : ' (skipped: openssl is not installed here)'}`,
    async () => {
      const [keyFile, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
      const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost'];
      const files = ['-keyout', keyFile, '-out', certificate];
      execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...files, ...subject], {
        stdio: 'ignore',
      });
      await using encrypted = await startRedis(
        ...['--tls-cert-file', certificate, '--tls-key-file', keyFile, '--tls-ca-cert-file', certificate],
        ...['--tls-auth-clients', 'no'],
      );
      const list = (env: Record<string, string>) =>
        command('tls', ['accounts', 'list'], {
          REDIS_URL: `rediss://localhost:${encrypted.tlsPort}`,
          ...env,
        });
      const trusted = await list({ NODE_EXTRA_CA_CERTS: certificate });
      expect([trusted.code, trusted.stdout]).toEqual([0, expect.stringContaining('No account')]);
      const { code, stderr } = await list({});
      expect([code, stderr]).toEqual([1, expect.stringContaining('SELF_SIGNED_CERT')]);
    },
  );

  test('where Redis is gone nothing is changed, and the message tells what to look at, and no password', async () => {
    await redis.kill();
    const { code, stdout, stderr } = await command('one', ['accounts', 'remove', 'kids']);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(
      /^Redis at 127\.0\.0\.1:\d+ cannot be reached.*Nothing was changed: look at REDIS_URL/,
    );
    expect(stderr).not.toContain('open-sesame');
    expect((await command('one', ['accounts', 'list'])).stderr).toContain('so they cannot be listed');
  });
});
