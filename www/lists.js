// The worker of danh-sach/. It has the list that is open; whatever takes long is done here, and the page stays free. A module
// comes when it is needed: the readers of other formats and the writer only when somebody asks for them.
/** @typedef {[() => Promise<any>, URL]} Module how its script is loaded, and where it lies */

/** @type {Record<string, Module>} */
const CLERKS = {
  vi: [() => import("./%clerk-vi.js%"), new URL("./%clerk-vi_bg.wasm%", import.meta.url)],
  en: [() => import("./%clerk-en.js%"), new URL("./%clerk-en_bg.wasm%", import.meta.url)],
};
/** @type {Module} */
const READER = [() => import("./%ansinh-sheets.js%"), new URL("./%ansinh-sheets_bg.wasm%", import.meta.url)];
/** @type {Module} */
const WRITER = [() => import("./%ansinh-writer.js%"), new URL("./%ansinh-writer_bg.wasm%", import.meta.url)];
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const tell = (told) => postMessage(told);
const step = (name) => tell({ Step: [name, 0, 0] });
const nameOf = (ask) => (typeof ask === "string" ? ask : Object.keys(ask)[0]);

/** Letters are answered one after the other: what follows a list is asked of that list. */
let before;

addEventListener("message", ({ data: [ask, source] }) => {
  before = (before ?? ready(ask)).then((clerk) => respond(clerk, ask, source)).catch(fail);
});

/** The first letter says in which language is answered. */
async function ready(ask) {
  step("Loading");
  const [script, module] = CLERKS[Object.values(ask)[0].lang] ?? CLERKS.vi;
  const clerk = await script();
  await clerk.default({ module_or_path: module });
  return clerk;
}

async function respond(clerk, ask, source) {
  const name = nameOf(ask);
  if (name === "Open" || name === "More") {
    step("Reading");
    source = typeof source === "string" ? source : new Uint8Array(await source.arrayBuffer());
  }
  let told = clerk.answer(ask, source);
  // .xls and .ods have a reader of their own.
  if (told === "OtherFormat") told = clerk.unpacked((await asked(READER, source)) ?? new Uint8Array());
  if (told.Write) {
    const { name, book } = told.Write;
    told = { File: { name, media: XLSX, bytes: await asked(WRITER, book) } };
  }
  tell(told);
  return clerk;
}

/** What another module makes of some bytes. */
async function asked([script, module], bytes) {
  const { load, answer } = await script();
  await load(module);
  return answer(bytes);
}

/** Has the page hear of it, and of nothing more. */
function fail(error) {
  setTimeout(() => { throw error; });
}
