import type { EmulatorRequest } from '../emulator-request.js';
import type { Successor } from '../persisted-queries.js';
import { json, type Reply } from '../reply.js';
import { createFaultDice } from './fault-dice.js';
import { checkCalls, type FaultKind, type FaultPlan, FaultPlanError, readFaultPlan } from './fault-plan.js';
import { spoilReply } from './faulty-reply.js';

/** Where the plan can be read (GET), replaced (PUT) and ended (DELETE) while the emulator runs. */
export const FAULTS_PATH = '/emulator/faults';

/** A HAR file with the hashes that took the places of those that the plan has rotated. */
export const CAPTURE_PATH = '/emulator/capture.har';

/** Lets calls go wrong as a plan says. */
export interface FaultDesk {
  /** Replaces the plan. Throws a `FaultPlanError` if it names a call that there is not. */
  plan(plan: FaultPlan): void;
  /** Answers a call, or spoils its answer. */
  answer(match: string | undefined, request: EmulatorRequest, own: () => Reply): Reply;
  /** Answers a request to `FAULTS_PATH`; undefined for any other. */
  control(request: EmulatorRequest, body: string): Reply | undefined;
  close(): void;
}

interface FaultDeskOptions {
  readonly plan: FaultPlan | undefined;
  /** The names of all calls that there are. */
  readonly calls: readonly string[];
  readonly expireTokens: () => void;
  /** Puts another hash in the place of the one that was asked with, if that is known. */
  readonly rotateHash: (request: EmulatorRequest) => Successor | undefined;
  /** What a browser would record of the hashes that have taken others' places. */
  readonly writeCapture: (rotated: readonly Successor[]) => object;
}

const noFaults: FaultPlan = { seed: 1, faults: [] };

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FaultPlanError(`plan: wants JSON (${error.message})`);
    throw error;
  }
}

/** Reads a plan out of a text. */
export function parseFaultPlan(text: string): FaultPlan {
  return readFaultPlan(readJson(text));
}

/** Starts with a plan, or with none. Throws a `FaultPlanError` if it names a call that there is not. */
export function createFaultDesk({
  plan,
  calls,
  expireTokens,
  rotateHash,
  writeCapture,
}: FaultDeskOptions): FaultDesk {
  let current = noFaults;
  let dice = createFaultDice(current);
  let struck = new Map<FaultKind, number>();
  let expiries = 0;
  let timer: NodeJS.Timeout | undefined;
  const rotated: Successor[] = [];

  function begin(next: FaultPlan): void {
    checkCalls(next, calls);
    clearInterval(timer);
    current = next;
    dice = createFaultDice(next);
    struck = new Map();
    expiries = 0;
    const { tokensExpireEverySeconds } = next;
    if (tokensExpireEverySeconds === undefined) return;
    timer = setInterval(() => {
      expiries += 1;
      expireTokens();
    }, tokensExpireEverySeconds * 1000).unref();
  }

  const tell = (): Reply => json(200, { plan: current, struck: Object.fromEntries(struck), expiries });

  function replace(body: string): Reply {
    try {
      begin(parseFaultPlan(body));
      return tell();
    } catch (error) {
      if (error instanceof FaultPlanError) return json(400, { message: error.message });
      throw error;
    }
  }

  if (plan !== undefined) begin(plan);
  return {
    plan: begin,
    answer(match, request, own) {
      const fault = dice.roll(match);
      if (fault === undefined) return own();
      struck.set(fault.fault, (struck.get(fault.fault) ?? 0) + 1);
      if (fault.fault === 'expire-tokens') expireTokens();
      const successor = fault.fault === 'rotate-hash' ? rotateHash(request) : undefined;
      if (successor !== undefined) rotated.push(successor);
      return spoilReply(own(), request, fault);
    },
    control({ method, path }, body) {
      if (path === CAPTURE_PATH && method === 'GET') return json(200, writeCapture(rotated));
      if (path !== FAULTS_PATH) return undefined;
      // Pages of other sites cannot send these two without asking first, and nobody answers that.
      if (method === 'PUT') return replace(body);
      if (method === 'DELETE') begin(noFaults);
      return method === 'GET' || method === 'DELETE' ? tell() : json(405, { message: 'GET, PUT or DELETE' });
    },
    close() {
      clearInterval(timer);
    },
  };
}
