import { expect, test } from 'vitest';

import { readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { createTestGateway } from '../support/test-gateway.js';
import { ask } from './questions.js';

test('fields stand in an answer as they were asked, whichever PSN answers first', async () => {
  await using gateway = await createTestGateway();
  const late = { operation: 'store.categoryGrid', fault: 'delay', milliseconds: 60 };
  gateway.psn.setFaults(readFaultPlan([late]));
  const { data } = await gateway.execute(`{ ${ask.category} ${ask.product} }`);
  expect(Object.keys(data)).toEqual(['category', 'product']);
});
