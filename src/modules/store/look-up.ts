import { BadUserInputError } from '../../errors.js';
import type { GraphContext } from '../context.js';
import type { Answer, Entity } from '../entity.js';
import type { Told } from '../record.js';
import type { SelectedField } from '../selection.js';
import { isOnlyRoot, onceForEach, selectionOf } from '../selection-of.js';
import { needOf } from './needs.js';

/** How a kind of entity is looked up by its id. */
interface LookUp<Table, Model> {
  readonly entity: Entity<Table>;
  /** Throws for what is no id. */
  readonly readId: (id: string) => string;
  /** With what the answer told that it was looked up by, where there was one alone. */
  readonly toModel: (id: string, lookedUp: Told<Table> | undefined) => Model;
  /** Fields that ask for themselves: they tell whether the id is known, too. */
  readonly probes?: Readonly<
    Record<
      string,
      (id: string, args: Readonly<Record<string, unknown>>, context: GraphContext) => Promise<unknown>
    >
  >;
  /** Another has named it and may be believed: nothing is asked but what the fields ask. */
  readonly isReferred?: boolean;
}

/** What may be missing of something that is there. */
const weak = new Set(['editions', 'starRating', 'price', 'offers', 'skus', 'conceptWithProducts']);

/** A field that nothing tells but the record, which every thing has that is there. */
export const ofRecordAlone = 'classification';

const costless = new Set(['__typename', 'id', 'locale', 'title']);

/** Fields of the account, of whatever module: their own calls know nothing of what a store sells. */
const isOfAccount = (name: string): boolean => name.startsWith('viewer');

/**
 * What is asked of an id to see whether the store of the request knows it: what the selected fields need anyway, else
 * the fields that ask for themselves, else the smallest operation. Nothing where each of them names another store or is
 * of the account: those are asked alone.
 */
export function needsOfLookUp<Table extends Readonly<Record<string, unknown>>>(
  {
    members,
    probes,
    isReferred = false,
  }: { readonly members: Table; readonly probes: readonly string[]; readonly isReferred?: boolean },
  selected: readonly SelectedField[],
  locale: string,
): { readonly names: readonly (keyof Table & string)[]; readonly probed: readonly SelectedField[] } {
  const fields = selected.filter(({ name }) => !costless.has(name));
  const needs = new Set(fields.map((field) => needOf(members, field, locale)));
  const names = [...needs].filter((need): need is keyof Table & string => need !== undefined);
  if (names.length > 0) return { names, probed: [] };
  const probed = fields.filter(({ name }) => probes.includes(name));
  const isAskedElsewhere =
    fields.length > 0 && fields.every(({ name, args }) => args['locale'] != null || isOfAccount(name));
  return { names: probed.length > 0 || isAskedElsewhere || isReferred ? [] : ['name'], probed };
}

/**
 * Whether answers that tell nothing leave it open: a delisted product keeps its record and loses its offers, and what
 * has no edition or rating is still there. So it is where each of the operations tells such a thing, whatever it brings
 * beside that.
 */
export function isDoubtful<Table>(entity: Entity<Table>, names: readonly string[]): boolean {
  const plan = entity.plan(names);
  return plan.length > 0 && plan.every(({ tells }) => tells.some((name) => weak.has(name)));
}

type Needs<Table> = ReturnType<typeof needsOfLookUp<Table & Readonly<Record<string, unknown>>>>;

/** What is wanted of things that are looked up. */
interface Wanted {
  readonly selected: readonly SelectedField[];
  readonly context: GraphContext;
  /** Whether the request asks for nothing beside them, so that there is nothing to plan them with. */
  readonly isAlone: boolean;
}

/** What is wanted of the things that a field of the query looks up. */
export const wantedOf = (
  info: Parameters<typeof selectionOf>[0] & Parameters<typeof isOnlyRoot>[0],
  context: GraphContext,
): Wanted => ({ selected: selectionOf(info), context, isAlone: isOnlyRoot(info) });

/**
 * Looks things up, null where the store of the request does not know the id: by the operations that the selected fields
 * need anyway; by the smallest one if they need none. Where each of them names another store or is of the account, those
 * are asked alone. Whatever is no id rejects, for it is one of a list, perhaps.
 */
export function createLookUp<Table extends Readonly<Record<string, unknown>>, Model>({
  entity,
  probes = {},
  isReferred = false,
  readId,
  toModel,
}: LookUp<Table, Model>): (id: string, wanted: Wanted) => Promise<Model | null> {
  const lookUp = { members: entity.members, probes: Object.keys(probes), isReferred };
  const needsOf = onceForEach((selected, locale) => needsOfLookUp(lookUp, selected, locale));

  /** Of an id of which no answer tells anything. */
  async function findUntold(id: string, { names }: Needs<Table>, { planner, psn }: GraphContext) {
    // Where nothing more may be asked, what is asked for decides.
    if (isReferred)
      return names.length > 0 && names.every((name) => weak.has(name)) ? toModel(id, undefined) : null;
    if (!isDoubtful(entity, names)) return null;
    const question = { id, name: ofRecordAlone, locale: psn.locale };
    return (await planner.read(entity, question)) === null ? null : toModel(id, undefined);
  }

  function find(id: string, { selected, context, isAlone }: Wanted): Promise<Model | null> {
    const { locale } = context.psn;
    const needs = needsOf(selected, locale);
    const { names, probed } = needs;
    if (names.length === 0 && probed.length === 0) return Promise.resolve(toModel(id, undefined));
    const asks = names.length === 0 ? [] : context.planner.readAll(entity, { id, names, locale, isAlone });
    const findBy = (asked: readonly Promise<Answer<Table> | null>[]): Promise<Model | null> => {
      const [only] = asked;
      if (only !== undefined && asked.length === 1) {
        return only.then(
          (answer) => (answer === null ? findUntold(id, needs, context) : toModel(id, answer.told)),
          (failure: unknown) => {
            judgeFailure(failure);
            return toModel(id, undefined);
          },
        );
      }
      const probe = probed.flatMap(({ name, args }) => probes[name]?.(id, args, context) ?? []);
      return firstAnswer([...asked, ...probe]).then((isThere) =>
        isThere ? toModel(id, undefined) : findUntold(id, needs, context),
      );
    };
    return asks instanceof Promise ? asks.then(findBy) : findBy(asks);
  }

  return (id, wanted) => {
    try {
      return find(readId(id), wanted);
    } catch (error) {
      if (error instanceof Error) return Promise.reject(error);
      throw error;
    }
  };
}

/** Whether any answer is one. A failure is thrown only if there is none; the fields that need it throw it again. */
export function firstAnswer(asks: readonly Promise<unknown>[]): Promise<boolean> {
  const [only] = asks;
  if (only !== undefined && asks.length === 1) return only.then((answer) => answer !== null, judgeFailure);
  return new Promise((resolve, reject) => {
    const settled = asks.map(async (ask) => {
      const isThere = (await ask) !== null;
      // The first that says yes is enough: the slowest need not be waited for.
      if (isThere) resolve(true);
      return isThere;
    });
    void Promise.allSettled(settled).then(judge).then(resolve, reject);
  });
}

function judge(answers: readonly PromiseSettledResult<boolean>[]): boolean {
  if (answers.some((answer) => answer.status === 'fulfilled' && answer.value)) return true;
  const failure = answers.find((answer) => answer.status === 'rejected');
  return failure === undefined ? false : judgeFailure(failure.reason);
}

/** A wrong argument of a field is that field's to report. */
function judgeFailure(failure: unknown): true {
  if (failure instanceof BadUserInputError) return true;
  throw failure;
}
