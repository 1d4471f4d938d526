import { type CredentialsPolicy, isOpenToOwner } from '../access-rules.js';
import type { ApiKey } from '../api-keys.js';
import { ACCOUNT_NAME } from '../auth/account-name.js';
import { ForbiddenError, GatewayError, UnauthenticatedError } from '../errors.js';
import type { Account } from '../psn/client.js';
import { type AskedAccount, readAskedAccount } from './asked-account.js';
import type { Caller } from './caller.js';
import type { Keyring } from './keyring.js';
import type { OwnAccounts } from './own-accounts.js';
import { OWN_ACCOUNT } from './sign-in-means.js';

/** Names of the gateway's own accounts, or all of them. */
export type OwnNames = 'all' | readonly string[];

/** Whose account answers a request. */
export interface AccountChoice {
  /** The account, or the reason why there is none, which account fields report. */
  readonly account: Account | GatewayError;
  /** Whether that account is one that the request brings. */
  readonly isBrought: boolean;
  /** Which of the gateway's own accounts the request may hear of; `null` where they are none of its business. */
  readonly mayHearOf: OwnNames | null;
}

/** The own account that answers, or `brought` for one that the request brings; null if there is none. */
export function nameOf({ account, isBrought }: AccountChoice): string | null {
  if (account instanceof GatewayError) return null;
  return isBrought ? 'brought' : account.tokens.account;
}

/** The choice for one request, made when it is first asked for: it takes looking at files. */
export interface RequestAccount {
  readonly choose: () => Promise<AccountChoice>;
  /** As `nameOf`; null as well where nothing has asked for an account. */
  readonly name: () => string | null;
}

/** Makes the choice no more than once. */
export function chooseOnce(make: () => Promise<AccountChoice>): RequestAccount {
  let making: Promise<AccountChoice> | undefined;
  let made: AccountChoice | undefined;
  const choose = async (): Promise<AccountChoice> => {
    made = await make();
    return made;
  };
  return {
    choose: () => (making ??= choose()),
    name: () => (made === undefined ? null : nameOf(made)),
  };
}

/** Chooses by the headers of a request, and who sent it. */
export type AccountChooser = (headers: Headers, caller: Caller) => Promise<AccountChoice>;

const isEmpty = 'it is empty: name an account, or leave the header out';

const reasons = {
  bringOne: () =>
    new UnauthenticatedError(
      'This gateway answers as the PSN account that a request brings: send x-psn-access-token or x-psn-npsso. ' +
        'The store needs no account',
    ),
  bringsInVain: () =>
    new UnauthenticatedError(
      "This gateway takes no PSN account from a request; send no x-psn- credential to ask as the gateway's account",
    ),
  storeOnly: () =>
    new ForbiddenError(
      'This key opens the store alone; the operator of the gateway can name an account with it',
    ),
  notNamed: (name: string) =>
    new ForbiddenError(`x-psn-account: ${name === '' ? isEmpty : 'this key does not name that account'}`),
  notSignedIn: () =>
    new UnauthenticatedError(
      'This gateway is not signed in to PSN: its operator runs psn-gateway sign-in, or sets PSN_NPSSO. ' +
        'The store needs no account',
    ),
  /** The operator has written that name, so it may be told. */
  keyWithout: (name: string) =>
    new UnauthenticatedError(
      `The account ${name} that this key names is not signed in here: the operator of the gateway runs ` +
        `psn-gateway sign-in --account ${name}. The store needs no account`,
    ),
  nobody: (name: string) =>
    new UnauthenticatedError(
      `x-psn-account: ${name === '' ? isEmpty : 'no account of that name is signed in here; psn-gateway sign-in --account NAME does it'}`,
    ),
  several: () =>
    new UnauthenticatedError(
      'Several accounts are signed in here, none as default: name one in x-psn-account',
    ),
};

/** Puts together what the settings allow and what a request asks; nothing that it brings makes its sender the owner. */
export function createAccountChooser(options: {
  readonly host: string;
  readonly apiKeys: readonly ApiKey[];
  readonly credentials: CredentialsPolicy;
  readonly keyring: Keyring;
  readonly own: OwnAccounts;
  readonly byNpsso: (npsso: string) => Account;
  readonly byAccessToken: (accessToken: string) => Account;
}): AccountChooser {
  const { credentials, keyring, own, byNpsso, byAccessToken } = options;
  const isOpen = isOpenToOwner(options);

  /**
   * The own accounts that the sender of a request may ask as; `null` for strangers. Another server that the gateway is
   * mounted in may be reached from elsewhere, whatever address this one is set to.
   */
  function ownOf(headers: Headers, { isLocal }: Caller): OwnNames | null {
    if (keyring.isNeeded) return keyring.find(headers)?.accounts ?? null;
    return isOpen && isLocal && credentials !== 'request' ? 'all' : null;
  }

  async function findNamed(name: string, allowed: OwnNames): Promise<Account | GatewayError> {
    if (allowed !== 'all' && !allowed.includes(name)) return reasons.notNamed(name);
    const found = ACCOUNT_NAME.test(name) ? await own.find(name) : undefined;
    return found ?? (allowed === 'all' ? reasons.nobody(name) : reasons.keyWithout(name));
  }

  /** The first that the key names; without keys the default one, or the only one. */
  async function findDefault(allowed: OwnNames): Promise<Account | GatewayError> {
    const name = allowed === 'all' ? OWN_ACCOUNT : (allowed[0] ?? OWN_ACCOUNT);
    const first = await own.find(name);
    if (first !== undefined) return first;
    if (allowed !== 'all') return reasons.keyWithout(name);
    const [only, ...others] = await own.names();
    if (only === undefined) return reasons.notSignedIn();
    return others.length > 0 ? reasons.several() : ((await own.find(only)) ?? reasons.notSignedIn());
  }

  async function chooseOwn(
    allowed: OwnNames | null,
    asked: Extract<AskedAccount, { kind: 'own' | 'nobody-named' }>,
  ): Promise<Account | GatewayError> {
    if (credentials === 'request') return reasons.bringOne();
    if (allowed === null) return reasons.notSignedIn();
    if (allowed.length === 0) return reasons.storeOnly();
    try {
      return await (asked.kind === 'own' ? findNamed(asked.name, allowed) : findDefault(allowed));
    } catch (failure) {
      // That nobody can look is a matter of account fields alone.
      if (failure instanceof GatewayError) return failure;
      throw failure;
    }
  }

  return async (headers, caller) => {
    const asked = readAskedAccount(headers, caller);
    const allowed = ownOf(headers, caller);
    if (asked.kind === 'own' || asked.kind === 'nobody-named') {
      return { account: await chooseOwn(allowed, asked), isBrought: false, mayHearOf: allowed };
    }
    // Who brings an account on an open gateway is not its owner; a key stays what it is.
    const mayHearOf = keyring.isNeeded ? allowed : null;
    if (asked.kind === 'unusable') return { account: asked.reason, isBrought: false, mayHearOf };
    if (credentials === 'gateway') return { account: reasons.bringsInVain(), isBrought: false, mayHearOf };
    const account = asked.kind === 'npsso' ? byNpsso(asked.npsso) : byAccessToken(asked.accessToken);
    return { account, isBrought: true, mayHearOf };
  };
}
