import type { AnyOperation } from '../../src/psn/operation.js';
import type { Recording, RestRecording } from './recordings.js';
import { createReplayServer, type ReplayServer } from './replay-server.js';
import { createTestGateway, type TestGateway } from './test-gateway.js';

/** A gateway in front of recorded answers. */
export interface ReplayGateway
  extends
    AsyncDisposable,
    Pick<TestGateway, 'execute'>,
    Pick<ReplayServer, 'signIns' | 'questions' | 'calls'> {}

/** An invented npsso, of the form that the gateway's settings want. */
export const npsso = 'RepLay0nLy'.padEnd(64, 'n');

/** The same answer as if it had been given to another operation. */
export function asAnswerTo({ operationName }: AnyOperation, recording: Recording): Recording {
  return { ...recording, request: { ...recording.request, operationName } };
}

/** A signed-in gateway whose every PSN address plays these recordings. */
export async function createReplayGateway(
  recordings: readonly Recording[],
  rest: readonly RestRecording[] = [],
): Promise<ReplayGateway> {
  const replay = await createReplayServer(recordings, rest);
  const gateway = await createTestGateway({
    env: {
      PSN_ACCOUNT_BASE_URL: replay.address,
      PSN_MOBILE_BASE_URL: replay.address,
      PSN_WEB_BASE_URL: replay.address,
      PSN_DMS_BASE_URL: replay.address,
      PSN_LEGACY_PROFILE_BASE_URL: replay.address,
      PSN_NPSSO: npsso,
    },
  });
  return {
    signIns: replay.signIns,
    questions: replay.questions,
    calls: replay.calls,
    execute: (query, options) => gateway.execute(query, options),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await replay[Symbol.asyncDispose]();
    },
  };
}
