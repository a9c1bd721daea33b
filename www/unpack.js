// Makes plain text of what was pasted with tables in it, and of files: a row of a table becomes a line with tabs between
// its cells, so that the page sees columns. `www/actions.js` loads it when somebody pastes such a thing or opens a file.
// Nothing leaves the device, and what is read is never put into the page but as text of the field.
const words = JSON.parse(document.getElementById("words").textContent);

// ---- Elements of HTML and of word processors, by the names that they have in either

const TABLES = "table, tbl";
const CELLS = "td, th, tc";
const BLOCKS = new Set(
  "address article aside blockquote body caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbl ul".split(" "),
);
/** They stand by themselves even where the last line has no full stop. */
const PARAGRAPH = /^(p|h\d|table|tbl)$/;
/** Not what a reader sees: scripts, text that was taken out, properties, the second telling of a shape. */
const LEFT_OUT_HTML = /^(head|noframes|script|title|template|noscript|textarea|select)$/;
const LEFT_OUT_XML = /^(del|delText|instrText|moveFrom|Fallback|sectPr|pPr)$/;
/** What a browser does not know of the styles of a word processor, which hides text and marks footnotes by them. */
const HIDDEN_STYLE = /display:\s*none|mso-hide:\s*all/i;
const HIDDEN_CLASS = /MsoFootnoteReference|MsoEndnoteReference|MsoCommentReference/;
/** Of a cell that says it fills more columns than any table of a report has. */
const MOST_COLUMNS = 100;

function isLeftOut(element) {
  const name = element.localName;
  if (element instanceof HTMLElement) {
    return element.hidden || LEFT_OUT_HTML.test(name) || HIDDEN_STYLE.test(element.dataset.style) || HIDDEN_CLASS.test(element.className);
  }
  const hidden = { tr: ":scope > trPr > :is(hidden, del)", r: ":scope > rPr > vanish" }[name];
  return LEFT_OUT_XML.test(name) || Boolean(hidden && element.querySelector(hidden));
}

/** What is said of an element of a word processor by one of its properties; undefined where nothing is. */
function property(element, path) {
  const found = element.querySelector(`:scope > ${path}`);
  return found && ([...found.attributes].find(({ localName }) => localName === "val")?.value ?? "");
}

/** The lines of an element: one for each row of a table and each paragraph, with an empty one around paragraphs. */
function linesOf(root) {
  const lines = [""];
  const add = (text) => {
    const line = lines.pop();
    // Spaces at the seam of two elements are one.
    lines.push(line + (line === "" || line.endsWith(" ") ? text.replace(/^ +/, "") : text));
  };
  const end = (isParagraph) => {
    const line = lines.pop().replace(/ +$/, "");
    if (line.trim()) lines.push(line);
    if (isParagraph && lines.length > 0 && lines.at(-1) !== "") lines.push("");
    lines.push("");
  };
  const element = (child) => {
    const name = child.localName;
    if (name === "br" || name === "cr") return end();
    if (name === "tab") return add("\t");
    if (name === "noBreakHyphen") return add("-");
    const isBlock = BLOCKS.has(name);
    if (isBlock) end(PARAGRAPH.test(name));
    if (child.matches(TABLES)) lines.splice(-1, 1, ...rowsOf(child), "");
    else walk(child);
    if (isBlock) end(PARAGRAPH.test(name));
  };
  const walk = (node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        if (!isLeftOut(child)) element(child);
      } else if (child.nodeType === Node.TEXT_NODE) {
        if (node.localName === "t") add(child.data);
        else if (node instanceof HTMLElement) add(node.closest("pre") ? child.data : child.data.replace(/[ \t\r\n\f]+/g, " "));
      }
    }
  };
  walk(root);
  end();
  while (lines.at(-1) === "") lines.pop();
  return lines;
}

/** What belongs to an element itself, and not to a table within it. */
function own(element, wanted, holder) {
  return [...element.querySelectorAll(wanted)].filter((one) => one.parentElement.closest(holder) === element);
}

/** The lines of a table. Where one cell fills several, the others are empty, so that columns stay columns. */
function rowsOf(table) {
  const lines = own(table, "caption", TABLES).flatMap(linesOf);
  /** By columns: so many rows below are still filled by a cell of a row above. */
  const filled = [];
  for (const row of own(table, "tr", TABLES)) {
    const cells = own(row, CELLS, "tr").filter((cell) => !isLeftOut(cell));
    // A frame for what stands in it, or a line across: no columns.
    if (row.querySelector(TABLES) || (cells.length === 1 && !filled.some((rows) => rows > 0))) {
      if (!isLeftOut(row)) lines.push(...cells.flatMap(linesOf));
      continue;
    }
    const line = lineOf(cells, filled);
    if (!isLeftOut(row) && /[^\t]/.test(line)) lines.push(line);
  }
  return lines;
}

