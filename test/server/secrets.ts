import { request } from 'undici';
import { expect } from 'vitest';

import type { TestGateway } from '../support/test-gateway.js';

/** A secret that was cut is no less told: its first or last so many characters give it away. */
const FRAGMENT = 16;

/** Everything secret that has gone over the wire, by what it is. */
export function secretsOf({ psn }: Pick<TestGateway, 'psn'>): Map<string, string> {
  const secrets = new Map([['npsso', psn.npsso]]);
  for (const { headers, form } of psn.requests) {
    const [scheme, credential] = (headers['authorization'] ?? '').split(' ');
    if (credential !== undefined) secrets.set(`${scheme} ${secrets.size}`, credential);
    if (scheme === 'Basic') {
      const [, secret = ''] = Buffer.from(credential ?? '', 'base64')
        .toString()
        .split(':');
      secrets.set('client secret', secret);
    }
    if (form?.['refresh_token'] !== undefined) secrets.set('refresh token', form['refresh_token']);
  }
  return secrets;
}

async function read(address: string): Promise<string> {
  return (await request(address)).body.text();
}

/** All that anyone but PSN gets to see, and the addresses that PSN's proxies log. */
async function toldBy(gateway: TestGateway, answers: readonly string[]): Promise<string> {
  return [
    ...answers,
    ...gateway.log,
    ...gateway.psn.requests.map(({ path, query }) => path + JSON.stringify(query)),
    ...(await Promise.all(
      ['/metrics', '/ready', '/health', '/'].map((path) => read(gateway.address + path)),
    )),
  ].join('\n');
}

/** Fails with the names of the secrets that anything told, never with the secrets. */
export async function expectNoSecret(gateway: TestGateway, answers: readonly string[]): Promise<void> {
  const told = await toldBy(gateway, answers);
  const secrets = secretsOf(gateway);
  expect([...secrets.values()].filter((secret) => secret.length < FRAGMENT)).toHaveLength(0);
  const isTold = (secret: string) =>
    told.includes(secret.slice(0, FRAGMENT)) || told.includes(secret.slice(-FRAGMENT));
  expect([...secrets].filter(([, secret]) => isTold(secret)).map(([name]) => name)).toEqual([]);
}
