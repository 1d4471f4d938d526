import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { folder, home, manifest, output, start } from './installed.js';
import { laterLines } from './lines.js';
import { quiet } from './quiet.js';

/** What leans most on Node itself: its HTTP server and client, streams, files and locks. */
const telling = [
  'test/server/mounted.test.ts',
  'test/server/broken-answers.test.ts',
  'test/auth/file-lock.test.ts',
];

/** All other tests run on the oldest line, which is whichever runs this. */
describe.each(laterLines)('on Node %s', (line) => {
  const node = join(folder, 'tools', 'node_modules', `node-${line}`, 'bin', 'node');

  test('the package answers, of the demo and as a library', async () => {
    expect(output(node, '--version')).toMatch(new RegExp(`^v${line}\\.`));
    await using demo = start(node, [join(home, manifest.bin['psn-gateway'] ?? ''), 'demo'], {
      PORT: '0',
      LOG_LEVEL: 'error',
    });
    const response = await fetch(await demo.nextLine(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ concept(id: "90000137") { name } viewer { onlineId } }' }),
    });
    expect(await response.json()).toMatchObject({
      data: {
        concept: { name: expect.stringMatching(/./) },
        viewer: { onlineId: expect.stringMatching(/./) },
      },
    });
    demo.signal('SIGINT');
    const { code, stderr } = await demo.ended();
    expect([code, stderr]).toEqual([0, '']);
    const script = `
      import { createGateway, readConfig } from 'psn-graphql-gateway';
      const gateway = createGateway({ config: readConfig({ LOG_LEVEL: 'error' }) });
      console.log((await gateway.fetch(new Request('http://localhost/health'))).status);
      await gateway.close();`;
    expect(output(node, '--input-type=module', '--eval', script)).toBe('200\n');
  });

  test('the tests pass that lean most on Node', { timeout: 180_000 }, () => {
    const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'gateway', ...telling];
    execFileSync(node, vitest, { env: quiet, stdio: 'inherit' });
  });
});
