import {
  BlockedError,
  RateLimitedError,
  UnauthenticatedError,
  UnavailableError,
  UnexpectedResponseError,
  type UpstreamError,
} from '../errors.js';
import { TOKEN_OPERATION } from './oauth-response.js';
import { SignInRefusedError, type Refused } from './sign-in-refused-error.js';

/** Remembers why the account host must not be called for a while, and answers from memory meanwhile. */
interface SignInPause {
  /** What callers get while the pause lasts; `undefined` when the account host may be called. */
  answer(): Error | undefined;
  /** Begins a pause after a failed renewal and gives the error that its callers get. */
  begin(failure: unknown): unknown;
  /** Ends the pause after a good renewal. */
  end(): void;
  /** Whether PSN refused the sign-in for good; true until a renewal succeeds. */
  readonly isSignInNeeded: boolean;
}

type Pausing = RateLimitedError | BlockedError | UnavailableError | UnexpectedResponseError;

/** Seconds. */
const PAUSE = { first: 30, longest: 1800, refused: 1800 };

const REMEDY = {
  sign:
    'sign in again in a private window, accept pending terms, open https://ca.account.sony.com/api/v1/ssocookie ' +
    'there, copy a new npsso, set PSN_NPSSO, and do not sign out; README.md tells it step by step',
  client:
    'PSN refused the client, not the account: compare PSN_CLIENT_CREDENTIAL and PSN_SCOPE with what the PS App ' +
    'sends today; if they are right, ',
};

/** What callers get when there is neither an npsso nor a stored token. */
export function signedOutError(): UnauthenticatedError {
  return new UnauthenticatedError(
    'This gateway is not signed in to PSN; its operator must sign in before account fields can be answered',
    { remedy: REMEDY.sign },
  );
}

/** PSN does not tell an npsso that has ended from one that never was. */
const REFUSED: Readonly<Record<Refused, string>> = {
  npsso:
    "The gateway's npsso was not accepted: it is mistyped, or has ended; its operator must sign in again",
  'refresh-token': "The gateway's PSN sign-in has ended; its operator must sign in again",
  client: 'PSN does not accept the client that the gateway signs in as; its operator must see to it',
};

/** What a refusal for good means to people: what happened, and what to do. */
export function signInEndedError(refusal: SignInRefusedError): UnauthenticatedError {
  return new UnauthenticatedError(REFUSED[refusal.refused], {
    cause: refusal,
    remedy: refusal.refused === 'client' ? REMEDY.client + REMEDY.sign : REMEDY.sign,
  });
}

function isPausing(failure: unknown): failure is Pausing {
  return [RateLimitedError, BlockedError, UnavailableError, UnexpectedResponseError].some(
    (type) => failure instanceof type,
  );
}

function toldWait(failure: Pausing): number {
  return 'retryAfter' in failure ? failure.retryAfter : 0;
}

function sameAgain(failure: Pausing, seconds: number): UpstreamError {
  if (failure instanceof BlockedError) return new BlockedError(TOKEN_OPERATION, seconds);
  if (failure instanceof RateLimitedError) {
    return new RateLimitedError(TOKEN_OPERATION, seconds, 'A pause after throttling holds back');
  }
  if (failure instanceof UnavailableError) {
    return new UnavailableError(TOKEN_OPERATION, 'gave no good answer', seconds, { cause: failure });
  }
  return new UnexpectedResponseError(TOKEN_OPERATION, `the next try is in ${seconds} s`, { cause: failure });
}

/** Makes the memory of one account's failed sign-ins: pauses double from 30 seconds to 30 minutes. */
export function createSignInPause({ clock }: { clock: () => number }): SignInPause {
  let failuresInRow = 0;
  let isSignInNeeded = false;
  let current: { readonly until: number; readonly answer: (seconds: number) => Error } | undefined;

  function hold(seconds: number, answer: (seconds: number) => Error): void {
    current = { until: clock() + seconds * 1000, answer };
  }

  return {
    get isSignInNeeded() {
      return isSignInNeeded;
    },
    answer() {
      const left = current === undefined ? 0 : Math.ceil((current.until - clock()) / 1000);
      return left > 0 ? current?.answer(left) : undefined;
    },
    begin(failure) {
      if (failure instanceof SignInRefusedError) {
        isSignInNeeded = true;
        failuresInRow = 0;
        hold(PAUSE.refused, () => signInEndedError(failure));
        return signInEndedError(failure);
      }
      if (!isPausing(failure)) return failure;
      const backOff = Math.min(PAUSE.first * 2 ** failuresInRow, PAUSE.longest);
      const seconds = Math.max(backOff, toldWait(failure));
      failuresInRow += 1;
      hold(seconds, (left) => sameAgain(failure, left));
      return 'retryAfter' in failure && failure.retryAfter < seconds ? sameAgain(failure, seconds) : failure;
    },
    end() {
      failuresInRow = 0;
      isSignInNeeded = false;
      current = undefined;
    },
  };
}
