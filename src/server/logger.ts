import { pino, type Logger } from 'pino';
import pretty from 'pino-pretty';

import type { Config } from '../config.js';

/** The gateway's log, on stderr: pretty on a terminal, JSON lines elsewhere. */
export function createLogger({ logLevel, logFormat }: Pick<Config, 'logLevel' | 'logFormat'>): Logger {
  const stderr = 2;
  const stream =
    logFormat === 'pretty'
      ? pretty({ destination: stderr, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' })
      : pino.destination({ fd: stderr, sync: true });
  return pino({ level: logLevel }, stream);
}
