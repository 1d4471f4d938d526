import { BadUserInputError, OperationOutdatedError } from '../../errors.js';
import type { QueryResolvers } from '../../generated/schema-types.js';
import type { Module } from '../module.js';
import { findQuery } from './find-query.js';
import { operations } from './operations.js';
import { toRawAnswer } from './raw-answer.js';

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const Query: Pick<QueryResolvers, 'persistedQuery'> = {
  async persistedQuery(_root, { name, variables }, { psn, rawQueries }) {
    const operation = findQuery(name, rawQueries);
    const sent = variables ?? {};
    if (!isObject(sent)) throw new BadUserInputError("variables: wants an object of PSN's variables");
    try {
      return toRawAnswer(await psn.query(operation, sent as never));
    } catch (error) {
      if (!(error instanceof OperationOutdatedError) || error.isHashDead) throw error;
      throw new BadUserInputError(`variables: PSN does not take these for ${operation.key}`, {
        cause: error,
      });
    }
  },
};

export const raw: Module = { name: 'raw', operations, resolvers: { Query } };
