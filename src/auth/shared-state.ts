import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import type { AuthLogger } from './auth-logger.js';
import { failureFacts } from './failure-facts.js';
import { createFileLock, LockTimeoutError } from './file-lock.js';
import { makePrivateFolder } from './private-folder.js';
import { replaceFile } from './state-file.js';

type Change<Value> = (value: Value) => Value;

/** A small value that outlives the process, and that all processes on one folder share. */
export interface SharedState<Value> {
  /** What the last of those processes made of it. */
  read(): Value;
  /** Looks at the value while no other process does, and changes it. Rejects with what `decide` throws. */
  update(decide: (value: Value) => Change<Value>): Promise<void>;
}

/** How long one waits for others on the folder, whose turns take milliseconds. */
const PATIENCE_MS = 5_000;

/** More changes than any process makes before its owner reads the log. */
const MOST_UNSAVED = 100;

const isSystems = (failure: unknown): boolean => failure instanceof Error && 'syscall' in failure;

/** Where a value is kept, and how it is read. */
export interface SharedStateOptions<Value> {
  readonly file: string;
  readonly initial: Value;
  /** Reads the file; throws a `SyntaxError` when it is of no use. */
  readonly parse: (text: string) => Value;
  readonly logger: Pick<AuthLogger, 'warn'>;
  /** What the log says where the file cannot be used. */
  readonly complaint: string;
}

/** Opens a value; another place may stand for the file. */
export type OpenSharedState = <Value>(options: SharedStateOptions<Value>) => SharedState<Value>;

/** Keeps a value in a file. One that cannot be used is told once, and the value lives on in memory. */
export function createSharedState<Value>(options: SharedStateOptions<Value>): SharedState<Value> {
  const { file, initial, parse, logger, complaint } = options;
  const lock = createFileLock({ file: `${file}.lock`, patienceMs: PATIENCE_MS });
  let known = initial;
  let unsaved: readonly Change<Value>[] = [];
  let isTold = false;

  function load(): Value {
    try {
      const saved = parse(readFileSync(file, 'utf8'));
      return unsaved.reduce((value, change) => change(value), saved);
    } catch (failure) {
      const isMissing = (failure as NodeJS.ErrnoException).code === 'ENOENT';
      // Where the file is lost or damaged, what this process knows stands.
      if (isMissing || failure instanceof SyntaxError) return known;
      throw failure;
    }
  }

  function apply(decide: (value: Value) => Change<Value>): void {
    const change = decide(known);
    known = change(known);
    unsaved = [...unsaved, change].slice(-MOST_UNSAVED);
  }

  function goOnInMemory(failure: unknown): void {
    if (!isSystems(failure) && !(failure instanceof LockTimeoutError)) throw failure;
    if (!isTold) logger.warn(failureFacts(failure), complaint);
    isTold = true;
  }

  return {
    read() {
      try {
        known = load();
      } catch (failure) {
        goOnInMemory(failure);
      }
      return known;
    },
    async update(decide) {
      const turn = { isDone: false };
      try {
        await makePrivateFolder(dirname(file));
        await lock.run(async () => {
          known = load();
          apply(decide);
          turn.isDone = true;
          await replaceFile(file, JSON.stringify(known));
          unsaved = [];
        });
      } catch (failure) {
        goOnInMemory(failure);
        if (!turn.isDone) apply(decide);
      }
    },
  };
}
