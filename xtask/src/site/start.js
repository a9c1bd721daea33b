// Has the page's module take the prerendered page over as soon as it is there, in slices, between which a phone answers
// whoever reaches for it. What is painted is whole without it, so nothing is loaded before it is painted.
const SIGNS = ["pointerover", "pointerdown", "dragenter", "keydown", "focusin", "input", "click", "hashchange"];
/** After so long somebody who has reached for the page is told that it is still loading. */
const PATIENCE = 2000;
/** So long a slice waits at most until the browser has nothing else to do. */
const IDLE = 100;
/** After so long they are offered to have it asked for once more: a download may hang for ever. */
const STUCK = 15_000;
// For the script in the page's head, which tells whoever has a browser that does not understand this one.
document.documentElement.dataset.understood = "";

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const idle = () => globalThis.requestIdleCallback ? new Promise((resolve) => requestIdleCallback(resolve, { timeout: IDLE })) : later(0);
/** Not before the first paint is on the screen; a browser that does not tell paints within a second. */
const painted = new Promise((resolve) => {
  new PerformanceObserver(resolve).observe({ type: "paint", buffered: true });
});

const reached = new Promise((resolve) => {
  for (const sign of SIGNS) addEventListener(sign, resolve, { capture: true, once: true });
});

/** What was put into fields before the page had its form, the last one last. */
const early = new Map();
function note({ target }) {
  early.delete(target);
  early.set(target, [target.value, target.checked]);
}
addEventListener("input", note, true);

function isAsBuilt() {
  // Not by a locale, which takes a browser as long as a slice.
  const today = new Date();
  const month = `${today.getFullYear()}-${String(today.getMonth() + 1).padStart(2, "0")}`;
  // A form as every reader finds it, which a page keeps as soon as it is taken over, is its version alone.
  const isOwn = (key) => key.startsWith("ansinh.") && !/^(v\d+)?$/.test(localStorage[key]);
  try {
    const { month: built, daily } = document.getElementById("app").dataset;
    // A result that differs from day to day is none of the build's.
    return month === built && daily === undefined && !location.hash && !Object.keys(localStorage).some(isOwn);
  } catch {
    return false;
  }
}
const asBuilt = isAsBuilt();

/** Keeps taps of readers on buttons from them: the first one, all of them, and what ends it. */
function tapped(selector) {
  const taps = [];
  let tell;
  const first = new Promise((resolve) => { tell = resolve; });
  const noteTap = (event) => {
    const button = event.isTrusted && event.target.closest?.(selector);
    if (!button) return;
    event.stopPropagation();
    // Not on a form of the reader's own: a row that is taken away was seen in the one that was built.
    if (asBuilt || "started" in document.documentElement.dataset || !button.closest(".inputs")) taps.push(button);
    tell();
  };
  addEventListener("click", noteTap, true);
  return { first, taps, end: () => removeEventListener("click", noteTap, true) };
}
const tappedToCompute = tapped("#app button:not([data-hand])");
/** What is handed over is the result of the form as it stands, so that it waits for what was put into it. */
const tappedToHandOver = tapped("[data-hand]");

/** Whoever goes on typing goes on from what they typed, not from what the page has just put there. */
const untold = new Set();
function restore() {
  for (const [field, [value]] of early) {
    if (field.type === "file" || field.value === value) continue;
    field.value = value;
    untold.add(field);
  }
}
const started = new Promise((resolve) => {
  const taken = () => resolve(restore());
  new MutationObserver(taken).observe(document.documentElement, { attributeFilter: ["data-started"] });
});

async function compile(address) {
  try {
    return await WebAssembly.compileStreaming(fetch(address));
  } catch {
    // A host that does not say what the file is.
    return WebAssembly.compile(await (await fetch(address)).arrayBuffer());
  }
}

const place = document.getElementById("loading");
const words = () => JSON.parse(document.getElementById("words").textContent);

const saidOf = (what) => place.querySelector(`[data-of=${what}]`);

/** Says something of what is loaded: the module, its part, or the script for handing over. */
function say(of, ...content) {
  const text = document.createElement("p");
  text.dataset.of = of;
  text.append(...content);
  saidOf(of)?.remove();
  place.append(text);
}

/** Takes away what was said of it, now that it is there. */
const calm = (of) => saidOf(of)?.remove();

/** Says that something is missing; whoever wants it now asks as the network does when it is back. */
function sayMissing(of, what = "notLoaded") {
  // Whoever has just asked keeps the keyboard on the button. Where the page is not to be relied on, nothing else counts.
  if (saidOf(of)?.querySelector("button") || saidOf("broken")) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quiet";
  button.textContent = words().tryAgain;
  button.addEventListener("click", () => dispatchEvent(new Event("online")));
  say(of, words()[what], " ", button);
}

