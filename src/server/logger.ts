import { pino, type Logger } from 'pino';

import type { Config } from '../config.js';

const STDERR = 2;

async function openStream(logFormat: Config['logFormat']) {
  if (logFormat !== 'pretty') return pino.destination({ fd: STDERR, sync: true });
  const { default: pretty } = await import('pino-pretty');
  return pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss' });
}

/** The gateway's log, on stderr: pretty on a terminal, JSON lines elsewhere. */
export async function createLogger({
  logLevel,
  logFormat,
}: Pick<Config, 'logLevel' | 'logFormat'>): Promise<Logger> {
  return pino({ level: logLevel }, await openStream(logFormat));
}
