import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

import type { GraphiQLOptions } from 'graphql-yoga';

/** GraphiQL as one page that asks no other host for anything. */
export interface GraphiqlPage {
  /** Compressed with gzip: the page has nine megabytes. */
  readonly body: Uint8Array<ArrayBuffer>;
  readonly contentSecurityPolicy: string;
}

/** GraphiQL moves a tab away under the first press on it, so that another one or none opens; here they stay. */
const stillTabs = '<style>.graphiql-tab{transform:none!important}</style>';

/** The page's one inline script, by whose hash the policy lets it run. */
function hashScript(html: string): string {
  const start = html.indexOf('<script>') + '<script>'.length;
  const script = html.slice(start, html.lastIndexOf('</script>'));
  return createHash('sha256').update(script).digest('base64');
}

/** Renders the page from the package that holds it; slow, so it is done once, when it is first asked for. */
export async function renderGraphiqlPage(options: GraphiQLOptions): Promise<GraphiqlPage> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Left to itself it writes the headers tab, keys and tokens included, into the browser's storage.
  // By GET it would ask for subscriptions without a header that a page of another site cannot send.
  const rendered = renderGraphiQL({ ...options, method: 'POST', shouldPersistHeaders: false });
  const html = rendered.replace('</head>', () => `${stillTabs}</head>`);
  const directives = [
    "default-src 'none'",
    `script-src 'sha256-${hashScript(html)}'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    'font-src data:',
    "connect-src 'self'",
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ];
  return { body: new Uint8Array(await promisify(gzip)(html)), contentSecurityPolicy: directives.join('; ') };
}
