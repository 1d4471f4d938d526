import { readFacts } from './read-facts.js';
import { defineScript } from './script.js';

/** An account's tokens as Redis holds them: encrypted; without them it was signed out. */
export interface TokenRecord {
  /** Grows with each change. */
  readonly version: number;
  /** Of the turn in which it was written; what an earlier turn writes is late. */
  readonly fence: number;
  /** When the access token ends, which tells which of two are newer; of a sign-out, when that was. */
  readonly at: number;
  readonly sealed?: string;
}

export const TOKENS = 'tokens';
export const TOKENS_CHANNEL = 'tokens';
const FENCE = 'fence';
export const tokenKeys = [TOKENS, FENCE] as const;

const tellAll = `
local function tell(record)
  local text = cjson.encode(record)
  redis.call('HSET', KEYS[1], ARGV[1], text)
  redis.call('PUBLISH', ARGV[2], cjson.encode({account = ARGV[1], record = record}))
  return text
end
local text = redis.call('HGET', KEYS[1], ARGV[1])
local present = text and cjson.decode(text)`;

/** Writes tokens, unless a later turn has: then it gives what that wrote. ARGV: account, channel, fence or '', at, sealed. */
export const saveTokens = defineScript(`${tellAll}
local fence = tonumber(ARGV[3]) or redis.call('INCR', KEYS[2])
if present and present.fence > fence then return {0, text} end
-- A Redis that has lost its count must not take whoever comes next for late.
if fence > tonumber(redis.call('GET', KEYS[2]) or '0') then redis.call('SET', KEYS[2], fence) end
local version = present and present.version or 0
return {1, tell({version = version + 1, fence = fence, at = tonumber(ARGV[4]), sealed = ARGV[5]})}`);

/** Notes a sign-out; 0 where there was nobody to sign out. ARGV: account, channel. */
export const removeTokens = defineScript(`${tellAll}
if not present or not present.sealed then return {0, text or ''} end
return {1, tell({version = present.version + 1, fence = redis.call('INCR', KEYS[2]), at = now})}`);

/** Writes what a gateway has where Redis has nothing, or something older; a sign-out stands. ARGV: account, channel, version, at, sealed. */
export const restoreTokens = defineScript(`${tellAll}
if present and (not present.sealed or present.at >= tonumber(ARGV[4])) then return text end
local version = math.max(present and present.version or 0, tonumber(ARGV[3]))
local fence = present and present.fence or 0
return tell({version = version + 1, fence = fence, at = tonumber(ARGV[4]), sealed = ARGV[5]})`);

/** Reads a record as a script or a channel gives it. */
export function toRecord(facts: unknown): TokenRecord | undefined {
  if (typeof facts !== 'object' || facts === null) return undefined;
  const { version, fence, at, sealed } = facts as Partial<Record<keyof TokenRecord, unknown>>;
  if (typeof version !== 'number' || typeof fence !== 'number' || typeof at !== 'number') return undefined;
  return { version, fence, at, ...(typeof sealed === 'string' && { sealed }) };
}

/** Reads a record as Redis keeps it. */
export const readRecord = (text: string): TokenRecord | undefined => toRecord(readFacts(text));
