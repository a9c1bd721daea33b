// A module that another one asks: compiled once, and started anew for each question. So it keeps no memory, and what one file
// made of it is nothing to the next.
let compiled;

/** What lies at an address, or what was given instead of one. */
async function found(source) {
  source = await source;
  const address = typeof source === "string" ? source : source?.href;
  if (address === undefined) return source;
  const files = address.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return files ? files.readFile(new URL(address)) : fetch(address);
}

async function load(source) {
  compiled ??= (await __wbg_load(await found(source ?? new URL("./%name%_bg.wasm", import.meta.url)), __wbg_get_imports())).module;
}

/** The bytes of an answer; undefined where the module could not go on. */
function answer(bytes) {
  try {
    __wbg_finalize_init(new WebAssembly.Instance(compiled, __wbg_get_imports()), compiled);
    return %function%(bytes);
  } catch {
    return undefined;
  } finally {
    wasm = undefined;
  }
}

export { load, answer };
