/** The lines of Node later than the one that everything is tested on. */
export const laterLines = [22, 24] as const;

/** The newest release of each, as npm installs them: a binary for this machine, under a name of ours. */
export const packagesOfLines = (): string[] => {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return laterLines.map((line) => `node-${line}@npm:node-${platform}-${process.arch}@${line}`);
};
