import type { WorldIdentity } from './model.js';

/** Who the three players are: a member of PlayStation Plus, one who pays for nothing, one without a name. */
export const identities: Readonly<Record<'marlo' | 'juniper' | 'bramble', WorldIdentity>> = {
  marlo: {
    name: 'Marlo Teacup',
    age: 34,
    avatar: 'teacup.png',
    isVerified: false,
    plus: { tier: 'TIER_10', duration: '12 MONTH' },
  },
  juniper: { name: 'Juniper Quill', age: 27, avatar: 'quill.png', isVerified: true, plus: undefined },
  bramble: { name: null, age: 41, avatar: 'bramble.png', isVerified: false, plus: undefined },
};
