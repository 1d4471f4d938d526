import { setTimeout as wait } from 'node:timers/promises';

import { GatewayError } from '../../errors.js';
import { isEndpoint, type RegistryEntry } from '../../psn/operation.js';
import type { PsnSession } from '../../psn/session.js';
import type { VersionChoice } from '../../psn/version-choice.js';
import { findIds, type KnownIds, wellKnown } from './known-ids.js';
import { questions, tellers } from './questions.js';

/** What became of one operation. */
export interface Probed {
  readonly key: string;
  /** `ok`; `empty` where PSN knows nothing of what was asked about; `skipped` for want of something to ask about; or a code. */
  readonly outcome: string;
  /** The hash that answered or was refused last, cut to eight digits; null for an endpoint. */
  readonly hash: string | null;
  /** An older hash than the first. */
  readonly isFallback: boolean;
  readonly milliseconds: number | null;
  /** What an answer had otherwise than the mapping expects. */
  readonly drift: readonly string[];
  /** A refusal in words. */
  readonly note: string;
  /** Whether an operator should look at it. */
  readonly isBad: boolean;
}

const isEmpty = (data: unknown): boolean =>
  typeof data !== 'object' || data === null || Object.values(data).every((root) => root === null);

/** Asks operations one after the other, each with something that is known to be there. */
export function createProbe(options: {
  /** A session for one question, so that none is answered from memory. */
  readonly openSession: () => PsnSession;
  readonly versions: VersionChoice;
  readonly driftOf: (key: string) => readonly string[];
  readonly pauseMs: number;
  readonly clock: () => number;
}): (registry: readonly RegistryEntry[], chosen: readonly RegistryEntry[]) => AsyncGenerator<Probed> {
  const { openSession, versions, driftOf, pauseMs, clock } = options;
  let learned: KnownIds = {};
  let isFirst = true;
  /** Why there is no account to ask as, where that is known. */
  let noAccount: GatewayError | undefined;

  async function ask(
    entry: RegistryEntry,
    variables: object,
  ): Promise<{ data?: unknown; failure?: GatewayError; ms: number }> {
    if (!isFirst) await wait(pauseMs);
    isFirst = false;
    const started = clock();
    try {
      const { data } = await openSession().query(entry as never, variables as never, { again: true });
      learned = { ...learned, ...findIds(data) };
      return { data, ms: clock() - started };
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      return { failure: error, ms: clock() - started };
    }
  }

  async function learnOwnId(): Promise<void> {
    try {
      const ownId = await openSession().accountId();
      if (ownId !== null) learned = { ...learned, ownId };
    } catch (error) {
      if (!(error instanceof GatewayError)) throw error;
      noAccount = error;
    }
  }

  async function probe(entry: RegistryEntry): Promise<Probed> {
    const { key } = entry;
    const question = questions[key];
    const tries = [
      { ...learned, ...wellKnown },
      { ...wellKnown, ...learned },
    ]
      .map((ids) => question?.(ids))
      .filter((variables) => variables !== undefined);
    let last: Awaited<ReturnType<typeof ask>> | undefined;
    for (const [index, variables] of tries.entries()) {
      if (index > 0 && JSON.stringify(variables) === JSON.stringify(tries[0])) break;
      last = await ask(entry, variables);
      const mayBeOfIds =
        last.failure === undefined
          ? isEmpty(last.data)
          : /^(PSN_ERROR|BAD_USER_INPUT)$/.test(last.failure.code);
      if (!mayBeOfIds) break;
    }
    const { isNewest } = versions.standing(entry);
    const shown = {
      key,
      hash: isEndpoint(entry) ? null : versions.latest(entry).sha256.slice(0, 8),
      isFallback: !isNewest,
      drift: driftOf(key),
    };
    if (last === undefined && noAccount !== undefined && entry.auth === 'required') {
      const { code: outcome, message: note } = noAccount;
      return { ...shown, outcome, milliseconds: null, note, isBad: true };
    }
    if (last === undefined) {
      return {
        ...shown,
        outcome: 'skipped',
        milliseconds: null,
        note: 'nothing is known to ask about',
        isBad: false,
      };
    }
    const { failure, data, ms: milliseconds } = last;
    if (failure === undefined) {
      const outcome = isEmpty(data) ? 'empty' : 'ok';
      return { ...shown, outcome, milliseconds, note: '', isBad: shown.isFallback || shown.drift.length > 0 };
    }
    const isExpected =
      entry.status === 'retired' || key.startsWith('raw.') || failure.code === 'PSN_OPERATION_DISABLED';
    return { ...shown, outcome: failure.code, milliseconds, note: failure.message, isBad: !isExpected };
  }

  return async function* (registry, chosen) {
    const lacksIds = chosen.some(({ key }) => questions[key]?.(wellKnown) === undefined);
    const needsAccount = chosen.some(({ auth }) => auth === 'required');
    const first = registry.filter(
      ({ key, auth }) => tellers.includes(key) && (needsAccount || auth === 'none'),
    );
    if (needsAccount && lacksIds) {
      await learnOwnId();
    }
    const asked = new Set<RegistryEntry>();
    for (const entry of [...(lacksIds ? first : []), ...chosen]) {
      if (asked.has(entry)) continue;
      asked.add(entry);
      const probed = await probe(entry);
      if (chosen.includes(entry)) yield probed;
    }
  };
}
