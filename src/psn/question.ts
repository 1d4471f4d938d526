import type { AnyEndpoint } from './endpoint.js';
import { readEndpointAnswer } from './endpoint-response.js';
import { writeTarget } from './endpoint-target.js';
import type { UpstreamHost } from './host.js';
import type { AnyOperation, OperationVersion } from './operation.js';
import type { UpstreamAnswer } from './refusals.js';
import { buildEndpointRequest, buildRequest, type RequestSetting, type UpstreamRequest } from './request.js';
import { type Answer, readAnswer } from './response.js';

/** One call as it may be sent: where to, how it is written, and how its answer is read. */
export interface Question {
  readonly host: UpstreamHost;
  /** What it is asked with, so that answers to the one are not taken for answers to another. */
  readonly version: string;
  write(setting: RequestSetting): UpstreamRequest;
  read(answer: UpstreamAnswer, now: number): Answer<unknown>;
}

/** What tells one version of a persisted query from all others: PSN picks the schema by the client. */
export const versionOf = ({ sha256, host, client, template = '' }: OperationVersion): string =>
  `${sha256} ${host} ${client} ${template}`;

/** What tells one form of an endpoint from all others. */
export const versionOfEndpoint = ({ host, path, query }: AnyEndpoint): string =>
  `${host} ${path} ${JSON.stringify(query ?? {})}`;

/** A persisted query by one of its hashes. */
export function toQuestion(operation: AnyOperation, version: OperationVersion, variables: object): Question {
  const { host, sha256, capturedOn } = version;
  const asked = { key: operation.key, sha256, capturedOn };
  return {
    host,
    version: versionOf(version),
    write: (setting) => buildRequest(operation, version, variables, setting),
    read: (answer, now) => readAnswer(asked, answer, now),
  };
}

/** A call of an endpoint. Throws `BadUserInputError` for parameters that cannot be sent. */
export function toEndpointQuestion(endpoint: AnyEndpoint, params: object): Question {
  const target = writeTarget(endpoint, params);
  return {
    host: endpoint.host,
    version: versionOfEndpoint(endpoint),
    write: (setting) => buildEndpointRequest(endpoint, target, setting),
    read: (answer, now) => readEndpointAnswer(endpoint, answer, now),
  };
}
