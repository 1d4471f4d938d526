import { isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';

import { modules } from '../../src/modules/index.js';
import type { SelectedField } from '../../src/modules/selection.js';
import { storeCosts } from '../../src/modules/store/planned-calls.js';
import { readFieldCosts } from '../../src/server/cost/field-costs.js';
import { buildSchema } from '../../src/server/schema.js';

const schema = buildSchema(modules);
const costs = readFieldCosts(schema);
const view = { told: new Set<string>(), locale: 'en-US', isLookUp: false, withDoubts: false };
const select = (name: string): SelectedField => ({ name, args: {}, below: () => [] });

describe.each(Object.keys(storeCosts.planned))('what the schema says of the cost of a %s', (name) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`No type ${name}`);
  const planned = storeCosts.planned[name]!;
  const fields = Object.keys(type.getFields()).filter((field) => planned.plans(field));
  const count = (...names: string[]) => planned.count(names.map(select), view);
  const sliceOf = (field: string) => costs.of(type, field).slice?.name ?? field;

  test('is a call for each field that is asked alone, as the planner makes it', () => {
    expect(fields.length).toBeGreaterThan(15);
    expect(costs.isPlanned(type)).toBe(true);
    for (const field of fields) {
      expect({ field, weight: costs.of(type, field).cost?.weight }).toEqual({ field, weight: count(field) });
    }
  });

  test('is never less than the planner makes of several', () => {
    for (const one of fields) {
      for (const other of fields) {
        const slices = new Set([sliceOf(one), sliceOf(other)]).size;
        expect.soft(count(one, other), `${one}, ${other}`).toBeLessThanOrEqual(slices);
      }
    }
    expect(count(...fields)).toBeLessThanOrEqual(new Set(fields.map(sliceOf)).size);
  });
});
