import type { Logger } from 'pino';

import type { Config } from '../../config.js';
import { createCallTally } from '../../psn/call-tally.js';
import { createDeadline } from '../../psn/deadline.js';
import { createFreshness } from '../../psn/freshness.js';
import type { RegistryEntry } from '../../psn/operation.js';
import { createPsnSession } from '../../psn/session.js';
import { createAccountChooser } from '../../server/account-choice.js';
import { owner } from '../../server/caller.js';
import { createKeyring } from '../../server/keyring.js';
import { createMetrics } from '../../server/metrics.js';
import { createUpstream } from '../../server/upstream.js';
import { CommandError } from '../command-error.js';
import { writeTable } from '../table.js';
import { createProbe, type Probed } from './probe.js';
import { wantingCookie } from './questions.js';

/** How `operations probe` asks and tells. */
export interface ProbeOptions {
  readonly json: boolean;
  readonly anonymous: boolean;
  readonly account?: string;
  /** Between two operations. */
  readonly pause: number;
}

function choose(
  registry: readonly RegistryEntry[],
  keys: readonly string[],
  isAnonymous: boolean,
): RegistryEntry[] {
  const reads = registry.filter(({ kind, auth }) => kind !== 'mutation' && (!isAnonymous || auth === 'none'));
  const unknown = keys.filter((key) => !reads.some((entry) => entry.key === key));
  if (unknown.length > 0) {
    const what = isAnonymous ? 'a read that needs no account' : 'a read of the registry';
    throw new CommandError(
      `${unknown.join(', ')}: no key of ${what}; psn-gateway operations list names them`,
    );
  }
  if (keys.length > 0) return reads.filter(({ key }) => keys.includes(key));
  return reads.filter(({ key }) => !wantingCookie.has(key));
}

const heads = ['key', 'outcome', 'hash', 'ms', 'shape', 'note'];

const toRow = ({ key, outcome, hash, isFallback, milliseconds, drift, note }: Probed): string[] => [
  key,
  outcome,
  hash === null ? '-' : isFallback ? `${hash} (fallback)` : hash,
  milliseconds === null ? '-' : String(Math.round(milliseconds)),
  drift.length === 0 ? '-' : `${drift.length} drifted`,
  [note, ...drift].filter((text) => text !== '').join('; '),
];

/** `psn-gateway operations probe`: asks PSN with each read operation. Tells whether all is well. */
export async function probeOperations(
  registry: readonly RegistryEntry[],
  setting: { readonly config: Config; readonly logger: Logger },
  keys: readonly string[],
  options: ProbeOptions,
): Promise<{ readonly text: string; readonly isWell: boolean }> {
  const chosen = choose(registry, keys, options.anonymous);
  const { logger } = setting;
  // Answers of before tell nothing of now, and whoever sits at the machine is its owner.
  const config = { ...setting.config, cacheBytes: 0, credentials: 'gateway' as const, apiKeys: [] };
  const upstream = createUpstream({
    config,
    clock: Date.now,
    logger,
    metrics: createMetrics(),
    registry,
    onCall: () => undefined,
    onAccountCall: () => undefined,
    everyNthAnswer: 1,
  });
  try {
    const keyring = createKeyring([]);
    const chooseAccount = createAccountChooser({
      ...config,
      host: '127.0.0.1',
      ...upstream.accounts,
      keyring,
    });
    const { account: name } = options;
    const { account } = await chooseAccount(
      new Headers(name === undefined ? {} : { 'x-psn-account': name }),
      owner,
    );
    const probe = createProbe({
      openSession: () =>
        createPsnSession({
          client: upstream.client,
          account: () => Promise.resolve(account),
          locale: config.locale,
          tally: createCallTally(Number.POSITIVE_INFINITY),
          freshness: createFreshness(),
          deadline: createDeadline(config.timeoutMs * 3, new AbortController().signal),
        }),
      versions: upstream.versions,
      driftOf: (key) => upstream.drift.of(key),
      pauseMs: options.pause,
      clock: () => performance.now(),
    });
    const probed: Probed[] = [];
    for await (const one of probe(registry, chosen)) probed.push(one);
    const isWell = !probed.some(({ isBad }) => isBad);
    return {
      text: options.json ? `${JSON.stringify(probed, null, 2)}\n` : writeTable(heads, probed.map(toRow)),
      isWell,
    };
  } finally {
    await upstream.close();
  }
}
