/** Where PSN serves persisted queries: the app's host or the store's. */
export type PersistedQueryHost = 'mobile' | 'web';

/** Where PSN serves REST: the app's host, that of devices, or the older one of profiles. */
export type EndpointHost = 'mobile' | 'dms' | 'legacyProfile';

/** Any host of PSN's that calls go to, but for the account host. */
export type UpstreamHost = PersistedQueryHost | EndpointHost;
