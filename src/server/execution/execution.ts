import {
  type ExecutionResult,
  GraphQLError,
  locatedError,
  type ResponsePath,
  responsePathAsArray,
} from 'graphql';

import { Failures } from './failures.js';
import { type Asked, FieldInfo } from './field-info.js';
import type { FieldPlan, ValuePlan } from './plan.js';
import { runtimeTypeOf } from './runtime-type.js';
import { type Data, isIterable, isPromise, whenThere, write } from './values.js';

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

  run(): ExecutionResult | Promise<ExecutionResult> {
    const { plan, rootValue } = this.asked;
    try {
      const data = this.fields(plan.fields, rootValue, undefined);
      if (!(data instanceof Promise)) return this.answer(data);
      return data.then(
        (told) => this.answer(told),
        (error: unknown) => this.fall(error),
      );
    } catch (error) {
      return this.fall(error);
    }
  }

  private answer(data: Data | null): ExecutionResult {
    const { errors } = this.failures;
    return errors.length === 0 ? { data } : { errors, data };
  }

  private fall(error: unknown): ExecutionResult {
    this.failures.note(error as GraphQLError, undefined);
    return this.answer(null);
  }

  private fields(
    plans: readonly FieldPlan[],
    source: unknown,
    path: ResponsePath | undefined,
  ): Data | Promise<Data> {
    const data: Data = {};
    let pending: string[] | undefined;
    try {
      for (const plan of plans) {
        const value = plan.isTextMember
          ? this.text(plan, source, path)
          : (plan.typeName ?? this.field(plan, source, path));
        data[plan.key] = value;
        if (value instanceof Promise) (pending ??= []).push(plan.key);
      }
    } catch (error) {
      if (pending === undefined) throw error;
      // What others wait for may fail as well, and nobody else would hear of it.
      return this.failAfter(data, pending, error);
    }
    return pending === undefined ? data : whenThere(data, pending);
  }

  private failAfter(data: Data, pending: readonly string[], error: unknown): Promise<Data> {
    return whenThere(data, pending).finally(() => {
      throw error;
    });
  }

  /** Most of an answer are texts that are there: they need no place to be told of. */
  private text(plan: FieldPlan, source: unknown, path: ResponsePath | undefined): unknown {
    if (typeof source !== 'object' || source === null) return this.field(plan, source, path);
    try {
      const member = (source as Readonly<Record<string, unknown>>)[plan.name];
      if (typeof member === 'string' || (member === null && !plan.value.isRequired)) return member;
    } catch (error) {
      return this.fail(error, plan.value, plan, this.placeOf(plan, path));
    }
    return this.field(plan, source, path);
  }

  private field(plan: FieldPlan, source: unknown, prev: ResponsePath | undefined): unknown {
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
  private place(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): unknown {
    if (isPromise(result)) return this.placeLater(value, plan, path, result);
    const completed = this.complete(value, plan, path, result);
    return completed instanceof Promise
      ? completed.then(undefined, (error: unknown) => this.fail(error, value, plan, path))
      : completed;
  }

  private placeLater(
    value: ValuePlan,
    plan: FieldPlan,
    path: ResponsePath,
    result: PromiseLike<unknown>,
  ): Promise<unknown> {
    return Promise.resolve(result).then(
      (resolved) => this.placeOrFail(value, plan, path, resolved),
      (error: unknown) => this.fail(error, value, plan, path),
    );
  }

  private placeOrFail(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): unknown {
    try {
      return this.place(value, plan, path, result);
    } catch (error) {
      return this.fail(error, value, plan, path);
    }
  }

  private complete(value: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): unknown {
    if (result instanceof Error) throw result;
    if (result === null || result === undefined) {
      if (!value.isRequired) return null;
      throw new Error(`Cannot return null for non-nullable field ${plan.parentType.name}.${plan.name}.`);
    }
    if (value.kind === 'leaf') return write(value.type, result);
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
  ): unknown {
    const { __typename: name } = result as { readonly __typename?: unknown };
    const known = typeof name === 'string' && value.type.resolveType == null && value.known.get(name);
    if (typeof known === 'object') return this.fields(known, result, path);
    const info = new FieldInfo(this.asked, plan, path);
    const type = runtimeTypeOf(value.type, result, this.asked.contextValue, info);
    return type instanceof Promise
      ? type.then((told) => this.fields(value.fieldsOf(told), result, path))
      : this.fields(value.fieldsOf(type), result, path);
  }

  private list(item: ValuePlan, plan: FieldPlan, path: ResponsePath, result: unknown): unknown {
    if (!isIterable(result)) {
      const coordinate = `${plan.parentType.name}.${plan.name}`;
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${coordinate}".`);
    }
    const list: unknown[] = [];
    let isPending = false;
    try {
      for (const each of result) {
        const place = { prev: path, key: list.length, typename: undefined };
        const placed = this.placeOrFail(item, plan, place, each);
        if (placed instanceof Promise) isPending = true;
        list.push(placed);
      }
    } catch (error) {
      // What others wait for may fail as well, and nobody else would hear of it.
      if (isPending) void Promise.allSettled(list);
      throw error;
    }
    return isPending ? Promise.all(list) : list;
  }

  private fail(failure: unknown, value: ValuePlan, plan: FieldPlan, path: ResponsePath): null {
    const error = locatedError(failure, plan.nodes, responsePathAsArray(path));
    if (value.isRequired) throw error;
    this.failures.note(error, path);
    return null;
  }
}
