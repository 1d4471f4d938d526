import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Runs git in the repository; some of its commands answer "nothing found" with status 1. */
function git(args: readonly string[], good: readonly number[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: root, encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (status === null || !good.includes(status)) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** Every file of the repository, tracked or about to be: what is ignored is left out. */
export function listFiles(): string[] {
  return git(['ls-files', '-z', '--cached', '--others', '--exclude-standard'], [0])
    .split('\0')
    .filter((path) => path !== '' && existsSync(join(root, path)))
    .toSorted();
}

/** Every match of an extended regular expression in those files, with the file that holds it. */
export function findText(pattern: string): { file: string; text: string }[] {
  return git(['grep', '--untracked', '-I', '-z', '-o', '-E', pattern], [0, 1])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [file = '', text = ''] = line.split('\0');
      return { file, text };
    });
}

/** Whether the repository has such a file. */
export const hasFile = (path: string): boolean => existsSync(join(root, path));

/** A file of the repository as text. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
