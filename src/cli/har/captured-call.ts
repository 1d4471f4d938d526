import type { PersistedQueryHost } from '../../psn/host.js';

/** A call of a persisted query as a capture tells of it: no value of a header, a cookie or a variable is kept. */
export interface CapturedCall {
  readonly operationName: string;
  readonly sha256: string;
  readonly host: PersistedQueryHost;
  /** One of those that this version knows. */
  readonly client: string | undefined;
  /** Names alone; undefined where one does not look like a name. */
  readonly variables: readonly string[] | undefined;
  /** Day of the call. */
  readonly capturedOn: string | undefined;
  /** PSN did not take the hash there either. */
  readonly isRefused: boolean;
}

/** Why a call to the path of persisted queries is left out. */
export type LeftOut = 'another host' | 'no hash' | 'unreadable';

const path = /\/api\/graphql\/v1\/{1,2}op$/;
const hash = /^[0-9a-f]{64}$/;
/** Nothing that could be a token: letters alone, of a length that names have. */
const operationNameForm = /^[A-Za-z]{3,60}$/;
const variableNameForm = /^[a-z][A-Za-z]{0,29}$/;
const clients = [
  'PlayStationApp-Android',
  '@sie-ppr-web-store/app',
  '@sie-private/web-commerce-anywhere',
  'my-playstation',
  'oracle',
  'web-toolbar',
];
const refusal = /not whitelisted|PersistedQueryNotFound|persisted query id not in list|Cannot query field/;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const fieldsOf = (value: unknown): Fields => (isObject(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function parse(text: unknown): unknown {
  try {
    return JSON.parse(textOf(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What a GET carries in its address and a POST in its body, one question or several. */
function readQuestions(request: Fields, url: URL): readonly Fields[] {
  if (request.method === 'POST') {
    const body = parse(fieldsOf(request.postData).text);
    return (Array.isArray(body) ? body : [body]).map(fieldsOf);
  }
  const { searchParams: told } = url;
  const [variables, extensions] = ['variables', 'extensions'].map((name) => parse(told.get(name)));
  return [{ operationName: told.get('operationName'), variables, extensions }];
}

/** The client name if it is one that we know: ours is told, not the header's. */
function readClient({ headers }: Fields): string | undefined {
  const names = (Array.isArray(headers) ? headers : []).map(fieldsOf);
  const said = names.find(({ name }) => textOf(name).toLowerCase() === 'apollographql-client-name')?.value;
  return clients.find((client) => client === said);
}

function readNames(variables: unknown): readonly string[] | undefined {
  const names = Object.keys(fieldsOf(variables));
  return names.every((name) => variableNameForm.test(name)) ? names : undefined;
}

/** Some write bodies that they do not know in base64. */
function readBody({ text, encoding }: Fields): string {
  return encoding === 'base64' ? Buffer.from(textOf(text), 'base64').toString() : textOf(text);
}

/** Reads the entry of a HAR file; nothing for one that asks no persisted query. */
export function readCapturedCalls(
  entry: unknown,
  origins: ReadonlyMap<string, PersistedQueryHost>,
): readonly (CapturedCall | LeftOut)[] {
  const { request: asked, response: answered, startedDateTime } = fieldsOf(entry);
  const request = fieldsOf(asked);
  const address = textOf(request.url);
  if (!URL.canParse(address)) return [];
  const url = new URL(address);
  if (!path.test(url.pathname) || request.method === 'OPTIONS') return [];
  const host = origins.get(url.origin);
  if (host === undefined) return ['another host'];

  const { status, content } = fieldsOf(answered);
  const isRefused = Number(status) >= 400 || refusal.test(readBody(fieldsOf(content)).slice(0, 2000));
  const capturedOn = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=T)/.exec(textOf(startedDateTime))?.[0];
  return readQuestions(request, url).map((question) => {
    const operationName = textOf(question.operationName);
    if (!operationNameForm.test(operationName)) return 'unreadable';
    const sha256 = textOf(fieldsOf(fieldsOf(question.extensions).persistedQuery).sha256Hash);
    if (!hash.test(sha256)) return 'no hash';
    const variables = readNames(question.variables);
    return { operationName, sha256, host, client: readClient(request), variables, capturedOn, isRefused };
  });
}
