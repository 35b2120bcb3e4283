// node compute.mjs FILE: reads a project, computes it, prints how many figures came out.
import { readFileSync } from 'node:fs';
import lcax from './wasm.mjs';

const { results } = lcax.calculateProject(JSON.parse(readFileSync(process.argv[2], 'utf8')));
console.log(results instanceof Map ? results.size : Object.keys(results).length);
