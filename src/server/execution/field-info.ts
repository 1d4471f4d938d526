import type { GraphQLResolveInfo, ResponsePath } from 'graphql';

import type { FieldPlan, OperationPlan } from './plan.js';

/** What all fields of one execution have in common. */
export interface Asked {
  readonly plan: OperationPlan;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly rootValue: unknown;
  readonly contextValue: unknown;
}

/** What a resolver may know of its place. Its parts are looked up when they are asked for: most resolvers ask for none. */
export class FieldInfo implements GraphQLResolveInfo {
  private readonly asked: Asked;
  private readonly field: FieldPlan;
  readonly path: ResponsePath;

  constructor(asked: Asked, field: FieldPlan, path: ResponsePath) {
    this.asked = asked;
    this.field = field;
    this.path = path;
  }

  get fieldName(): string {
    return this.field.name;
  }

  get fieldNodes(): GraphQLResolveInfo['fieldNodes'] {
    return this.field.nodes;
  }

  get returnType(): GraphQLResolveInfo['returnType'] {
    return this.field.field.type;
  }

  get parentType(): GraphQLResolveInfo['parentType'] {
    return this.field.parentType;
  }

  get schema(): GraphQLResolveInfo['schema'] {
    return this.asked.plan.schema;
  }

  get fragments(): GraphQLResolveInfo['fragments'] {
    return this.asked.plan.fragments;
  }

  get operation(): GraphQLResolveInfo['operation'] {
    return this.asked.plan.operation;
  }

  get rootValue(): unknown {
    return this.asked.rootValue;
  }

  get variableValues(): GraphQLResolveInfo['variableValues'] {
    return this.asked.variables;
  }
}
