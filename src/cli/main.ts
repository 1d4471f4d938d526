#!/usr/bin/env node
import { run } from './run.js';

// Each file by itself, as tsc writes them; a build puts start.ts here, which runs the same from one file.
await run();
