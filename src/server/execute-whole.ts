import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

import { executePlanned } from './execution/execute-planned.js';
import type { Written } from './execution/execution.js';

/** An answer in one piece: as JSON from a plan, as objects from graphql-js. */
type WholeAnswer = Written | ExecutionResult;

/** One that knows how it is written, by the name that Yoga has for that. */
interface Serialized extends ExecutionResult {
  readonly stringify: (told: ExecutionResult) => string;
}

const isWritten = (answer: WholeAnswer): answer is Written => typeof answer.data === 'string';

/** What cannot be executed at all is of the caller's making: an operation that is not there, or variables that do not fit. */
function blame(result: ExecutionResult): ExecutionResult {
  if ('data' in result) return result;
  for (const error of result.errors ?? []) Object.assign(error.extensions, { http: { status: 400 } });
  return result;
}

/** Executes what is answered in one piece: plain queries by a plan that is made once, all others by graphql-js. */
export function answerWhole(args: ExecutionArgs): WholeAnswer | Promise<WholeAnswer> {
  const written = executePlanned(args);
  if (written !== undefined) return written;
  const result = execute(args);
  return result instanceof Promise ? result : blame(result);
}

/** An answer as the body of a response; undefined where it has more to tell than data. */
export function toBody(answer: WholeAnswer): string | undefined {
  if (isWritten(answer)) return answer.errors.length === 0 ? `{"data":${answer.data}}` : undefined;
  return answer.errors === undefined ? JSON.stringify(answer) : undefined;
}

/** An answer as graphql-js gives it; Yoga, if nobody has put another in its place, sends it as it is written. */
export function toResult(answer: WholeAnswer): ExecutionResult {
  if (!isWritten(answer)) return answer;
  const { errors } = answer;
  const data = JSON.parse(answer.data) as NonNullable<ExecutionResult['data']> | null;
  if (errors.length > 0) return { errors, data };
  const result: Serialized = {
    data,
    stringify: (told) => (told === result ? `{"data":${answer.data}}` : JSON.stringify(told)),
  };
  return result;
}

/** Executes the same for those who look into the answer. What cannot be executed at all is answered by HTTP 400. */
export function executeWhole(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const answer = answerWhole(args);
  return answer instanceof Promise ? answer.then(toResult) : toResult(answer);
}