function lineOf(cells, filled) {
  const texts = [];
  const passFilled = () => {
    for (; filled[texts.length] > 0; texts.push("")) filled[texts.length] -= 1;
  };
  for (const cell of cells) {
    passFilled();
    const wide = Math.min(Math.max(cell.colSpan ?? Number(property(cell, "tcPr > gridSpan") || 1), 1), MOST_COLUMNS);
    // In a browser 0 is "to the end of the table"; word processors say of the cells below that they go on.
    const high = cell.rowSpan === 0 ? Infinity : cell.rowSpan ?? 1;
    const goesOn = /^(continue)?$/.test(property(cell, "tcPr > vMerge") ?? "no");
    texts.push(goesOn ? "" : linesOf(cell).filter(Boolean).join(" ").replace(/\t+/g, " "));
    for (let column = 1; column < wide; column += 1) texts.push("");
    for (let column = texts.length - wide; column < texts.length; column += 1) filled[column] = high - 1;
  }
  passFilled();
  return texts.join("\t");
}

/**
 * The text of what a clipboard holds as HTML. Nothing of it is loaded or run; its styles get other names first, since the
 * page's policy has the browser complain of each.
 */
export function textOf(html) {
  const unstyled = html.replace(/<(\/?)style\b/gi, "<$1noframes").replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/\sstyle\s*=/gi, " data-style="));
  return linesOf(new DOMParser().parseFromString(unstyled, "text/html").body).join("\n");
}

// ---- Files

const MOST_BYTES = 20 * 1024 * 1024;

/** What is wrong with a file, by the name of the sentence that says so. */
class Refused extends Error {}

async function textOfFile(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const begins = (...start) => start.every((byte, index) => bytes[index] === byte);
  // The old format, and what a password locks in the new one, stand in a file system of their own.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new Refused("fileLocked");
  if (begins(0x50, 0x4b)) return textOfArchive(partsOf(bytes));
  if (/\.(docx|xlsx)$/i.test(file.name)) throw new Refused("fileDamaged");
  if (!/\.(txt|csv)$/i.test(file.name) && !/^text\/(plain|csv)/.test(file.type)) throw new Refused("fileUnknown");
  if (bytes.length > MOST_BYTES) throw new Refused("fileTooLarge");
  const text = plainText(bytes);
  return /\.csv$/i.test(file.name) ? withTabs(text) : text;
}

/** A table whose cells commas part has tabs between them, as one that is pasted: commas also stand within numbers. */
function withTabs(text) {
  const [head] = text.split("\n", 1);
  if (/[\t;]/.test(head)) return text;
  const cell = (_, quoted) => quoted === undefined ? "\t" : quoted.replaceAll('""', '"').replace(/\s+/g, " ");
  return text.replace(/"((?:[^"]|"")*)"|,/g, cell);
}

/** A pasted text, with tabs where commas part its cells: the same number in each line, and the first of all not within a number. */
export function columnsOf(text) {
  const lines = text.replace(/\r\n?/g, "\n");
  const bare = lines.replace(/"(?:[^"]|"")*"/g, "").split("\n").filter((line) => line.trim());
  const commas = (line) => line.split(",").length;
  const isTable = bare.every((line) => commas(line) === commas(bare[0])) && !/^[^,]*\d,\d/.test(bare[0]);
  return isTable ? withTabs(lines) : text;
}

function plainText(bytes) {
  const is16 = { "255,254": "utf-16le", "254,255": "utf-16be" }[bytes.subarray(0, 2).join()];
  const read = (name, fatal) => new TextDecoder(name, { fatal }).decode(bytes);
  let text;
  try {
    text = read(is16 ?? "utf-8", true);
  } catch {
    // Of an old Vietnamese font; the page knows their letters by what stands for them here.
    text = read("windows-1252", false);
  }
  if (text.includes("\0")) throw new Refused("fileUnknown");
  return text.replace(/\r\n?/g, "\n");
}

/** The parts of an archive by their names: what makes the text of each. */
function partsOf(bytes) {
  const parts = new Map();
  const view = new DataView(bytes.buffer);
  const number = (at) => view.getUint32(at, true);
  const short = (at) => view.getUint16(at, true);
  let end = bytes.length - 22;
  // Nothing but a remark of at most 64 KB stands behind the list of files.
  for (const first = end - 65_535; number(end) !== 0x06054b50; end -= 1) {
    if (end <= first) throw new Refused("fileDamaged");
  }
  let at = number(end + 16);
  for (let left = short(end + 10); left > 0; left -= 1) {
    if (number(at) !== 0x02014b50) throw new Refused("fileDamaged");
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + short(at + 28)));
    const [locked, local, size, method] = [short(at + 8) & 1, number(at + 42), number(at + 20), short(at + 10)];
    parts.set(name, () => {
      if (locked) throw new Refused("fileLocked");
      const from = local + 30 + short(local + 26) + short(local + 28);
      return unpacked(bytes.subarray(from, from + size), method);
    });
    at += 46 + short(at + 28) + short(at + 30) + short(at + 32);
  }
  return parts;
}

