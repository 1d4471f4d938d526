import type { GraphContext } from '../context.js';
import type { SelectedField } from '../selection.js';
import { createDefinitions } from './definitions.js';

/** Fields that ask about an account: their own calls know nothing of whether there is such a set. */
const ofAccount = new Set(['hints', 'played', 'titles']);

const ofTrophies = new Set(['trophies', 'trophy']);

const costless = new Set(['__typename', 'id']);

/**
 * Whether PSN knows a trophy set, told by the calls that the selected fields need anyway, by the smallest one if they
 * need none. A failure is thrown only if nothing says that it is there; the fields that need it throw it again.
 */
export async function isKnown(
  setId: string,
  selected: readonly SelectedField[],
  { once }: GraphContext,
): Promise<boolean> {
  const definitions = once(createDefinitions);
  const names = selected.map(({ name }) => name).filter((name) => !costless.has(name));
  if (names.length > 0 && names.every((name) => ofAccount.has(name))) return true;
  const isListNeeded = names.some((name) => ofTrophies.has(name));
  const isSetNeeded = !isListNeeded || names.some((name) => !ofTrophies.has(name) && !ofAccount.has(name));
  const answers = await Promise.allSettled([
    ...(isSetNeeded ? [definitions.set(setId)] : []),
    ...(isListNeeded ? [definitions.trophies(setId)] : []),
  ]);
  if (answers.some((answer) => answer.status === 'fulfilled' && answer.value !== null)) return true;
  const failure = answers.find((answer) => answer.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return false;
}
