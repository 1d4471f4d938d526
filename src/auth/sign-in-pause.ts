import { UnauthenticatedError } from '../errors.js';
import { isPausing, sameAgain } from './failed-attempt.js';
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

/** In seconds: after a refusal, and after a failure that tells no wait, this is asked again what is remembered. */
const PAUSE = { refused: 1800, untold: 30 };

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

/** Makes the memory of one account's last failure; how long its pause is was told by the account host's client. */
export function createSignInPause({ clock }: { clock: () => number }): SignInPause {
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
        hold(PAUSE.refused, () => signInEndedError(failure));
        return signInEndedError(failure);
      }
      if (!isPausing(failure)) return failure;
      hold(failure.retryAfter ?? PAUSE.untold, (left) => sameAgain(failure, left));
      return failure;
    },
    end() {
      isSignInNeeded = false;
      current = undefined;
    },
  };
}
