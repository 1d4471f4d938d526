import { createOpenEnum } from './open-enum.js';

/** What something runs on. */
export const toPlatform = createOpenEnum(['PS3', 'PS4', 'PS5', 'PSVITA', 'PSP', 'PC', 'MOBILE_APP', 'WEB'], {
  PSPC: 'PC',
  WEB_STORE: 'WEB',
});
