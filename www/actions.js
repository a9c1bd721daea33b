// Hands a result over: copies, shares, prints it, shows it as a picture or QR code, reads it out. All of it is taken
// from the page as it stands; what draws is loaded when somebody asks for it.
import { dayOf, lay, layPage, laySteps } from "./%sheet.js%";

/** @typedef {any} Happened an event whose target is an element: a browser's types do not say which */

const words = JSON.parse(document.getElementById("words").textContent);
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const textOf = (selector, root) => find(selector, root)?.textContent.trim() ?? "";

/** Browsers within other apps: most of them swallow downloads and cannot print. */
const isWithinApp = /Zalo|FBAN|FBAV|FB_IAB|Instagram|Line\/|MicroMessenger|TikTok|musical_ly|; wv\)/.test(navigator.userAgent);

const ACTS = { copy, line, share, image, print: choosePaper, qr: showCode, read, wipe: askToWipe, csv: saveFile, xlsx: saveFile, send: saveFile };

addEventListener("click", (/** @type {Happened} */ event) => {
  const button = event.target.closest?.("[data-hand]");
  if (button) ACTS[button.dataset.hand](button.closest(".actions"), button);
});

/** From here on a browser takes longer to put a text into a field by its own editing than the page to answer. */
const LONG_PASTE = 2_000;
let longPastes = 0;

/** As `LONG_TABLE` of the page of units. */
const FOLDED = 9_000;

addEventListener("beforeinput", (/** @type {Happened} */ event) => {
  const field = event.target;
  if (field.localName !== "textarea" || !event.cancelable || !(event.data?.length >= LONG_PASTE)) return;
  event.preventDefault();
  // A table that takes longer to lay out than to read is folded; its page has a button that opens it.
  const isFolded = field.id === "table" && event.data.length > FOLDED && !find("[data-unfolded]");
  if (isFolded) field.dataset.folded = "";
  field.setRangeText(event.data, field.selectionStart, field.selectionEnd, "end");
  const pasted = field.value;
  const mine = ++longPastes;
  let isTold = false;
  field.addEventListener("input", () => { isTold = true; }, { once: true });
  // The browser lays the text out in one frame and paints it in the next, the page answers after both: together they
  // would be one long halt. Of what is folded there is nothing to lay out.
  const later = (act) => isFolded ? act() : requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(act)));
  later(() => {
    // The next long paste tells of itself, and of this one with it.
    if (isTold || mine !== longPastes) return;
    // A page that was drawn again in between has put back what stood there.
    if (field.value !== pasted) field.value = pasted;
    field.dispatchEvent(new InputEvent("input", { bubbles: true, inputType: event.inputType }));
  });
});

/** What had the keyboard last, until something is tapped. */
let typedInto;
addEventListener("focusin", ({ target }) => { typedInto = target; });
addEventListener("pointerdown", () => { typedInto = undefined; }, true);

// What is folded under its reader's hands has not been left.
addEventListener("blur", (/** @type {Happened} */ event) => {
  const { dataset } = event.target;
  if (dataset?.folded === "" && dataset.typed === undefined) event.stopImmediatePropagation();
  else if (dataset) delete dataset.typed;
}, true);

// It has lost the keyboard, though: whoever goes on typing has it again before the key does anything.
addEventListener("keydown", ({ key, ctrlKey, metaKey, altKey }) => {
  const field = find("#table[data-folded]");
  const isNowhere = [document.body, field].includes(document.activeElement);
  const isTyped = ctrlKey || metaKey || altKey ? key === "v" : key.length === 1 || ["Enter", "Backspace", "Delete"].includes(key);
  if (!field || typedInto !== field || !isNowhere || !isTyped) return;
  field.dataset.typed = "";
  field.focus();
  // Where it has been drawn.
  field.nextElementSibling?.click();
}, true);

// ---- Tables that are pasted, and files

/** What makes text of them; without a network on a first visit there may be none. */
const unpacking = () => import("./%unpack.js%");

