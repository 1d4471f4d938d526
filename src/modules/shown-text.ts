/** A text that PSN has; an empty one says nothing. */
export const toShownText = (text: string | null | undefined): string | null =>
  text == null || text === '' ? null : text;
