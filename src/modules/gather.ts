import DataLoader from 'dataloader';

/** How questions are put together. */
interface Gathering<Question, Reply, Answer> {
  /** Tells one question from another. */
  readonly keyOf: (question: Question) => string;
  /** Questions of different groups are never asked in one call; without it they are all of one. */
  readonly groupOf?: (question: Question) => string;
  /** The most questions of a call. */
  readonly most: number;
  /** Makes one call for all of these. */
  readonly ask: (questions: readonly Question[]) => Promise<Reply>;
  /** What its reply says to one of them. */
  readonly pick: (reply: Reply, question: Question) => Answer | Promise<Answer>;
}

function inGroups<Question>(
  questions: readonly Question[],
  groupOf: (question: Question) => string,
): Question[][] {
  const groups = new Map<string, Question[]>();
  for (const question of questions) {
    const group = groupOf(question);
    groups.set(group, [...(groups.get(group) ?? []), question]);
  }
  return [...groups.values()];
}

function inParts<Item>(items: readonly Item[], most: number): Item[][] {
  const starts = Array.from({ length: Math.ceil(items.length / most) }, (_, part) => part * most);
  return starts.map((start) => items.slice(start, start + most));
}

/**
 * Puts together what is asked within one tick, as many questions of a group as fit a call, and asks each question once.
 * Calls do not wait for each other.
 */
export function createGatherer<Question, Reply, Answer>({
  keyOf,
  groupOf = () => '',
  most,
  ask,
  pick,
}: Gathering<Question, Reply, Answer>): (question: Question) => Promise<Answer> {
  // The replies come wrapped: a batch that held promises would wait for its slowest.
  const loader = new DataLoader<Question, { readonly reply: Promise<Reply> }, string>(
    (questions) => {
      const calls = inGroups(questions, groupOf).flatMap((group) => inParts(group, most));
      const replies = new Map(
        calls.flatMap((call) => {
          const reply = ask(call);
          return call.map((question) => [question, { reply }] as const);
        }),
      );
      const unasked = new Error('A gathered question is in no call');
      return Promise.resolve(questions.map((question) => replies.get(question) ?? unasked));
    },
    { cacheKeyFn: keyOf },
  );

  return async (question) => {
    const { reply } = await loader.load(question);
    return pick(await reply, question);
  };
}
