import { convert } from 'html-to-text';

/** Takes the tags out of PSN's descriptions and keeps their line breaks. The result is text, to be shown as text. */
export function toPlainText(html: string): string {
  return convert(html, { wordwrap: false, selectors: [{ selector: 'a', options: { ignoreHref: true } }] });
}
