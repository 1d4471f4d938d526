import { expect, test } from 'vitest';

import { operations } from '../../src/modules/trophies/operations.js';
import { describeRecordings, readRecordings, type Recording } from '../support/recordings.js';
import { createReplayGateway } from '../support/replay-gateway.js';
import { expectedMedia, mediaFields } from './expected-media.js';

const hintFields = 'id kind objectId trophy { id trophyId set { id } }';
const tipFields = `hasAccess groups { name tips { id title text media { ${mediaFields} } } }`;

const setOf = ({ request }: Recording): string => request.variables?.['npCommId'];

const expectedHint = ({ id, helpType, udsObjectId, trophyId }: any) => ({
  id,
  kind: helpType,
  objectId: udsObjectId,
  trophy: { id, trophyId: Number(trophyId), set: { id: id.split('::')[0] } },
});

const expectedTip = ({ tipId, displayName, description, mediaType, mediaUrl }: any) => ({
  id: tipId,
  title: displayName,
  text: description,
  media: expectedMedia([{ type: mediaType, url: mediaUrl }])[0],
});

const expectedGroup = ({ groupName, tipContents }: any) => ({
  name: groupName,
  tips: tipContents.map(expectedTip),
});

const of = (operationName: string) =>
  readRecordings(operationName).map((recording) => [recording.name, recording] as const);

/** The availability that a recorded answer of tips was asked after: just the trophies that it was asked with. */
function availabilityFor(recording: Recording): Recording {
  const trophies = recording.request.variables?.['trophies'].map(
    ({ trophyId, udsObjectId, helpType }: any) => ({
      helpType,
      id: `${setOf(recording)}::${trophyId}`,
      trophyId,
      udsObjectId,
    }),
  );
  const { operationName } = operations.hintAvailability;
  return {
    name: 'invented',
    request: { operationName, variables: null, sha256Hash: null },
    status: 200,
    body: { data: { hintAvailabilityRetrieve: { trophies } } },
  };
}

describeRecordings('Game Help beside its recordings', () => {
  test.each(of('metGetHintAvailability'))(
    '%s is answered with every hint right',
    async (_name, recording) => {
      await using gateway = await createReplayGateway([recording]);
      const { data, errors } = await gateway.execute(
        `{ trophySet(npCommunicationId: "${setOf(recording)}") { hints { ${hintFields} } } }`,
      );
      const told = recording.body.data.hintAvailabilityRetrieve.trophies;
      expect(told.length).toBeGreaterThan(1);
      expect(errors).toEqual([]);
      expect(data.trophySet.hints).toEqual(told.map(expectedHint));
      expect(gateway.questions).toMatchObject([
        {
          method: 'GET',
          variables: { npCommId: setOf(recording) },
          extensions: { persistedQuery: { sha256Hash: recording.request.sha256Hash } },
          headers: { 'apollographql-client-name': 'PlayStationApp-Android' },
        },
      ]);
    },
  );

  test.each(of('metGetTips'))('%s is answered with every tip at its own trophy', async (_name, recording) => {
    await using gateway = await createReplayGateway([availabilityFor(recording), recording]);
    const { data, errors } = await gateway.execute(
      `{ trophySet(npCommunicationId: "${setOf(recording)}") { hints { trophy { trophyId } tips { ${tipFields} } } } }`,
    );
    const { hasAccess, trophies } = recording.body.data.tipsRetrieve;
    const asked: any[] = recording.request.variables?.['trophies'];
    expect(errors).toEqual([]);
    expect(data.trophySet.hints).toEqual(
      asked.map(({ trophyId }) => {
        const { groups } = trophies.find((trophy: any) => trophy.trophyId === trophyId);
        return {
          trophy: { trophyId: Number(trophyId) },
          tips: { hasAccess, groups: groups.map(expectedGroup) },
        };
      }),
    );
    expect(gateway.questions[1]).toMatchObject({
      variables: recording.request.variables,
      extensions: { persistedQuery: { sha256Hash: recording.request.sha256Hash } },
    });
  });
});