/** What the page shows is not what its reader enters, whatever they do: a figure beside an entry is that entry's or none. */
function sayBroken(error) {
  document.documentElement.dataset.broken = "";
  place.replaceChildren();
  say("broken", words().broken.replace("{}", idOf(error)));
}
/** For whoever reports it: the module, or its part, by the digest in its name, and the function of it that stopped. */
function idOf({ name, stack }) {
  const file = /\w+(?=\.wasm\S*n\[)/.exec(stack) ?? /\w+(?=\.wasm)/.exec("%wasm%");
  return `${file}-${/n\[(\d+)/.exec(stack)?.[1] ?? name}`;
}
const isTrap = (error) => error instanceof WebAssembly.RuntimeError;
addEventListener("error", ({ error }) => isTrap(error) && sayBroken(error));
addEventListener("unhandledrejection", ({ reason }) => isTrap(reason) && sayBroken(reason));
// A translator that does not heed the mark of the page puts texts of its own in place of those that change.
const isTranslated = ({ addedNodes }) => [...addedNodes].some(({ localName }) => localName === "font");
new MutationObserver((changes) => changes.some(isTranslated) && sayBroken({ name: "font" }))
  .observe(document.getElementById("app"), { childList: true, subtree: true });

/** What of the module is loaded once somebody reaches for the page. Most modules are whole: there the build leaves this out. */
let work;
let want;
const wanted = new Promise((resolve) => { want = resolve; });
/** For the module: has the work done that stands in its part, or asks for that. */
const part = { run: () => work ? work() : want() };

/** Puts the part, once it is there, beside its module, whose memory and functions it has. */
async function join(core, partCame) {
  const module = /** @type {WebAssembly.Module} */ (await partLoaded);
  const { exports } = await WebAssembly.instantiate(module, { core });
  [work] = Object.values(exports);
  calm("part");
  await started;
  for (let slice = 0; partCame(slice); slice += 1) await idle();
}

/** By and by: the first slices only make what comes after them quick. */
async function start({ default: init, takeOver, withPart, partCame }, module) {
  const core = await init({ module_or_path: module });
  if (/** @type {string} */ ("%part%") !== "") {
    withPart(part);
    partJoined = join(core, partCame).catch(sayBroken);
  }
  for (let slice = 0; ; slice += 1) {
    await idle();
    if (!takeOver(slice)) return started;
    // Yew puts into a field what the page was built with, as soon as the slice has ended.
    await undefined;
    restore();
  }
}

/**
 * Tries until it works, with another address each time: browsers remember that one failed. Whoever asks while an attempt
 * hangs has another one beside it, and what arrives first counts.
 */
async function arrival(attempt, missing) {
  const attempts = [];
  for (;;) {
    const back = new Promise((resolve) => addEventListener("online", () => resolve(undefined), { once: true }));
    attempts.push(attempt(attempts.length ? `?${attempts.length}` : ""));
    const arrived = Promise.any(attempts).catch(() => {
      missing?.();
      return back;
    });
    const found = await Promise.race([arrived, back]);
    if (found) return found;
  }
}

/** Whoever wants what is still on its way is told so; what is returned tells them that it does not come. */
function toldOf(what, wanted, isThere) {
  const unlessThere = async (milliseconds, act) => {
    await wanted;
    await later(milliseconds);
    if (!isThere()) act();
  };
  const missing = () => sayMissing(what);
  unlessThere(PATIENCE, () => place.firstChild || say(what, words().loading));
  unlessThere(STUCK, missing);
  return () => unlessThere(0, missing);
}

await Promise.race([painted, later(1000)]);
/** Whoever finds what everybody finds is told nothing of loading before they reach for it. */
const waiting = asBuilt ? reached : Promise.resolve();
let isLoaded = false;
const loaded = arrival((again) => Promise.all([import("%glue%" + again), compile("%wasm%" + again)]), toldOf("module", waiting, () => isLoaded));
const partLoaded = /** @type {string} */ ("%part%") !== "" && Promise.race([waiting, wanted]).then(() => arrival((again) => compile("%part%" + again), toldOf("part", wanted, () => work)));
let partJoined;
arrival((again) => import("%root%%offline.js%" + again));
const noHands = () => tappedToHandOver.first.then(() => sayMissing("hands", "failed"));
const hands = arrival((again) => import("%root%%actions.js%" + again), noHands);
const [script, module] = await loaded;
isLoaded = true;
calm("module");
await start(script, module).catch((error) => {
  sayBroken(error);
  throw error;
});
// Then it is drawn with that form.
await later(0);
removeEventListener("input", note, true);
for (const [field, [value, checked]] of early) {
  // What was picked stands in the field until the page has taken it.
  if (field.type === "file") {
    if (field.files.length) field.dispatchEvent(new Event("change", { bubbles: true }));
    continue;
  }
  if (field.checked !== checked) field.click();
  if (field.value === value && !untold.has(field)) continue;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === "select" ? "change" : "input", { bubbles: true }));
}
// A button says what comes of the form that it was drawn with.
async function tap(button) {
  await new Promise(requestAnimationFrame);
  await later(50);
  button.click();
}
/** The button itself, or the one that the part of the module has drawn in its place. */
async function standing(button) {
  if (button.isConnected) return button;
  await partJoined;
  await later(0);
  const alike = document.querySelectorAll(`[data-hand="${button.dataset.hand}"]`);
  return [...alike].find(({ textContent }) => textContent === button.textContent) ?? button;
}
// With those that come meanwhile.
for (const button of tappedToCompute.taps) await tap(button);
tappedToCompute.end();
await hands;
calm("hands");
// Once each: whoever taps again because nothing happens wants one thing.
tappedToHandOver.end();
for (const button of new Set(tappedToHandOver.taps)) await tap(await standing(button));
