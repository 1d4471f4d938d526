import type { Logger } from 'pino';

import { failureFacts } from '../auth/failure-facts.js';
import type { OAuthClient } from '../auth/oauth.js';
import { TokenFileError } from '../auth/token-file.js';
import { createTokenManager, type TokenStatus } from '../auth/token-manager.js';
import type { TokenStore } from '../auth/token-store.js';
import { fingerprintNpsso } from '../auth/tokens.js';
import { UnauthenticatedError } from '../errors.js';
import type { Account } from '../psn/client.js';
import type { Lanes } from './lanes.js';
import type { NpssoSource } from './npsso-source.js';
import { OWN_ACCOUNT } from './sign-in-means.js';
import { watchTokens } from './watched-tokens.js';

/** One of the gateway's own accounts, and the name that it is kept by. */
export interface OwnAccount extends Account {
  readonly name: string;
}

/** The PSN accounts that are the gateway's own: that of its npsso, and those that were signed in on its state folder. */
export interface OwnAccounts {
  /**
   * The account of that name as it is kept now: what was signed in or removed since is noticed. Rejects with
   * `UnauthenticatedError` where nobody can look, unless the account is in hand already.
   */
  find(name: string): Promise<OwnAccount | undefined>;
  /** The names that there are, in alphabetical order. Rejects with `UnauthenticatedError` where nobody can look. */
  names(): Promise<string[]>;
  /** Reads what is stored of each, and forgets those that were removed. Asks nobody. */
  lookAtAll(): Promise<void>;
  /** Where those stand that have been found so far. */
  statuses(): readonly (readonly [name: string, status: TokenStatus])[];
}

interface Kept {
  readonly account: OwnAccount;
  readonly npsso: string | undefined;
  readonly watched: ReturnType<typeof watchTokens>;
}

const isOfSystem = (failure: unknown): boolean => failure instanceof Error && 'syscall' in failure;

const unreadable = (cause: unknown): UnauthenticatedError =>
  new UnauthenticatedError(
    'This gateway cannot read the folder that its PSN accounts are kept in; its operator must make PSN_STATE_DIR ' +
      'readable again. The store needs no account',
    { cause },
  );

/** Starts with none found; each is made when it is first asked for, and anew when somebody else signs it in. */
export function createOwnAccounts(options: {
  readonly oauth: OAuthClient;
  readonly store: TokenStore;
  readonly npsso: NpssoSource;
  readonly lanes: Lanes;
  readonly clock: () => number;
  readonly logger: Logger;
}): OwnAccounts {
  const { oauth, store, lanes, clock, logger } = options;
  const kept = new Map<string, Kept>();
  const looks = new Map<string, Promise<OwnAccount | undefined>>();

  let isUnreadable = false;

  /** Waits for what the store reads; the log hears once that it cannot be read. */
  async function reading<Value>(work: Promise<Value>): Promise<Value> {
    try {
      const read = await work;
      // No stamp may be for want of a folder.
      if (read !== undefined) isUnreadable = false;
      return read;
    } catch (failure) {
      if (!isOfSystem(failure)) throw failure;
      if (!isUnreadable) logger.error(failureFacts(failure), 'PSN_STATE_DIR cannot be read any more');
      isUnreadable = true;
      throw unreadable(failure);
    }
  }

  const npssoOf = (name: string) => (name === OWN_ACCOUNT ? options.npsso() : Promise.resolve(undefined));

  function open(name: string, npsso: string | undefined, stamp: string | undefined): OwnAccount {
    const watched = watchTokens(store, stamp);
    const tokens = createTokenManager({ account: name, npsso, clock, logger, oauth, store: watched.store });
    const account = { name, tokens, ...lanes.own(name) };
    kept.set(name, { account, npsso, watched });
    return account;
  }

  /** What others write must be of use; and two gateways, each with an npsso of its own, must not sign in by turns. */
  async function concerns(name: string, npsso: string | undefined): Promise<boolean> {
    try {
      const written = await store.load(name);
      const isOurs = npsso === undefined || written?.tokens.npssoFingerprint === fingerprintNpsso(npsso);
      return written === undefined || isOurs;
    } catch (failure) {
      if (!(failure instanceof TokenFileError || isOfSystem(failure))) throw failure;
      const { message: reason } = failure as Error;
      logger.warn({ account: name, reason }, 'the tokens in hand stay in use');
      return false;
    }
  }

  async function isStill({ account, watched, ...known }: Kept, npsso: string | undefined, stamp?: string) {
    if (known.npsso !== npsso) return false;
    if (watched.isCurrent(stamp)) return true;
    if (await concerns(account.name, npsso)) return false;
    watched.ignore(stamp);
    return true;
  }

  async function look(name: string): Promise<OwnAccount | undefined> {
    const present = kept.get(name);
    try {
      return await lookAt(name, present);
    } catch (failure) {
      if (present === undefined || !(failure instanceof UnauthenticatedError)) throw failure;
      return present.account;
    }
  }

  async function lookAt(name: string, present: Kept | undefined): Promise<OwnAccount | undefined> {
    const [npsso, stamp] = await Promise.all([npssoOf(name), reading(store.stamp(name))]);
    if (present !== undefined && (await isStill(present, npsso, stamp))) return present.account;
    if (npsso === undefined && stamp === undefined) {
      kept.delete(name);
      return undefined;
    }
    if (present !== undefined)
      logger.info({ account: name }, 'somebody else has renewed this account, or signed it in anew');
    return open(name, npsso, stamp);
  }

  function find(name: string): Promise<OwnAccount | undefined> {
    const looking = looks.get(name) ?? look(name).finally(() => looks.delete(name));
    looks.set(name, looking);
    return looking;
  }

  async function names(): Promise<string[]> {
    const [stored, npsso] = await Promise.all([reading(store.list()), options.npsso()]);
    return [...new Set([...stored, ...(npsso === undefined ? [] : [OWN_ACCOUNT])])].toSorted();
  }

  return {
    find,
    names,
    async lookAtAll() {
      for (const name of new Set([...(await names()), ...kept.keys()]))
        await (await find(name))?.tokens.look();
    },
    statuses: () => [...kept].map(([name, { account }]) => [name, account.tokens.status()]),
  };
}
