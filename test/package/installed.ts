import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { inject } from 'vitest';

import { type RunningCommand, run } from '../support/run-cli.js';
import { quiet } from './quiet.js';

/** The folder in which the package was installed. */
export const folder = inject('folder');

/** The package in that folder. */
export const home = join(folder, 'node_modules', 'psn-graphql-gateway');

export const manifest = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as {
  readonly version: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>;
};

/** What a command in that folder writes. Throws where it fails, with what it said. */
export const output = (command: string, ...args: readonly string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', env: quiet });

/** A command in that folder that goes on, with everything that it starts in turn. */
export const start = (
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd: string = folder,
): RunningCommand => run(command, args, { env: { ...quiet, ...env }, cwd, isGroup: true });
