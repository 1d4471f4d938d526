/** Does at most so many pieces of work at once, in the order in which they come. */
export function createTurns(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let under = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (under === most) await new Promise<void>((admit) => waiting.push(admit));
    else under += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) under -= 1;
      else next();
    }
  };
}
