/*
 * Loaded into each server that is measured, ours included: tells over the channel to its parent what the process has
 * taken so far. Servers know nothing of it.
 */
import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { setFlagsFromString, writeHeapSnapshot } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What is left when everything is swept that can be. */
function sweep() {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
}

let session;

/** Where the time goes, from one call to the next, into a file that the tools of Chromium open. */
async function profile(file) {
  if (session === undefined) {
    session = new Session();
    session.connect();
    await session.post('Profiler.enable');
    await session.post('Profiler.start');
    return;
  }
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  session = undefined;
  writeFileSync(file, JSON.stringify(profile));
}

process.on('message', async ({ id, job }) => {
  if (job.sweep) sweep();
  if (job.snapshot !== undefined) writeHeapSnapshot(job.snapshot);
  if (job.profile !== undefined) await profile(job.profile);
  const { user, system } = process.cpuUsage();
  process.send({ id, result: { cpuMs: (user + system) / 1000, ...process.memoryUsage() } });
});
process.channel?.unref();
