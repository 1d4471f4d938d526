/** What an operation tells of an entity. */
export interface Teller {
  /** Fields that it is asked for. */
  readonly tells: readonly string[];
  /** Fields that it tells too, but is not asked for alone: smaller or surer operations have them. */
  readonly brings?: readonly string[];
}

const covers = ({ tells, brings }: Teller, need: string): boolean =>
  tells.includes(need) || brings?.includes(need) === true;

function* combinations<Item>(items: readonly Item[], size: number, from = 0): Generator<Item[]> {
  if (size === 0) yield [];
  for (let index = from; index < items.length && size > 0; index += 1) {
    for (const rest of combinations(items, size - 1, index + 1)) yield [items[index] as Item, ...rest];
  }
}

/**
 * Chooses the fewest operations that tell all needs; between as many, those that stand first in the list, which is
 * sorted from small to large. What has been `asked` already costs nothing. Throws if nothing tells a need.
 */
export function choosePlan<Source extends Teller>(
  sources: readonly Source[],
  needs: readonly string[],
  asked: readonly Source[] = [],
): readonly Source[] {
  const open = needs.filter((need) => !asked.some((source) => covers(source, need)));
  const useful = sources.filter(({ tells }) => tells.some((field) => open.includes(field)));
  const forced = useful.filter((source) => open.some((need) => isAlone(source, need, useful)));
  const left = open.filter((need) => !forced.some((source) => covers(source, need)));
  const free = useful.filter(
    (source) => !forced.includes(source) && left.some((need) => covers(source, need)),
  );
  for (let size = 0; size <= free.length; size += 1) {
    const fitting = Array.from(combinations(free, size)).filter((plan) =>
      left.every((need) => plan.some((source) => covers(source, need))),
    );
    const [smallest] = fitting.toSorted((one, other) => rank(one, sources) - rank(other, sources));
    if (smallest !== undefined) return sources.filter((source) => [...forced, ...smallest].includes(source));
  }
  throw new Error(`No operation tells ${left.join(', ')}`);
}

/** Whether nothing else tells a need: then there is no choice, and nothing to try out. */
function isAlone(source: Teller, need: string, sources: readonly Teller[]): boolean {
  return covers(source, need) && sources.every((other) => other === source || !covers(other, need));
}

function rank<Source>(plan: readonly Source[], sources: readonly Source[]): number {
  return plan.reduce((sum, source) => sum + sources.indexOf(source), 0);
}

/** Which of the planned or asked operations a field is read from: one that is asked for it, else one that brings it. */
export function findTeller<Source extends Teller>(plan: readonly Source[], need: string): Source | undefined {
  for (const source of plan) if (source.tells.includes(need)) return source;
  for (const source of plan) if (source.brings?.includes(need) === true) return source;
  return undefined;
}
