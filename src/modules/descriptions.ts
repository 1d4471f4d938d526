import { createOpenEnum } from './open-enum.js';
import { toPlainText } from './plain-text.js';

/** A text as the operations tell it: lists of rewards leave out the type. */
interface UpstreamDescription {
  readonly type?: string | null;
  readonly subType?: string | null;
  readonly value?: string | null;
}

const toKind = createOpenEnum(['SHORT', 'LONG', 'LEGAL', 'COMPATIBILITY'], {
  COMPATIBILITY_NOTICE: 'COMPATIBILITY',
});

/** Keeps every description, in PSN's order: several may be of one kind. */
export function toDescriptions(descriptions: readonly (UpstreamDescription | null)[]) {
  return descriptions
    .filter((description) => description !== null)
    .map(({ type, subType, value }) => ({
      kind: toKind(type ?? '').value,
      kindRaw: type ?? null,
      subKind: subType === 'NONE' ? null : (subType ?? null),
      html: value ?? null,
      text: value == null ? null : toPlainText(value),
    }));
}
