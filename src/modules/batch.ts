import DataLoader from 'dataloader';

/** How many things of a kind are asked for at once, and one alone. */
interface Batching<Value> {
  /** The most ids that PSN takes in one call. */
  readonly most: number;
  /** Asks for several, and gives them in the order of the ids; null where it cannot be told whose answer is whose. */
  readonly askMany: (ids: readonly string[]) => Promise<readonly (Value | null)[] | null>;
  readonly askOne: (id: string) => Promise<Value | null>;
  /** Whether a refusal of several may be the fault of one of them. */
  readonly isOfOne: (error: unknown) => boolean;
}

/**
 * Puts the ids that are wanted in one tick into as few calls as PSN takes. What it refuses for one of them, and what
 * cannot be told apart, is asked in halves, so that one id never costs its neighbours their answer.
 */
export function createBatchLoader<Value>(batching: Batching<Value>): DataLoader<string, Value | null> {
  const { most, askMany, askOne, isOfOne } = batching;

  async function ask(ids: readonly string[]): Promise<readonly (Value | null | Error)[]> {
    const [first] = ids;
    if (first !== undefined && ids.length === 1) return [await askOne(first).catch(toError)];
    try {
      const values = await askMany(ids);
      if (values !== null) return values;
    } catch (error) {
      if (!isOfOne(error)) throw error;
    }
    const middle = Math.ceil(ids.length / 2);
    const halves = await Promise.all([askHalf(ids.slice(0, middle)), askHalf(ids.slice(middle))]);
    return halves.flat();
  }

  /** One half may fail where the other does not. */
  const askHalf = (ids: readonly string[]) =>
    ask(ids).catch((error: unknown) => ids.map(() => toError(error)));

  return new DataLoader(ask, { maxBatchSize: most });
}

/** A failure as DataLoader takes it for a single key. */
function toError(error: unknown): Error {
  if (error instanceof Error) return error;
  throw error;
}
