import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { buildClientSchema, buildSchema, type IntrospectionQuery, printSchema } from 'graphql';
import { expect, test } from 'vitest';

import { createTestGateway } from '../support/test-gateway.js';
import { readCodeBlocks } from './markdown.js';
import { readText } from './repository.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);

/** A client's project: what it would have installed is there, and this package beside it. */
async function createProject(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'psn-client-'));
  await mkdir(join(folder, 'node_modules'));
  await mkdir(join(folder, 'app'));
  for (const name of ['@graphql-codegen', '@graphql-typed-document-node', 'graphql', 'typescript']) {
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  }
  await symlink(root, join(folder, 'node_modules', 'psn-graphql-gateway'));
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

const page = `
import { graphql } from './gql';
import type { ResultOf } from '@graphql-typed-document-node/core';

export const game = graphql(\`query Game($id: ID!) { concept(id: $id) { id name price { state } } }\`);

const answer: ResultOf<typeof game> = { concept: { id: '1', name: 'a', price: { state: 'FREE' } } };
export const name: string | null | undefined = answer.concept?.name;
// @ts-expect-error a state that is none
export const wrong: ResultOf<typeof game> = { concept: { id: '1', name: 'a', price: { state: 'CHEAP' } } };
`;

test(
  'the recipe for codegen makes types that hold, and a manifest of trusted documents',
  { timeout: 120_000 },
  async () => {
    const recipe = readCodeBlocks(readText('docs/CLIENTS.md')).find(({ text }) =>
      text.includes('CodegenConfig'),
    );
    const folder = await createProject();
    try {
      await writeFile(join(folder, 'codegen.ts'), recipe!.text);
      await writeFile(join(folder, 'app', 'page.ts'), page);
      const cli = join(root, 'node_modules/@graphql-codegen/cli/cjs/bin.js');
      await run(process.execPath, [cli, '--config', 'codegen.ts'], { cwd: folder });
      const options = [
        '--noEmit',
        '--strict',
        '--skipLibCheck',
        '--module',
        'esnext',
        '--moduleResolution',
        'bundler',
        '--target',
        'es2023',
      ];
      const tsc = join(root, 'node_modules/typescript/bin/tsc');
      await run(process.execPath, [tsc, ...options, 'app/page.ts'], { cwd: folder }).catch(
        (error: unknown) => {
          throw new Error((error as { stdout: string }).stdout);
        },
      );

      const manifest = join(folder, 'app/gql/persisted-documents.json');
      const [id] = Object.keys(JSON.parse(await readFile(manifest, 'utf8')) as object);
      await using gateway = await createTestGateway({ env: { GATEWAY_TRUSTED_DOCUMENTS: manifest } });
      const response = await fetch(`${gateway.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ documentId: id, variables: { id: '90000822' } }),
      });
      expect(await response.json()).toMatchObject({ data: { concept: { name: 'Pillow Fort Tactics' } } });
      expect((await gateway.execute('{ __typename }')).errors).toMatchObject([
        { extensions: { code: 'DOCUMENT_NOT_TRUSTED' } },
      ]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test('the package brings the schema that is served, in two forms', async () => {
  const { exports } = JSON.parse(readText('package.json')) as { exports: Record<string, string> };
  const read = (name: string) => readFile(join(root, exports[name]!), 'utf8');
  const sdl = printSchema(buildSchema(await read('./schema.graphql')));
  const told = JSON.parse(await read('./introspection.json')) as IntrospectionQuery;
  expect(printSchema(buildClientSchema(told))).toBe(sdl);
  await using gateway = await createTestGateway();
  const { data } = await gateway.execute('{ __schema { directives { name } types { name } } }');
  expect(told.__schema.types.map(({ name }) => name).toSorted()).toEqual(
    data.__schema.types.map(({ name }: { name: string }) => name).toSorted(),
  );
  expect(sdl).toContain('directive @defer');
});
