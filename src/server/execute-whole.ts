import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

import { executePlanned } from './execution/execute-planned.js';

/**
 * Executes what is answered in one piece: plain queries by a plan that is made once, all others by graphql-js. What
 * cannot be executed at all is answered by HTTP 400.
 */
export function executeWhole(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const result = executePlanned(args) ?? execute(args);
  if (result instanceof Promise || 'data' in result) return result;
  // Of the caller's making: an operation that is not there, or variables that do not fit.
  for (const error of result.errors ?? []) Object.assign(error.extensions, { http: { status: 400 } });
  return result;
}
