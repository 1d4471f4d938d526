import { Ajv, type ValidateFunction } from 'ajv';

import type { EmulatorRequest } from './emulator-request.js';
import { json, type Reply } from './reply.js';
import { changeFurther, noChanges, type WorldChanges } from './world/changes.js';
import { world } from './world/world.js';

/** Where changes of the world can be read (GET), made (PUT, over those before) and undone (DELETE) while the emulator runs. */
export const WORLD_PATH = '/emulator/world';

/** Lets the world change while the emulator runs. */
export interface WorldDesk {
  readonly changes: () => WorldChanges;
  change(next: Partial<WorldChanges>): void;
  reset(): void;
  /** Answers a request to `WORLD_PATH`; undefined for any other. */
  control(request: EmulatorRequest, body: string): Reply | undefined;
}

const service = { enum: ['PS_PLUS', 'EA_ACCESS'] };
const cents = { type: 'integer', minimum: 0, maximum: 1_000_000 };
const percent = { type: 'integer', minimum: 1, maximum: 99 };

const object = (properties: object, required: readonly string[]) => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

/** The terms of `PriceTerms`, each with what it needs. */
const terms = {
  anyOf: [
    object({ state: { const: 'plain' }, cents, memberPercent: percent }, ['state', 'cents']),
    object(
      {
        state: { const: 'discounted' },
        cents,
        percent,
        endsInDays: { type: 'integer', minimum: 0, maximum: 3650 },
      },
      ['state', 'cents', 'percent', 'endsInDays'],
    ),
    object({ state: { enum: ['free', 'unavailable', 'not-told'] } }, ['state']),
    object({ state: { enum: ['included', 'members-only', 'trial'] }, cents, service }, [
      'state',
      'cents',
      'service',
    ]),
  ],
};

const presence = object(
  {
    status: { enum: ['online', 'offline'] },
    platform: { enum: ['PS4', 'PS5', 'MOBILE_APP'] },
    lastOnlineAt: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z$' },
    game: { enum: world.concepts.map(({ name }) => name) },
    gameStatus: { type: 'string', maxLength: 200 },
  },
  ['status', 'platform'],
);

const byId = (names: readonly string[], value: object) => ({
  type: 'object',
  propertyNames: { enum: names },
  additionalProperties: value,
});

const conceptIds = world.concepts.map(({ id }) => id);
const accountIds = world.accounts.map(({ accountId }) => accountId);
const wish = {
  anyOf: [
    object({ kind: { const: 'Concept' }, id: { enum: conceptIds } }, ['kind', 'id']),
    object({ kind: { const: 'Product' }, id: { enum: world.products.map(({ id }) => id) } }, ['kind', 'id']),
  ],
};

const schema = object(
  {
    prices: byId(conceptIds, terms),
    presences: byId(accountIds, { anyOf: [presence, { type: 'null' }] }),
    wishlists: byId(accountIds, { type: 'array', maxItems: 100, items: wish }),
  },
  [],
);

/** Starts with the world as it began. */
export function createWorldDesk(): WorldDesk {
  let check: ValidateFunction<Partial<WorldChanges>> | undefined;
  let changes = noChanges;

  function readChanges(body: string): Partial<WorldChanges> | string {
    check ??= new Ajv().compile<Partial<WorldChanges>>(schema);
    try {
      const told: unknown = JSON.parse(body);
      if (check(told)) return told;
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      return `wants JSON (${error.message})`;
    }
    const [fault] = check.errors ?? [];
    return `${fault?.instancePath ?? ''} ${fault?.message ?? ''}: wants prices, presences and wishlists of what this world has, in the form that docs/FAULTS.md shows`;
  }

  function change(next: Partial<WorldChanges>): void {
    changes = changeFurther(changes, next);
  }

  return {
    changes: () => changes,
    change,
    reset() {
      changes = noChanges;
    },
    control({ method, path }, body) {
      if (path !== WORLD_PATH) return undefined;
      if (method === 'PUT') {
        const told = readChanges(body);
        if (typeof told === 'string') return json(400, { message: told });
        change(told);
      } else if (method === 'DELETE') {
        changes = noChanges;
      } else if (method !== 'GET') {
        return json(405, { message: 'GET, PUT or DELETE' });
      }
      return json(200, changes);
    },
  };
}
