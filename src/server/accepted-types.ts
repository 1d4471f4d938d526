/** Types in which one answer is written. */
const whole = ['application/graphql-response+json', 'application/json'];

/** Types in which an answer may come in parts. */
const inParts = ['multipart/mixed', 'text/event-stream'];

/** The media types that a request accepts, in UTF-8 alone; anything where it names none. */
function listAccepted(headers: Pick<Headers, 'get'>): string[] {
  return (headers.get('accept') ?? '*/*').split(',').flatMap((entry) => {
    const [type = '', ...parameters] = entry.split(';').map((part) => part.trim().toLowerCase());
    const charset = parameters.find((parameter) => parameter.startsWith('charset='));
    return charset === undefined || charset === 'charset=utf-8' ? [type] : [];
  });
}

const fits = (accepted: string, type: string): boolean =>
  accepted === '*/*' || accepted === type || accepted === `${type.split('/')[0]}/*`;

/** Whether any answer of the gateway's can be read by who sent these headers. */
export function acceptsAnswers(headers: Headers): boolean {
  if (whole.includes(headers.get('accept') ?? '*/*')) return true;
  return listAccepted(headers).some((accepted) =>
    [...whole, ...inParts].some((type) => fits(accepted, type)),
  );
}

/** Whether who sent these headers can read events. */
export function acceptsEvents(headers: Pick<Headers, 'get'>): boolean {
  return listAccepted(headers).some((accepted) => fits(accepted, 'text/event-stream'));
}

/** Whether who sent these headers says that it can read an answer in parts; one that takes anything does not say so. */
export function acceptsParts(headers: Pick<Headers, 'get'>): boolean {
  // Most do not so much as name them.
  if (!/multipart|event-stream/i.test(headers.get('accept') ?? '')) return false;
  return listAccepted(headers).some((accepted) => inParts.includes(accepted));
}
