import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import type { TestProject } from 'vitest/node';

import { packagesOfLines } from './lines.js';
import { quiet } from './quiet.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** An empty folder in which nothing was done but to install the packed package. */
    readonly folder: string;
    /** The package as it would be published. */
    readonly archive: string;
  }
}

async function npm(cwd: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)('npm', args, { cwd, env: quiet });
  return stdout;
}

const install = (cwd: string, ...packages: string[]) =>
  npm(cwd, 'install', '--no-audit', '--no-fund', '--silent', ...packages);

/** Packs what `npm run build` made, and installs it as a user would: without the lock file and the overrides of ours. */
export default async function installPackage(project: TestProject): Promise<() => Promise<void>> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'psn-gateway-package-')));
  const packed = await npm('.', 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const archive = join(folder, packed.trim().split('\n').at(-1) ?? '');
  // Below it, so that examples find the package there; frameworks are theirs alone, and tools nobody's.
  const [examples, tools] = [join(folder, 'examples'), join(folder, 'tools')];
  await cp('docs/examples', examples, { recursive: true });
  await mkdir(tools);
  await Promise.all([npm(folder, 'init', '--yes'), npm(tools, 'init', '--yes')]);
  await Promise.all([
    // Nothing of it may want a later Node than we name.
    install(folder, '--engine-strict', archive),
    npm(examples, 'ci', '--no-audit', '--no-fund', '--silent'),
    install(tools, 'publint@0.3', ...packagesOfLines()),
  ]);
  project.provide('folder', folder);
  project.provide('archive', archive);
  return () => rm(folder, { recursive: true, force: true });
}
