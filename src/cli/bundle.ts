import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';

const near = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const bundleFile = near('bundle.cjs');

/**
 * What V8 made of that file when it was built. Its name tells Node, V8 with its settings and the kind of processor:
 * where one of them is another, it is not found, and the file is compiled as usual.
 */
export const codeFile = near(
  `bundle-${process.version}-${process.platform}-${process.arch}-${cachedDataVersionTag()}.code`,
);

/** Of the bundle, and of the code. V8 itself compares no more of a bundle than its length, and trusts the code. */
const SUM_BYTES = 4;
const HEAD_BYTES = 2 * SUM_BYTES;

/** The code as it is kept: with sums by which it is known to be whole, and of this bundle. */
export function sealCode(code: Buffer): Buffer {
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(crc32(readFileSync(bundleFile)), 0);
  head.writeUInt32LE(crc32(code), SUM_BYTES);
  return Buffer.concat([head, code]);
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    // A start without it takes longer, and is one all the same.
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}

/** What was compiled of this very bundle. */
function readCode(source: Buffer): Buffer | undefined {
  const sealed = readIfThere(codeFile);
  if (sealed === undefined || sealed.length < HEAD_BYTES) return undefined;
  const code = sealed.subarray(HEAD_BYTES);
  const isWhole = sealed.readUInt32LE(SUM_BYTES) === crc32(code);
  return isWhole && sealed.readUInt32LE(0) === crc32(source) ? code : undefined;
}

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
  const source = readFileSync(bundleFile);
  const cachedData = usesCode ? readCode(source) : undefined;
  const script = new Script(source.toString(), { filename: bundleFile, cachedData });
  const module = { exports: {} };
  const wrapped = script.runInThisContext() as Wrapped;
  wrapped(module.exports, createRequire(bundleFile), module, bundleFile, dirname(bundleFile));
  const { run } = module.exports as Pick<Bundle, 'run'>;
  return { run, isCompiled: script.cachedDataRejected === false, compiled: () => script.createCachedData() };
}
