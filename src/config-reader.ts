import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';

/** Variables by name; an empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Thrown at start with every fault of the environment at once; `faults` has one line each. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The environment cannot be used:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/** A setting's reader: returns the value, or throws an Error that says what is wanted. */
export type Reader<T> = (text: string) => T;

/** Says what a setting wants. */
export const wants = (what: string): never => {
  throw new Error(`wants ${what}`);
};

/** A whole number within bounds. */
export const wholeNumber =
  (least: number, most: number): Reader<number> =>
  (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= most ? value : wants(`a whole number from ${least} to ${most}`);
  };

/** An http or https address without query, without a slash at its end; it may have a path. */
export const address: Reader<string> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) return wants('an http or https address');
  if (url.username !== '' || url.search !== '' || url.hash !== '') {
    return wants('an address without user name, query or fragment');
  }
  return url.href.replace(/\/$/, '');
};

/** The address of an upstream: a credential goes there, so plain http stays on this machine. */
export const upstreamAddress: Reader<string> = (text) => {
  const url = new URL(address(text));
  const isSafe = url.protocol === 'https:' || isLoopback(url.hostname);
  return isSafe ? url.href.replace(/\/$/, '') : wants('https, except on loopback');
};

/** The origin of pages, as browsers send it: without a path. */
export const webOrigin: Reader<string> = (text) => {
  const { origin, pathname } = new URL(address(text));
  return pathname === '/' ? origin : wants('an origin without a path');
};

/** A text that may stand in a header. */
export const headerText: Reader<string> = (text) =>
  /^[\x20-\x7e]+$/.test(text) ? text : wants('printable ASCII');

const loopbackNames = new Set(['localhost', '127.0.0.1', '::1', '[::1]']);

/** Whether a host or an address never leaves this machine. */
export function isLoopback(host: string): boolean {
  return loopbackNames.has(host.toLowerCase()) || /^127(\.\d{1,3}){3}$/.test(host);
}

/** A path in which `~/` is the user's home. */
export const expandHome = (path: string): string => path.replace(/^~(?=\/)/, homedir());

/** Whether group or others may read a file; Windows tells nothing of that in a file's mode. */
function isOpenToOthers(path: string): boolean {
  const file = statSync(expandHome(path));
  return process.platform !== 'win32' && file.isFile() && (file.mode & 0o077) !== 0;
}

/** A file that holds a secret; neither its name nor the system's words are told, since a secret may stand there by mistake. */
const secretFile: Reader<string> = (path) => {
  try {
    return readFileSync(expandHome(path), 'utf8');
  } catch (error) {
    return wants(`the name of a readable file (${(error as NodeJS.ErrnoException).code ?? 'unreadable'})`);
  }
};

/** Several values, comma separated. */
export const list =
  <T>(item: Reader<T>): Reader<T[]> =>
  (text) =>
    text
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '')
      .map(item);

/** One of some words, in any casing. */
export const oneOf =
  <const T extends string>(...words: readonly T[]): Reader<T> =>
  (text) =>
    words.find((word) => word === text.toLowerCase()) ?? wants(words.join(', '));

/** A switch. */
export const onOff: Reader<boolean> = (text) => {
  if (/^(on|true|1)$/i.test(text)) return true;
  return /^(off|false|0)$/i.test(text) ? false : wants('on or off');
};

/** Reads settings, and keeps every fault instead of stopping at the first. */
export interface EnvironmentReader {
  readonly faults: readonly string[];
  /** What the operator should know of settings that can be used. */
  readonly warnings: readonly string[];
  /** Names that were read. */
  readonly known: ReadonlySet<string>;
  readonly fault: (line: string) => void;
  readonly text: (name: string) => string | undefined;
  readonly read: <T>(name: string, reader: Reader<T>, fallback: T) => T;
  /** A secret, given as itself or as the name of a file that holds it; its value is never quoted. */
  readonly secret: <T>(name: string, reader: Reader<T>) => T | undefined;
  /** The file that a secret was given as the name of. */
  readonly secretPath: (name: string) => string | undefined;
}

/** Starts with nothing read. */
export function createEnvironmentReader(env: Environment): EnvironmentReader {
  const faults: string[] = [];
  const warnings: string[] = [];
  const known = new Set<string>();

  /** Empty counts as not set, as in shells and compose files. */
  const text = (name: string): string | undefined => {
    known.add(name);
    const value = env[name]?.trim();
    return value === '' ? undefined : value;
  };

  const attempt = <T>(name: string, value: string, reader: Reader<T>, secret: boolean): T | undefined => {
    try {
      return reader(value);
    } catch (error) {
      // An address may hold a password before its @.
      const got = secret || value.includes('@') ? '' : ` got ${JSON.stringify(value.slice(0, 64))},`;
      faults.push(`${name}:${got} ${(error as Error).message}`);
      return undefined;
    }
  };

  return {
    faults,
    warnings,
    known,
    fault: (line) => faults.push(line),
    text,
    read<T>(name: string, reader: Reader<T>, fallback: T): T {
      const value = text(name);
      return value === undefined ? fallback : (attempt(name, value, reader, false) ?? fallback);
    },
    secretPath(name) {
      const file = text(`${name}_FILE`);
      return file === undefined ? undefined : expandHome(file);
    },
    secret<T>(name: string, reader: Reader<T>): T | undefined {
      const value = text(name);
      const file = text(`${name}_FILE`);
      if (value !== undefined && file !== undefined) {
        faults.push(`${name}: wants to be set alone, but ${name}_FILE is set too`);
      }
      if (value !== undefined) return attempt(name, value, reader, true);
      if (file === undefined) return undefined;
      const contents = attempt(`${name}_FILE`, file, secretFile, true);
      if (contents === undefined) return undefined;
      if (isOpenToOthers(file)) {
        warnings.push(`${name}_FILE: other users of this machine may read that file; chmod 600 it`);
      }
      return attempt(`${name}_FILE`, contents, reader, true);
    },
  };
}
