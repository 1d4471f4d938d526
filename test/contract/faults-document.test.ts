import { expect, test } from 'vitest';

import { faultKinds, readFaultPlan } from '../../src/emulator/faults/fault-plan.js';
import { createWorldDesk } from '../../src/emulator/world-desk.js';
import { readCodeBlocks, readTable } from './markdown.js';
import { readText } from './repository.js';

const documentation = readText('docs/FAULTS.md');

test('docs/FAULTS.md has a row for each fault, with all that it may be told', () => {
  const rows = documentation
    .split('\n')
    .filter((line) => /^\| `[a-z-]+` +\|.*\|.*\|.*$/.test(line) && line.split('|').length === 5)
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, kind = '', , told = '']) => [
      kind.replaceAll('`', ''),
      [...told.matchAll(/`(\w+)`/g)].map(([, name]) => name),
    ]);
  const documented = Object.fromEntries(rows) as Record<string, string[]>;
  for (const [kind, told] of Object.entries(faultKinds)) expect(documented[kind], kind).toEqual(told);
});

test('every plan in docs/FAULTS.md can be used', () => {
  const blocks = readCodeBlocks(documentation);
  const plans = [
    ...blocks.filter(({ language }) => language === 'json').map(({ text }) => text),
    ...[...documentation.matchAll(/(?:--faults|\/faults -d) '([^']+)'/g)].map(([, plan = '']) => plan),
  ];
  expect(plans).toHaveLength(3);
  for (const plan of plans) expect(readFaultPlan(JSON.parse(plan)).faults.length).toBeGreaterThan(0);
});

test('docs/FAULTS.md tells of every member of a plan', () => {
  const members = readTable(documentation, 'A plan').map(([member = '']) => member.replaceAll('`', ''));
  expect(members).toEqual(expect.arrayContaining(['operation', 'probability', 'count', 'seed']));
});

test('every change of the world in docs/FAULTS.md can be made', () => {
  const desk = createWorldDesk();
  const bodies = [...documentation.matchAll(/\/world -d '([^']+)'/g)].map(([, body = '']) => body);
  expect(bodies).toHaveLength(3);
  for (const body of bodies) {
    const put = { method: 'PUT', path: '/emulator/world' } as Parameters<typeof desk.control>[0];
    expect(desk.control(put, body), body).toMatchObject({ status: 200 });
  }
});
