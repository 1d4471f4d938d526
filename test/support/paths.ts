const stepsOf = (path: string): string[] => path.split('/').filter((step) => step !== '');

const isPlace = (step: string): boolean => /^\{.*\}$/.test(step);

/** Whether two paths are one; anything may stand where either has braces. Some recorded ones have two slashes in a row. */
export function arePathsAlike(one: string, other: string): boolean {
  const [left, right] = [stepsOf(one), stepsOf(other)];
  return (
    left.length === right.length &&
    left.every((step, index) => {
      const facing = right[index] ?? '';
      return isPlace(step) || isPlace(facing) || step === facing;
    })
  );
}
