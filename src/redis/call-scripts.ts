import { defineScript } from './script.js';

/** Counts a call, and tells all of it. ARGV: id, host, limit, window, channel, name. */
export const spendCall = defineScript(`
local paused = tonumber(redis.call('HGET', KEYS[2], ARGV[2]) or '0')
if paused > now then return {'paused', paused} end
local limit, window = tonumber(ARGV[3]), tonumber(ARGV[4])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
if redis.call('ZCARD', KEYS[1]) >= limit then
  return {'full', redis.call('ZRANGE', KEYS[1], -limit, -limit, 'WITHSCORES')[2] + window}
end
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('PEXPIRE', KEYS[1], window)
redis.call('PUBLISH', ARGV[5], cjson.encode({name = ARGV[6], id = ARGV[1], at = now}))
return {'sent', now}`);

/** Notes a pause, unless a longer one is known. ARGV: host, until, channel, name. */
export const pauseHost = defineScript(`
local until_ = tonumber(ARGV[2])
if until_ <= tonumber(redis.call('HGET', KEYS[1], ARGV[1]) or '0') then return end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
local left = until_ - now
if left > redis.call('PTTL', KEYS[1]) then redis.call('PEXPIRE', KEYS[1], math.max(1, math.ceil(left))) end
redis.call('PUBLISH', ARGV[3], cjson.encode({name = ARGV[4], host = ARGV[1], pausedUntil = until_}))`);

/** Adds calls that are not known there, and gives all that are. ARGV: window, channel, name, then ids and moments by turns. */
export const mergeCalls = defineScript(`
local window = tonumber(ARGV[1])
for index = 4, #ARGV - 2, 2 do
  if tonumber(ARGV[index + 1]) > now - window and redis.call('ZADD', KEYS[1], 'NX', ARGV[index + 1], ARGV[index]) == 1 then
    redis.call('PUBLISH', ARGV[2], cjson.encode({name = ARGV[3], id = ARGV[index], at = tonumber(ARGV[index + 1])}))
  end
end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
redis.call('PEXPIRE', KEYS[1], window)
return {redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES'), redis.call('HGETALL', KEYS[2])}`);
