import type { OperationAnswer } from '../operation-answer.js';
import { accountListAnswers } from './account-lists.js';
import { catalogueAnswers } from './catalogue.js';
import { listAnswers } from './lists.js';
import { plusAnswers } from './plus-offers.js';
import { searchAnswers } from './search.js';
import { wishlistAnswers } from './wishlist.js';

/** The store's operations by registry key. */
export const storeAnswers: Readonly<Record<string, OperationAnswer>> = {
  ...catalogueAnswers,
  ...listAnswers,
  ...accountListAnswers,
  ...searchAnswers,
  ...plusAnswers,
  ...wishlistAnswers,
};
