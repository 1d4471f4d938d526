/** What can go wrong, and what each kind may be told besides. */
export const faultKinds = {
  /** An error of PSN's own. */
  status: ['status', 'retryAfter'],
  /** The answer comes late. */
  delay: ['milliseconds'],
  /** The answer never comes. */
  hang: [],
  /** The answer comes drop by drop. */
  trickle: ['bytesPerSecond'],
  /** The connection breaks before the answer. */
  reset: [],
  /** The connection breaks in the middle of the answer. */
  truncate: [],
  /** The edge's page. */
  html: ['status'],
  /** An answer of another form than PSN's. */
  'wrong-shape': [],
  /** JSON that breaks off, as a whole answer. */
  'broken-json': [],
  /** Bytes that are no text. */
  'broken-text': [],
  /** The right answer under another type. */
  'wrong-type': [],
  /** A small answer that unpacks to a large one. */
  'gzip-bomb': ['megabytes'],
  /** A redirect to another of the emulator's paths. */
  redirect: [],
  /** An error that repeats every header and field of the request. */
  echo: ['status'],
  /** From now on the hash that was asked with is not known. */
  'rotate-hash': [],
  /** Every access token issued so far has expired. */
  'expire-tokens': [],
} as const;

export type FaultKind = keyof typeof faultKinds;

/** One thing that goes wrong. */
export interface Fault {
  /** A registry key, `module.*`, or `*` for every call but those of the account host; `auth.token` is the sign-in's. */
  readonly operation: string;
  readonly fault: FaultKind;
  /** How likely it strikes, from 0 to 1. */
  readonly probability: number;
  /** How often it strikes at most; for ever if it is not told. */
  readonly count?: number;
  readonly status?: number;
  readonly retryAfter?: number;
  readonly milliseconds?: number;
  readonly bytesPerSecond?: number;
  readonly megabytes?: number;
}

/** What goes wrong, the first that strikes counts. */
export interface FaultPlan {
  /** Makes the dice fall the same each time. */
  readonly seed: number;
  /** Access tokens are refused as expired so many seconds after each other; never if it is not told. */
  readonly tokensExpireEverySeconds?: number;
  readonly faults: readonly Fault[];
}

/** Thrown for a plan that cannot be used; the message names the place and what is wanted there. */
export class FaultPlanError extends Error {}

type Bag = Readonly<Record<string, unknown>>;

const isBag = (value: unknown): value is Bag =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bounds: Readonly<Record<string, readonly [least: number, most: number]>> = {
  seed: [0, 2 ** 32 - 1],
  tokensExpireEverySeconds: [1, 86_400],
  probability: [0, 1],
  count: [1, 1_000_000],
  status: [200, 599],
  retryAfter: [0, 86_400],
  milliseconds: [0, 3_600_000],
  bytesPerSecond: [1, 1_000_000],
  megabytes: [1, 1024],
};

function complain(place: string, wanted: string, got: unknown): never {
  const shown = got === undefined ? 'nothing' : JSON.stringify(got).slice(0, 64);
  throw new FaultPlanError(`${place}: got ${shown}, wants ${wanted}`);
}

function checkNumbers(bag: Bag, names: readonly string[], place: string): void {
  for (const name of names) {
    const value = bag[name];
    const [least, most] = bounds[name] ?? [0, 0];
    const isWhole = name === 'probability' || Number.isInteger(value);
    if (value === undefined) continue;
    if (typeof value !== 'number' || !isWhole || !(value >= least && value <= most)) {
      complain(
        `${place}.${name}`,
        `a ${name === 'probability' ? '' : 'whole '}number from ${least} to ${most}`,
        value,
      );
    }
  }
}

function checkNames(bag: Bag, known: readonly string[], place: string): void {
  const odd = Object.keys(bag).find((name) => !known.includes(name));
  if (odd !== undefined)
    complain(`${place}.${odd}`, `nothing of that name; known are ${known.join(', ')}`, bag[odd]);
}

function readFault(value: unknown, place: string): Fault {
  if (!isBag(value)) return complain(place, 'an object with operation and fault', value);
  const { operation = '*', fault } = value;
  const kinds = Object.keys(faultKinds);
  if (typeof fault !== 'string' || !kinds.includes(fault)) {
    return complain(`${place}.fault`, `one of ${kinds.join(', ')}`, fault);
  }
  if (typeof operation !== 'string' || !/^(\*|[\w]+\.(\*|\w+))$/.test(operation)) {
    return complain(`${place}.operation`, 'a key such as "store.concept", "store.*", or "*"', operation);
  }
  const numbers = ['probability', 'count', ...faultKinds[fault as FaultKind]];
  checkNames(value, ['operation', 'fault', ...numbers], place);
  checkNumbers(value, numbers, place);
  return { probability: 1, ...value, operation, fault: fault as FaultKind };
}

/** Reads a plan out of JSON that somebody wrote: the whole plan, or its faults alone. */
export function readFaultPlan(json: unknown): FaultPlan {
  const plan = Array.isArray(json) ? { faults: json as unknown[] } : json;
  if (!isBag(plan)) return complain('plan', 'an object with faults, or a list of faults', json);
  const { faults = [] } = plan;
  checkNames(plan, ['seed', 'tokensExpireEverySeconds', 'faults'], 'plan');
  checkNumbers(plan, ['seed', 'tokensExpireEverySeconds'], 'plan');
  if (!Array.isArray(faults)) return complain('plan.faults', 'a list', faults);
  return {
    seed: 1,
    ...plan,
    faults: faults.map((fault: unknown, index) => readFault(fault, `plan.faults[${index}]`)),
  };
}

/** Throws a `FaultPlanError` for a fault that could never strike, since no call has such a name. */
export function checkCalls({ faults }: FaultPlan, known: readonly string[]): void {
  for (const [index, { operation }] of faults.entries()) {
    const module = operation.endsWith('.*') ? operation.slice(0, -1) : undefined;
    const strikes =
      module === undefined ? known.includes(operation) : known.some((key) => key.startsWith(module));
    if (operation === '*' || strikes) continue;
    complain(`plan.faults[${index}].operation`, 'a key that `psn-gateway operations list` shows', operation);
  }
}
