// Loading: in browsers and their workers, in Node, Deno and Bun, and out of whatever a bundler makes of this file.

/** Where the files of the module lie, each written out: that is how bundlers find them, and move them along. */
const FILES = {
%files%
};
/** The functions of each part, which stand in a file of its own. */
const PARTS = %parts%;
const started = {};
let core;
let ready;

/** Until the module is there its functions say so. */
wasm = new Proxy({}, {
  get() {
    throw new Error("ansinh: not loaded; await init()");
  },
});

/** What lies at an address, or what was given instead of one. */
async function found(source) {
  source = await source;
  const address = typeof source === "string" ? source : source?.href;
  if (address === undefined) return typeof Request === "function" && source instanceof Request ? fetch(source) : source;
  // Node fetches no files; asked for like this, its library is nothing that a bundler for browsers looks for.
  const files = address.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return files ? files.readFile(new URL(address)) : fetch(address);
}

/** The core is on its way at the same time. */
async function bring(part, source) {
  const [module] = await Promise.all([found(source ?? FILES[part]()), ready]);
  const { instance } = await __wbg_load(module, { core });
  wasm = { ...wasm, ...instance.exports };
}

/** A part that did not arrive can be asked for again. */
async function start(part, source) {
  const work = %work%Object.hasOwn(PARTS, part) && bring;
  if (!work) throw new TypeError(`ansinh: there is no part "${part}"`);
  started[part] ??= work(part, source).catch((error) => {
    delete started[part];
    throw error;
  });
  return started[part];
}

function missing(part) {
  return () => {
    throw new Error(`ansinh: not loaded; await init({ parts: ["${part}"] })`);
  };
}

function finish({ instance, module }) {
  core = __wbg_finalize_init(instance, module);
  const absent = Object.entries(PARTS).flatMap(([part, names]) => names.map((name) => [name, missing(part)]));
  wasm = { ...Object.fromEntries(absent), ...core };
}

async function bringCore(source) {
  if (core) return;
  const arrived = await __wbg_load(await found(source ?? FILES.core()), __wbg_get_imports());
  // Meanwhile initSync may have been there first.
  if (!core) finish(arrived);
}

/** Whether it is an object of options, of this window or of another one; every source has a prototype of its own. */
function isOptions(given) {
  if (given === undefined || given === null) return false;
  const prototype = Object.getPrototypeOf(given);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

async function init(given) {
  const { parts = Object.keys(PARTS), module_or_path } = isOptions(given) ? given : { module_or_path: given };
  ready ??= bringCore(module_or_path).catch((error) => {
    ready = undefined;
    throw error;
  });
  const asked = Array.isArray(parts) ? parts.map((part) => [part]) : Object.entries(parts);
  await Promise.all([ready, ...asked.map(([part, source]) => start(part, source))]);
  return wasm;
}

/** The core, from bytes or a compiled module, alone or as `{ module }`. */
function initSync(given) {
  if (core) return wasm;
  const source = isOptions(given) ? given.module : given;
  const module = source instanceof WebAssembly.Module ? source : new WebAssembly.Module(source);
  finish({ instance: new WebAssembly.Instance(module, __wbg_get_imports()), module });
  return wasm;
}

%lists%export { InputError, initSync, init as default };
