import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql';

/** Executes what is answered in one piece, by graphql-js. What cannot be executed at all is answered by HTTP 400. */
export function executeWhole(args: ExecutionArgs): ExecutionResult | Promise<ExecutionResult> {
  const result = execute(args);
  if (result instanceof Promise || 'data' in result) return result;
  // Of the caller's making: an operation that is not there, or variables that do not fit.
  for (const error of result.errors ?? []) Object.assign(error.extensions, { http: { status: 400 } });
  return result;
}
