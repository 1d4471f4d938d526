/** What questions are asked about, by name. */
export type KnownIds = Readonly<Record<string, string>>;

/** Public things that have been in the store for years; nobody's own. */
export const wellKnown: KnownIds = {
  conceptId: '10002694',
  productId: 'UP9000-PPSA01284_00-MARVELSSPIDERMAN',
  npTitleId: 'PPSA01284_00',
  npCommunicationId: 'NPWR20188_00',
  npServiceName: 'trophy2',
  categoryId: '28c9c2b2-cecc-415c-9a08-482a605cb104',
  clientId: 'b6de8d4d-bf9b-11ee-ad2a-aea73dc1ea43',
  campaignId: 'a8faa377-f08b-5d1d-a27c-68cc32930105',
  rewardId: '85bc1d70-a9ee-55e7-a97d-905ee2d82a48',
  collectibleId: '07edd90d-1143-519f-9488-1b8297db9a0f',
};

const forms: readonly (readonly [name: string, member: RegExp, form: RegExp])[] = [
  ['productId', /^(id|productId)$/, /^[A-Z]{2}\d{4}-[A-Z]{4}\d{5}_\d{2}-[0-9A-Z_]{16}$/],
  ['npTitleId', /^(npTitleId|titleId)$/, /^[A-Z]{4}\d{5}_\d{2}$/],
  ['npCommunicationId', /^npCommunicationId$/, /^NPWR\d{5}_\d{2}$/],
  ['npServiceName', /^npServiceName$/, /^trophy2?$/],
  ['nextCursor', /^next$/, /./],
  ['duid', /^(duid|deviceId)$/, /^.{8,}$/],
  ['entitlementId', /^entitlementId$/, /^[A-Z]{2}\d{4}-/],
  ['platform', /^platform$/, /^PS[45]$/],
  ['groupId', /^groupId$/, /^~?[\w.-]+$/],
  ['threadId', /^threadId$/, /^[\w.-]+$/],
  ['onlineId', /^onlineId$/, /^[\w-]{3,16}$/],
];

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** Ids that an answer tells: the first of each kind. */
export function findIds(value: unknown): KnownIds {
  const found: Record<string, string> = {};
  const note = (name: string, id: unknown, form: RegExp): void => {
    if (typeof id === 'string' && form.test(id)) found[name] ??= id;
  };
  const walk = (inner: unknown): void => {
    if (Array.isArray(inner)) inner.forEach(walk);
    else if (typeof inner === 'object' && inner !== null) {
      const members = inner as Readonly<Record<string, unknown>>;
      if (members.__typename === 'Concept') note('conceptId', members.id, /^\d+$/);
      if (Array.isArray(members.views)) {
        note('experienceId', members.id, uuid);
        note('viewId', (members.views[0] as { id?: unknown } | undefined)?.id, uuid);
      }
      if (Array.isArray(members.friends)) note('friendId', members.friends[0], /^\d{17,20}$/);
      for (const [name, member] of Object.entries(members)) {
        for (const [id, names, form] of forms) if (names.test(name)) note(id, member, form);
        walk(member);
      }
    }
  };
  walk(value);
  return found;
}
