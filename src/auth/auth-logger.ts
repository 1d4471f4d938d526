import type { BaseLogger } from 'pino';

/** The part of a pino logger that signing in writes to. */
export type AuthLogger = Pick<BaseLogger, 'debug' | 'info' | 'warn' | 'error'>;
