import { signInEndedError } from '../auth/sign-in-pause.js';
import { SignInRefusedError } from '../auth/sign-in-refused-error.js';
import { BlockedError, RateLimitedError, UnavailableError } from '../errors.js';
import { OWN_ACCOUNT } from '../server/sign-in-means.js';
import { CommandError } from './command-error.js';

const PAGE = 'https://ca.account.sony.com/api/v1/ssocookie';

/** As an argument it would stand in the shell's history. */
const stepsFor = (
  account: string,
): string => `In a private window sign in at https://www.playstation.com and accept any terms that wait there, open
${PAGE} in it, run psn-gateway sign-in${account === OWN_ACCOUNT ? '' : ` --account ${account}`}, and paste all that it shows when asked.
Then close the window; do not sign out, and sign no other account in there.`;

/** When the next try may be made, as a clock on the wall shows it. */
function inSeconds(seconds: number): string {
  const at = new Date(Date.now() + seconds * 1000);
  return `in ${Math.ceil(seconds / 60)} min (at ${at.toTimeString().slice(0, 5)})`;
}

/** Says why what was given can be no npsso, and quotes nothing of it. */
export function badNpssoError(given: string, fault: string, account: string): CommandError {
  if (/"error"\s*:/.test(given)) {
    return new CommandError(
      `The page says that its browser is not signed in to PSN. Nothing was sent or changed.\n${stepsFor(account)}`,
    );
  }
  return new CommandError(
    `This is no npsso: it ${fault}. Nothing was sent or changed.\nCopy all that ${PAGE} shows, and nothing else.`,
  );
}

function tellRefusal(refusal: SignInRefusedError, account: string): string {
  const { refused, rememberedUntil, message } = refusal;
  if (refused === 'client') {
    const { message: what, remedy = '' } = signInEndedError(refusal);
    return `${what}. Nothing was changed.\n${remedy}`;
  }
  if (rememberedUntil === undefined) {
    return `PSN did not accept the npsso: it is mistyped, or has ended. Nothing was changed.\n${stepsFor(account)}`;
  }
  return (
    `This npsso was not sent, because PSN refused it before; it is mistyped, or has ended. Nothing was changed.\n` +
    `(${message})\n${stepsFor(account)}\n` +
    'If you have accepted terms or completed your profile since, --again sends this npsso once more.'
  );
}

/** Says what a sign-in that failed means to whoever sits at the terminal; what it does not know, it leaves as it is. */
export function toCommandError(failure: unknown, account: string): unknown {
  const options = { cause: failure };
  if (failure instanceof SignInRefusedError) return new CommandError(tellRefusal(failure, account), options);
  if (failure instanceof RateLimitedError) {
    const next = `Run it again ${inSeconds(failure.retryAfter)}; PSN blocks addresses that sign in more often.`;
    return new CommandError(`${failure.message}. Nothing was changed.\n${next}`, options);
  }
  if (failure instanceof BlockedError || failure instanceof UnavailableError) {
    const next = `This is no verdict on the npsso: run it again ${inSeconds(failure.retryAfter)}.`;
    return new CommandError(`${failure.message}. Nothing was changed.\n${next}`, options);
  }
  if (failure instanceof Error && 'syscall' in failure) {
    const next = 'See that the state folder can be written, and run it again; the npsso is still good.';
    return new CommandError(`The tokens cannot be kept: ${failure.message}.\n${next}`, options);
  }
  return failure;
}
