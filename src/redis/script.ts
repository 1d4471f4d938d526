import { createHash } from 'node:crypto';

/** A Lua script that Redis runs as one step, and the digest by which it knows it again. */
export interface Script {
  readonly text: string;
  readonly sha1: string;
}

/**
 * Declares a script. It begins with `local now`, in milliseconds: Redis' own clock, since those of the gateways differ;
 * the last argument takes its place where it is no empty text.
 */
export function defineScript(text: string): Script {
  const whole = `local now = tonumber(ARGV[#ARGV])
if not now then
  local time = redis.call('TIME')
  now = time[1] * 1000 + math.floor(time[2] / 1000)
end
${text.trim()}`;
  return { text: whole, sha1: createHash('sha1').update(whole).digest('hex') };
}
