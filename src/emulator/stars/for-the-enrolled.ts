import { found, type OperationAnswer } from '../operation-answer.js';
import { isEnrolled, refusesForWantOfEnrolment } from './refusals.js';

/** An operation without variables for those who take part; the others get a refusal or an empty list. */
export function forTheEnrolled(
  root: string,
  variables: Readonly<Record<string, string>>,
  whatElse: string | [],
  answer: (variables: Readonly<Record<string, unknown>>) => unknown,
): OperationAnswer {
  return {
    root,
    variables,
    answer: (given, context) => {
      if (isEnrolled(context)) return found(root, answer(given));
      return typeof whatElse === 'string' ? refusesForWantOfEnrolment(root, whatElse) : found(root, whatElse);
    },
  };
}
