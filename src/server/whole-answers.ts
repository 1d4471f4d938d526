import type { IncomingMessage } from 'node:http';

import { LRUCache } from 'lru-cache';

import type { FreshnessTerms } from '../psn/freshness.js';
import { createAnswersUnderWay } from './answers-under-way.js';
import { cacheHeaders } from './cache-headers.js';
import { securityHeaders } from './refusal.js';

/** An answer as it was sent. */
export interface WholeAnswer {
  /** As text: Node sends it together with the head. */
  readonly body: string;
  /** Of the body, in UTF-8. */
  readonly bytes: number;
  /** Names and values by turns; all but how old it is. */
  readonly headers: readonly string[];
  readonly operation: string | undefined;
  /** How many questions to PSN it took. */
  readonly questions: number;
  /** When it was made, by the clock. */
  readonly at: number;
  readonly terms: FreshnessTerms;
}

/** Answers to plain questions that no account was asked for, as bytes. */
export interface WholeAnswers {
  /**
   * The answer to this request, or the promise of one that is being made for another request like it. Where there is
   * none, the request waits for that of the gateway, and `end` has to be told when it is answered.
   */
  find(request: IncomingMessage, body: Buffer): WholeAnswer | Promise<WholeAnswer | undefined> | undefined;
  /** Whether this request waits for its answer to be kept. */
  isWanted(request: IncomingMessage): boolean;
  keep(request: IncomingMessage, answer: NewAnswer): void;
  /** Notes that a request is done with: it was answered, or its sender has left. */
  end(request: IncomingMessage, isAnswered: boolean): void;
  /** Forgets all, and what is being made. */
  clear(): void;
}

/** An answer that Yoga has written. */
export type NewAnswer = Omit<WholeAnswer, 'at' | 'headers' | 'bytes'> & { readonly contentType: string };

/** The largest question whose answer is kept. */
const MOST_QUESTION_BYTES = 16 * 1024;
const BYTES_PER_ANSWER = 500;

/** Starts empty. Each answer lives as long as the part of it that lives shortest. */
export function createWholeAnswers(options: {
  readonly mostBytes: number;
  readonly isKeyNeeded: boolean;
  readonly clock: () => number;
  /** Tells what an answer depends on besides the body, or that this question is not a plain one. */
  readonly rule: (request: IncomingMessage) => string | undefined;
  readonly onLookup: (result: 'hit' | 'joined' | 'miss') => void;
}): WholeAnswers {
  const { mostBytes, isKeyNeeded, clock, rule, onLookup } = options;
  const answers = new LRUCache<string, WholeAnswer>({
    maxSize: mostBytes,
    perf: { now: clock },
    ttlResolution: 0,
  });
  let wanted = new WeakMap<IncomingMessage, string>();
  const underWay = createAnswersUnderWay<WholeAnswer>({ clock });

  function headersOf({ contentType, terms }: NewAnswer, bytes: number): string[] {
    const { 'cache-control': cacheControl, vary } = cacheHeaders(terms, isKeyNeeded);
    return Object.entries({
      ...securityHeaders,
      'content-type': contentType,
      'content-length': String(bytes),
      'cache-control': cacheControl,
      vary,
    }).flat();
  }

  return {
    find(request, body) {
      const headers = body.length > MOST_QUESTION_BYTES ? undefined : rule(request);
      if (headers === undefined) return undefined;
      const key = headers + body.toString('latin1');
      const found = answers.get(key);
      if (found !== undefined) {
        onLookup('hit');
        return found;
      }
      const want = (): void => {
        onLookup('miss');
        wanted.set(request, key);
      };
      const joined = underWay.join(key);
      if (joined === undefined) want();
      return joined?.then((answer) => {
        if (answer === undefined) want();
        else onLookup('joined');
        return answer;
      });
    },
    isWanted: (request) => wanted.has(request),
    keep(request, answer) {
      const key = wanted.get(request);
      const { isPersonal, ageMs, freshMs } = answer.terms;
      if (key === undefined || isPersonal || ageMs >= freshMs) return;
      const { body, terms, operation, questions } = answer;
      const bytes = Buffer.byteLength(body);
      const headers = headersOf(answer, bytes);
      const kept = { body, bytes, terms, operation, questions, headers, at: clock() };
      const size = BYTES_PER_ANSWER + key.length + 2 * body.length;
      answers.set(key, kept, { ttl: freshMs - ageMs, size });
      wanted.delete(request);
      underWay.end(key, kept);
    },
    end(request, isAnswered) {
      const key = wanted.get(request);
      if (key === undefined) return;
      wanted.delete(request);
      if (isAnswered) underWay.end(key, undefined);
      else underWay.abandon(key);
    },
    clear() {
      answers.clear();
      wanted = new WeakMap();
      underWay.clear();
    },
  };
}
