import { expect, test } from 'vitest';

import { operations as stars } from '../../src/modules/stars/operations.js';
import { operations as store } from '../../src/modules/store/operations.js';
import { type AnyOperation, interchangeableVersions } from '../../src/psn/operation.js';
import { describeRecordings, readRecording, type Recording, testRecording } from '../support/recordings.js';
import { asAnswerTo, createReplayGateway } from '../support/replay-gateway.js';

const asProduct = (recording: Recording): Recording => asAnswerTo(store.product, recording);

const idOf = ({ request }: Recording): string => request.variables?.productId;

/** An answer that nobody recorded, in a form that was. */
const invented = (name: string, body: unknown): Recording => ({
  name,
  request: { operationName: store.product.operationName, variables: null, sha256Hash: null },
  status: 200,
  body,
});

const id = 'UP0000-PPSA00000_00-LANTERNISLE00000';

const partial = (members: object, errors: readonly object[]) => ({
  errors,
  data: {
    productRetrieve: { __typename: 'Product', id, ...members },
  },
});

const query = 'query ($id: ID!) { product(id: $id) { id name publisher category concept { id } } }';

describeRecordings('a product that this store does not sell', () => {
  const notSold = ['10', '11', '12', '13', '24'].map((number) =>
    asProduct(readRecording(`productRetrieveForUpsellWithCtas/${number}`)),
  );

  test.each(notSold.map((recording) => [recording.name, recording] as const))(
    '%s is null without an error',
    async (_name, recording) => {
      await using gateway = await createReplayGateway([recording]);
      const { status, data, errors } = await gateway.execute(query, { variables: { id: idOf(recording) } });
      expect({ status, data, errors }).toEqual({ status: 200, data: { product: null }, errors: [] });
      expect(gateway.questions.map(({ variables }) => variables)).toEqual([{ productId: idOf(recording) }]);
    },
  );

  test('both of PSN’s reasons look alike in a list', async () => {
    await using gateway = await createReplayGateway(notSold);
    const { data, errors } = await gateway.execute('query ($ids: [ID!]!) { products(ids: $ids) { id } }', {
      variables: { ids: notSold.map(idOf) },
    });
    expect(data.products).toEqual(notSold.map(() => null));
    expect(errors).toEqual([]);
    const reasons = notSold.map(({ body }) => body.errors[0].error.reason);
    expect(new Set(reasons)).toEqual(new Set(['failed_storefront_requirement', 'data_not_found']));
  });
});

describeRecordings('errors beside data', () => {
  testRecording(
    'productRetrieveForUpsellWithCtas/14',
    'the recorded product without its concept is told, and the concept is null',
    async (recording) => {
      await using gateway = await createReplayGateway([asProduct(recording)]);
      const { data, errors } = await gateway.execute(
        'query ($id: ID!) { product(id: $id) { id publisher concept { id } } }',
        {
          variables: { id: idOf(recording) },
        },
      );
      expect(data.product).toEqual({
        id: recording.body.data.productRetrieve.id,
        publisher: null,
        concept: null,
      });
      expect(errors).toEqual([]);
    },
  );

  testRecording(
    'productRetrieveForUpsellWithCtas/09',
    'the recorded product beside a bare error is told, and the error stands at what is lacking',
    async (recording) => {
      await using gateway = await createReplayGateway([asProduct(recording)]);
      const { data, errors } = await gateway.execute(
        'query ($id: ID!) { product(id: $id) { id publisher } }',
        {
          variables: { id: idOf(recording) },
        },
      );
      expect(data.product).toEqual({ id: recording.body.data.productRetrieve.id, publisher: null });
      expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
        [['product', 'publisher'], 'PSN_ERROR'],
      ]);
    },
  );

  test('a part that PSN does not know is null, and everything else is told', async () => {
    const notFound = {
      message: 'Concept not available for [1, HK, zh]',
      type: 'NimbusNormalizedError',
      error: { reason: 'data_not_found', code: 1, source: 'api', message: '', referenceId: '' },
      statusCode: 404,
    };
    const body = partial(
      { name: 'Lantern Isle', publisherName: 'Quiet Harbour', topCategory: 'GAME', concept: null },
      [notFound],
    );
    await using gateway = await createReplayGateway([invented('concept not found', body)]);
    const { data, errors } = await gateway.execute(query, { variables: { id } });
    expect(data.product).toEqual({
      id,
      name: 'Lantern Isle',
      publisher: 'Quiet Harbour',
      category: 'GAME',
      concept: null,
    });
    expect(errors).toEqual([]);
  });

  test('a bare error stands at each member that is lacking, and everything else is told', async () => {
    const body = partial(
      { name: 'Lantern Isle', publisherName: null, topCategory: 'GAME', concept: { id: '1' } },
      [{ message: 'Operation timed out!' }],
    );
    await using gateway = await createReplayGateway([invented('timed out', body)]);
    const { status, data, errors } = await gateway.execute(query, { variables: { id } });
    expect(status).toBe(200);
    expect(data.product).toEqual({
      id,
      name: 'Lantern Isle',
      publisher: null,
      category: 'GAME',
      concept: { id: '1' },
    });
    expect(errors.map(({ path, extensions }) => ({ path, extensions }))).toEqual([
      { path: ['product', 'publisher'], extensions: { code: 'PSN_ERROR', operation: 'store.product' } },
    ]);
    expect(gateway.questions).toHaveLength(1);
  });
});

