import { writeFileSync } from 'node:fs';

import { introspectionFromSchema, printSchema } from 'graphql';

import { modules } from '../dist/modules/index.js';
import { addDefer } from '../dist/server/defer-directive.js';
import { buildSchema } from '../dist/server/schema.js';

// What is served, for tools that make types of it without asking a gateway.
const schema = addDefer(buildSchema(modules));
const dist = new URL('../dist/', import.meta.url);
writeFileSync(new URL('schema.graphql', dist), `${printSchema(schema)}\n`);
writeFileSync(
  new URL('introspection.json', dist),
  `${JSON.stringify(introspectionFromSchema(schema, { oneOf: true, specifiedByUrl: true, inputValueDeprecation: true }))}\n`,
);
