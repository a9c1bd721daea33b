// The one sheet on which a result is handed over: on paper, as PDF, and as the picture that `picture.js` makes of it.
// All of it is taken from the page as it stands, and fits one page: what does not is set smaller, then left out and said so.
const words = JSON.parse(document.getElementById("words").textContent);
const find = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const textOf = (selector, root) => find(selector, root)?.textContent.trim() ?? "";

/** How much higher than wide a sheet may be with its margin, so that A4 and A5 hold it within theirs. */
const HIGH = 1.4;
/** Letters smaller than this part of the usual are hard to read on A5. */
const SMALLEST = 0.62;
/** What explains the result does not make it smaller than this, a picture not smaller than the other. */
const USUAL = 0.8;
const SMALL = 0.66;
const STEP = 0.04;
const LISTS = "tbody, ol, ul, dl, .officers";
/** A list keeps so many lines at least, and begins with so many at most. */
const LEAST = 4;
const MOST = 40;
/** Longer texts nobody reads on a sheet. */
const LONG = 140;
/** A QR code of more modules than this is drawn larger. */
const DENSE = 60;
/** From here on a value stands below its name. */
const WIDE = 40;

/** An element with its properties and children. */
function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** The sheet of a result, put behind the page: of these buttons, for this link, with its QR code where there is one. */
export function lay(box, link, code, isReceipt) {
  const sheet = make("article", { className: "paper a-sheet", inert: true });
  const body = make("div", { className: "sheet-body" });
  sheet.append(head(box), answer(), body, foot(box, link, code));
  document.body.append(sheet);
  // Measured on the screen, where a page shows nothing of it.
  sheet.dataset.measured = "";
  fill(sheet, body, box, isReceipt);
  return sheet;
}

/** A page that is no single result, such as a list of people, as it stands. */
export function layPage() {
  const main = find("#main") ?? document.body;
  const parts = [...all(".results > *"), ...all(":scope > :not(.hero, .tool-page, .messages)", main)].filter((part) => !part.matches(".actions, .next, .off-paper"));
  const title = make("h1", { textContent: textOf("h1") });
  const brand = make("p", { className: "sheet-brand", textContent: textOf(".brand") });
  const last = all(".bottom > p").map((line) => make("p", { textContent: line.textContent }));
  const page = make("article", { className: "paper" }, brand, title, list(entered()), ...parts.map(opened), ...last);
  document.body.append(page);
}

/** The steps, for whoever asks: a page of their own. */
export function laySteps(box) {
  const copy = bare(find(".results .why"));
  const title = make("h2", { textContent: textOf("summary span", copy) });
  find("summary", copy)?.remove();
  const sheet = make("article", { className: "paper a-sheet sheet-steps", inert: true }, head(box), title, ...copy.childNodes);
  document.body.append(sheet);
  sheet.dataset.measured = "";
  shrink(sheet, SMALLEST);
  return sheet;
}

function head(box) {
  const brand = make("p", { className: "sheet-brand", textContent: textOf(".brand") || "An Sinh" });
  return make("header", { className: "sheet-head" }, brand, make("h1", { textContent: box.dataset.title ?? textOf("h1") }));
}

function answer() {
  const tones = [...(find(".answer")?.classList ?? [])].filter((name) => name !== "answer");
  const place = make("section", { className: ["sheet-answer", ...tones].join(" ") });
  const lines = { "answer-name": ".answer-name", figure: "[data-answer]", "in-words": ".in-words", "answer-sentence": ".answer-sentence", "answer-more": ".hall-cards" };
  for (const [className, selector] of Object.entries(lines)) {
    const said = textOf(selector).replace(/^./u, (first) => first.toUpperCase());
    if (said) place.append(make("p", { className, textContent: said }));
  }
  return place;
}

