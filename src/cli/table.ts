/** Lays rows out below their heads, as a terminal shows them. */
export function writeTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = [heads, ...rows];
  const widths = heads.map((_head, index) => Math.max(...table.map((cells) => cells[index]?.length ?? 0)));
  const lines = table.map((cells) => cells.map((cell, index) => cell.padEnd(widths[index] ?? 0)).join('  '));
  return lines.map((line) => `${line.trimEnd()}\n`).join('');
}
