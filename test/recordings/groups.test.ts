import { expect, test } from 'vitest';

import {
  describeRecordings,
  readRestRecording,
  readRestRecordings,
  type RestRecording,
} from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';

async function ask(query: string, recording: RestRecording) {
  await using gateway = await createReplayGateway([], [recording]);
  const { data, errors } = await gateway.execute(query);
  expect(errors).toEqual([]);
  return { viewer: data.viewer, calls: gateway.calls };
}

const named = (recordings: readonly RestRecording[]) =>
  recordings.map((recording) => [recording.name, recording] as const);
const player = ({ accountId, onlineId }: any) => ({ id: accountId, onlineId });
const groupIn = ({ request }: RestRecording) => /groups\/([^/]+)/.exec(request.path)?.[1] ?? '';
const moment = (text: string) => new Date(Number(text)).toISOString();

const expectedMessage = (told: any) => ({
  id: told.messageUid,
  kindRaw: String(told.messageType),
  text: told.body,
  sentAt: moment(told.createdTimestamp),
  sender: player(told.sender),
});
const message = 'id kindRaw text sentAt sender { id onlineId }';

describeRecordings('message groups beside their recordings', () => {
  test.each(named(readRestRecordings('groups')))(
    '%s is a page of groups with their members',
    async (_name, recording) => {
      const { limit } = recording.request.query;
      const { viewer, calls } = await ask(
        `{ viewer { groups(first: ${limit ?? ''}) {
        pageInfo { hasNextPage } nodes { id kindRaw members { player { id onlineId } } }
      } } }`,
        recording,
      );
      const { groups } = recording.body;
      expect(viewer.groups.nodes).toEqual(
        groups.map((group: any) => ({
          id: group.groupId,
          kindRaw: String(group.groupType),
          members: group.members.map((member: any) => ({ player: player(member) })),
        })),
      );
      // PSN tells a next offset whether there is more or not.
      expect(viewer.groups.pageInfo.hasNextPage).toBe(groups.length === Number(limit));
      expect(calls[0]?.query).toMatchObject({ limit, offset: '0' });
    },
  );

  test('a group is told whole', async () => {
    const recording = readRestRecording('groups-one/01');
    const { viewer, calls } = await ask(
      `{ viewer { group(id: "${groupIn(recording)}") {
        id kind name isFavorite hasNewMessages isMuted joinedAt modifiedAt
        members { player { id onlineId } role } latestMessage { ${message} }
      } } }`,
      recording,
    );
    const { body } = recording;
    expect(viewer.group).toEqual({
      id: body.groupId,
      kind: 'DIRECT',
      name: null,
      isFavorite: body.isFavorite,
      hasNewMessages: body.existsNewArrival,
      isMuted: body.notificationSetting.isMute,
      joinedAt: moment(body.joinedTimestamp),
      modifiedAt: moment(body.modifiedTimestamp),
      members: body.members.map((member: any) => ({ player: player(member), role: null })),
      latestMessage: expectedMessage(body.mainThread.latestMessage),
    });
    const asked = (fields: string | undefined) => new Set(fields?.split(','));
    expect(calls.map(({ path }) => path)).toEqual([recording.request.path]);
    expect(asked(calls[0]?.query['includeFields'])).toEqual(asked(recording.request.query['includeFields']));
  });

  test('a group that is not the account’s is null without an error', async () => {
    const recording = readRestRecording('groups-one/02');
    const { viewer } = await ask(`{ viewer { group(id: "${groupIn(recording)}") { name } } }`, recording);
    expect(viewer.group).toBeNull();
  });

  test('messages are told whole, and lead on where PSN says that there are more', async () => {
    const recording = readRestRecording('groups-messages/03');
    const group = readRestRecording('groups-one/01');
    await using gateway = await createReplayGateway([], [group, recording]);
    const { data, errors } = await gateway.execute(
      `{ viewer { group(id: "${groupIn(recording)}") { messages(first: 1) { nodes { ${message} } pageInfo { hasNextPage } } } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.viewer.group.messages).toEqual({
      nodes: recording.body.messages.map(expectedMessage),
      pageInfo: { hasNextPage: !recording.body.reachedEndOfPage },
    });
    expect(gateway.calls.at(-1)).toMatchObject({
      path: recording.request.path,
      query: recording.request.query,
    });
  });
});
