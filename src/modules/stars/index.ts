import type { Module } from '../module.js';
import { operations } from './operations.js';
import { Player, PlayerStars, StarsAccount, Viewer } from './resolvers/profile.js';
import { Query, Stars } from './resolvers/programme.js';
import {
  Campaign,
  Collectible,
  CollectibleReward,
  OwnedCollectible,
  ProductReward,
  UnrecognizedReward,
  WalletReward,
} from './resolvers/things.js';

export const stars: Module = {
  name: 'stars',
  operations,
  resolvers: {
    Query,
    Viewer,
    Player,
    Stars,
    StarsAccount,
    PlayerStars,
    Campaign,
    Collectible,
    CollectibleReward,
    OwnedCollectible,
    ProductReward,
    UnrecognizedReward,
    WalletReward,
  },
};
