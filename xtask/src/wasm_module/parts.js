// The functions of each part, which stand in a module of their own.
const PARTS = %parts%;
const started = {};
let core;
let ready;

/** What lies at an address, or what was given instead of one; Node fetches no files. */
async function found(source) {
  source = await source;
  if (source instanceof URL && source.protocol === "file:") return (await import("node:fs/promises")).readFile(source);
  return typeof source === "string" || source instanceof URL || source instanceof Request ? fetch(source) : source;
}

const beside = (name) => new URL(name, import.meta.url);

/** The core is on its way at the same time. */
async function bring(part, source) {
  const [module] = await Promise.all([found(source ?? beside(`%name%-${part}_bg.wasm`)), ready]);
  const { instance } = await __wbg_load(module, { core });
  wasm = { ...wasm, ...instance.exports };
}

/** A part that did not arrive can be asked for again. */
async function start(part, source) {
  if (!(part in PARTS)) throw new TypeError(`ansinh: there is no part "${part}"`);
  started[part] ??= bring(part, source).catch((error) => {
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

function finish() {
  if (core) return;
  core = wasm;
  const absent = Object.entries(PARTS).flatMap(([part, names]) => names.map((name) => [name, missing(part)]));
  wasm = { ...Object.fromEntries(absent), ...core };
}

async function bringCore(module_or_path) {
  if (!core) await __wbg_init({ module_or_path: found(module_or_path ?? beside("%name%_bg.wasm")) });
  finish();
}

async function init(options) {
  const isPlain = options !== undefined && Object.getPrototypeOf(options) === Object.prototype;
  const { parts = Object.keys(PARTS), module_or_path } = isPlain ? options : { module_or_path: options };
  ready ??= bringCore(module_or_path).catch((error) => {
    ready = undefined;
    throw error;
  });
  const asked = Array.isArray(parts) ? parts.map((part) => [part]) : Object.entries(parts);
  await Promise.all([ready, ...asked.map(([part, source]) => start(part, source))]);
  return wasm;
}

function startCore(module) {
  initSync(module);
  finish();
  return wasm;
}

export { startCore as initSync, init as default };
