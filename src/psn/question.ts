import type { AnyEndpoint } from './endpoint.js';
import { readEndpointAnswer } from './endpoint-response.js';
import type { UpstreamHost } from './host.js';
import type { AnyOperation, OperationVersion } from './operation.js';
import type { UpstreamAnswer } from './refusals.js';
import {
  type Asker,
  createEndpointWriter,
  createQueryWriter,
  type RequestSetting,
  type UpstreamRequest,
} from './request.js';
import { type Answer, readAnswer } from './response.js';

/** One call as it may be sent: where to, how it is written, and how its answer is read. */
export interface Question {
  readonly host: UpstreamHost;
  /** What it is asked with, so that answers to the one are not taken for answers to another. */
  readonly version: string;
  write(asker: Asker): UpstreamRequest;
  read(answer: UpstreamAnswer, now: number): Answer<unknown>;
}

/**
 * What all questions to one version of an operation, or to one endpoint, have in common: it is worked out once. What is
 * asked are variables, or the target of an endpoint.
 */
export interface QuestionForm<Asked> extends Pick<Question, 'host' | 'version' | 'read'> {
  readonly write: (asked: Asked, asker: Asker) => UpstreamRequest;
}

/** What tells one version of a persisted query from all others: PSN picks the schema by the client. */
export const versionOf = ({ sha256, host, client, template = '' }: OperationVersion): string =>
  `${sha256} ${host} ${client} ${template}`;

/** What tells one form of an endpoint from all others. */
export const versionOfEndpoint = ({ host, path, query }: AnyEndpoint): string =>
  `${host} ${path} ${JSON.stringify(query ?? {})}`;

/** A persisted query by one of its hashes. */
export function createQuestionForm(
  operation: AnyOperation,
  version: OperationVersion,
  setting: RequestSetting,
): QuestionForm<object> {
  const { host, sha256, capturedOn } = version;
  const asked = { key: operation.key, sha256, capturedOn };
  return {
    host,
    version: versionOf(version),
    write: createQueryWriter(operation, version, setting),
    read: (answer, now) => readAnswer<unknown>(asked, answer, now),
  };
}

/** Calls of an endpoint, whose target is written already. */
export function createEndpointForm(endpoint: AnyEndpoint, setting: RequestSetting): QuestionForm<string> {
  return {
    host: endpoint.host,
    version: versionOfEndpoint(endpoint),
    write: createEndpointWriter(endpoint, setting),
    read: (answer, now) => readEndpointAnswer(endpoint, answer, now),
  };
}
