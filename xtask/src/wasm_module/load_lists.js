// Lists have modules of their own, each with a script. Bundlers move these files along as they do modules, and none takes them
// apart or into another chunk: a bundle of one file stays one.
const SCRIPTS = {
lists: () => import(/* webpackIgnore: true */ /* @vite-ignore */ String(new URL("./ansinh-lists.js", import.meta.url))),
sheets: () => import(/* webpackIgnore: true */ /* @vite-ignore */ String(new URL("./ansinh-sheets.js", import.meta.url))),
writer: () => import(/* webpackIgnore: true */ /* @vite-ignore */ String(new URL("./ansinh-writer.js", import.meta.url))),
};
const MODULES = {
lists: () => new URL("./ansinh-lists_bg.wasm", import.meta.url),
sheets: () => new URL("./ansinh-sheets_bg.wasm", import.meta.url),
writer: () => new URL("./ansinh-writer_bg.wasm", import.meta.url),
};
let lists;

/** All three, so that every function answers at once. */
async function bringLists(part, sources) {
  const bring = async (name) => {
    const script = await SCRIPTS[name]();
    await script.load(sources?.[name] ?? MODULES[name]());
    return script;
  };
  const [rules, sheets, writer] = await Promise.all(["lists", "sheets", "writer"].map(bring));
  rules.use({ sheets, writer });
  lists = rules;
}

function ofLists(name, input) {
  if (!lists) missing("lists")();
  try {
    return lists[name](input);
  } catch (error) {
    throw error.name === "InputError" ? new InputError(error.message, error.code, error.field) : error;
  }
}