/** The text of a document, or of the first sheet of a book. */
async function textOfArchive(parts) {
  const named = (pattern) => [...parts.keys()].filter((name) => pattern.test(name)).sort((a, b) => a.length - b.length || (a < b ? -1 : 1))[0];
  const document = named(/^word\/document\d*\.xml$/);
  if (document) return linesOf(read(await parts.get(document)(), "document")).join("\n");
  const sheet = named(/^xl\/worksheets\/[^/]+\.xml$/);
  if (!sheet) throw new Refused("fileUnknown");
  const strings = named(/^xl\/sharedStrings\.xml$/);
  const shared = strings ? [...read(await parts.get(strings)(), "sst").children].map(spoken) : [];
  return rowsOfSheet(read(await parts.get(sheet)(), "worksheet"), shared).join("\n");
}

/** The letters of a text in a sheet, without how it is said aloud. */
const spoken = (item) => [...item.querySelectorAll("t")].filter((one) => !one.closest("rPh")).map((one) => one.textContent).join("");

/** The rows of a sheet as lines with tabs, each cell in its column; numbers without what counting in two left of them. */
function rowsOfSheet(sheet, shared) {
  const lines = [];
  for (const row of sheet.querySelectorAll("sheetData > row")) {
    const line = [];
    for (const cell of row.querySelectorAll(":scope > c")) {
      const letters = cell.getAttribute("r")?.match(/^[A-Z]+/)?.[0];
      const column = letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : line.length;
      if (column >= MOST_COLUMNS) break;
      const value = cell.querySelector(":scope > v")?.textContent ?? "";
      const kind = cell.getAttribute("t") ?? "n";
      const number = () => (value === "" ? "" : String(Number(Number(value).toPrecision(15))).replace(".", ","));
      const text = { s: () => shared[value] ?? "", inlineStr: () => spoken(cell), n: number, e: () => "" }[kind]?.() ?? value;
      while (line.length < column) line.push("");
      line[column] = text.replace(/\s+/g, " ").trim();
    }
    if (line.some(Boolean)) lines.push(line.join("\t"));
  }
  return lines;
}

/** Counts what comes out, whatever the archive says of it. */
async function unpacked(packed, method) {
  let stream = new Blob([packed]).stream();
  if (method !== 0) {
    if (!globalThis.DecompressionStream) throw new Refused("fileNotHere");
    stream = stream.pipeThrough(new DecompressionStream("deflate-raw"));
  }
  const reader = stream.getReader();
  const text = new TextDecoder();
  let [all, size] = ["", 0];
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value.length;
    if (size > MOST_BYTES) {
      reader.cancel();
      throw new Refused("fileTooLarge");
    }
    all += text.decode(value, { stream: true });
  }
  return all + text.decode();
}

function read(xml, root) {
  const read = new DOMParser().parseFromString(xml, "application/xml");
  if (read.querySelector("parsererror") || read.documentElement.localName !== root) throw new Refused("fileDamaged");
  return read.documentElement;
}

// ---- Into the field

/** As if it was pasted where the caret stands, so that it can be undone like anything typed. */
export function put(field, text) {
  field.focus();
  const pasted = { bubbles: true, cancelable: true, data: text, inputType: "insertFromPaste" };
  // A long text is put in by who listens for this.
  if (!field.dispatchEvent(new InputEvent("beforeinput", pasted)) || document.execCommand("insertText", false, text)) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new InputEvent("input", pasted));
}

/** Opens a file in place of what stands in the field of `box`, which can be brought back. */
export async function open(box, file) {
  const [field, place, chosen] = ["textarea", "[role=status]", "[type=file]"].map((selector) => box.querySelector(selector));
  const replace = (text) => {
    field.select();
    put(field, text);
  };
  let text;
  try {
    text = await textOfFile(file);
    if (!text.trim()) throw new Refused("fileEmpty");
  } catch (error) {
    place.textContent = words[error instanceof Refused ? error.message : "fileDamaged"];
    return;
  } finally {
    // Chosen once more it is opened once more.
    chosen.value = "";
  }
  const before = field.value;
  const back = Object.assign(document.createElement("button"), { type: "button", className: "quiet", textContent: words.fileBack });
  back.addEventListener("click", () => {
    place.replaceChildren();
    replace(before);
  });
  replace(text);
  place.replaceChildren(`${words.fileOpened}${file.name} `, back);
}
