/** A question as GraphQL over HTTP has it, that sends its own text. */
export interface PlainQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

type Members = Readonly<Record<string, unknown>>;

const known = new Set(['query', 'variables', 'operationName']);

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Reads a body. Undefined where it says anything that has to be looked at more closely, or cannot be read. */
export function readQuestion(body: Buffer): PlainQuestion | undefined {
  const json = parse(body);
  if (!isObject(json)) return undefined;
  for (const name in json) if (!known.has(name) && json[name] != null) return undefined;
  const { query, variables, operationName } = json;
  if (typeof query !== 'string' || !(variables == null || isObject(variables))) return undefined;
  if (!(operationName == null || typeof operationName === 'string')) return undefined;
  return { query, variables: variables ?? undefined, operationName: operationName ?? undefined };
}
