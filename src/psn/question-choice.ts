import { type GatewayError, OperationOutdatedError, OperationRejectedError } from '../errors.js';
import type { AnyEndpoint } from './endpoint.js';
import type { UpstreamHost } from './host.js';
import { type AnyOperation, isEndpoint, type OperationVersion, type RegistryEntry } from './operation.js';
import { createEndpointForm, createQuestionForm, type Question, type QuestionForm } from './question.js';
import type { RequestSetting } from './request.js';
import type { VersionChoice } from './version-choice.js';

/** What an entry is asked with: chosen for each try anew, by what PSN has made of it meanwhile. */
export interface Choice {
  /** What to ask with now. Throws while there is nothing. */
  choose(): Question;
  /** Notes that PSN has answered to what was chosen last. */
  accept(): void;
  /** Notes that PSN does not take it; true if there is another to try. */
  reject(refusal: GatewayError): boolean;
}

/** PSN does not know the hash, or what is behind it is gone: another hash may do. */
export const isOfHash = (error: unknown): error is GatewayError =>
  error instanceof OperationRejectedError || (error instanceof OperationOutdatedError && error.isHashDead);

/** Chooses what an entry is asked with. */
export interface QuestionChooser {
  /** An endpoint has one form, written before anybody waits for it; a persisted query has hashes. */
  begin(entry: RegistryEntry, variables: object): Choice;
  hostOf(entry: RegistryEntry): UpstreamHost;
}

/** A chooser that goes by what PSN made of each hash so far. */
export function createQuestionChooser(versions: VersionChoice, setting: RequestSetting): QuestionChooser {
  const queries = new Map<string, { readonly version: OperationVersion; readonly form: QuestionForm }>();
  const endpoints = new Map<string, QuestionForm>();

  function formOf(operation: AnyOperation, version: OperationVersion): QuestionForm {
    const known = queries.get(operation.key);
    if (known?.version === version) return known.form;
    const form = createQuestionForm(operation, version, setting);
    queries.set(operation.key, { version, form });
    return form;
  }

  function formOfEndpoint(endpoint: AnyEndpoint): QuestionForm {
    const form = endpoints.get(endpoint.key) ?? createEndpointForm(endpoint, setting);
    endpoints.set(endpoint.key, form);
    return form;
  }

  function beginEndpoint(endpoint: AnyEndpoint, params: object): Choice {
    const question = formOfEndpoint(endpoint)(params);
    return {
      choose() {
        versions.check(endpoint);
        return question;
      },
      accept: () => undefined,
      reject: () => false,
    };
  }

  function beginQuery(operation: AnyOperation, variables: object): Choice {
    let chosen: OperationVersion | undefined;
    return {
      choose() {
        chosen = versions.current(operation);
        return formOf(operation, chosen)(variables);
      },
      accept() {
        versions.accept(operation);
      },
      reject: (refusal) => chosen !== undefined && versions.reject(operation, chosen, refusal),
    };
  }

  return {
    begin: (entry, variables) =>
      isEndpoint(entry) ? beginEndpoint(entry, variables) : beginQuery(entry, variables),
    hostOf: (entry) => (isEndpoint(entry) ? entry.host : versions.latest(entry).host),
  };
}
