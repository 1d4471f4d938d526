import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';

import { failureFacts } from '../auth/failure-facts.js';
import { createFileLock, LockTimeoutError } from '../auth/file-lock.js';
import { makePrivateFolder } from '../auth/private-folder.js';
import { replaceFile } from '../auth/state-file.js';

/** Where a state that cannot be kept is told. */
export interface StateLogger {
  warn(facts: object, message: string): void;
}

/** A state that outlives the process and is shared by all processes on one folder. */
export interface StateFile<State> {
  /** The state as it was read or written last. */
  readonly current: State;
  /**
   * Changes the state as it stands in the file now, while nobody else does. `change` may be called twice. Where the
   * file cannot be used, this process goes on with its own state, and that is told once.
   */
  update(change: (state: State) => State): Promise<State>;
  /** Calls back when others have changed the state, where that is told. */
  onChange?(listener: () => void): void;
}

/** How a state is read from JSON; undefined where the JSON is none of it. */
export type ReadState<State> = (json: unknown) => State | undefined;

export interface StateFileOptions<State> {
  readonly file: string;
  readonly empty: State;
  readonly read: ReadState<State>;
  readonly logger: StateLogger;
  /** What it means that the file cannot be used. */
  readonly loss: string;
}

/** Opens a state; another place may stand for the file. */
export type OpenStateFile = <State>(options: StateFileOptions<State>) => StateFile<State>;

/** How long one waits for others on the folder, whose turns take milliseconds. */
const PATIENCE_MS = 5000;

const isOfTheSystem = (failure: unknown): failure is NodeJS.ErrnoException =>
  failure instanceof Error && 'syscall' in failure;

const isMissing = (failure: unknown): boolean => isOfTheSystem(failure) && failure.code === 'ENOENT';

/** Keeps a state in a file that its owner alone can read and that is replaced as a whole. Reads it at once. */
export function createStateFile<State>(options: StateFileOptions<State>): StateFile<State> {
  const { file, empty, read, logger, loss } = options;
  const lock = createFileLock({ file: `${file}.lock`, patienceMs: PATIENCE_MS });
  let isTold = false;
  let current = readAtStart();

  function tell(failure: unknown): void {
    if (!isTold) logger.warn({ file, ...failureFacts(failure) }, loss);
    isTold = true;
  }

  /** Undefined where there is no file yet, or a damaged one: that must not lock anybody out. */
  function load(): State | undefined {
    try {
      return read(JSON.parse(readFileSync(file, 'utf8')));
    } catch (failure) {
      if (isMissing(failure)) return undefined;
      if (!(failure instanceof SyntaxError)) throw failure;
      tell(failure);
      return undefined;
    }
  }

  function readAtStart(): State {
    try {
      return load() ?? empty;
    } catch (failure) {
      if (!isOfTheSystem(failure)) throw failure;
      tell(failure);
      return empty;
    }
  }

  return {
    get current() {
      return current;
    },
    async update(change) {
      try {
        await makePrivateFolder(dirname(file));
        await lock.run(async () => {
          const next = change(load() ?? current);
          await replaceFile(file, JSON.stringify(next));
          current = next;
        });
      } catch (failure) {
        if (!isOfTheSystem(failure) && !(failure instanceof LockTimeoutError)) throw failure;
        tell(failure);
        current = change(current);
      }
      return current;
    },
  };
}

/** A state of this process alone. */
export function createStateInMemory<State>(empty: State): StateFile<State> {
  let current = empty;
  return {
    get current() {
      return current;
    },
    update(change) {
      current = change(current);
      return Promise.resolve(current);
    },
  };
}
