import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import ts from 'typescript';
import { expect, test } from 'vitest';

import { readCodeBlocks } from './markdown.js';
import { readText } from './repository.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What TypeScript says of texts, as they would stand in files of somebody who has installed what they import. */
function complaintsOf(texts: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.esnext.disposable.d.ts'],
    types: [],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const files = new Map(texts.map((text, index) => [join(root, `recipe-${index}.ts`), text]));
  const own = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...own,
    fileExists: (name) => files.has(name) || own.fileExists(name),
    getSourceFile: (name, languageVersion, ...rest) => {
      const text = files.get(name);
      return text === undefined
        ? own.getSourceFile(name, languageVersion, ...rest)
        : ts.createSourceFile(name, text, languageVersion);
    },
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([...files.keys()], options, host))
    .map(
      ({ file, messageText }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}

const recipes = readCodeBlocks(readText('docs/CLIENTS.md'))
  .map(({ text }) => text)
  .filter((text) => text.includes("from '@apollo/client'"));

test('docs/CLIENTS.md has recipes for Apollo Client that compile', { timeout: 120_000 }, () => {
  expect(recipes).toHaveLength(2);
  expect(complaintsOf(recipes)).toEqual([]);
});
