import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { request } from 'undici';
import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { createEmulator } from '../../src/emulator/server.js';
import { registry } from '../../src/modules/index.js';
import { runCli } from '../support/run-cli.js';

const MOST_MEBIBYTES = 640;

test.runIf(existsSync('/proc/self/status'))(
  'answers that unpack to a hundred megabytes each, and documents as large as may be, are borne in bounded memory',
  { timeout: 120_000 },
  async () => {
    await using psn = await createEmulator({ registry }).start();
    psn.setFaults(readFaultPlan({ faults: [{ operation: 'store.*', fault: 'gzip-bomb', megabytes: 100 }] }));
    await using gateway = runCli(['serve'], {
      PORT: '0',
      LOG_LEVEL: 'fatal',
      PSN_STATE_DIR: await mkdtemp(join(tmpdir(), 'psn-gateway-test-')),
      PSN_WEB_BASE_URL: psn.bases.web,
    });
    const address = await gateway.nextLine();
    const execute = async (query: string): Promise<{ errors?: { extensions: { code: string } }[] }> => {
      const { body } = await request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      });
      return (await body.json()) as object;
    };
    // Each is a document of its own, that no cache knows.
    const long = (index: number) => `{ gateway { version } } # ${String(index).padEnd(200_000, 'x')}`;
    const bombs = Array.from({ length: 30 }, (_, index) =>
      execute(`{ concept(id: "${index + 1}") { name } }`),
    );
    const documents = Array.from({ length: 100 }, (_, index) => execute(long(index)));
    const codes = (await Promise.all(bombs)).flatMap(({ errors = [] }) =>
      errors.map(({ extensions }) => extensions.code),
    );
    expect(codes).toEqual(Array(30).fill('PSN_UNEXPECTED_RESPONSE'));
    const refused = (await Promise.all(documents)).filter(({ errors }) => errors !== undefined);
    expect(refused).toEqual([]);
    expect(gateway.peakMemory()).toBeLessThan(MOST_MEBIBYTES);
  },
);
