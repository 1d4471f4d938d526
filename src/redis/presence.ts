import { defineScript } from './script.js';

/** Tells that a gateway lives, and gives the time and how many there are. ARGV: gateway, milliseconds, channel. */
export const beat = defineScript(`
local added = redis.call('ZADD', KEYS[1], now, ARGV[1])
local gone = redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
local count = redis.call('ZCARD', KEYS[1])
if added + gone > 0 then redis.call('PUBLISH', ARGV[3], count) end
return {now, count}`);

/** Tells that a gateway ends. ARGV: gateway, channel. */
export const leave = defineScript(`
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('PUBLISH', ARGV[2], redis.call('ZCARD', KEYS[1]))`);
