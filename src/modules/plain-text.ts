import { compile } from 'html-to-text';

const convert = compile({
  wordwrap: false,
  selectors: [{ selector: 'a', options: { ignoreHref: true } }],
});

/** Takes the tags out of PSN's descriptions and keeps their line breaks. The result is text, to be shown as text. */
export const toPlainText = (html: string): string => convert(html);
