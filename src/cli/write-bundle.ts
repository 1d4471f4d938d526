import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build, type Metafile, type Plugin } from 'esbuild';
import { assertValidSchema } from 'graphql';

import { modules } from '../modules/index.js';
import { buildSchema } from '../server/schema.js';
import { readTypeDefs } from '../server/type-defs.js';

// Puts the command line with what it needs into one file in place of a thousand: a gateway so starts in a third of the
// time. The library in `dist/` stays as tsc writes it, so that its users have one copy of each package.

const root = fileURLToPath(new URL('../../', import.meta.url));
const outdir = 'dist/cli';

/** Loaded from their packages, and seldom: a page of nine megabytes, and what only some settings want. */
const seldom = [
  '@graphql-yoga/render-graphiql',
  '@opentelemetry/exporter-*',
  '@opentelemetry/sdk-*',
  'ioredis',
  'pino-pretty',
];

/** The SDL, parsed and found to be valid now, so that no start has to do it. */
const typeDefs: Plugin = {
  name: 'type-defs',
  setup(bundler) {
    bundler.onLoad({ filter: /\/server\/type-defs\.ts$/ }, () => {
      assertValidSchema(buildSchema(modules));
      const { document } = readTypeDefs();
      const text = JSON.stringify(document, (key, value: unknown) => (key === 'loc' ? undefined : value));
      // Beside the code and not in it, where it would stay in memory as text, twice.
      writeFileSync(join(root, outdir, 'type-defs.json'), text);
      const contents = `
        import { readFileSync } from 'node:fs';
        const read = () => JSON.parse(readFileSync(new URL('type-defs.json', import.meta.url), 'utf8'));
        export const readTypeDefs = () => ({ document: read(), isValid: true });
      `;
      return { contents };
    });
  },
};

/** What is asked of undici; its index loads thrice as much. */
const undici = `
import api from 'undici/lib/api/index.js';
import Dispatcher from 'undici/lib/dispatcher/dispatcher.js';
Object.assign(Dispatcher.prototype, api);
export { default as Agent } from 'undici/lib/dispatcher/agent.js';
export { default as buildConnector } from 'undici/lib/core/connect.js';
export { default as Client } from 'undici/lib/dispatcher/client.js';
export { default as errors } from 'undici/lib/core/errors.js';
export { default as util } from 'undici/lib/core/util.js';
`;

const leanUndici: Plugin = {
  name: 'lean-undici',
  setup(bundler) {
    bundler.onResolve({ filter: /^undici$/ }, () => ({ path: 'undici', namespace: 'lean' }));
    bundler.onLoad({ filter: /.*/, namespace: 'lean' }, () => ({ contents: undici, resolveDir: root }));
  },
};

/** Of prom-client, what nobody here asks for, and what loads half of Node. */
const leanMetrics: Plugin = {
  name: 'lean-metrics',
  setup(bundler) {
    const filter = /\/prom-client\/lib\/(?:pushgateway|cluster|defaultMetrics)\.js$/;
    bundler.onLoad({ filter }, () => ({ contents: 'module.exports = undefined;' }));
  },
};

/** The packages that a bundle holds, as paths of their folders. */
function packagesIn({ inputs }: Metafile): string[] {
  const folders = Object.keys(inputs).map((file) => /.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
  return [...new Set(folders.filter((folder) => folder !== undefined))].toSorted();
}

/** The licence of a package, which those who pass it on have to pass on too. */
function readLicence(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const { name, version, license } = manifest as Readonly<Record<'name' | 'version' | 'license', string>>;
  const file = readdirSync(join(root, folder)).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : `\n${readFileSync(join(root, folder, file), 'utf8').trim()}\n`;
  return `${name} ${version} (${license})\n${text}`;
}

/** Of earlier builds. */
const stale = /^(chunk-\w+\.js(\.map)?|bundle-.*\.code)$/;
for (const file of readdirSync(join(root, outdir))) if (stale.test(file)) rmSync(join(root, outdir, file));

const { metafile, outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: { bundle: 'src/cli/run.ts' },
  outdir,
  outExtension: { '.js': '.cjs' },
  bundle: true,
  // The one for which Node can be given what V8 compiled before.
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Without a loader of its own for what is imported late.
  supported: { 'dynamic-import': false },
  // Of graphql both kinds of module are there; with one kind first all share one copy.
  mainFields: ['module', 'main'],
  external: seldom,
  plugins: [typeDefs, leanUndici, leanMetrics],
  define: {
    // Checks that help whoever writes a server, at each object that is looked at.
    'process.env.NODE_ENV': '"production"',
    // Yoga compares it to its own, and Node would load all of its fetch to tell.
    'globalThis.Request': 'undefined',
    'import.meta.url': 'importMetaUrl',
  },
  // As Node does it with the files of this format, for bundle.ts.
  banner: {
    js:
      '(function (exports, require, module, __filename, __dirname) {\n' +
      "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  legalComments: 'none',
  // Half of it need not be read at each start; names and lines stay, for stacks.
  minifyWhitespace: true,
  minifySyntax: true,
  lineLimit: 160,
  sourcemap: true,
  sourcesContent: false,
  metafile: true,
  write: false,
});

/** Errors are told by the names of their classes, which a bundle changes where two are alike. */
function checkNames(text: string): void {
  const renamed = /class (\w+Error\d+) extends/.exec(text)?.[1];
  if (renamed !== undefined)
    throw new Error(`The bundle calls an error ${renamed}: two of its files name one alike`);
}

/** What is read beside the code is found from any file of a bundle only if all of them lie equally deep. */
function checkPlaces(files: readonly string[]): void {
  const deeper = files.find(
    (file) =>
      /^src\//.test(file) &&
      file.split('/').length !== 3 &&
      readFileSync(join(root, file), 'utf8').includes('import.meta.url'),
  );
  if (deeper !== undefined)
    throw new Error(`${deeper} reads what lies beside it, and is not src/<room>/<file>.ts`);
}

/** One letter beyond ASCII, in what cannot be escaped, and the file takes twice the memory. */
function checkLetters(text: string): void {
  const found = /\P{ASCII}/u.exec(text);
  if (found === null) return;
  const around = text.slice(Math.max(0, found.index - 40), found.index + 20);
  throw new Error(
    `The bundle has ${JSON.stringify(found[0])}, in ${JSON.stringify(around)}: write it in another way`,
  );
}

checkPlaces(Object.keys(metafile.inputs));
for (const { path, contents, text } of outputFiles) {
  if (path.endsWith('.cjs')) {
    checkNames(text);
    checkLetters(text);
  }
  writeFileSync(path, contents);
}
copyFileSync(join(root, outdir, 'start.js'), join(root, outdir, 'main.js'));
const licences = packagesIn(metafile)
  .map(readLicence)
  .join(`\n${'-'.repeat(80)}\n\n`);
writeFileSync(
  join(root, outdir, 'LICENSES.txt'),
  `Parts of these packages are in the files beside this one.\n\n${licences}`,
);
