import { BadUserInputError, quote } from '../errors.js';

interface Kind {
  readonly fits: (value: string) => boolean;
  readonly wants: string;
}

const largestId = 2n ** 64n - 1n;

const form = (pattern: RegExp, wants: string): Kind => ({ fits: (value) => pattern.test(value), wants });

const accountId: Kind = {
  fits: (value) => /^\d{17,20}$/.test(value) && BigInt(value) <= largestId,
  wants: '17 to 20 digits',
};
const npTitleId = form(/^[A-Z]{4}\d{5}_\d{2}$/, 'an id such as PPSA01234_00');
const conversation = form(/^~?[0-9A-Za-z]{1,64}([.-][0-9A-Za-z]{1,64}){0,4}$/, 'an id that PSN told');

/** What may become part of a path or of a list of ids, by the name of its place: an allow list, so that no other sign ever gets there. */
const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries({
    accountId,
    accountIds: accountId,
    onlineId: form(/^[A-Za-z][\w-]{2,15}$/, 'a letter, then 2 to 15 letters, digits, dashes or underscores'),
    npTitleId,
    titleId: npTitleId,
    npTitleIds: npTitleId,
    npCommunicationId: form(/^[A-Z]{4}\d{5}_\d{2}$/, 'an id such as NPWR01234_00'),
    trophyGroupId: form(/^(all|default|\d{3})$/, 'all, default or three digits'),
    trophyId: form(/^\d{1,4}$/, '1 to 4 digits'),
    conceptId: form(/^\d{1,12}$/, '1 to 12 digits'),
    groupId: conversation,
    threadId: conversation,
  }),
);

/** Whether values of this name are checked before they are sent. */
export const isChecked = (name: string): boolean => kinds.has(name);

/** Passes on what fits the kind of its name, as `isChecked` knows it. Throws `BadUserInputError` for anything else. */
export function checkId(name: string, value: string, wants = kinds.get(name)?.wants): string {
  if (kinds.get(name)?.fits(value) === true) return value;
  throw new BadUserInputError(`${name}: got ${quote(value)}, wants ${wants ?? 'no value at all'}`);
}
