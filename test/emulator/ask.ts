import { createEmulator, type Emulator, type EmulatorOptions } from '../../src/emulator/server.js';
import { world } from '../../src/emulator/world/world.js';
import { registry } from '../../src/modules/index.js';
import type { AnyOperation } from '../../src/psn/operation.js';

/** The app's client id with an invented secret: the emulator knows clients by their id. */
export const basic = `Basic ${Buffer.from('09515159-7237-4370-9b40-3806e67c0891:invented').toString('base64')}`;

export const scope = 'psn:mobile.v2.core psn:clientapp';

export async function startEmulator(options: Partial<EmulatorOptions> = {}): Promise<Emulator> {
  return createEmulator({ registry, ...options }).start();
}

interface Answer {
  status: number;
  type: string;
  location: string | null;
  /** The parsed JSON, or the text of anything else. */
  body: unknown;
}

async function read(response: Response): Promise<Answer> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  const body: unknown = type.includes('json') ? JSON.parse(text) : text;
  return { status: response.status, type, location: response.headers.get('location'), body };
}

interface Changes {
  headers?: Record<string, string>;
  /** In place of what the registry says. */
  operationName?: string;
  sha256?: string;
  host?: 'mobile' | 'web';
  path?: string;
  method?: 'GET';
}

/** Asks a persisted query as the gateway does, changes by POST, with one thing changed where a test wants so. */
export async function ask(
  emulator: Emulator,
  operation: AnyOperation,
  variables: object,
  changes: Changes = {},
): Promise<Answer> {
  const [version] = operation.versions;
  const sha256Hash = changes.sha256 ?? version.sha256;
  const operationName = changes.operationName ?? operation.operationName;
  const extensions = { persistedQuery: { version: 1, sha256Hash } };
  const origin = emulator.bases[changes.host ?? version.host];
  const headers = changes.headers ?? { 'content-type': 'application/json' };
  const path = changes.path ?? '/api/graphql/v1/op';
  if (operation.kind === 'mutation' && changes.method !== 'GET') {
    const body = JSON.stringify({ operationName, variables, extensions });
    return read(await fetch(`${origin}${path}`, { method: 'POST', headers, body }));
  }
  const query = new URLSearchParams({
    operationName,
    variables: JSON.stringify(variables),
    extensions: JSON.stringify(extensions),
  });
  return read(await fetch(`${origin}${path}?${query.toString()}`, { headers }));
}

/** Posts a form to the token endpoint, with the app's credential unless told otherwise. */
export async function postToken(
  emulator: Emulator,
  form: Record<string, string>,
  headers: Record<string, string> = { authorization: basic },
): Promise<Answer> {
  const url = `${emulator.bases.account}/api/authz/v3/oauth/token`;
  return read(await fetch(url, { method: 'POST', headers, body: new URLSearchParams(form) }));
}

export async function getAuthorize(
  emulator: Emulator,
  npsso: string,
  changes: Record<string, string> = {},
): Promise<Answer> {
  const query = new URLSearchParams({
    access_type: 'offline',
    client_id: '09515159-7237-4370-9b40-3806e67c0891',
    redirect_uri: 'com.scee.psxandroid.scecompcall://redirect',
    response_type: 'code',
    scope,
    ...changes,
  });
  const url = `${emulator.bases.account}/api/authz/v3/oauth/authorize?${query.toString()}`;
  return read(await fetch(url, { headers: { cookie: `npsso=${npsso}` }, redirect: 'manual' }));
}

/** The token replies are read as this; the tests look at each member. */
export interface Tokens {
  access_token: string;
  refresh_token: string;
  expires_in: number;
  refresh_token_expires_in: number;
}

export async function signIn(emulator: Emulator, npsso = emulator.npsso): Promise<Tokens> {
  const { body } = await postToken(emulator, { grant_type: 'sso_token', npsso, scope, token_format: 'jwt' });
  return body as Tokens;
}

/** Headers of a call that carries a bearer. */
export function bearer({ access_token }: Tokens): Record<string, string> {
  return { 'content-type': 'application/json', authorization: `Bearer ${access_token}` };
}

/** Changes that ask one locale's store. */
export const inStore = (locale: string): Changes => ({
  headers: { 'content-type': 'application/json', 'x-psn-store-locale-override': locale },
});

/** The id of one of the world's games. */
export function conceptNamed(name: string): string {
  return world.concepts.find((concept) => concept.name === name)?.id ?? '';
}
