// The worker of danh-sach/. It has the list that is open; whatever takes long is done here, and the page stays free. A module
// comes when it is needed: the readers of other formats and the writer only when somebody asks for them.
import init, { answer } from "./%clerk.js%";

const tell = (told) => postMessage(told);
const step = (name) => tell({ Step: name });
const nameOf = (ask) => (typeof ask === "string" ? ask : Object.keys(ask)[0]);

/** Letters are answered one after the other: what follows a list is asked of that list. */
let before;

addEventListener("message", ({ data: [ask, source] }) => {
  before = (before ?? ready()).then(() => respond(ask, source)).catch(fail);
});

async function ready() {
  step("Loading");
  await init({ module_or_path: new URL("./%clerk_bg.wasm%", import.meta.url) });
}

async function respond(ask, source) {
  const name = nameOf(ask);
  if (name === "Open") {
    step("Reading");
    source = typeof source === "string" ? source : new Uint8Array(await source.arrayBuffer());
  }
  if (name === "Example" || name === "Check") step("Checking");
  const told = answer(ask, source);
  tell(told);
}

/** Has the page hear of it, and of nothing more. */
function fail(error) {
  setTimeout(() => { throw error; });
}
