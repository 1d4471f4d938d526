import { createOpenEnum } from '../open-enum.js';

/** Whether an account takes part. */
export const toEnrolmentStatus = createOpenEnum(['ENROLLED', 'NOT_ENROLLED']);

/** How rare a collectible is. */
export const toRarity = createOpenEnum(['COMMON', 'UNCOMMON', 'RARE', 'HEROIC', 'MYTHIC', 'LEGENDARY']);

/** What a collectible was earned for. */
export const toReferenceKind = createOpenEnum([
  'CAMPAIGN',
  'PURCHASE',
  'STATUS_LEVEL',
  'BIRTHDAY',
  'PSN_ANNIVERSARY',
]);

/** What a campaign gives. */
export const toCampaignRewardKind = createOpenEnum(['POINTS', 'COLLECTIBLE']);

/** How an account stands to a campaign. */
export const toCampaignStatus = createOpenEnum([
  'NOT_REGISTERED',
  'AUTO_REGISTERED',
  'REGISTERED',
  'IN_PROGRESS',
  'COMPLETED',
  'EXPIRED',
]);

/** How far a task is. */
export const toTaskStatus = createOpenEnum(['NOT_STARTED', 'NOT_REGISTERED', 'COMPLETED']);

/** What moved the points. */
export const toPointsEventKind = createOpenEnum(['PURCHASE', 'CAMPAIGN', 'COLLECTIBLE', 'WALLET_CREDIT']);
