import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { parseEnv } from 'node:util';

import {
  credentialsPolicies,
  type CredentialsPolicy,
  findIdleSettings,
  findOpenDoors,
} from './access-rules.js';
import { type ApiKey, readApiKeys } from './api-keys.js';
import { readTokenKeys } from './auth/token-keys.js';
import {
  ConfigError,
  createEnvironmentReader,
  type Environment,
  expandHome,
  headerText,
  list,
  oneOf,
  onOff,
  type Reader,
  upstreamAddress,
  wants,
  webOrigin,
  wholeNumber,
} from './config-reader.js';
import { hideSecrets } from './printed-config.js';
import { adviseOnLocale } from './psn/locale-advice.js';
import { readLocale } from './psn/locale.js';
import { type RedisAddress, redisAddress } from './redis/address.js';
import { readTraceProtocol, type TraceProtocol } from './tracing-settings.js';
import { type TrustedDocuments, trustedDocuments } from './trusted-documents.js';
import { proxyNetwork, type ProxyNetwork } from './trusted-proxies.js';

/** The settings of a gateway, validated. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** The credential of the gateway's own account; as good as its password. */
  readonly npsso: string | undefined;
  /** The file that it stands in, to be looked at again. */
  readonly npssoFile: string | undefined;
  readonly accountBaseUrl: string;
  readonly mobileBaseUrl: string;
  readonly webBaseUrl: string;
  readonly dmsBaseUrl: string;
  readonly legacyProfileBaseUrl: string;
  readonly clientCredential: string;
  readonly scope: string;
  readonly userAgent: string;
  readonly locale: string;
  readonly stateDir: string;
  /** What the operator says of PSN's operations; looked at again while the gateway runs. */
  readonly operationsFile: string;
  /** Registered queries may be asked as PSN has them, by `persistedQuery`. */
  readonly rawOperations: boolean;
  /** Keys that encrypt stored tokens, newest first; none leaves them readable to the owner alone. */
  readonly tokenKeys: readonly Buffer[];
  readonly callsPer15Minutes: number;
  readonly maxConcurrent: number;
  readonly signInCallsPer2Hours: number;
  readonly timeoutMs: number;
  /** Empty: the gateway's own origin alone. */
  readonly allowedOrigins: readonly string[];
  /** Names besides the loopback ones that a `Host` header may carry. */
  readonly allowedHosts: readonly string[];
  /** Where proxies ask from that tell on whose behalf. */
  readonly trustedProxies: readonly ProxyNetwork[];
  /** Keys that requests need one of; none: they need no key. */
  readonly apiKeys: readonly ApiKey[];
  readonly credentials: CredentialsPolicy;
  /** Strangers may ask, without a key; each of their addresses has a share of the anonymous calls. */
  readonly isPublic: boolean;
  readonly graphiql: boolean;
  readonly introspection: boolean;
  /** Documents that are known by id. */
  readonly trustedDocuments: TrustedDocuments | undefined;
  /** Nothing but these is answered. */
  readonly trustedOnly: boolean;
  /** The most bytes of PSN's answers that are kept for later requests; 0 keeps none. */
  readonly cacheBytes: number;
  /** How often PSN is asked about what subscriptions tell. */
  readonly pollSeconds: number;
  /** The most subscriptions at once, and those of one key or address. */
  readonly mostSubscriptions: number;
  readonly mostSubscriptionsOfCaller: number;
  /** What one request may hold. */
  readonly limits: RequestLimits;
  readonly logLevel: LogLevel;
  readonly logFormat: 'pretty' | 'json';
  /** What gateways on several machines have in common; undefined: nothing but the state folder. */
  readonly redis: RedisSettings | undefined;
  /** How traces are sent; undefined: they are not. */
  readonly traceProtocol: TraceProtocol | undefined;
  /** What the operator should know, though the gateway starts. */
  readonly warnings: readonly string[];
}

/** A Redis, and what its keys begin with. */
export interface RedisSettings {
  readonly address: RedisAddress;
  readonly prefix: string;
}

/** The most that one request may hold or cost. */
export interface RequestLimits {
  /** Fields below each other; introspection has a limit of its own. */
  readonly depth: number;
  readonly aliases: number;
  /** Words and signs of a document; also its fields, once fragments are put in their places. */
  readonly tokens: number;
  readonly bodyBytes: number;
  /** Calls to PSN. */
  readonly upstreamCalls: number;
}

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

const locale: Reader<string> = (text) => readLocale(text) ?? wants(`a store locale; ${adviseOnLocale(text)}`);

const hostName: Reader<string> = (text) =>
  /^[a-z0-9.-]+$|^\[[0-9a-f:]+\]$/i.test(text)
    ? text.toLowerCase()
    : wants('host names without port, comma separated');

