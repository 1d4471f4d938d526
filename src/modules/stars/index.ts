import type { StarsAccountResolvers, ViewerResolvers } from '../../generated/schema-types.js';
import type { Module } from '../module.js';
import { toStarsAccount } from './mapping.js';
import type { StarsAccountModel } from './models.js';
import { operations } from './operations.js';

const Viewer: ViewerResolvers = {
  async stars(_viewer, _arguments, { psn }) {
    const { data, faultAt } = await psn.query(operations.account, { accountId: 'me' });
    const account = data.loyaltyAccountRetrieve;
    return account == null ? null : { ...toStarsAccount(account), faultAt };
  },
};

/** A field's value, or the failure that PSN reported for the member it comes from. */
const field =
  <Name extends Exclude<keyof StarsAccountModel, 'faultAt' | 'enrolment'>>(name: Name, member: string) =>
  (account: StarsAccountModel): StarsAccountModel[Name] => {
    const fault = account[name] === null ? account.faultAt('loyaltyAccountRetrieve', member) : undefined;
    if (fault !== undefined) throw fault;
    return account[name];
  };

const StarsAccount: StarsAccountResolvers = {
  level: field('level', 'statusLevel'),
  points: field('points', 'pointsBalance'),
  requiresTermsAcceptance: field('requiresTermsAcceptance', 'requiresTosAcceptance'),
  scene: field('scene', 'collectibleScene'),
  display: field('display', 'collectibles'),
};

export const stars: Module = { name: 'stars', operations, resolvers: { Viewer, StarsAccount } };
