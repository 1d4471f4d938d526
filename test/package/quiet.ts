/** The environment without what npm and vitest tell their scripts, and without settings of a gateway. */
export const quiet: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|INIT_CWD|NODE_ENV|VITEST|PSN_|GATEWAY_)/i.test(name),
  ),
);
