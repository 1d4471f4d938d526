/** A piece of HTML whose texts are escaped already. */
export interface Markup {
  readonly html: string;
}

type Part = Markup | string | number | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function write(part: Part): string {
  if (typeof part === 'object') return 'html' in part ? part.html : part.map(write).join('');
  return String(part).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
}

/** Writes HTML; every text that is put into it is escaped, in quoted attributes too. */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const written = texts.map((text, index) => {
    const part = parts[index];
    return part === undefined ? text : text + write(part);
  });
  return { html: written.join('') };
}
