import { posix } from 'node:path';

import { describe, expect, test } from 'vitest';

import { readConfig } from '../../src/config.js';
import { ConfigError } from '../../src/config-reader.js';
import { createTestGateway } from '../support/test-gateway.js';
import { readAnchors, readCode, readCodeBlocks, readRelativeLinks } from './markdown.js';
import { listFiles, readText } from './repository.js';

const files = listFiles();
const documents = files.filter((path) => path === 'README.md' || /^docs\/.+\.md$/.test(path));
const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: object }).scripts);
const codeIn = (path: string) => readCode(readText(path)).join('\n');

/** Whether a path is a file of the repository, or a folder of some. */
function exists(path: string): boolean {
  const bare = path.replace(/\/$/, '');
  return files.some((file) => file === bare || file.startsWith(`${bare}/`));
}

test('the documents that readers are promised are there', () => {
  const promised = ['README.md', 'docs/ARCHITECTURE.md', 'docs/CONTRIBUTING.md', 'docs/errors.md'];
  expect(promised.filter((path) => !files.includes(path))).toEqual([]);
  expect(documents.filter((path) => path.startsWith('docs/adr/'))).not.toEqual([]);
});

describe.each(documents)('%s', (document) => {
  test('leads only to files and headings that exist', () => {
    const text = readText(document);
    const broken = readRelativeLinks(text).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? document : posix.join(posix.dirname(document), decodeURI(path));
      if (!exists(target)) return true;
      return anchor !== undefined && !readAnchors(readText(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names only paths that exist', () => {
    const named = codeIn(document)
      .split(/[\s'"()]+/)
      .map((word) => word.replace(/[.,:;]+$/, ''))
      .filter((word) => /^(src|test|schema|docs)\//.test(word) && !/[<*{…]/.test(word));
    expect(named.filter((path) => !exists(path))).toEqual([]);
  });

  test('names only npm scripts and commands that exist', () => {
    const code = codeIn(document);
    const commands = [...readText('src/cli/program.ts').matchAll(/\.command\('([\w-]+)/g)].map(
      ([, name]) => name,
    );
    expect(commands).toContain('serve');
    const run = [...code.matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    const short = [...code.matchAll(/npm (test|start)\b/g)].map(([, name = '']) => name);
    const named = [...code.matchAll(/psn-gateway ([a-z][\w-]*)/g)].map(([, name]) => name);
    expect([...run, ...short].filter((name) => !scripts.includes(name))).toEqual([]);
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  const queries = readCodeBlocks(readText(document)).filter(({ language }) => language === 'graphql');
  test.each(queries.map(({ text }) => [text.trim().split('\n')[0] ?? '', text]))(
    'has a query that answers without errors: %s',
    async (_first, query) => {
      await using gateway = await createTestGateway();
      const { data, errors = [] } = query.startsWith('subscription')
        ? (await (await gateway.subscribe(query)).next())!
        : await gateway.execute(query);
      expect(errors).toEqual([]);
      expect(Object.values(data as object)).not.toContain(null);
    },
  );
});

test('a question that README.md sends by curl is answered', async () => {
  const sent = [...codeIn('README.md').matchAll(/ -d '([^']+)'/g)].map(([, body = '']) => body);
  expect(sent).not.toEqual([]);
  await using gateway = await createTestGateway();
  for (const body of sent) {
    const { data, errors } = await gateway.execute((JSON.parse(body) as { query: string }).query);
    expect(errors).toEqual([]);
    expect(Object.values(data as object)).not.toContain(null);
  }
});

test('README.md shows at least one query', () => {
  const languages = readCodeBlocks(readText('README.md')).map(({ language }) => language);
  expect(languages).toContain('graphql');
});

/** Every variable that the configuration looks at, and those of them that this version acts on. */
function listVariables(): { all: Set<string>; active: string[] } {
  const all = new Set<string>();
  readConfig(
    new Proxy<Record<string, undefined>>(
      {},
      {
        get(_target, name) {
          all.add(String(name));
          return undefined;
        },
      },
    ),
  );
  const isActive = (name: string): boolean => {
    try {
      return !readConfig({ [name]: 'x' }).warnings.some((line) => line.includes('no effect'));
    } catch (error) {
      if (error instanceof ConfigError) return !error.message.includes('cannot honour it yet');
      throw error;
    }
  };
  return { all, active: [...all].filter(isActive) };
}

describe('environment variables', () => {
  const namedIn = (text: string) =>
    new Set(
      text.match(
        /\b(?:(?:PSN|GATEWAY|LOG|OTEL)_[A-Z0-9_]*[A-Z0-9]|REDIS_URL|REDIS_URL_FILE|NODE_ENV|HOST|PORT)\b/g,
      ) ?? [],
    );
  const listNamed = () => namedIn(codeIn('README.md'));
  const codes = new Set(
    /export type ErrorCode =[^;]+/.exec(readText('src/errors.ts'))?.[0].match(/[A-Z]+(_[A-Z]+)+/g),
  );
  const { all, active } = listVariables();

  test('that README.md names are read by the configuration', () => {
    expect([...listNamed()].filter((name) => !all.has(name) && !codes.has(name))).toEqual([]);
  });

  const deployment = files.filter((path) =>
    /^docs\/(deploy|examples)\/.*\.(yaml|mjs|sh)$|Dockerfile$/.test(path),
  );
  test.each(['docs/DEPLOY.md', 'docs/LIBRARY.md', ...deployment])('that %s names are read, too', (path) => {
    const named = [...namedIn(path.endsWith('.md') ? codeIn(path) : readText(path))];
    expect(named.filter((name) => !all.has(name) && !codes.has(name))).toEqual([]);
  });

  test('that the configuration acts on stand in README.md', () => {
    // The operating system's own, and part of the default of PSN_STATE_DIR.
    const ours = active.filter((name) => name !== 'XDG_STATE_HOME');
    expect(ours.length).toBeGreaterThan(20);
    const named = listNamed();
    expect(ours.filter((name) => !named.has(name))).toEqual([]);
  });
});

test('docs/CONTRIBUTING.md names every npm script', () => {
  const code = codeIn('docs/CONTRIBUTING.md');
  const isNamed = (name: string) => new RegExp(`npm (run )?${name}(?![\\w:-])`).test(code);
  expect(scripts.filter((name) => !isNamed(name))).toEqual([]);
});

test('docs/ARCHITECTURE.md names every room of src/', () => {
  const rooms = new Set(
    files.map((path) => /^src\/(\w+)\//.exec(path)?.[1]).filter((room) => room !== undefined),
  );
  const code = codeIn('docs/ARCHITECTURE.md');
  expect([...rooms].filter((room) => !code.includes(`${room}/`))).toEqual([]);
});
