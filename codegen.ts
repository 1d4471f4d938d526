import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { CodegenConfig } from '@graphql-codegen/cli';

const modules = join(import.meta.dirname, 'src', 'modules');

/** Every exported `XModel` in a `models.ts` is the parent of the GraphQL type `X`. */
function findMappers(): Record<string, string> {
  const files = readdirSync(modules, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('models.ts'),
  );
  return Object.fromEntries(
    files.flatMap((file) => {
      const source = readFileSync(join(modules, file), 'utf8');
      const names = [...source.matchAll(/^export (?:interface|type) (\w+)Model\b/gm)].map(([, name]) =>
        String(name),
      );
      const path = `../modules/${file.replaceAll('\\', '/').replace(/\.ts$/, '.js')}`;
      return names.map((name): [string, string] => [name, `${path}#${name}Model`]);
    }),
  );
}

const config: CodegenConfig = {
  schema: 'schema/*.graphql',
  generates: {
    'src/generated/schema-types.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        contextType: '../modules/context.js#GraphContext',
        mappers: findMappers(),
        enumsAsTypes: true,
        useTypeImports: true,
        immutableTypes: true,
        scalars: {
          DateTime: 'string',
          Duration: 'string',
          BigInt: 'string',
          URL: 'string',
          Locale: 'string',
          ID: 'string',
          JSON: 'unknown',
          _Any: 'unknown',
        },
        // Items of a list of nullables come as promises, so that one that fails leaves its neighbours alone.
        resolverTypeWrapperSignature: 'Promise<T | null> | T',
        makeResolverTypeCallable: true,
      },
    },
    'src/generated/client-facts.ts': { plugins: ['./src/clients/client-facts-plugin.js'] },
  },
};

export default config;
