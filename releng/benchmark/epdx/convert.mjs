// node convert.mjs FOLDER RUNS: converts every file of a folder RUNS times; prints how many were converted and the milliseconds of each run.
// node convert.mjs FOLDER probe: prints the names of the files that it converts without an error, one a line.
// The package's entry imports its wasm file as a module, which plain Node does not do: instantiate it by hand.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const packageFolder = new URL('./node_modules/epdx/', import.meta.url);
const glue = await import(new URL('epdx_bg.js', packageFolder));
const module = new WebAssembly.Module(readFileSync(new URL('epdx_bg.wasm', packageFolder)));
const needed = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  needed[from] = { ...needed[from], [name]: glue[name] };
}
const start = () => glue.__wbg_set_wasm(new WebAssembly.Instance(module, needed).exports);
start();

const [, , folder, runs] = process.argv;
const files = readdirSync(folder).filter(name => name.endsWith('.json')).sort();
if (runs === 'probe') {
  for (const name of files) {
    try {
      glue.convertIlcd(readFileSync(join(folder, name), 'utf8'));
      console.log(name);
    } catch {
      start(); // an instance that failed once is of no use any more
    }
  }
  process.exit(0);
}
const times = [];
let converted = 0;
for (let run = 0; run < +runs; run++) {
  converted = 0;
  const begin = process.hrtime.bigint();
  for (const name of files) {
    if (glue.convertIlcd(readFileSync(join(folder, name), 'utf8')).length > 0) {
      converted++;
    }
  }
  times.push(Number(process.hrtime.bigint() - begin) / 1e6);
}
console.log(converted, times.join(' '));
