import { Histogram, Registry } from 'prom-client';
import { expect, test } from 'vitest';

import { createSecondsHistogram } from '../../src/server/seconds-histogram.js';

const bounds = [0.005, 0.1, 1];
const words = { name: 'kites_seconds', help: 'Kites by colour, and how "they" flew\\landed' };

function createBoth() {
  const ours = new Registry();
  const theirs = new Registry();
  const counted = createSecondsHistogram({
    ...words,
    labelNames: ['colour', 'end'],
    bounds,
    registry: ours,
  });
  const known = new Histogram({
    ...words,
    labelNames: ['colour', 'end'],
    buckets: bounds,
    registers: [theirs],
  });
  return {
    ours,
    theirs,
    observe: (seconds: number, colour: string, end: string) => {
      counted.observe(seconds, colour, end);
      known.observe({ colour, end }, seconds);
    },
  };
}

test('what is counted is written as prom-client writes what it counts itself', async () => {
  const { ours, theirs, observe } = createBoth();
  expect(await ours.metrics()).toBe(await theirs.metrics());
  observe(0.003, 'red', 'landed');
  observe(0.005, 'red', 'landed');
  observe(0.25, 'red "and" gold', 'lost\nat sea');
  observe(7, 'red', 'landed');
  observe(0.1, 'red', 'lost');
  expect(await ours.metrics()).toBe(await theirs.metrics());
  expect(await ours.metrics()).toContain('kites_seconds_bucket{le="1",colour="red",end="landed"} 2');
  expect(await ours.metrics()).toContain('kites_seconds_count{colour="red",end="landed"} 3');
});

test('a registry that is reset counts from nothing', async () => {
  const { ours, theirs, observe } = createBoth();
  observe(1, 'red', 'landed');
  ours.resetMetrics();
  theirs.resetMetrics();
  expect(await ours.metrics()).toBe(await theirs.metrics());
});
