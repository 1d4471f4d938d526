import { writeFileSync } from 'node:fs';

import { codeFile, loadBundle, sealCode } from './bundle.js';

// Runs the command line as any start does; when its input ends, it writes down what V8 has compiled for it so far.
const { run, compiled } = loadBundle({ usesCode: false });
process.stdin.resume().once('end', () => {
  writeFileSync(codeFile, sealCode(compiled()));
  process.exit();
});
await run();
