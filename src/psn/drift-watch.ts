import { findDrift, type KnownWords, type UpstreamShapes } from './shape.js';
import { compileCheck, type ShapeCheck } from './shape-check.js';

/** Holds a share of PSN's answers against what their mapping expects. */
export interface DriftWatch {
  look(key: string, data: unknown): void;
  /** In what answers of an operation have differed so far. */
  of(key: string): readonly string[];
}

/** Of each operation; a rare one is looked at from the first. */
const FIRST_ANSWERS = 3;
/** What is remembered of one operation. */
const MOST_DRIFTS = 50;

/** `onDrift` hears of each difference in an answer that was looked at, and whether it is the first of its kind. */
export function createDriftWatch(options: {
  readonly shapes: UpstreamShapes;
  readonly words: KnownWords;
  readonly everyNth: number;
  readonly onDrift: (key: string, what: string, isNew: boolean) => void;
}): DriftWatch {
  const { shapes, words, everyNth, onDrift } = options;
  const expected = { types: shapes.types, words };
  const checks = new Map<string, ShapeCheck>();
  const answers = new Map<string, number>();
  const drifts = new Map<string, Set<string>>();
  return {
    of: (key) => [...(drifts.get(key) ?? [])],
    look(key, data) {
      const shape = shapes.operations[key];
      const count = answers.get(key) ?? 0;
      answers.set(key, count + 1);
      if (shape === undefined || (count >= FIRST_ANSWERS && count % everyNth !== 0)) return;
      const isExpected = checks.get(key) ?? compileCheck(shape, shapes.types, words);
      checks.set(key, isExpected);
      // Nearly all are: what is odd about one is looked for by going through it again.
      if (isExpected(data)) return;
      const known = drifts.get(key) ?? new Set<string>();
      for (const what of new Set(findDrift(data, shape, expected))) {
        const isNew = !known.has(what) && known.size < MOST_DRIFTS;
        if (isNew) drifts.set(key, known.add(what));
        onDrift(key, what, isNew);
      }
    },
  };
}
