import type { Emulator } from '../../../src/emulator/server.js';

/** A call to the fake PSN that is never answered: when it came, and when its sender has left. */
export function holdCall(psn: Emulator, operation: string): Promise<{ readonly left: Promise<void> }> {
  return new Promise((resolve) => {
    psn.answerOnce(operation, (asked) => {
      const left = new Promise<void>((leave) => {
        asked.left.addEventListener('abort', () => {
          leave();
        });
      });
      resolve({ left });
      return { body: {}, delayMs: 3_600_000 };
    });
  });
}
