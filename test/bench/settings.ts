const isSmoke = process.env['BENCH_SMOKE'] === '1';
const number = (name: string, usual: number, least: number): number =>
  Number(process.env[name] ?? (isSmoke ? least : usual));

/** How much is measured; `BENCH_SMOKE=1` measures nothing worth a look, to see that all of it runs. */
export const settings = {
  isSmoke,
  seconds: number('BENCH_SECONDS', 2, 0.01),
  rounds: number('BENCH_ROUNDS', 5, 1),
  starts: number('BENCH_STARTS', 2, 1),
  /** After which memory is looked at, and at twice as many again. */
  memoryRequests: number('BENCH_MEMORY_REQUESTS', 100_000, 100),
};
