import { createOpenEnum } from '../open-enum.js';

/** How a download stands. */
export const toDownloadStatus = createOpenEnum(
  ['NOT_STARTED', 'STARTED', 'STOPPED', 'WAITING', 'CANCELLED'],
  {
    NOTSTARTED: 'NOT_STARTED',
    WAITFORDOWNLOAD: 'WAITING',
    USERCANCELLED: 'CANCELLED',
  },
);

/** The states that the library page lists; one that was cancelled is not among them. */
export const listedStatuses = ['NOTSTARTED', 'STARTED', 'STOPPED', 'WAITFORDOWNLOAD'] as const;

/** The page's own words for "the user does not want it any more". */
export const cancellation = { reasonCode: '1', status: 'USERCANCELLED' } as const;
