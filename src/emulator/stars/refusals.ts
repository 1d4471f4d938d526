import { randomUUID } from 'node:crypto';

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

/** The account that `accountId` names: a number, or `me` for the one that asks, as does nothing at all. */
export function askedAccount(accountId: unknown, context: AnswerContext): string {
  return typeof accountId === 'string' && accountId !== 'me' ? accountId : (context.accountId ?? '');
}

/** How PSN refuses to tell of an account: nobody has the id, or its owner shares nothing (the REST-like form). */
export function refusalFor(
  accountId: string,
  context: AnswerContext,
  { root, apiName }: { readonly root: string; readonly apiName: string },
): OperationResult | undefined {
  const known = world.account(accountId);
  if (known === undefined) {
    return failed(root, {
      statusCode: 404,
      reason: 'NotFound',
      message: 'User not found',
      code: -1,
      source: '-1',
      apiName,
    });
  }
  if (!known.isPrivate || accountId === context.accountId) return undefined;
  const error = { referenceId: randomUUID(), code: 2281486, message: 'Not permitted by access control' };
  return { status: 403, body: { error } };
}
