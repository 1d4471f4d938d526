import { randomUUID } from 'node:crypto';

import type { EmulatorRequest } from './emulator-request.js';
import { edgePage, json, type Reply } from './reply.js';
import type { GrantTerms, IssuedTokens, TokenIssuer } from './token-issuer.js';

/** Sony's app: the only client that may use these grants, its redirect and its scopes. */
const app = {
  clientId: '09515159-7237-4370-9b40-3806e67c0891',
  redirectUri: 'com.scee.psxandroid.scecompcall://redirect',
  scopes: ['psn:mobile.v2.core', 'psn:clientapp'],
};

type Fields = Readonly<Record<string, string>>;

function refuse(error: string, error_code: number, error_description: string): Reply {
  const docs = 'https://docs.example/authz/errors';
  return json(400, { error, error_description, error_code, docs, parameters: [] });
}

function missing(field: string): Reply {
  return refuse('invalid_request', 4098, `Mandatory parameter '${field}' is missing`);
}

function unauthorizedClient(grant: string): Reply {
  return refuse('unauthorized_client', 4151, `Client does not have grant type: ${grant}`);
}

const firstMissing = (fields: Fields, names: readonly string[]): string | undefined =>
  names.find((name) => (fields[name] ?? '') === '');

function areKnownScopes(scope: string | undefined): boolean {
  return (scope ?? '').split(' ').every((name) => name === '' || app.scopes.includes(name));
}

/** The client of the Basic header, or of the body as one client sends it. */
function clientOf(headers: Fields, form: Fields): string | undefined {
  const basic = /^Basic (\S+)$/i.exec(headers['authorization'] ?? '')?.[1];
  if (basic === undefined) return form['client_secret'] === undefined ? undefined : form['client_id'];
  return Buffer.from(basic, 'base64').toString().split(':')[0];
}

const grants: Readonly<
  Record<
    string,
    {
      fields: readonly string[];
      grant: (form: Fields, issuer: TokenIssuer, terms: GrantTerms) => IssuedTokens | Reply;
    }
  >
> = {
  sso_token: {
    fields: ['npsso', 'scope'],
    grant: (form, issuer, terms) => {
      const accountId = issuer.ownerOf(form['npsso'] ?? '');
      return accountId === undefined
        ? refuse('invalid_grant', 20, 'Invalid login')
        : issuer.signIn(accountId, terms);
    },
  },
  authorization_code: {
    fields: ['code', 'redirect_uri'],
    grant: (form, issuer, terms) => {
      const accountId = issuer.redeemCode(form['code'] ?? '');
      return accountId === undefined || form['redirect_uri'] !== app.redirectUri
        ? refuse('invalid_grant', 1, 'Bad request')
        : issuer.signIn(accountId, terms);
    },
  },
  refresh_token: {
    fields: ['refresh_token', 'scope'],
    grant: (form, issuer, terms) =>
      issuer.refresh(form['refresh_token'] ?? '', terms) ??
      refuse('invalid_grant', 4159, 'Invalid refresh token'),
  },
};

function answerToken({ headers, form = {} }: EmulatorRequest, issuer: TokenIssuer): Reply {
  const grantType = form['grant_type'] ?? '';
  if (grantType === '') return missing('grant_type');
  const grant = grants[grantType];
  const clientId = clientOf(headers, form);
  if (grant === undefined || clientId !== app.clientId || !areKnownScopes(form['scope'])) {
    return unauthorizedClient(grantType);
  }
  const absent = firstMissing(form, grant.fields);
  if (absent !== undefined) return missing(absent);
  const terms = {
    grantType,
    clientId,
    scope: form['scope'] ?? app.scopes.join(' '),
    tokenFormat: form['token_format'],
  };
  const outcome = grant.grant(form, issuer, terms);
  return 'access_token' in outcome ? json(200, outcome, { 'cache-control': 'no-store' }) : outcome;
}

function redirect(location: string): Reply {
  return { status: 302, headers: { location }, body: '' };
}

function answerAuthorize({ query, headers }: EmulatorRequest, issuer: TokenIssuer): Reply {
  const absent = firstMissing(query, ['client_id', 'redirect_uri', 'response_type', 'scope']);
  if (absent !== undefined) return missing(absent);
  if (query['client_id'] !== app.clientId || !areKnownScopes(query['scope'])) {
    return unauthorizedClient('authorization_code');
  }
  if (query['redirect_uri'] !== app.redirectUri || query['response_type'] !== 'code') {
    return refuse('invalid_grant', 1, 'Bad request');
  }
  const cid = query['cid'] ?? randomUUID();
  const npsso = /(?:^|;\s*)npsso=([^;]*)/.exec(headers['cookie'] ?? '')?.[1] ?? '';
  const accountId = issuer.ownerOf(npsso);
  if (accountId !== undefined) {
    return redirect(`${app.redirectUri}/?code=${issuer.issueCode(accountId)}&cid=${cid}`);
  }
  // A dead npsso is no error status: it is a redirect like a good one, to another place.
  const said = `error=login_required&error_code=4165&error_description=User+is+not+authenticated&cid=${cid}`;
  return query['enable_scheme_error_code'] === 'true'
    ? redirect(`${app.redirectUri}/?${said}`)
    : redirect(
        `https://my.account.sony.com/sonyacct/signin/?client_id=${app.clientId}&no_captcha=true&${said}`,
      );
}

/** The account host's calls. */
export const accountCalls = ['auth.token', 'auth.authorize'] as const;

/** The name under which answers of the account host can be scripted, if it has the path. */
export function accountCallOf({
  method,
  path,
}: Pick<EmulatorRequest, 'method' | 'path'>): (typeof accountCalls)[number] | undefined {
  if (method === 'POST' && path === '/api/authz/v3/oauth/token') return 'auth.token';
  if (method === 'GET' && path === '/api/authz/v3/oauth/authorize') return 'auth.authorize';
  return undefined;
}

/** Answers the account host's two calls as Sony's account service does. */
export function answerAccountCall(request: EmulatorRequest, issuer: TokenIssuer): Reply {
  const call = accountCallOf(request);
  if (call === 'auth.token') return answerToken(request, issuer);
  if (call === 'auth.authorize') return answerAuthorize(request, issuer);
  return edgePage(request.path);
}
