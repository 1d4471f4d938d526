import { GraphQLError, locatedError, type ResponsePath, responsePathAsArray } from 'graphql';

import { Failures } from './failures.js';
import { type Asked, FieldInfo } from './field-info.js';
import { type Json, Pieces, writeLeaf } from './json.js';
import type { FieldPlan, ValuePlan } from './plan.js';
import { runtimeTypeOf } from './runtime-type.js';
import { isIterable, isPromise } from './values.js';

const NOTHING = 'null';

/** What an execution answers. */
export interface Written {
  /** As JSON: what would be made of objects, which nobody looks at, is written at once. */
  readonly data: string;
  readonly errors: readonly GraphQLError[];
}

/**
 * One execution of a planned query, which answers as graphql-js does: the same data, and the same errors in the same
 * order. A class, since its methods call each other for each field of an answer: closures would be made anew for each.
 */
export class Execution {
  private readonly asked: Asked;
  private readonly failures = new Failures();

  constructor(asked: Asked) {
    this.asked = asked;
  }

  run(): Written | Promise<Written> {
    const { plan, rootValue } = this.asked;
    try {
      const data = this.fields(plan.fields, rootValue, undefined);
      if (typeof data === 'string') return this.answer(data);
      return data.then(
        (told) => this.answer(told),
        (error: unknown) => this.fall(error),
      );
    } catch (error) {
      return this.fall(error);
    }
  }

  private answer(data: string): Written {
    return { data, errors: this.failures.errors };
  }

  private fall(error: unknown): Written {
    this.failures.note(error as GraphQLError, undefined);
    return this.answer(NOTHING);
  }

  private fields(plans: readonly FieldPlan[], source: unknown, path: ResponsePath | undefined): Json {
    let text = '{';
    let pieces: Pieces | undefined;
    try {
      for (const plan of plans) {
        text += plan.opening;
        const value = plan.isLeafMember ? this.leaf(plan, source, path) : this.field(plan, source, path);
        if (typeof value === 'string') {
          text += value;
        } else {
          (pieces ??= new Pieces()).add(text, value);
          text = '';
        }
      }
    } catch (error) {
      if (pieces === undefined) throw error;
      // What others wait for may fail as well, and nobody else would hear of it.
      return pieces.objectWhenThere('').finally(() => {
        throw error;
      });
    }
    text += '}';
    return pieces === undefined ? text : pieces.objectWhenThere(text);
  }

  /** Most of an answer are leaves that are there: they need no place to be told of. */
  private leaf(plan: FieldPlan, source: unknown, path: ResponsePath | undefined): Json {
    const { name, value } = plan;
    if (value.kind !== 'leaf' || typeof source !== 'object' || source === null) {
      return this.field(plan, source, path);
    }
    try {
      const member = (source as Readonly<Record<string, unknown>>)[name];
      if (member === null && !value.isRequired) return NOTHING;
      if (typeof member === 'string' || typeof member === 'number' || typeof member === 'boolean') {
        return writeLeaf(value.type, member);
      }
    } catch (error) {
      return this.fail(error, value, plan, this.placeOf(plan, path));
    }
    return this.field(plan, source, path);
  }

  private field(plan: FieldPlan, source: unknown, prev: ResponsePath | undefined): Json {
    if (plan.typeName !== undefined) return plan.typeName;
    const path = this.placeOf(plan, prev);
    try {
      return this.place(plan.value, plan, path, this.resolve(plan, source, path));
    } catch (error) {
      return this.fail(error, plan.value, plan, path);
    }
  }

  private placeOf({ key, parentType }: FieldPlan, prev: ResponsePath | undefined): ResponsePath {
    return { prev, key, typename: parentType.name };
  }

  private resolve(plan: FieldPlan, source: unknown, path: ResponsePath): unknown {
    const { resolve } = plan.field;
    const { contextValue, variables } = this.asked;
    const args = plan.readArguments(variables);
    if (resolve !== undefined) {
      return resolve(source, args, contextValue, new FieldInfo(this.asked, plan, path));
    }
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const member = (source as Readonly<Record<string, unknown>>)[plan.name];
    if (typeof member !== 'function') return member;
    return (source as Readonly<Record<string, (...given: unknown[]) => unknown>>)[plan.name]?.(
      args,
      contextValue,
      new FieldInfo(this.asked, plan, path),
    );
  }

  /** A value in its place, now or later; a failure that comes later is noted there. */
  private place(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): Json {
    if (isPromise(result)) return this.placeLater(value, plan, path, result);
    const completed = this.complete(value, plan, path, result);
    return typeof completed === 'string'
      ? completed
      : completed.then(undefined, (error: unknown) => this.fail(error, value, plan, path));
  }

  private placeLater(
    value: ValuePlan,
    plan: FieldPlan,
    path: ResponsePath,
    result: PromiseLike<unknown>,
  ): Promise<string> {
    return Promise.resolve(result).then(
      (resolved) => this.placeOrFail(value, plan, path, resolved),
      (error: unknown) => this.fail(error, value, plan, path),
    );
  }

  private placeOrFail(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): Json {
    try {
      return this.place(value, plan, path, result);
    } catch (error) {
      return this.fail(error, value, plan, path);
    }
  }

  private complete(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): Json {
    if (result instanceof Error) throw result;
    if (result === null || result === undefined) {
      if (!value.isRequired) return NOTHING;
      throw new Error(`Cannot return null for non-nullable field ${plan.parentType.name}.${plan.name}.`);
    }
    if (value.kind === 'leaf') return writeLeaf(value.type, result);
    if (value.kind === 'object') return this.fields(value.fields(), result, path);
    if (value.kind === 'list') return this.list(value.item, plan, path, result);
    return this.thing(value, plan, path, result);
  }

  /** A thing of one of several types: mostly it names one that was met before. */
  private thing(
    value: ValuePlan & { kind: 'abstract' },
    plan: FieldPlan,
    path: ResponsePath,
    result: unknown,
  ): Json {
    const { __typename: name } = result as { readonly __typename?: unknown };
    const known = typeof name === 'string' && value.type.resolveType == null && value.known.get(name);
    if (typeof known === 'object') return this.fields(known, result, path);
    const info = new FieldInfo(this.asked, plan, path);
    const type = runtimeTypeOf(value.type, result, this.asked.contextValue, info);
    return type instanceof Promise
      ? type.then((told) => this.fields(value.fieldsOf(told), result, path))
      : this.fields(value.fieldsOf(type), result, path);
  }

  private list(item: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): Json {
    if (!isIterable(result)) {
      const coordinate = `${plan.parentType.name}.${plan.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${coordinate}".`);
    }
    let text = '[';
    let pieces: Pieces | undefined;
    let index = 0;
    try {
      for (const each of result) {
        if (index > 0) text += ',';
        const placed = this.placeOrFail(item, plan, { prev: path, key: index, typename: undefined }, each);
        index += 1;
        if (typeof placed === 'string') {
          text += placed;
        } else {
          (pieces ??= new Pieces()).add(text, placed);
          text = '';
        }
      }
    } catch (error) {
      // What others wait for may fail as well, and nobody else would hear of it.
      pieces?.leave();
      throw error;
    }
    text += ']';
    return pieces === undefined ? text : pieces.listWhenThere(text);
  }

  private fail(failure: unknown, value: ValuePlan, plan: FieldPlan, path: ResponsePath): string {
    const error = locatedError(failure, plan.nodes, responsePathAsArray(path));
    if (value.isRequired) throw error;
    this.failures.note(error, path);
    return NOTHING;
  }
}