addEventListener("paste", (/** @type {Happened} */ event) => {
  const from = event.target.matches?.("[data-unpack] textarea") && event.clipboardData;
  const [html, text] = ["text/html", "text/plain"].map((type) => from ? from.getData(type) : "");
  // A text with tabs has its columns; in a table commas may part them.
  const hasCells = /<t[dh]\b/i.test(html);
  const hasCommas = event.target.closest?.("[data-unpack=table]") && /^[^\t;\n]*,.*\n/.test(text);
  if (text.includes("\t") || !(hasCells || hasCommas)) return;
  event.preventDefault();
  unpacking()
    .then(({ put, textOf, columnsOf }) => put(event.target, hasCells ? textOf(html) : columnsOf(text)))
    .catch(() => document.execCommand("insertText", false, text));
});

const isStarted = () => "started" in document.documentElement.dataset;
/** What a page says of a file must not stand in it before it is taken over. */
const started = new Promise((resolve) => {
  const look = () => isStarted() && resolve(undefined);
  new MutationObserver(look).observe(document.documentElement, { attributeFilter: ["data-started"] });
  look();
});

for (const sign of ["dragover", "drop", "change"]) {
  addEventListener(sign, (/** @type {Happened} */ event) => {
    const box = event.target.closest?.("[data-unpack]");
    const { files, types } = event.dataTransfer ?? event.target;
    if (!box || !(files?.length || types?.includes("Files"))) return;
    event.preventDefault();
    // What is picked before is handed in again as soon as the page has started.
    if (!files.length || (sign === "change" && !isStarted())) return;
    const [file] = files;
    started.then(unpacking).then(({ open }) => open(box, file)).catch(() => say(box, words.failed));
  });
}
// What was picked before this script came.
if (isStarted()) {
  for (const chosen of document.querySelectorAll("[data-unpack] [type=file]")) {
    if (/** @type {HTMLInputElement} */ (chosen).files.length) chosen.dispatchEvent(new Event("change", { bubbles: true }));
  }
}

