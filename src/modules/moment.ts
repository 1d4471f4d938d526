const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

/** Passes a valid ISO moment on as it was sent, decimals included; PSN's 1970 means "never". */
export function toMoment(text: string): string | null {
  const isValid = isoForm.test(text) && !Number.isNaN(Date.parse(text));
  return isValid && !text.startsWith('1970-') ? text : null;
}

/** The same for ends of discounts, which come as ISO dates or as epoch milliseconds in a text. */
export function toMomentFromEither(text: string): string | null {
  return /^\d{12,14}$/.test(text) ? new Date(Number(text)).toISOString() : toMoment(text);
}
