/** Of these every one is a moment, whatever the length of its month: V8 counts on. */
const usualForm =
  /^(?!1970)\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;
const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$/;

const epochForm = /^\d{12,14}$/;

/** Passes a valid ISO moment on as it was sent, decimals included; PSN's 1970 means "never". */
export function toMoment(text: string): string | null {
  if (usualForm.test(text)) return text;
  const isValid = isoForm.test(text) && !Number.isNaN(Date.parse(text));
  return isValid && !text.startsWith('1970-') ? text : null;
}

/** The same for ends of discounts, which come as ISO dates or as epoch milliseconds in a text. */
export function toMomentFromEither(text: string): string | null {
  return epochForm.test(text) ? new Date(Number(text)).toISOString() : toMoment(text);
}
