import { type GatewayError, OperationOutdatedError, OperationRejectedError } from '../errors.js';
import type { UpstreamHost } from './host.js';
import { isEndpoint, type RegistryEntry } from './operation.js';
import { type Question, toEndpointQuestion, toQuestion } from './question.js';
import type { VersionChoice } from './version-choice.js';

/** What to ask with now, and how to note what PSN made of it. */
export interface Chosen {
  readonly question: Question;
  readonly accept: () => void;
  /** True if there is another to try. */
  readonly reject: (refusal: GatewayError) => boolean;
}

/** PSN does not know the hash, or what is behind it is gone: another hash may do. */
export const isOfHash = (error: unknown): error is GatewayError =>
  error instanceof OperationRejectedError || (error instanceof OperationOutdatedError && error.isHashDead);

/** Chooses what an entry is asked with. */
export interface QuestionChooser {
  /** For each try anew: an endpoint has one form, written before anybody waits for it; a persisted query has hashes. */
  choose(entry: RegistryEntry, variables: object): () => Chosen;
  hostOf(entry: RegistryEntry): UpstreamHost;
}

/** A chooser that goes by what PSN made of each hash so far. */
export function createQuestionChooser(versions: VersionChoice): QuestionChooser {
  return {
    choose(entry, variables) {
      if (isEndpoint(entry)) {
        const question = toEndpointQuestion(entry, variables);
        return () => {
          versions.check(entry);
          return { question, accept: () => undefined, reject: () => false };
        };
      }
      return () => {
        const version = versions.current(entry);
        return {
          question: toQuestion(entry, version, variables),
          accept() {
            versions.accept(entry);
          },
          reject: (refusal) => versions.reject(entry, version, refusal),
        };
      };
    },
    hostOf: (entry) => (isEndpoint(entry) ? entry.host : versions.latest(entry).host),
  };
}
