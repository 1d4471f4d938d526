import { world } from '../../src/emulator/world/world.js';
import type { TestGateway } from '../support/test-gateway.js';

/** Two players of the emulator's world who differ in everything that an account tells. */
export const [marlo, juniper] = world.accounts as [(typeof world.accounts)[0], (typeof world.accounts)[0]];

/** What only the account itself is told. */
export const whoAmI = '{ viewer { id onlineId } }';

/** What `whoAmI` brings for a player. */
export const isMe = ({ accountId, onlineId }: { accountId: string; onlineId: string }) => ({
  viewer: { id: accountId, onlineId },
});

/** Keys that open what their names say. */
export const keys = {
  store: 's'.repeat(32),
  own: 'o'.repeat(32),
  kids: 'k'.repeat(40),
  both: 'b'.repeat(32),
} as const;

/** The setting of those keys. */
export const apiKeys = [
  keys.store,
  `${keys.own}:default`,
  `${keys.kids}:kids`,
  `${keys.both}:kids+default`,
].join(',');

/** Who answered an account question: an online id, or the code of the refusal at the field. */
export async function askWho(gateway: TestGateway, headers: Record<string, string> = {}): Promise<string> {
  const { data, errors } = await gateway.execute('{ viewer { onlineId } }', { headers });
  return (data?.viewer?.onlineId as string | undefined) ?? errors[0]!.extensions.code;
}
