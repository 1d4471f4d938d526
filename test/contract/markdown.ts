/** A fenced block of code. */
interface CodeBlock {
  readonly language: string;
  readonly text: string;
}

const fence = /^[ ]*```([\w-]*)[^\n]*\n([\s\S]*?)^[ ]*```[ ]*$/gm;

/** The fenced blocks of a document, in order. */
export function readCodeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(fence)].map(([, language = '', text = '']) => ({ language, text }));
}

/** Everything set as code: blocks, and words between backticks. */
export function readCode(markdown: string): string[] {
  const inline = [...markdown.replaceAll(fence, '').matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);
  return [...readCodeBlocks(markdown).map(({ text }) => text), ...inline];
}

/** Targets of links and pictures that lead to no other site. */
export function readRelativeLinks(markdown: string): string[] {
  const prose = markdown.replaceAll(fence, '').replaceAll(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(([^()\s]+)(?: "[^"]*")?\)/g), ...prose.matchAll(/\s(?:src|href)="([^"]+)"/g)]
    .map(([, target = '']) => target)
    .filter((target) => !/^[a-z]+:/i.test(target));
}

/** The anchors of a document's headings, as GitHub makes them. */
export function readAnchors(markdown: string): string[] {
  return [...markdown.replaceAll(fence, '').matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}_ -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** Rows of the table below a heading, each a list of cells, without the table's own head. */
export function readTable(markdown: string, heading: string): string[][] {
  const section = markdown.split(/^#+ /m).find((text) => text.startsWith(`${heading}\n`)) ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}
