import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

const near = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bundleFile = near('bundle.cjs');

/**
 * What V8 made of that file when it was built. Its name tells Node, V8 with its settings and the kind of processor:
 * where one of them is another, it is not found, and the file is compiled as usual.
 */
export const codeFile = near(
  `bundle-${process.version}-${process.platform}-${process.arch}-${cachedDataVersionTag()}.code`,
);

/** The command line, from one file. */
interface Bundle {
  readonly run: () => Promise<void>;
  /** Whether V8 went on from what it had compiled before. */
  readonly isCompiled: boolean;
  /** What V8 has compiled of it so far. */
  readonly compiled: () => Buffer;
}

type Wrapped = (...local: readonly unknown[]) => void;

/** Loads the command line as Node does a CommonJS module, which takes nothing that is compiled already. */
export function loadBundle({ usesCode }: { readonly usesCode: boolean }): Bundle {
  const source = readFileSync(bundleFile, 'utf8');
  const cachedData = usesCode && existsSync(codeFile) ? readFileSync(codeFile) : undefined;
  const script = new Script(source, { filename: bundleFile, cachedData });
  const module = { exports: {} };
  const wrapped = script.runInThisContext() as Wrapped;
  wrapped(module.exports, createRequire(bundleFile), module, bundleFile, dirname(bundleFile));
  const { run } = module.exports as Pick<Bundle, 'run'>;
  return { run, isCompiled: script.cachedDataRejected === false, compiled: () => script.createCachedData() };
}
