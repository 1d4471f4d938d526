import { readdirSync } from 'node:fs';

import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Rooms of `src/`, and the rooms that each may import from; `config` and `errors` are open to all. */
const rooms = {
  auth: [],
  psn: ['auth'],
  modules: ['psn', 'generated'],
  redis: ['psn', 'auth'],
  server: ['modules', 'redis', 'psn', 'auth', 'generated'],
  emulator: ['psn/host', 'psn/endpoint', 'psn/operation', 'psn/query-document'],
  clients: ['generated/client-facts'],
  cli: ['server', 'modules', 'redis', 'psn', 'auth', 'emulator'],
};

const names = [...Object.keys(rooms), 'generated'];

function boundary([room, allowed]) {
  const closed = names.filter((name) => name !== room && !allowed.includes(name));
  const partly = allowed.filter((name) => name.includes('/')).map((name) => name.split('/'));
  const patterns = closed.map((name) => {
    const files = partly.filter(([folder]) => folder === name).map(([, file]) => file);
    const exception = files.length > 0 ? `(?!(${files.join('|')})\\.js$)` : '';
    return {
      regex: `^\\.\\.?/(.*/)?${name}/${exception}`,
      message: `${room}/ may not import from ${name}/; see docs/ARCHITECTURE.md`,
    };
  });
  if (room === 'psn' || room === 'auth') {
    patterns.push({ regex: '^graphql|^@graphql', message: `${room}/ knows nothing of GraphQL` });
  }
  if (room === 'modules') {
    patterns.push({ regex: '^(node:http|undici|graphql-yoga)', message: 'modules/ knows nothing of HTTP' });
  }
  return {
    files: [`src/${room}/**/*.ts`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  };
}

const modules = readdirSync(new URL('src/modules/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .join('|');

/** Modules see each other through `models.ts` alone, as types. */
const betweenModules = {
  files: ['src/modules/*/**/*.ts'],
  rules: {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^\\.\\./(\\.\\./)?(${modules})/(?!models\\.js$)`,
            message: 'modules see each other only through models.ts',
          },
          {
            regex: `^\\.\\./(\\.\\./)?(${modules})/models\\.js$`,
            message: 'models of another module come in as types',
            allowTypeImports: true,
          },
        ],
      },
    ],
  },
};

/** The SDL is read by people: what is in it is described, reachable, and named in one way. */
const sdl = {
  files: ['schema/*.graphql'],
  languageOptions: {
    parser: graphql.parser,
    parserOptions: { graphQLConfig: { schema: 'schema/*.graphql' } },
  },
  plugins: { '@graphql-eslint': graphql },
  rules: {
    ...graphql.configs['flat/schema-recommended'].rules,
    '@graphql-eslint/require-description': [
      'error',
      {
        types: true,
        FieldDefinition: true,
        InputValueDefinition: true,
        EnumValueDefinition: true,
        DirectiveDefinition: true,
      },
    ],
    '@graphql-eslint/naming-convention': [
      'error',
      {
        types: 'PascalCase',
        FieldDefinition: 'camelCase',
        InputValueDefinition: 'camelCase',
        Argument: 'camelCase',
        DirectiveDefinition: 'camelCase',
        EnumValueDefinition: 'UPPER_CASE',
        allowLeadingUnderscore: true,
      },
    ],
    '@graphql-eslint/no-scalar-result-type-on-mutation': 'error',
    '@graphql-eslint/require-nullable-fields-with-oneof': 'error',
    // One line where it fits, a block where it does not.
    '@graphql-eslint/description-style': 'off',
    // Prices, offers and editions are parts of what holds them.
    '@graphql-eslint/strict-id-in-types': 'off',
  },
};

export default tseslint.config(
  { ignores: ['dist/', 'coverage/', 'src/generated/'] },
  {
    files: ['**/*.js', '**/*.ts'],
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: {
          allowDefaultProject: ['*.js', 'vitest.config.ts', 'codegen.ts', 'src/clients/*.js'],
        },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'the environment is read in src/config.ts only' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['*.js', 'src/clients/*.js', 'test/bench/**/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { 'no-undef': 'off' },
  },
  { files: ['src/config.ts', 'test/**', 'vitest.config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    // Yoga hands its hooks functions that need no `this`, typed as methods.
    files: ['src/server/**'],
    rules: { '@typescript-eslint/unbound-method': 'off' },
  },
  {
    // Tests look into answers of any shape.
    files: ['test/**'],
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
    },
  },
  ...Object.entries(rooms).map(boundary),
  betweenModules,
  sdl,
);
