import { randomUUID } from 'node:crypto';

import type { OperationVersion } from '../psn/operation.js';
import type { DownloadQueue } from './download-queue.js';
import type { InputTypes } from './variable-types.js';
import type { WorldChanges } from './world/changes.js';
import type { Store } from './world/stores.js';

/** Who asks, which store, and when. */
export interface AnswerContext {
  /** The store of `x-psn-store-locale-override`; the United States' without it. */
  readonly store: Store;
  /** The account of the bearer, if there is one. */
  readonly accountId: string | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly downloads: DownloadQueue;
  /** What each account wants, where that has changed. */
  readonly wishlists: WorldChanges['wishlists'];
  /** The hash that was asked; older ones may call things otherwise. */
  readonly version: OperationVersion;
}

/** What an operation answers: a GraphQL body, or with a status of its own a body of another form. */
export interface OperationResult {
  readonly status?: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** The emulator's side of one operation. */
export interface OperationAnswer {
  readonly root: string;
  /** Variables with their GraphQL types, where no document of the registry declares them. */
  readonly variables: Readonly<Record<string, string>>;
  readonly inputTypes?: InputTypes;
  readonly answer: (variables: Readonly<Record<string, unknown>>, context: AnswerContext) => OperationResult;
}

/** An answer with its root field filled, or null as PSN says "no such thing" without an error. */
export function found(root: string, value: unknown): OperationResult {
  return { body: { data: { [root]: value } } };
}

interface Failure {
  readonly statusCode: number;
  readonly reason: string;
  readonly message: string;
  /** The store speaks in numbers with source `api`, Stars in -1 with source `-1`. */
  readonly code: number;
  readonly source: string;
  readonly apiName: string;
}

/** A back end's failure: HTTP 200, the details beside `message` and not under `extensions`, the root null. */
export function failed(root: string, failure: Failure): OperationResult {
  const { statusCode, reason, message, code, source, apiName } = failure;
  const error = {
    message,
    type: 'NimbusNormalizedError',
    error: { referenceId: randomUUID(), code, message, reason, source },
    statusCode,
    errorCode: code,
    humanReadableCode: '',
    humanReadableValidationErrors: [],
    apiName,
  };
  return { body: { errors: [error], data: { [root]: null } } };
}
