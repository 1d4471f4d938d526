import { createOpenEnum } from '../open-enum.js';

/** What two players are to each other. */
export const toRelationKind = createOpenEnum(['FRIEND', 'NONE', 'REQUEST_SENT', 'REQUEST_RECEIVED'], {
  friend: 'FRIEND',
  no: 'NONE',
  'no-relationship': 'NONE',
  requesting: 'REQUEST_SENT',
  requested: 'REQUEST_RECEIVED',
});

/** Whether one can join a player. */
export const toAvailability = createOpenEnum(
  ['UNAVAILABLE', 'AVAILABLE_TO_PLAY', 'AVAILABLE_TO_COMMUNICATE'],
  {
    unavailable: 'UNAVAILABLE',
    availableToPlay: 'AVAILABLE_TO_PLAY',
    availableToCommunicate: 'AVAILABLE_TO_COMMUNICATE',
  },
);
