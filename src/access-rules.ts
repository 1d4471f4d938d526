import type { ApiKey } from './api-keys.js';
import { isLoopback } from './config-reader.js';

export const credentialsPolicies = ['gateway', 'request', 'both'] as const;
/** Whose PSN account answers: one of the gateway's own, the one that a request brings, or that one if it brings any. */
export type CredentialsPolicy = (typeof credentialsPolicies)[number];

/** The settings that decide who may ask, and as whom. */
interface AccessSettings {
  readonly host: string;
  readonly apiKeys: readonly ApiKey[];
  readonly isPublic: boolean;
  readonly npsso: string | undefined;
  readonly credentials: CredentialsPolicy;
}

/** Whether everyone who reaches the gateway is taken for its owner: on loopback, while there are no keys. */
export function isOpenToOwner({ host, apiKeys }: Pick<AccessSettings, 'host' | 'apiKeys'>): boolean {
  return isLoopback(host) && apiKeys.length === 0;
}

/** Faults by which strangers would be answered: beyond loopback only keys keep them out. */
export function findOpenDoors({ host, apiKeys, isPublic, npsso }: AccessSettings): string[] {
  if (isLoopback(host) || apiKeys.length > 0 || (isPublic && npsso === undefined)) return [];
  const remedy =
    npsso === undefined
      ? 'set GATEWAY_API_KEYS to answer those who have a key, or GATEWAY_PUBLIC=on to answer everyone who reaches it'
      : 'with PSN_NPSSO set, anyone who reaches the gateway would read that account; set GATEWAY_API_KEYS';
  return [`HOST: got ${JSON.stringify(host)}, wants a loopback address such as 127.0.0.1: ${remedy}`];
}

/** Settings that others leave without effect. */
export function findIdleSettings({ apiKeys, isPublic, npsso, credentials }: AccessSettings): string[] {
  const idle: string[] = [];
  if (isPublic && apiKeys.length > 0)
    idle.push('GATEWAY_PUBLIC has no effect beside GATEWAY_API_KEYS: every question needs a key');
  if (npsso !== undefined && credentials === 'request')
    idle.push(
      'PSN_NPSSO has no effect beside GATEWAY_CREDENTIALS=request: each request brings its own account',
    );
  return idle;
}
