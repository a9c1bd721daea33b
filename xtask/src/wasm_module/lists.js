// Loading of the rules of lists, which ask two other modules: "sheets" reads other formats, "writer" writes .xlsx.
let compiled;
let instance;
let beside = {};

/** What lies at an address, or what was given instead of one. */
async function found(source) {
  source = await source;
  const address = typeof source === "string" ? source : source?.href;
  if (address === undefined) return source;
  const files = address.startsWith("file:") && globalThis.process?.getBuiltinModule?.("node:fs/promises");
  return files ? files.readFile(new URL(address)) : fetch(address);
}

/** The module of the rules alone: what a first .xlsx or a paste needs. */
async function load(source) {
  if (compiled) return;
  const loaded = await __wbg_load(await found(source ?? new URL("./ansinh-lists_bg.wasm", import.meta.url)), __wbg_get_imports());
  if (compiled) return;
  compiled = loaded.module;
  start(loaded.instance);
}

/** The scripts of modules that are there: `{ sheets, writer }`. */
function use(modules) {
  beside = { ...beside, ...modules };
}

function start(one) {
  instance = one;
  __wbg_finalize_init(one, compiled);
}

/** A call with memory of its own, which is free after it: a long list takes much, and memory of a module never shrinks. */
function apart(call, input) {
  const before = instance;
  start(new WebAssembly.Instance(compiled, __wbg_get_imports()));
  try {
    return call(input);
  } finally {
    start(before);
  }
}

/** Asks another module; null where it was not loaded. */
function ask(name, bytes) {
  return name in beside ? beside[name].answer(bytes) : null;
}

/** The bytes of a list's file, or null; it never throws, whatever was handed over. */
function listBytes(input) {
  try {
    const { bytes } = input;
    if (ArrayBuffer.isView(bytes)) return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return bytes instanceof ArrayBuffer ? new Uint8Array(bytes) : null;
  } catch {
    return null;
  }
}

/** The input as a text; of its bytes it says whether there are some. */
function listText(input, most) {
  const rest = {};
  try {
    if (typeof input !== "object" || input === null || Array.isArray(input)) return inputText(input, most);
    for (const name of Object.keys(input).slice(0, MOST_FIELDS)) {
      const get = name === "bytes" ? () => (input.bytes ?? null) && listBytes(input) !== null : () => input[name];
      Object.defineProperty(rest, name, { get, enumerable: true });
    }
  } catch {
    return "!";
  }
  return inputText(rest, most);
}

const checkListApart = (input) => apart(checkList, input);
const writeListApart = (input) => apart(writeList, input);

export { InputError, load, use, contributions, checkListApart as checkList, writeListApart as writeList };
