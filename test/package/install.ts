import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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

/** Packs what `npm run build` made, and installs it as a user would: without the lock file and the overrides of ours. */
export default function install(project: TestProject): () => void {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'psn-gateway-package-')));
  const npm = (cwd: string, ...args: string[]) =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', env: quiet, stdio: ['ignore', 'pipe', 'inherit'] });
  const packed = npm(process.cwd(), 'pack', '--silent', '--ignore-scripts', '--pack-destination', folder);
  const archive = join(folder, packed.trim().split('\n').at(-1) ?? '');
  npm(folder, 'init', '--yes');
  npm(folder, 'install', '--no-audit', '--no-fund', '--silent', archive);
  // Below it, so that they find the package there; frameworks are theirs alone.
  const examples = join(folder, 'examples');
  cpSync('docs/examples', examples, { recursive: true });
  npm(examples, 'ci', '--no-audit', '--no-fund', '--silent');
  const lines = join(folder, 'lines');
  mkdirSync(lines);
  npm(lines, 'init', '--yes');
  npm(lines, 'install', '--no-audit', '--no-fund', '--silent', ...packagesOfLines());
  project.provide('folder', folder);
  project.provide('archive', archive);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
