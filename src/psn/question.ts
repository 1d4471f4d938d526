import type { AnyEndpoint } from './endpoint.js';
import { readEndpointAnswer } from './endpoint-response.js';
import { writeTarget } from './endpoint-target.js';
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

/** What all questions to one version of an operation, or to one endpoint, have in common: it is worked out once. */
export type QuestionForm = (variables: object) => Question;

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
): QuestionForm {
  const { host, sha256, capturedOn } = version;
  const asked = { key: operation.key, sha256, capturedOn };
  const name = versionOf(version);
  const write = createQueryWriter(operation, version, setting);
  const read = (answer: UpstreamAnswer, now: number) => readAnswer<unknown>(asked, answer, now);
  return (variables) => ({ host, version: name, write: (asker) => write(variables, asker), read });
}

/** Calls of an endpoint. What it makes throws `BadUserInputError` for parameters that cannot be sent. */
export function createEndpointForm(endpoint: AnyEndpoint, setting: RequestSetting): QuestionForm {
  const { host } = endpoint;
  const version = versionOfEndpoint(endpoint);
  const write = createEndpointWriter(endpoint, setting);
  const read = (answer: UpstreamAnswer, now: number) => readEndpointAnswer(endpoint, answer, now);
  return (params) => {
    const target = writeTarget(endpoint, params);
    return { host, version, write: (asker) => write(target, asker), read };
  };
}