describeRecordings('refusals of the whole question', () => {
  const asked: [AnyOperation, string, string[]][] = [
    [store.product, '{ product(id: "UP0000-PPSA00000_00-ANYPRODUCT000000") { name } }', ['product']],
    [stars.account, '{ viewer { stars { enrolment { status } } } }', ['viewer', 'stars']],
  ];
  const refusals = [
    ['_any-operation/01', 'PSN_UNEXPECTED_RESPONSE'],
    ['_any-operation/02', 'PSN_BLOCKED'],
    ['_any-operation/03', 'UNAUTHENTICATED'],
    ['_any-operation/04', 'PSN_OPERATION_OUTDATED'],
    ['getUserGameList/03', 'PSN_OPERATION_REJECTED'],
  ] as const;
  const cases = asked.flatMap(([operation, text, path]) =>
    refusals.map(([recorded, code]) => ({ recorded, code, key: operation.key, operation, text, path })),
  );

  test.each(cases)(
    '$recorded as the answer to $key is $code at its field',
    async ({ recorded, code, operation, text, path }) => {
      const recording = readRecording(recorded);
      await using gateway = await createReplayGateway([asAnswerTo(operation, recording)]);
      const { status, errors } = await gateway.execute(text);
      expect(status).toBe(200);
      expect(errors.map((error) => [error.extensions.code, error.path])).toEqual([[code, path]]);
      const names = code.startsWith('PSN_') ? operation.key : undefined;
      expect(errors[0]?.extensions.operation).toBe(names);
      const tries =
        code === 'PSN_OPERATION_REJECTED'
          ? interchangeableVersions(operation).length
          : // A refused token is renewed once and the question repeated once; without an account there is none.
            code === 'UNAUTHENTICATED' && operation.auth === 'required'
            ? 2
            : 1;
      expect(gateway.questions).toHaveLength(tries);
    },
  );

  test('an edge block tells when to ask again, and nothing of the page', async () => {
    const recording = readRecording('_any-operation/02');
    await using gateway = await createReplayGateway([asProduct(recording)]);
    const { errors, text } = await gateway.execute(
      '{ product(id: "UP0000-PPSA00000_00-ANYPRODUCT000000") { name } }',
    );
    expect(errors[0]?.extensions.retryAfter).toBe(300);
    expect(text).not.toContain('Access Denied');
  });

  test('an operation whose newest hash is refused is asked with every older one of its shape', async () => {
    const recording = readRecording('getUserGameList/03');
    await using gateway = await createReplayGateway([asAnswerTo(store.categoryGrid, recording)]);
    const id = '00000000-0000-0000-0000-000000000000';
    const { errors } = await gateway.execute(`{ category(id: "${id}") { name } }`);
    expect(errors.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['category'], 'PSN_OPERATION_REJECTED'],
    ]);
    expect(gateway.questions.map(({ extensions }) => extensions.persistedQuery.sha256Hash)).toEqual(
      interchangeableVersions(store.categoryGrid).map(({ sha256 }) => sha256),
    );
  });
});
