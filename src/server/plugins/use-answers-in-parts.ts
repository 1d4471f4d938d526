import { useDeferStream } from '@graphql-yoga/plugin-defer-stream';
import type { DocumentNode } from 'graphql';
import { handleStreamOrSingleExecutionResult, type Plugin } from 'graphql-yoga';

import type { GraphContext } from '../../modules/context.js';
import { acceptsParts } from '../accepted-types.js';
import { executeWhole } from '../execute-whole.js';
import type { Executed } from '../lean/plain-answers.js';

/** A part of an answer, as the draft of 2022 has it, which clients understand. */
interface Part {
  readonly incremental?: readonly { readonly errors?: readonly unknown[] }[];
}

/**
 * Answers `@defer` to callers that say they can read parts, and everyone else in one piece. Errors of later parts become
 * what callers see as those of the first do, which Yoga sees to itself. `@stream` is not there: no client reads it.
 */
export function useAnswersInParts(options: {
  readonly maskError: (error: unknown) => Error;
  readonly undefer: (document: DocumentNode) => DocumentNode;
}): Plugin<GraphContext, { readonly executed?: Executed | undefined }> {
  const { maskError, undefer } = options;
  // Its rules alone: the schema has its directive, and none besides.
  const { onValidate } = useDeferStream() as Pick<Plugin<GraphContext>, 'onValidate'>;

  return {
    ...(onValidate !== undefined && { onValidate }),
    onResponse({ response }) {
      // Yoga lets those on the way keep a stream of events; what is only set would stand beside its word.
      const isStream = response.headers.get('content-type') === 'text/event-stream';
      if (!isStream) return;
      response.headers.delete('cache-control');
      response.headers.set('cache-control', 'no-store');
    },
    onExecute({ args, setExecuteFn }) {
      // Yoga gives its hooks what graphql-js has parsed without its types.
      const whole = undefer(args.document as DocumentNode);
      if (!acceptsParts(args.contextValue.request.headers)) args.document = whole;
      // Yoga's executor knows parts, and does more for each field than graphql-js.
      const { executed } = args.contextValue as { readonly executed?: Executed };
      if (executed !== undefined) setExecuteFn(() => executed.result);
      else if (args.document === whole) setExecuteFn(executeWhole);
      return {
        onExecuteDone: (payload) =>
          handleStreamOrSingleExecutionResult(payload, ({ result, setResult }) => {
            const { incremental } = result as Part;
            if (incremental?.some(({ errors }) => errors !== undefined) !== true) return;
            const masked = incremental.map((part) => ({
              ...part,
              ...(part.errors !== undefined && { errors: part.errors.map(maskError) }),
            }));
            setResult({ ...result, incremental: masked } as typeof result);
          }),
      };
    },
  };
}
