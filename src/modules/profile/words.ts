import { createOpenEnum } from '../open-enum.js';

/** How an account stands to a service. */
export const toSubscriptionStatus = createOpenEnum(['SUBSCRIBED', 'NEVER', 'NOT_ENROLLED']);
