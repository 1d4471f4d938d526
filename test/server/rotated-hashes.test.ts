import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect, test, vi } from 'vitest';

import { operations } from '../../src/modules/store/operations.js';
import { createTestGateway } from '../support/test-gateway.js';
import { known } from './questions.js';

const fresh = '5e'.repeat(32);
const newest = ({ versions }: { readonly versions: readonly { readonly sha256: string }[] }) =>
  versions[0]!.sha256;

test('three hashes are rotated under load: fallbacks take over unnoticed, and a dropped file heals the third', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'psn-gateway-rotation-'));
  const file = join(folder, 'operations.json');
  await using gateway = await createTestGateway({
    env: { PSN_OPERATIONS_FILE: file, PSN_RATE_LIMIT_PER_15MIN: '100000' },
  });
  const { psn } = gateway;

  /** Of each question: its operation, and a member that shows that it was answered. */
  const questions = {
    categoryGrid: `category(id: "${known.category.id}") { items(first: 3) { nodes { id } } }`,
    productOffers: `product(id: "${known.product.id}") { offers { kind } }`,
    product: `product(id: "${known.product.id}") { publisher }`,
  };
  type Name = keyof typeof questions;
  const outcomes: Record<Name, string[]> = { categoryGrid: [], productOffers: [], product: [] };
  const since: Record<Name, number> = { categoryGrid: 0, productOffers: 0, product: 0 };
  let isOver = false;
  const askOnAndOn = async (name: Name): Promise<void> => {
    while (!isOver) {
      const { status, data, errors } = await gateway.execute(`{ it: ${questions[name]} }`);
      const isAnswered = Object.values((data?.it ?? {}) as object).some((value) => value !== null);
      outcomes[name].push(
        errors[0]?.extensions.code ?? (status === 200 && isAnswered ? 'ok' : `status ${status}`),
      );
    }
  };
  const names = Object.keys(questions) as Name[];
  const load = names.flatMap((name) => [1, 2, 3, 4].map(() => askOnAndOn(name)));
  const mark = () => {
    for (const name of names) since[name] = outcomes[name].length;
  };
  const lately = (name: Name) => outcomes[name].slice(since[name]);
  const until = (check: () => void) => vi.waitFor(check, { timeout: 5000, interval: 20 });

  await until(() => {
    for (const name of names) expect(outcomes[name].length).toBeGreaterThan(8);
  });
  psn.registerHash('store.product', fresh);
  for (const name of names) psn.forgetHash(newest(operations[name]));
  mark();
  await until(() => {
    for (const name of names) expect(lately(name).length).toBeGreaterThan(20);
  });
  expect(new Set([...outcomes.categoryGrid, ...outcomes.productOffers])).toEqual(new Set(['ok']));
  expect(new Set(outcomes.product)).toEqual(new Set(['ok', 'PSN_OPERATION_REJECTED']));
  expect(lately('product').at(-1)).toBe('PSN_OPERATION_REJECTED');

  await writeFile(
    `${file}.new`,
    JSON.stringify({ operations: { 'store.product': { versions: [{ sha256: fresh }] } } }),
  );
  await rename(`${file}.new`, file);
  await until(() => {
    expect(outcomes.product.at(-1)).toBe('ok');
  });
  mark();
  await until(() => {
    for (const name of names) expect(lately(name).length).toBeGreaterThan(8);
  });
  for (const name of names) expect(new Set(lately(name))).toEqual(new Set(['ok']));
  isOver = true;
  await Promise.all(load);

  // Each rotation was told once, with file, entry and date; the one without a fallback as an error.
  const told = gateway.log
    .map((line) => JSON.parse(line) as Record<string, unknown>)
    .filter(({ rejected }) => rejected !== undefined);
  expect(told.map(({ operation, level }) => [operation, level]).toSorted()).toEqual([
    ['store.categoryGrid', 40],
    ['store.product', 50],
    ['store.productOffers', 40],
  ]);
  for (const line of told) {
    expect(line).toMatchObject({
      file: 'src/modules/store/operations.ts',
      entry: 'versions[0]',
      capturedOn: expect.stringMatching(/^20\d\d-\d\d/),
      remedy: expect.stringContaining(`It goes into ${file}`),
    });
  }
  await rm(folder, { recursive: true });
});

test('a hash that outlived its schema gives way to the next one', async () => {
  await using gateway = await createTestGateway();
  const [dead, second] = operations.categoryGrid.versions;
  gateway.psn.answerAlways('store.categoryGrid', ({ sha256 }) =>
    sha256 === dead.sha256
      ? { status: 400, body: { errors: [{ message: 'Cannot query field "facetOptions" on type "Query".' }] } }
      : undefined,
  );
  const question = `{ category(id: "${known.category.id}") { name } }`;
  expect(await gateway.execute(question)).toMatchObject({
    data: { category: { name: known.category.name } },
    errors: [],
  });
  await gateway.execute(question);
  expect(gateway.psn.requests.map(({ sha256 }) => sha256)).toEqual([
    dead.sha256,
    second!.sha256,
    second!.sha256,
  ]);
});

test('an operation whose only hash outlived its schema says so, and is not asked again for a while', async () => {
  await using gateway = await createTestGateway();
  gateway.psn.answerAlways('store.product', {
    status: 400,
    body: { errors: [{ message: 'Cannot query field "publisherName" on type "Product".' }] },
  });
  const question = `{ product(id: "${known.product.id}") { publisher } gateway { operations(key: "store.product") { state askedAgainAt } } }`;
  await gateway.execute(question);
  const { data, errors } = await gateway.execute(question);
  expect(errors).toMatchObject([
    { extensions: { code: 'PSN_OPERATION_OUTDATED', operation: 'store.product' } },
  ]);
  expect(gateway.psn.requests).toHaveLength(1);
  expect(data.gateway.operations).toEqual([
    { state: 'FAILING', askedAgainAt: expect.stringMatching(/^20.*Z$/) },
  ]);
});
