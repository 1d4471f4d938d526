import { type GatewayError, OperationOutdatedError, OperationRejectedError } from '../errors.js';
import type { AnyEndpoint } from './endpoint.js';
import type { UpstreamHost } from './host.js';
import { type AnyOperation, isEndpoint, type OperationVersion, type RegistryEntry } from './operation.js';
import { writeTarget } from './endpoint-target.js';
import { createEndpointForm, createQuestionForm, type Question, type QuestionForm } from './question.js';
import type { UpstreamAnswer } from './refusals.js';
import type { Asker, RequestSetting, UpstreamRequest } from './request.js';
import type { Answer } from './response.js';
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
  /**
   * An endpoint has one form, written before anybody waits for it: throws `BadUserInputError` for parameters that cannot
   * be sent. A persisted query has hashes.
   */
  begin(entry: RegistryEntry, variables: object): Choice;
  hostOf(entry: RegistryEntry): UpstreamHost;
}

/** What is asked, and by which form. A class, and the question that is chosen in it: there is one of it for each call. */
abstract class Asking<Asked> implements Choice, Question {
  protected form!: QuestionForm<Asked>;
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
  }

  get host(): UpstreamHost {
    return this.form.host;
  }

  get version(): string {
    return this.form.version;
  }

  write(asker: Asker): UpstreamRequest {
    return this.form.write(this.#asked, asker);
  }

  read(answer: UpstreamAnswer, now: number): Answer<unknown> {
    return this.form.read(answer, now);
  }

  abstract choose(): Question;
  abstract accept(): void;
  abstract reject(refusal: GatewayError): boolean;
}

type FormOf = (operation: AnyOperation, version: OperationVersion) => QuestionForm<object>;

class AskingQuery extends Asking<object> {
  readonly #operation: AnyOperation;
  readonly #versions: VersionChoice;
  readonly #formOf: FormOf;
  #chosen: OperationVersion | undefined;

  constructor(operation: AnyOperation, variables: object, versions: VersionChoice, formOf: FormOf) {
    super(variables);
    this.#operation = operation;
    this.#versions = versions;
    this.#formOf = formOf;
  }

  choose(): Question {
    const chosen = this.#versions.current(this.#operation);
    this.#chosen = chosen;
    this.form = this.#formOf(this.#operation, chosen);
    return this;
  }

  accept(): void {
    this.#versions.accept(this.#operation);
  }

  reject(refusal: GatewayError): boolean {
    const chosen = this.#chosen;
    return chosen !== undefined && this.#versions.reject(this.#operation, chosen, refusal);
  }
}

class AskingEndpoint extends Asking<string> {
  readonly #endpoint: AnyEndpoint;
  readonly #versions: VersionChoice;

  constructor(endpoint: AnyEndpoint, params: object, versions: VersionChoice, form: QuestionForm<string>) {
    super(writeTarget(endpoint, params));
    this.#endpoint = endpoint;
    this.#versions = versions;
    this.form = form;
  }

  choose(): Question {
    this.#versions.check(this.#endpoint);
    return this;
  }

  accept(): void {
    // There is no other form to learn of.
  }

  reject(): boolean {
    return false;
  }
}

/** A chooser that goes by what PSN made of each hash so far. */
export function createQuestionChooser(versions: VersionChoice, setting: RequestSetting): QuestionChooser {
  const queries = new Map<
    string,
    { readonly version: OperationVersion; readonly form: QuestionForm<object> }
  >();
  const endpoints = new Map<string, QuestionForm<string>>();

  function formOf(operation: AnyOperation, version: OperationVersion): QuestionForm<object> {
    const known = queries.get(operation.key);
    if (known?.version === version) return known.form;
    const form = createQuestionForm(operation, version, setting);
    queries.set(operation.key, { version, form });
    return form;
  }

  function formOfEndpoint(endpoint: AnyEndpoint): QuestionForm<string> {
    const form = endpoints.get(endpoint.key) ?? createEndpointForm(endpoint, setting);
    endpoints.set(endpoint.key, form);
    return form;
  }

  return {
    begin: (entry, variables) =>
      isEndpoint(entry)
        ? new AskingEndpoint(entry, variables, versions, formOfEndpoint(entry))
        : new AskingQuery(entry, variables, versions, formOf),
    hostOf: (entry) => (isEndpoint(entry) ? entry.host : versions.latest(entry).host),
  };
}
