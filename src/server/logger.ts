import { pino, type Logger } from 'pino';

import type { Config } from '../config.js';

const STDERR = 2;

const openLines = () => pino.destination({ fd: STDERR, sync: true });

async function openStream(logFormat: Config['logFormat']) {
  if (logFormat !== 'pretty') return openLines();
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

/** The log of a gateway that another program has mounted: JSON lines on stderr, whatever reads them. */
export function createLineLogger({ logLevel }: Pick<Config, 'logLevel'>): Logger {
  return pino({ level: logLevel }, openLines());
}
