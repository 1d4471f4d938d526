import type { Config } from '../config.js';

/** A request has a little more time than one of its calls, and is answered within 15 seconds by default. */
export const requestTimeOf = ({ timeoutMs }: Pick<Config, 'timeoutMs'>): number =>
  Math.max(13_000, timeoutMs + 3000);
