import { type Reader, wants } from '../config-reader.js';

/** Where a Redis is, and what it takes to be let in. */
export interface RedisAddress {
  readonly host: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
  readonly database: number;
}

const WANTED = 'redis://[user:password@]host[:port][/number], or rediss:// for TLS';

function databaseOf(pathname: string): number {
  const digits = /^\/?(\d{0,5})$/.exec(pathname)?.[1];
  return digits === undefined
    ? wants(`a database by its number after the host, as in ${WANTED}`)
    : Number(digits);
}

function partOf(text: string): string | undefined {
  try {
    return text === '' ? undefined : decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return wants('a user and a password with %25 for each % in them');
    throw error;
  }
}

/** Reads the address of a Redis; what is wrong with one is told without it, since it may hold a password. */
export const redisAddress: Reader<RedisAddress> = (text) => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined)
    return wants(`${WANTED}; signs such as / # @ in a password are written as %2F %23 %40`);
  const { protocol, hostname, port, username, password, pathname, search, hash } = url;
  if (protocol !== 'redis:' && protocol !== 'rediss:') return wants(`${WANTED}, and got another scheme`);
  if (hostname === '') return wants(`${WANTED}, and got no host`);
  if (search !== '' || hash !== '') return wants(`${WANTED}, without ? and # after it`);
  return {
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: port === '' ? 6379 : Number(port),
    isEncrypted: protocol === 'rediss:',
    username: partOf(username),
    password: partOf(password),
    database: databaseOf(pathname),
  };
};
