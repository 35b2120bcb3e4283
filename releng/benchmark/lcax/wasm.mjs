// The package's entry imports its wasm file as a module, which plain Node does not do: instantiate it by hand.
import { readFileSync } from 'node:fs';

const folder = new URL('./node_modules/lcax/', import.meta.url);
const glue = await import(new URL('lcax_bg.js', folder));
const module = new WebAssembly.Module(readFileSync(new URL('lcax_bg.wasm', folder)));
const needed = {};
for (const { module: from, name } of WebAssembly.Module.imports(module)) {
  needed[from] = { ...needed[from], [name]: glue[name] };
}
const { exports } = new WebAssembly.Instance(module, needed);
glue.__wbg_set_wasm(exports);
exports.__wbindgen_start();

export default glue;
