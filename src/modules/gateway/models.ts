import type { GatewayFacts } from '../context.js';

/** The gateway as its resolvers see it. */
export type GatewayModel = GatewayFacts;
