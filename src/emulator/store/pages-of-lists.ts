import type { OperationResult } from '../operation-answer.js';
import { typed, type PsnObject } from '../psn-object.js';
import { badRequest } from './refusals.js';

/** Which items of a list are asked for. */
export interface PageArguments {
  readonly size: number;
  readonly offset: number;
}

/** The most that one page holds, and how far paging reaches. */
const pageLimit = 1000;
const reachLimit = 10_000;

/** PSN's input type of a page. */
export const pageInput = { PageArgs: { size: 'Int!', offset: 'Int!' } };

/** PSN's refusal of a page that is too large or too far. */
export function refusePage(root: string, { size, offset }: PageArguments): OperationResult | undefined {
  if (size > pageLimit) {
    return badRequest(root, `"size" must be less than or equal to ${pageLimit}`, 'getCategoryGrid');
  }
  return size < 0 || offset < 0 || offset + size > reachLimit
    ? badRequest(root, 'Incorrect offset/limit', 'getCategoryGrid')
    : undefined;
}

/** Where a page lies. */
export function pageInfo({ size, offset }: PageArguments, totalCount: number): PsnObject {
  return typed('PageInfo', { isLast: offset + size >= totalCount, offset, size, totalCount });
}
