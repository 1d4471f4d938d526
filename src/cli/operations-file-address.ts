/** Where the schema of operations files lies, for editors. */
export const operationsFileSchema = new URL('../../docs/operations-file.schema.json', import.meta.url).href;
