import { compile } from 'html-to-text';

let convert: ReturnType<typeof compile> | undefined;

/** Made for the first text: it takes as long as a hundred texts. */
const createConverter = () =>
  compile({ wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] });

/** Takes the tags out of PSN's descriptions and keeps their line breaks. The result is text, to be shown as text. */
export function toPlainText(html: string): string {
  convert ??= createConverter();
  return convert(html);
}
