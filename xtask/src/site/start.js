// Has the page's module take the prerendered page over. What is painted is whole without it, so nothing is loaded before
// it is painted, and taking over, which halts a slow phone, waits until somebody reaches for the page or reads on.
// Whoever has something of their own to find there finds it at once.
const SIGNS = ["pointerover", "pointerdown", "keydown", "focusin", "input", "click", "hashchange"];
const READING = 12_000;

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
/** Not before the first paint is on the screen; a browser that does not tell paints within a second. */
const painted = new Promise((resolve) => {
  const observer = new PerformanceObserver(resolve);
  observer.observe({ type: "paint", buffered: true });
});

const reached = new Promise((resolve) => {
  for (const sign of SIGNS) addEventListener(sign, resolve, { capture: true, once: true });
});

/** Fields into which something was put before the page could take it. */
const early = new Set();
const note = ({ target }) => early.add(target);
addEventListener("input", note, true);

function isAsBuilt() {
  const now = new Date();
  const month = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
  const isOwn = (key) => key.startsWith("ansinh.");
  try {
    const { month: built } = document.getElementById("app").dataset;
    return month === built && !location.hash && !Object.keys(localStorage).some(isOwn);
  } catch {
    return false;
  }
}

async function compile(address) {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // A host that does not say what the file is.
    return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  }
}

await Promise.race([painted, later(1000)]);
const loaded = Promise.all([import("%glue%"), compile("%wasm%")]);
import("%root%%actions.js%");
import("%root%%offline.js%");
if (isAsBuilt()) await Promise.race([reached, later(READING)]);
const [{ initSync }, module] = await loaded;
removeEventListener("input", note, true);
const entries = [...early].map((field) => [field, field.value, field.checked]);
// Without a pause, so that the very tap that asked for it is answered.
initSync({ module });
await later(0);
for (const [field, value, checked] of entries) {
  if (field.checked !== checked) field.click();
  if (field.value === value) continue;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
}
