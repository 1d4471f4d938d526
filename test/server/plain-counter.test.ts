import { Counter, Registry } from 'prom-client';
import { expect, test } from 'vitest';

import { createCounter } from '../../src/server/plain-counter.js';

function createBoth(labelNames: readonly string[]) {
  const words = { name: 'kites_total', help: 'Kites, by what is told of them' };
  const ours = new Registry();
  const theirs = new Registry();
  const add = createCounter({ ...words, labelNames, registry: ours });
  const known = new Counter({ ...words, labelNames: [...labelNames], registers: [theirs] });
  return {
    add: (amount: number, ...labels: readonly string[]) => {
      add(amount, ...labels);
      known.inc(Object.fromEntries(labelNames.map((name, place) => [name, labels[place]!])), amount);
    },
    /** Whatever was counted in the meantime. */
    compare: async () => {
      const told = await ours.metrics();
      expect(told).toBe(await theirs.metrics());
      return told;
    },
  };
}

test('what is counted is written as prom-client writes what it counts itself, each time it is read', async () => {
  const { add, compare } = createBoth(['colour', 'end']);
  await compare();
  add(1, 'red', 'landed');
  add(2, 'red', 'lost "at" sea');
  await compare();
  add(3, 'red', 'landed');
  expect(await compare()).toContain('kites_total{colour="red",end="landed"} 4');
});

test('one label, and none, are counted alike', async () => {
  const one = createBoth(['colour']);
  one.add(1, 'red');
  one.add(1, 'gold');
  expect(await one.compare()).toContain('kites_total{colour="gold"} 1');
  const none = createBoth([]);
  expect(await none.compare()).toContain('kites_total 0');
  none.add(0);
  none.add(7);
  expect(await none.compare()).toContain('kites_total 7');
});
