import { writeFileSync } from 'node:fs';

import { introspectionFromSchema, printSchema } from 'graphql';

import { modules } from '../modules/index.js';
import { addDefer } from '../server/defer-directive.js';
import { buildSchema } from '../server/schema.js';

// What is served, for tools that make types of it without asking a gateway; and, on release, what clients were promised.
const schema = addDefer(buildSchema(modules));
const write = (path: string, text: string): void => {
  writeFileSync(new URL(`../../${path}`, import.meta.url), `${text}\n`);
};
if (process.argv.includes('--release')) {
  write('docs/schema.released.graphql', printSchema(schema));
} else {
  const everything = { oneOf: true, specifiedByUrl: true, inputValueDeprecation: true };
  write('dist/schema.graphql', printSchema(schema));
  write('dist/introspection.json', JSON.stringify(introspectionFromSchema(schema, everything)));
}