const NPSSO_LENGTH = 64;

/** Accepts the bare npsso and the whole JSON that Sony's page shows; never quotes it. */
export const readNpsso: Reader<string> = (text) => {
  const pasted = /"npsso"\s*:\s*"([^"]*)"/.exec(text)?.[1] ?? text;
  const npsso = pasted.replace(/^[\s"']+|[\s"']+$/g, '');
  if (npsso.length !== NPSSO_LENGTH) return wants(`${NPSSO_LENGTH} characters (got ${npsso.length})`);
  return /^[\x21-\x7e]+$/.test(npsso) ? npsso : wants(`${NPSSO_LENGTH} printable characters`);
};

const keyPrefix: Reader<string> = (text) =>
  /^[\w.:-]{1,64}$/.test(text) ? text : wants('1 to 64 letters, digits, dots, dashes, colons or underscores');

const MOST_CACHE_BYTES = 64 * 1024 ** 3;

/** An OAuth client's id and secret in base64, as a Basic credential. */
const clientCredential: Reader<string> = (text) =>
  /^[\w-]+:[\x21-\x7e]+$/.test(Buffer.from(text, 'base64').toString()) ? text : wants('base64 of id:secret');

// The PS App's own client id and secret, the same in every copy of the app: it names the app, not a person.
const appCredential = 'MDk1MTUxNTktNzIzNy00MzcwLTliNDAtMzgwNmU2N2MwODkxOnVjUGprYTV0bnRCMktxc1A=';

function defaultStateDir(env: Environment): string {
  // The specification wants relative and empty paths ignored.
  const told = env.XDG_STATE_HOME ?? '';
  const base = isAbsolute(told) ? told : join(homedir(), '.local', 'state');
  return join(base, 'psn-graphql-gateway');
}

/** Where the operations file lies unless the environment says otherwise. */
export const operationsFileIn = (stateDir: string): string => join(stateDir, 'operations.json');

/** Reads and validates the environment. Throws a `ConfigError` that lists every fault. */
export function readConfig(env: Environment): Config {
  const reader = createEnvironmentReader(env);
  const { faults, warnings: ofSettings, fault, known, text, read, secret, secretPath } = reader;
  const production = env.NODE_ENV === 'production';
  const host = read('HOST', (value) => value.replace(/^\[(.*)\]$/, '$1'), '127.0.0.1');
  const stateDir = text('PSN_STATE_DIR') ?? defaultStateDir(env);
  const redisAt = secret('REDIS_URL', redisAddress);
  const prefix = read('GATEWAY_REDIS_PREFIX', keyPrefix, 'psn-gateway:');
  const settings = {
    host,
    npsso: secret('PSN_NPSSO', readNpsso),
    npssoFile: secretPath('PSN_NPSSO'),
    port: read('PORT', wholeNumber(0, 65_535), 4000),
    accountBaseUrl: read('PSN_ACCOUNT_BASE_URL', upstreamAddress, 'https://ca.account.sony.com'),
    mobileBaseUrl: read('PSN_MOBILE_BASE_URL', upstreamAddress, 'https://m.np.playstation.com'),
    webBaseUrl: read('PSN_WEB_BASE_URL', upstreamAddress, 'https://web.np.playstation.com'),
    dmsBaseUrl: read('PSN_DMS_BASE_URL', upstreamAddress, 'https://dms.api.playstation.com'),
    legacyProfileBaseUrl: read(
      'PSN_LEGACY_PROFILE_BASE_URL',
      upstreamAddress,
      'https://us-prof.np.community.playstation.net',
    ),
    clientCredential: secret('PSN_CLIENT_CREDENTIAL', clientCredential) ?? appCredential,
    scope: read('PSN_SCOPE', headerText, 'psn:mobile.v2.core psn:clientapp'),
    userAgent: read('PSN_USER_AGENT', headerText, 'okhttp/4.12.0'),
    locale: read('PSN_LOCALE', locale, 'en-US'),
    stateDir,
    operationsFile: read('PSN_OPERATIONS_FILE', expandHome, operationsFileIn(stateDir)),
    rawOperations: read('GATEWAY_RAW_OPERATIONS', onOff, false),
    tokenKeys: secret('PSN_TOKEN_KEY', readTokenKeys) ?? [],
    callsPer15Minutes: read('PSN_RATE_LIMIT_PER_15MIN', wholeNumber(1, 10_000_000), 300),
    maxConcurrent: read('PSN_MAX_CONCURRENT', wholeNumber(1, 1000), 10),
    signInCallsPer2Hours: read('PSN_SIGN_IN_LIMIT', wholeNumber(1, 1000), 8),
    timeoutMs: read('PSN_TIMEOUT_MS', wholeNumber(1, 600_000), 10_000),
    allowedOrigins: read('GATEWAY_ALLOWED_ORIGINS', list(webOrigin), []),
    allowedHosts: read('GATEWAY_ALLOWED_HOSTS', list(hostName), []),
    trustedProxies: read('GATEWAY_TRUSTED_PROXIES', list(proxyNetwork), []).flat(),
    apiKeys: secret('GATEWAY_API_KEYS', readApiKeys) ?? [],
    credentials: read('GATEWAY_CREDENTIALS', oneOf(...credentialsPolicies), 'gateway'),
    isPublic: read('GATEWAY_PUBLIC', onOff, false),
    graphiql: read('GATEWAY_GRAPHIQL', onOff, !production),
    introspection: read('GATEWAY_INTROSPECTION', onOff, !production),
    trustedDocuments: read<TrustedDocuments | undefined>(
      'GATEWAY_TRUSTED_DOCUMENTS',
      trustedDocuments,
      undefined,
    ),
    trustedOnly: read('GATEWAY_TRUSTED_ONLY', onOff, text('GATEWAY_TRUSTED_DOCUMENTS') !== undefined),
    cacheBytes: read('GATEWAY_CACHE_BYTES', wholeNumber(0, MOST_CACHE_BYTES), 64 * 1024 * 1024),
    pollSeconds: read('GATEWAY_POLL_SECONDS', wholeNumber(1, 86_400), 900),
    mostSubscriptions: read('GATEWAY_MAX_SUBSCRIPTIONS', wholeNumber(0, 100_000), 1000),
    mostSubscriptionsOfCaller: read('GATEWAY_MAX_SUBSCRIPTIONS_PER_CALLER', wholeNumber(0, 100_000), 100),
    limits: {
      depth: read('GATEWAY_MAX_DEPTH', wholeNumber(1, 50), 12),
      aliases: read('GATEWAY_MAX_ALIASES', wholeNumber(0, 10_000), 100),
      tokens: read('GATEWAY_MAX_TOKENS', wholeNumber(1, 100_000), 2000),
      bodyBytes: read('GATEWAY_MAX_BODY_BYTES', wholeNumber(1, 64 * 1024 * 1024), 256 * 1024),
      upstreamCalls: read('GATEWAY_MAX_UPSTREAM_CALLS', wholeNumber(1, 100_000), 150),
    },
    redis: redisAt && { address: redisAt, prefix },
    logLevel: read('LOG_LEVEL', oneOf(...logLevels), 'info'),
    logFormat: read('LOG_FORMAT', oneOf('pretty', 'json'), process.stderr.isTTY ? 'pretty' : 'json'),
    traceProtocol: readTraceProtocol(reader),
  };

  if (redisAt !== undefined && settings.tokenKeys.length === 0) {
    fault(
      'PSN_TOKEN_KEY: got nothing, wants a key, because REDIS_URL is set and sign-ins are kept there encrypted alone: make ' +
        'one with openssl rand -base64 32, and give the same one to every gateway on that Redis',
    );
  }
  for (const line of findOpenDoors(settings)) fault(line);
  if (settings.trustedOnly && text('GATEWAY_TRUSTED_DOCUMENTS') === undefined) {
    fault(
      'GATEWAY_TRUSTED_ONLY: got on, wants GATEWAY_TRUSTED_DOCUMENTS to name the manifest of those documents',
    );
  }
  if (faults.length > 0) throw new ConfigError(faults);

  const ours = Object.keys(env).filter((name) => /^(PSN|GATEWAY)_/.test(name));
  const warnings = [
    ...ofSettings,
    ...findIdleSettings(settings),
    ...ours
      .filter((name) => !known.has(name))
      .map((name) => `${name} is no setting of this gateway; is it misspelt?`),
  ];
  return hideSecrets({ ...settings, warnings }, [
    'npsso',
    'clientCredential',
    'tokenKeys',
    'apiKeys',
    'redis',
  ]);
}

/** Lets OpenTelemetry's packages read its variables, whose place is the process, out of a `.env` file as well. */
export function shareStandardVariables(env: Environment): void {
  for (const [name, value] of Object.entries(env)) {
    if (name.startsWith('OTEL_') && value !== undefined) process.env[name] ??= value;
  }
}

/** The process's environment over that of a `.env` file in the working directory, if there is one. */
export function loadEnvironment(directory: string = process.cwd()): Environment {
  return { ...readDotEnv(join(directory, '.env')), ...process.env };
}

function readDotEnv(path: string): Environment {
  try {
    return parseEnv(readFileSync(path, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return {};
    if (code === undefined) throw error;
    throw new ConfigError([
      `.env: wants to be a file that can be read (${code}): make it readable for this user, or remove it`,
    ]);
  }
}