/** An element with its properties and children. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function say(box, text) {
  find("[role=status]", box).textContent = text;
}

// What was said of a result is not true of the next one.
addEventListener("input", () => all(".actions [role=status]").forEach((place) => { place.textContent = ""; }));

/** A window over the page. Escape closes it, and the keyboard goes back to where it was. */
function panel(title, ...children) {
  const close = make("button", { type: "button", textContent: words.close });
  const buttons = make("p", { className: "actions" }, close);
  const heading = make("h2", { id: "panel-title", textContent: title });
  const dialog = make("dialog", { className: "panel" }, heading, ...children, buttons);
  dialog.setAttribute("aria-labelledby", heading.id);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** The link of a result: where a page keeps none in its address, its buttons hold it. */
const linkOf = (box) => box.dataset.link ? new URL(box.dataset.link, location.href).href : location.href;

const hint = (text) => make("p", { className: "hint", textContent: text });

// ---- The result as text

/** Longer links break in a chat, which gets that of the tool; Share and the QR code have them all the same. */
const LONGEST_LINK = 200;

function plainText(box) {
  const href = linkOf(box);
  return [box.dataset.text, codeAndDay(box), href.length > LONGEST_LINK ? href.split("#")[0] : href].join("\n");
}

/** Of which rules the result is, and of which day. */
function codeAndDay(box) {
  const day = dayOf(linkOf(box));
  return [textOf(".code", box), ...(day ? [words.resultOf + day] : [])].join(" · ");
}

function copy(box) {
  return copyText(box, plainText(box));
}

/** One line of a result, which its button holds. */
function line(box, button) {
  return copyText(box, button.dataset.line);
}

async function copyText(box, value) {
  if (await toClipboard(value)) return say(box, words.copied);
  const text = make("textarea", { value, readOnly: true, rows: 8, ariaLabel: words.copyByHand });
  panel(words.copyByHand, text);
  text.select();
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function share(box) {
  say(box, contents(box));
  const data = { title: document.title, text: [box.dataset.text, codeAndDay(box)].join("\n"), url: location.href };
  if (navigator.share) {
    // Who closes the sheet wants nothing more.
    return navigator.share(data).catch(({ name }) => name === "AbortError" || say(box, words.shareFailed));
  }
  if (await toClipboard(location.href)) return say(box, [words.linkCopied, contents(box)].join(" "));
  panel(words.copyByHand, hint(contents(box)), make("p", { className: "address", textContent: location.href }));
}

// ---- What the link holds, in the page's own words

const UNITS = /triệu|trieu|tr|nghìn|nghin|ngàn|ngan|tỷ|tỉ|ty|đồng|dong|tháng|thang|năm|nam|million|billion|months?|years?/giu;

/** What a link holds beside what was entered: the day of the result, and the month for which an income was typed. */
const NOT_ENTERED = ["on", "im"];

function contents(box) {
  if (box.dataset.holds) return box.dataset.holds;
  if (!location.hash) return words.holdsTooMuch;
  const held = location.hash.slice(1).split(";").slice(1).map((field) => field.split("=")).filter(([key]) => !NOT_ENTERED.includes(key));
  if (held.length === 0) return words.holdsNothing;
  const names = [...new Set(held.map(([key]) => nameOf(key)))].filter(Boolean);
  if (names.length === 0) names.push(words.yourEntries);
  else if (held.some(([key]) => !nameOf(key))) names.push(words.andMore);
  return `${words.holds}${names.join("; ")}. ${held.some(hasOwnWords) ? words.ownWords : words.noNames}`;
}

const fields = (key) => all(`.inputs [name="${CSS.escape(key)}"]`);

function nameOf(key) {
  const field = fields(key)[0] ?? find(`.inputs [data-key="${CSS.escape(key)}"] input`);
  const group = field?.closest(".row, .chips")?.closest("fieldset");
  const name = textOf("legend", group ?? document.createElement("p")) || labelOf(field);
  const plain = name.replace(/[?:.]$/, "");
  return /^.\p{Lu}/u.test(plain) ? plain : plain.slice(0, 1).toLowerCase() + plain.slice(1);
}

function labelOf(field) {
  return field?.id ? textOf(`label[for="${CSS.escape(field.id)}"]`) : "";
}

/** Judged by the link itself: what it holds may have no field on the page. What is picked is no word of one's own. */
function hasOwnWords([key, value = ""]) {
  if (find(`.inputs [data-key="${CSS.escape(key)}"]`)) return false;
  const told = fields(key);
  if (told.length && told.every(({ localName }) => localName === "select")) return false;
  let text = value;
  try {
    text = decodeURIComponent(value);
  } catch {
    // Then it is judged as it stands.
  }
  return /\p{L}{2}/u.test(text.replace(UNITS, ""));
}

// ---- Picture and QR code

/** What draws. Without a network on a first visit there may be none. */
const drawing = () => import("./%picture.js%");

async function showCode(box) {
  const place = make("div", { className: "qr" });
  const dialog = panel(words.qr, hint(words.qrHint), place, hint(contents(box)), make("p", { className: "address", textContent: linkOf(box) }));
  try {
    const { code } = await drawing();
    place.append((await code(linkOf(box), words.qr)) ?? hint(words.qrTooLong));
  } catch {
    place.append(hint(words.failed));
  }
  return dialog;
}

async function image(box) {
  const place = make("div", { className: "picture" }, hint(words.drawing));
  const dialog = panel(words.picture, place);
  try {
    const { code, picture } = await drawing();
    const qr = await code(linkOf(box), words.qr);
    const drawn = async (sheet, name, alt) => {
      const blob = await picture(sheet).finally(() => sheet.remove());
      if (!blob) return [hint(words.pictureFailed)];
      const address = URL.createObjectURL(blob);
      dialog.addEventListener("close", () => URL.revokeObjectURL(address));
      return [...ways(blob, address, name), make("img", { src: address, alt })];
    };
    place.replaceChildren(hint(isWithinApp ? words.pictureHold : words.pictureHint), ...(await drawn(lay(box, linkOf(box), qr), "", box.dataset.text)));
    if (!find(".results .why")) return;
    const more = make("button", { type: "button", textContent: words.pictureSteps });
    more.addEventListener("click", async () => more.replaceWith(...(await drawn(laySteps(box), `-${words.stepsFile}`, words.pictureSteps))));
    find(".actions", place)?.append(more);
  } catch {
    place.replaceChildren(hint(words.failed));
  }
}

/** What can be done with the picture on this device. */
function ways(blob, address, part) {
  const name = `an-sinh-${location.pathname.split("/").filter(Boolean).pop() ?? ""}${part}.png`;
  const bar = make("p", { className: "actions" });
  const files = [new File([blob], name, { type: blob.type })];
  if (navigator.canShare?.({ files })) {
    const send = make("button", { type: "button", className: "main-button", textContent: words.sharePicture });
    send.addEventListener("click", () => navigator.share({ files }).catch(() => undefined));
    bar.append(send);
  }
  if (!isWithinApp) bar.append(make("a", { className: "button", href: address, download: name, textContent: words.download }));
  return bar.childElementCount ? [bar] : [];
}

// ---- A list as a file

/** Makes a file of the table that the page has put there, and hands it to the browser, or to another app. */
async function saveFile(box, button) {
  const act = button.dataset.hand;
  const name = `an-sinh-${location.pathname.split("/").filter(Boolean).pop() ?? ""}`;
  say(box, words.makingFile);
  try {
    const { file } = await import("./%table-file.js%");
    const made = await file(box.dataset.rows, act === "csv" ? "csv" : "xlsx", name);
    if (act === "send" && navigator.canShare?.({ files: [made] })) {
      say(box, "");
      return await navigator.share({ files: [made] }).catch(({ name: why }) => why === "AbortError" || say(box, words.shareFailed));
    }
    download(made);
    say(box, words.fileMade);
  } catch {
    say(box, words.failed);
  } finally {
    delete box.dataset.rows;
  }
}

function download(file) {
  const address = URL.createObjectURL(file);
  make("a", { href: address, download: file.name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

// ---- Paper

const PAPERS = ["a4", "a5", "receipt80", "receipt58"];
const KEY = "ansinh.paper";

function choosePaper(box) {
  const chosen = remembered();
  const chips = PAPERS.map((paper) => {
    const input = make("input", { type: "radio", name: "paper", value: paper, checked: paper === chosen });
    return make("label", { className: "chip" }, input, make("span", { textContent: words[paper] }));
  });
  const choice = make("fieldset", { className: "field" }, make("legend", { textContent: words.paper }), make("div", { className: "chips" }, ...chips));
  const steps = make("input", { type: "checkbox" });
  const more = find(".results .why") ? [make("label", { className: "chip" }, steps, make("span", { textContent: words.withSteps }))] : [];
  const go = make("button", { type: "button", className: "main-button", textContent: words.printNow });
  const dialog = panel(words.print, choice, ...more);
  find(".actions", dialog).prepend(go);
  go.addEventListener("click", async () => {
    const paper = find(":checked", choice).value;
    dialog.close();
    remember(paper);
    let code;
    try {
      code = await (await drawing()).code(linkOf(box), words.qr);
    } catch {
      // The link stands there in letters.
    }
    layOut(paper, box, code, steps.checked);
    print();
  });
}

function remembered() {
  try {
    const paper = localStorage.getItem(KEY);
    return PAPERS.includes(paper) ? paper : "a4";
  } catch {
    return "a4";
  }
}

function remember(paper) {
  try {
    localStorage.setItem(KEY, paper);
  } catch {
    // Then it is asked again.
  }
}

// Printed by the browser's own menu: on whatever paper it has.
addEventListener("beforeprint", () => find(".paper") ?? layOut("any", find(".actions:has(.code)")));
addEventListener("afterprint", () => {
  all(".paper").forEach((page) => page.remove());
  delete document.documentElement.dataset.paper;
});

/** Puts the result behind the page as it is printed; the style sheet shows it on paper only. */
function layOut(paper, box, code, hasSteps) {
  // A page without an answer is printed as it stands.
  if (!find("[data-answer]")) return;
  if (box) lay(box, linkOf(box), code, paper.startsWith("receipt"));
  else layPage();
  if (hasSteps) laySteps(box);
  document.documentElement.dataset.paper = paper;
}

// ---- Reading aloud

const speech = globalThis.speechSynthesis;
const language = document.documentElement.lang;
const voice = () => speech?.getVoices().find(({ lang }) => lang.toLowerCase().startsWith(language));

/** The style sheet shows the button where there is a voice. */
function listen() {
  document.documentElement.toggleAttribute("data-voice", Boolean(voice()));
}

/** Where the words below the figure spell it out, the figure itself is not read: voices differ in how they read one. */
const isSpelledOut = () => /^\D+$/.test(textOf(".in-words"));

/** Most voices pass over a sign, so that two figures become one. */
const spoken = (text) => text.replace(/\s\/\s/g, ` ${words.outOf} `).replace(/≈\s*/g, `${words.about} `);

function read() {
  if (speech.speaking) return speech.cancel();
  const parts = [".answer-name", ...(isSpelledOut() ? [] : [".figure"]), ".in-words", ".answer-sentence"];
  const said = parts.map((part) => spoken(textOf(part))).filter(Boolean);
  const utterance = new SpeechSynthesisUtterance(said.join(". "));
  utterance.voice = voice();
  utterance.lang = utterance.voice?.lang ?? language;
  speech.speak(utterance);
}

listen();
speech?.addEventListener?.("voiceschanged", listen);
// ---- Leaving nothing behind

/** Told to the site's other pages on this device by way of the storage. */
const WIPED = "ansinh.wiped";
/** In milliseconds. */
const LONGEST_WIPE = 3000;

function askToWipe(_, { textContent }) {
  const go = make("button", { type: "button", className: "main-button", textContent: words.wipeNow });
  go.addEventListener("click", wipe);
  find(".actions", panel(textContent, hint(words.wipeWhat))).prepend(go);
}

async function wipe() {
  try {
    forget();
    // After it, so that a storage that was full has room.
    localStorage.setItem(WIPED, String(Date.now()));
    localStorage.removeItem(WIPED);
    keepNothing();
    // Without a network nothing but what is kept can be opened. It holds nothing of the person, so nobody waits for it long.
    if (navigator.onLine) await Promise.race([forgetSite(), new Promise((resolve) => setTimeout(resolve, LONGEST_WIPE))]);
  } catch {
    // Where nothing can be kept there is nothing to wipe.
  }
  leave();
}

/** When a page is left it stores what it shows. */
function keepNothing() {
  Storage.prototype.setItem = () => undefined;
}

function forget() {
  for (const kept of [localStorage, sessionStorage]) {
    for (const key of Object.keys(kept)) if (key.startsWith("ansinh.")) kept.removeItem(key);
  }
}

async function forgetSite() {
  for (const name of await caches.keys()) if (name.startsWith("ansinh-")) await caches.delete(name);
  await (await navigator.serviceWorker?.getRegistration())?.unregister();
}

/** Opens the page as it is for somebody new. */
function leave() {
  location.replace(location.pathname);
}

addEventListener("storage", ({ key, newValue }) => {
  if (key !== WIPED || !newValue) return;
  forget();
  keepNothing();
  leave();
});

// What a sheet looks like. Once it is there, or has failed, buttons that hand over are answered; the attribute says so.
const style = make("link", { rel: "stylesheet", href: new URL("./%sheet.css%", import.meta.url).href });
for (const sign of ["load", "error"]) {
  style.addEventListener(sign, () => { document.documentElement.dataset.hands = isWithinApp ? "app" : "browser"; });
}
document.head.append(style);
