import { type AnswerContext, failed, type OperationResult } from '../operation-answer.js';
import { world } from '../world/world.js';

/** Whether the asking account takes part in Stars. */
export function isEnrolled({ accountId }: AnswerContext): boolean {
  return world.account(accountId ?? '')?.stars !== undefined;
}

/** What campaigns and rewards say to an account that does not take part. */
export function refusesForWantOfEnrolment(root: string, apiName: string): OperationResult {
  return failed(root, {
    statusCode: 400,
    reason: 'BadRequest',
    message: 'User is not enrolled inside the program!',
    code: -1,
    source: '-1',
    apiName,
  });
}
