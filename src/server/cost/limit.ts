import type { Estimate } from './estimator.js';

/** A question that is reckoned at no more calls is tried: the cap cuts it off soon enough. */
const ALWAYS_TRIED = 100;

/**
 * Whether a question cannot fit. Lists may be shorter than asked, and kept answers cost nothing, so that it is only what a
 * quarter of would still be too much, and that with lists but a quarter full.
 */
export const isTooMuch = ({ least, most }: Estimate, limit: number): boolean =>
  least > limit && most > Math.max(4 * limit, ALWAYS_TRIED);