function foot(box, link, code) {
  const day = dayOf(link);
  const now = printed(new Date());
  const rules = document.documentElement.dataset.rules;
  const lines = [
    textOf(".code", box),
    [`${words.resultOf}${day ?? now}`, `${words.rulesOf}${rules}`, ...(day && day !== now ? [words.printedOn + now] : [])].join(" · "),
    words.estimate,
    words.askWhere,
  ];
  const said = make("div", {}, ...lines.filter(Boolean).map((line) => make("p", { textContent: line })));
  const place = make("footer", { className: "sheet-foot" });
  // A code says all of the link; without one it has to be typed.
  said.append(make("p", { className: "address", textContent: code || link.length > 300 ? link.split("#")[0] : link }));
  if (code) place.append(make("figure", { className: code.viewBox.baseVal.width > DENSE ? "qr dense" : "qr" }, code, make("figcaption", { textContent: words.scan })));
  place.append(said);
  return place;
}

const printed = (day) => [day.getDate(), day.getMonth() + 1].map((part) => `${part}`.padStart(2, "0")).join("/") + `/${day.getFullYear()}`;
/** The day of a result, as its link says it: "29/11/2026". */
export const dayOf = (link) => /[#;]on=(\d{4})-(\d\d)-(\d\d)/.exec(link)?.slice(1).reverse().join("/");

// ---- What stands between the answer and the foot

/** What was entered, then the pictures of the result, then as much of what explains it as there is room for. */
function fill(sheet, body, box, isReceipt) {
  body.append(list(enteredFor(box)));
  const shown = all(".results figure, .hall figure, .results > section > .scroll, .results .findings").filter((part) => !part.closest("details"));
  body.append(...shown.map(short));
  body.append(...all(".results > .notices").map(bare));
  const more = all("#main > .card:not(.off-paper)").filter((card) => find("figure, table, .officers, .units", card));
  // A page whose result is a table below has no other picture of it.
  if (shown.length === 0) body.append(...more.splice(0, 1).map(folded));
  if (isReceipt) return;
  fit(sheet);
  for (const card of more.slice(0, 2)) addWhatFits(sheet, body, folded(card));
}

/** A card whole, smaller, with its picture alone, or not at all. */
function addWhatFits(sheet, body, card) {
  const size = sheet.style.getPropertyValue("--fit");
  body.append(card);
  const hasPicture = find("figure, .units", card);
  shrink(sheet, hasPicture ? SMALL : USUAL);
  if (isTooHigh(sheet) && hasPicture) all(".scroll, .notices", card).forEach((part) => part.remove());
  // Of units and officers the first ones are worth something, too.
  const people = find(".units, .officers", card);
  while (people && isTooHigh(sheet) && dropLast(people.parentElement));
  if (!isTooHigh(sheet)) return;
  card.remove();
  sheet.style.setProperty("--fit", size);
}

function list(pairs) {
  const line = ([label, value]) => make("div", { className: value.length > WIDE ? "wide" : "" }, make("dt", { textContent: label }), make("dd", { textContent: value }));
  return make("dl", { className: "entered" }, ...pairs.map(line));
}

function enteredFor(box) {
  const pairs = entered();
  // The screen that is turned to somebody has no fields, but its text says it all the same.
  return pairs.length ? pairs : (box.dataset.text ?? "").split("\n").slice(1).map((line) => line.split(": ")).filter((pair) => pair.length === 2);
}

/** A copy that does nothing: no buttons, no fields, no name that stands twice. */
function bare(part) {
  const copy = part.cloneNode(true);
  all(".actions, .next, .off-paper, button, input, select, textarea, fieldset, label, .hint", copy).forEach((one) => one.remove());
  for (const one of [copy, ...all("[id], [tabindex], [role=region]", copy)]) ["id", "tabindex", "role", "aria-live"].forEach((name) => one.removeAttribute(name));
  return copy;
}

/** Without what a reader would have to open. */
function folded(card) {
  const copy = short(card);
  all("details", copy).forEach((one) => one.remove());
  return copy;
}

/** Cut before anything is measured: no page holds the lines of a long list. */
function short(part) {
  const copy = bare(part);
  for (const list of all(LISTS, copy)) if (list.childElementCount > MOST) cut(list, list.childElementCount - MOST);
  return copy;
}

function opened(part) {
  const copy = bare(part);
  [copy, ...all("details", copy)].forEach((one) => { one.open = true; });
  return copy;
}

// ---- One page

const isTooHigh = (sheet) => sheet.scrollHeight > sheet.clientWidth * HIGH;

function shrink(sheet, least) {
  const now = Number(sheet.style.getPropertyValue("--fit") || 1);
  for (let size = now - STEP; isTooHigh(sheet) && size >= least; size -= STEP) sheet.style.setProperty("--fit", size.toFixed(2));
}

function fit(sheet) {
  shrink(sheet, SMALLEST);
  while (isTooHigh(sheet) && dropLast(find(".sheet-body", sheet)));
}

/** Of the longest list the last line, and says how many are missing. */
function dropLast(root) {
  const lists = all(LISTS, root).filter((list) => list.childElementCount > LEAST);
  const longest = lists.sort((one, other) => other.offsetHeight - one.offsetHeight)[0];
  if (!longest) return false;
  cut(longest, 1);
  return true;
}

/** So many of the last lines, and says how many are missing in all. */
function cut(list, more) {
  const told = find(":scope > .left", list);
  const count = Number(told?.dataset.count ?? 0) + more;
  told?.remove();
  for (let left = more; left > 0; left -= 1) list.lastElementChild.remove();
  const line = leftOut(list, count);
  line.dataset.count = count;
  list.append(line);
}

function leftOut({ localName }, count) {
  const textContent = words.leftOut.replace("{}", count);
  const className = "left";
  if (localName === "tbody") return make("tr", { className }, make("td", { colSpan: 20, textContent }));
  if (localName === "dl") return make("div", { className }, make("dt", { textContent }));
  return make(localName === "div" ? "p" : "li", { className, textContent });
}

// ---- What was entered, in plain words

/** Pairs of label and value; what stands in the rows of a list is one of them. */
export function entered() {
  const pairs = new Map();
  const add = (label, value) => pairs.set(label, pairs.has(label) ? `${pairs.get(label)}, ${value}` : value);
  const lists = new Set();
  for (const field of all(".inputs :is(input:not([type=range], [type=file]), select, textarea:not(#table))")) {
    const list = field.closest(".row")?.parentElement;
    // A table of people is too long for a line; what comes of it stands below.
    if (field.name === "view" || field.closest("table") || (list && lists.has(list))) continue;
    if (list) {
      lists.add(list);
      add(textOf("legend", list.closest("fieldset")), inRows(list));
    } else if (valueOf(field)) {
      const isChoice = /radio|checkbox/.test(field.type);
      add(isChoice ? textOf("legend", field.closest("fieldset")) : labelOf(field), valueOf(field));
    }
  }
  return [...pairs].filter(([label]) => label);
}

function inRows(list) {
  const rows = [...list.children].map((row, at) => `${at + 1}. ${all(":is(.row-head, .row > .row-fields) :is(input, select)", row).map(named).filter(Boolean).join(", ")}`);
  const text = rows.join("; ");
  return text.length > LONG ? words.lines.replace("{}", rows.length) : text;
}

/** A number says nothing without its name. */
function named(field) {
  const value = valueOf(field);
  return value && /^[\d.,%\s]+$/.test(value) ? `${labelOf(field)} ${value}` : value;
}

function valueOf(field) {
  if (/radio|checkbox/.test(field.type)) return field.checked ? textOf("span", field.parentElement) : "";
  if (field.value === "0") return "";
  if (field.selectedOptions) return field.selectedOptions[0]?.textContent.trim() ?? "";
  const value = field.value.trim();
  // An amount as the page has read it: 2.000.000 đồng, not 2tr.
  const read = /^[\d.,]+\s\S+/.exec(textOf(".money .echo", field.closest(".group") ?? document.createElement("p")));
  if (value && read && field.closest(".money")) return read[0];
  return value.length > LONG ? `${value.slice(0, LONG).replace(/\s+\S*$/, "")} …` : value;
}

function labelOf(field) {
  return field.id ? textOf(`label[for="${CSS.escape(field.id)}"]`).replace(/[:.]$/, "") : "";
}
