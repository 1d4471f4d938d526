import { appSearchAnswers } from './app-search.js';
import type { EndpointAnswer } from './endpoint-answer.js';
import { exploreAnswers } from './explore.js';
import { ownedAnswers } from './games/owned.js';
import { playedAnswers } from './games/played.js';
import { groupAnswers } from './groups/groups.js';
import { consoleAnswers } from './library/consoles.js';
import { gameAnswers } from './library/games.js';
import type { OperationAnswer } from './operation-answer.js';
import { friendAnswers } from './players/friends.js';
import { presenceAnswers } from './players/presences.js';
import { profileAnswers as shownProfileAnswers } from './players/profiles.js';
import { profileAnswers } from './profile.js';
import { rawAnswers } from './raw.js';
import { accountAnswers } from './stars/account.js';
import { campaignAnswers } from './stars/campaigns.js';
import { collectionAnswers } from './stars/collection.js';
import { programmeAnswers } from './stars/programme.js';
import { rewardAnswers } from './stars/rewards.js';
import { storeAnswers } from './store/index.js';
import { earnedTrophyAnswers } from './trophies/earned.js';
import { helpAnswers } from './trophies/help.js';
import { trophySetAnswers } from './trophies/sets.js';

/** What the emulator answers to persisted queries, by registry key; one without an entry it cannot play. */
export const answers: Readonly<Record<string, OperationAnswer>> = {
  ...storeAnswers,
  ...exploreAnswers,
  ...profileAnswers,
  ...appSearchAnswers,
  ...accountAnswers,
  ...collectionAnswers,
  ...programmeAnswers,
  ...campaignAnswers,
  ...rewardAnswers,
  ...gameAnswers,
  ...consoleAnswers,
  ...helpAnswers,
  ...rawAnswers,
};

/** What it answers to endpoints, by registry key. */
export const endpointAnswers: Readonly<Record<string, EndpointAnswer>> = {
  ...shownProfileAnswers,
  ...presenceAnswers,
  ...friendAnswers,
  ...playedAnswers,
  ...ownedAnswers,
  ...groupAnswers,
  ...trophySetAnswers,
  ...earnedTrophyAnswers,
};
