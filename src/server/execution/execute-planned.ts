import {
  type DocumentNode,
  type ExecutionArgs,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

import { Execution, type Written } from './execution.js';
import { type OperationPlan, planOperation } from './plan.js';

/** Plans of a document's operations, for as long as the document is kept; null for what is left to graphql-js. */
type Plans = Map<OperationDefinitionNode, OperationPlan | null>;
const known = new WeakMap<DocumentNode, Plans>();

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
): OperationPlan | undefined {
  // By the operation and not by its name: a caller may make up any number of names.
  const operation = getOperationAST(document, operationName);
  if (operation == null) return undefined;
  const found = known.get(document)?.get(operation);
  const plan = found === undefined ? planAnew(schema, document, operation) : found;
  return plan?.schema === schema ? plan : undefined;
}

function planAnew(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): OperationPlan | null {
  const plan = planOperation(schema, document, operation) ?? null;
  const plans = known.get(document) ?? (new Map() as Plans);
  known.set(document, plans.set(operation, plan));
  return plan;
}

function readVariables(
  { schema, operation, readTexts }: OperationPlan,
  given: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  return readTexts(given) ?? getVariableValues(schema, operation.variableDefinitions ?? [], given).coerced;
}

/** Executes a plain query by a plan that is made once; undefined for what is left to graphql-js. */
export function executePlanned(args: ExecutionArgs): Written | Promise<Written> | undefined {
  const { schema, document, operationName, variableValues, rootValue, contextValue } = args;
  if (args.fieldResolver != null || args.typeResolver != null) return undefined;
  const plan = planOf(schema, document, operationName);
  if (plan === undefined) return undefined;
  const variables = readVariables(plan, variableValues ?? {});
  // graphql-js tells what is wrong with them.
  if (variables === undefined) return undefined;
  return new Execution({ plan, variables, rootValue, contextValue }).run();
}
