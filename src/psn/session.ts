import { GatewayError } from '../errors.js';
import type { Permit } from './attempt.js';
import type { CallTally } from './call-tally.js';
import type { PsnClient } from './client.js';
import type { Deadline } from './deadline.js';
import type { Endpoint } from './endpoint.js';
import type { Freshness } from './freshness.js';
import type { Account } from './lane.js';
import type { Operation, RegistryEntry } from './operation.js';
import type { Answer } from './response.js';

/** PSN as one request of ours sees it: the same question is asked once, and again after a change. */
export interface PsnSession {
  /** The store that answers, unless a question names another. */
  readonly locale: string;
  /** Rejects with the reason why there is no account, if there is none. Asks nothing. */
  requireAccount(): Promise<void>;
  /** The id of the account that answers; null if its token does not say, or may be forged. Rejects if there is no account. */
  accountId(): Promise<string | null>;
  query<Variables extends object, Data>(
    operation: Operation<Variables, Data>,
    variables: Variables,
    options?: AskOptions,
  ): Promise<Answer<Data>>;
  /** Of an endpoint `data` is null where PSN does not know what was asked for. */
  query<Params extends object, Data>(
    endpoint: Endpoint<Params, Data>,
    params: Params,
    options?: AskOptions,
  ): Promise<Answer<Data | null>>;
}

interface AskOptions {
  /** The store that answers, in place of the request's. */
  readonly locale?: string | null | undefined;
  /** Sends the question once more though its answer is known, and keeps the new one. */
  readonly again?: boolean;
}

interface Question {
  readonly operation: RegistryEntry;
  readonly variables: object;
  readonly locale: string;
  readonly isAskedAgain: boolean;
}

/** What tells variables from others of one operation. Most are an id: texts with their lengths are told apart as they are. */
function nameOf(variables: object): string {
  let name = '';
  for (const key of Object.keys(variables)) {
    const value = (variables as Readonly<Record<string, unknown>>)[key];
    if (typeof value !== 'string') return JSON.stringify(variables);
    name += `${key.length} ${key} ${value.length} ${value} `;
  }
  return name;
}

/**
 * Made for each request. `account` is asked by what needs one alone; it may tell the reason why there is none, which
 * account fields then report.
 */
export function createPsnSession(options: {
  readonly client: PsnClient;
  readonly account: () => Promise<Account | GatewayError>;
  readonly locale: string;
  readonly tally: CallTally;
  /** Hears of every answer and failure. */
  readonly freshness: Freshness;
  /** Where the request came from. */
  readonly address?: string | undefined;
  /** When the request is to be answered, whatever PSN does. */
  readonly deadline: Deadline;
  /** Whether PSN is asked though answers may be kept. */
  readonly isAskedAgain?: boolean;
  readonly permit?: Permit | undefined;
}): PsnSession {
  const { client, account, locale, tally, freshness, address, deadline, permit } = options;

  const findAccount = async (): Promise<Account> => {
    const found = await account();
    if (found instanceof GatewayError) throw found;
    return found;
  };

  const spoil = (failure: unknown): never => {
    freshness.spoil();
    throw failure;
  };

  /** By callbacks: an async function would take two promises more for each call. */
  function askAs(account: Account | undefined, question: Question): Promise<Answer<unknown>> {
    const { operation, variables, locale, isAskedAgain } = question;
    const setting = { locale, account, tally, address, deadline, isAskedAgain, permit };
    return client.run(operation, variables, setting).then((answer) => {
      freshness.note(operation, answer);
      return answer;
    }, spoil);
  }

  const askAsAccount = async (question: Question): Promise<Answer<unknown>> =>
    askAs(await findAccount(), question);

  const ask = (question: Question): Promise<Answer<unknown>> =>
    question.operation.auth === 'required' ? askAsAccount(question) : askAs(undefined, question);

  /**
   * Answers and failures by what was asked. No DataLoader: it folds what is asked in one tick into a list, and here is
   * nothing to send as one, so that all of it would be this map.
   */
  const memo = new Map<string, Promise<Answer<unknown>>>();

  function askOnce(question: Question, isAnew: boolean): Promise<Answer<unknown>> {
    const name = `${question.operation.key} ${question.locale} ${nameOf(question.variables)}`;
    const known = isAnew ? undefined : memo.get(name);
    if (known !== undefined) {
      tally.hit();
      return known;
    }
    const answer = ask(question);
    memo.set(name, answer);
    return answer;
  }

  /** Two changes are two, however alike; what was told before either may be untrue after it, be it made or not. */
  const change = async (question: Question): Promise<Answer<unknown>> => {
    try {
      return await ask(question);
    } finally {
      memo.clear();
    }
  };

  const requireAccount = async (): Promise<Account> => {
    const own = await findAccount();
    freshness.notePersonal();
    return own;
  };

  return {
    locale,
    async requireAccount() {
      await requireAccount();
    },
    async accountId() {
      const own = await requireAccount();
      return own.tokens.accountIdOf(await client.accessToken(own, deadline));
    },
    query: <Data>(operation: RegistryEntry, variables: object, asked: AskOptions = {}) => {
      const again = asked.again === true;
      const isAskedAgain = again || options.isAskedAgain === true;
      const question = { operation, variables, locale: asked.locale ?? locale, isAskedAgain };
      const answer = operation.kind === 'mutation' ? change(question) : askOnce(question, again);
      return answer as Promise<Answer<Data>>;
    },
  };
}
