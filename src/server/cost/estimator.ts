import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';

import type { Module } from '../../modules/module.js';
import { fieldsOf, type SelectionInfo } from '../../modules/selection.js';
import { readFieldCosts } from './field-costs.js';
import type { Place } from './knowledge.js';
import type { Reading } from './list-length.js';
import { reckon } from './reckon.js';
import { total } from './sum.js';
import { nothingTold } from './told-paths.js';

/** What a request asks, as it came. */
interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  /** The store that answers. */
  readonly locale: string;
}

/** How many calls to PSN a question takes, as long as PSN answers. */
export interface Estimate {
  /** With its lists as long as they may be. */
  readonly most: number;
  /** With its lists but a quarter full, and nothing in doubt. */
  readonly least: number;
}

const readings: Readonly<Record<keyof Estimate, Reading>> = {
  most: { fill: 1, withDoubts: true },
  least: { fill: 0.25, withDoubts: false },
};

function fragmentsOf({ definitions }: DocumentNode): SelectionInfo['fragments'] {
  const fragments = definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION);
  return Object.fromEntries(fragments.map((node) => [node.name.value, node]));
}

/** Reckons what a question costs. Null for one that asks nothing: its execution tells what is wrong with it. */
export type Estimator = (question: Question) => Estimate | null;

/** Reckons what questions cost, by the directives of the schema and what modules know of their planners. */
export function createEstimator(options: {
  readonly schema: GraphQLSchema;
  readonly modules: readonly Module[];
}): Estimator {
  const { schema, modules } = options;
  const known = {
    schema,
    costs: readFieldCosts(schema),
    planned: new Map(modules.flatMap(({ costs }) => Object.entries(costs?.planned ?? {}))),
    toldByEdge: new Map(modules.flatMap(({ costs }) => Object.entries(costs?.told ?? {}))),
  };

  return ({ document, operationName, variables, locale }) => {
    const operation = getOperationAST(document, operationName);
    const type = operation && schema.getRootType(operation.operation);
    if (operation == null || type == null) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {});
    if (coerced === undefined) return null;
    const root: Place = {
      type,
      selected: fieldsOf(operation.selectionSet, type, {
        schema,
        variableValues: coerced,
        fragments: fragmentsOf(document),
      }),
      lists: 1,
      length: 1,
      told: nothingTold,
      isLookUp: false,
      isChange: operation.operation === OperationTypeNode.MUTATION,
    };
    const read = (reading: Reading) => total(reckon(root, { ...known, locale, reading }));
    return { most: read(readings.most), least: read(readings.least) };
  };
}
