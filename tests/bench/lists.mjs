// danh-sach/ beside SheetJS, each in a fresh browser: how long a D05-TS takes from the file to the rows on the screen, what the renderer
// process needed at most, what a row costs in a long list, and the longest task of the page at a quarter of the speed. LISTS_RUNS (3).
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";

const tests = createRequire(new URL("../browser/page.mjs", import.meta.url));
const { chromium } = tests("playwright-core");
const SHEETJS = join(tests.resolve("xlsx"), "..", "dist", "xlsx.full.min.js");
const RUNS = Number(process.env.LISTS_RUNS ?? 3);
const folder = mkdtempSync(join(tmpdir(), "ansinh-lists-"));

const HEADS = ["STT", "Họ và tên", "Mã số BHXH", "Số CCCD", "Địa chỉ", "Ngày biên lai", "Số biên lai", "Mức thu nhập tháng đóng BHXH",
  "Số tháng đóng", "Từ tháng/năm", "Số tiền phải đóng theo quy định", "Người tham gia đóng", "NSNN hỗ trợ / Tỷ lệ %", "NSNN hỗ trợ / Số tiền",
  "NSĐP hỗ trợ / Tỷ lệ %", "NSĐP hỗ trợ / Số tiền", "Hỗ trợ khác / Tỷ lệ %", "Hỗ trợ khác / Số tiền", "Mã số nhân viên thu", "Ghi chú"];

/** A row with an own name and own codes; every hundredth has its support worked out from the income. */
function row(index) {
  const state = index % 100 === 7 ? 1_056_000 : 792_000;
  const number = `${index + 1}`.padStart(8, "0");
  return [index + 1, `Người thứ ${index + 1}`, `01${number}`, `0010${number}`, `Thôn ${index % 40}, xã A`, "05/11/2026", index + 1, 2_000_000,
    6, "11/2026", 2_640_000, 2_640_000 - state, 40, state, 0, 0, 0, 0, "NV01", "Đối tượng Hộ_cận_nghèo, Dân tộc Kinh, P.Thức Đóng_tiếp"];
}

const letter = (column) => String.fromCharCode(65 + column);
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A workbook as spreadsheets write it: texts in a table of their own. */
function workbook(count) {
  const known = new Map();
  const place = (text) => known.get(text) ?? (known.set(text, known.size), known.size - 1);
  const cell = (value, column, line) => typeof value === "number"
    ? `<c r="${letter(column)}${line}"><v>${value}</v></c>` : `<c r="${letter(column)}${line}" t="s"><v>${place(value)}</v></c>`;
  const lines = [HEADS, ...Array.from({ length: count }, (_, index) => row(index))]
    .map((cells, index) => `<row r="${index + 1}">${cells.map((value, column) => cell(value, column, index + 1)).join("")}</row>`);
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const related = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const packaged = "http://schemas.openxmlformats.org/package/2006";
  return archive({
    "[Content_Types].xml": `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${related}"><sheets><sheet name="D05" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${related}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${related}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><dimension ref="A1:T${count + 1}"/><sheetData>${lines.join("")}</sheetData></worksheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${main}" count="${count * 7}" uniqueCount="${known.size}">${[...known.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join("")}</sst>`,
  });
}

function archive(parts) {
  const files = [];
  const directory = [];
  let at = 0;
  for (const [name, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text);
    const packed = deflateRawSync(bytes, { level: 6 });
    const head = Buffer.alloc(26);
    [[4, 20], [8, 8]].forEach(([place, value]) => head.writeUInt16LE(value, place - 4));
    head.writeUInt32LE(crc32(bytes), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(bytes.length, 18);
    head.writeUInt16LE(name.length, 22);
    files.push(Buffer.from("PK\x03\x04", "latin1"), head, Buffer.from(name), packed);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2, 0, 26);
    entry.writeUInt32LE(at, 38);
    directory.push(Buffer.from("PK\x01\x02", "latin1"), entry, Buffer.from(name));
    at += 4 + head.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length / 4, 4);
  end.writeUInt16LE(files.length / 4, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, Buffer.from("PK\x05\x06", "latin1"), end]);
}

async function browser(visit) {
  const launched = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const context = await launched.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: "block" });
    return await visit(await context.newPage(), await launched.newBrowserCDPSession(), context);
  } finally {
    await launched.close();
  }
}

/** What the largest renderer process needed at most, in MB. */
async function peak(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const most = (id) => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024;
  return Math.max(...processInfo.filter(({ type }) => type === "renderer").map(({ id }) => most(id)));
}

/** Opens the page, hands it the file, and waits for its rows. */
function ours(path, throttled) {
  return browser(async (page, session, context) => {
    await page.goto(new URL("danh-sach/", process.env.BASE_URL).href);
    await page.locator("h1").click();
    await page.waitForFunction(() => document.documentElement.hasAttribute("data-started"));
    await page.evaluate(() => {
      globalThis.tasks = [];
      new PerformanceObserver((list) => list.getEntries().forEach(({ duration }) => globalThis.tasks.push(duration))).observe({ type: "longtask", buffered: false });
      document.getElementById("list-file").addEventListener("change", () => { globalThis.given = performance.now(); }, { capture: true });
      new MutationObserver(() => {
        if (document.querySelector(".list-row")) globalThis.shown ??= performance.now();
      }).observe(document.body, { subtree: true, childList: true });
    });
    if (throttled) await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.setInputFiles("#list-file", path);
    await page.waitForFunction(() => globalThis.shown !== undefined, undefined, { timeout: 300_000 });
    const opening = Math.max(0, ...(await page.evaluate(() => globalThis.tasks)));
    await page.evaluate(() => { globalThis.tasks.length = 0; });
    const frames = await page.evaluate(() => new Promise((done) => {
      const rows = document.getElementById("list-rows");
      let [longest, before, left] = [0, performance.now(), 120];
      const frame = (now) => {
        longest = Math.max(longest, now - before);
        before = now;
        rows.scrollTop += 150;
        if (left-- > 0) requestAnimationFrame(frame);
        else done(longest);
      };
      requestAnimationFrame(frame);
    }));
    const scrolling = Math.max(0, ...(await page.evaluate(() => globalThis.tasks)));
    const time = await page.evaluate(() => globalThis.shown - globalThis.given);
    return { time, memory: await peak(session), opening, scrolling, frames };
  });
}

/** SheetJS alone reads the file. */
function theirs(path) {
  return browser(async (page, session) => {
    await page.goto("about:blank");
    await page.addScriptTag({ path: SHEETJS });
    await page.setContent("<input id=file type=file>");
    await page.addScriptTag({ path: SHEETJS });
    await page.setInputFiles("#file", path);
    const time = await page.evaluate(async () => {
      const begun = performance.now();
      const bytes = new Uint8Array(await document.getElementById("file").files[0].arrayBuffer());
      XLSX.read(bytes);
      return performance.now() - begun;
    });
    return { time, memory: await peak(session) };
  });
}

const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
async function runs(count, one) {
  const all = [];
  for (let run = 0; run < count; run++) all.push(await one());
  return Object.fromEntries(Object.keys(all[0]).map((key) => [key, median(all.map((of) => of[key]))]));
}
const said = (name, { time, memory }) => console.log(`${name}: ${(time / 1000).toFixed(2)} s, renderer at most ${memory.toFixed(0)} MB`);

try {
  const path = {};
  for (const count of [20_000, 50_000, 200_000]) {
    path[count] = join(folder, `${count}.xlsx`);
    writeFileSync(path[count], workbook(count));
  }
  const [we, they] = [await runs(RUNS, () => ours(path[50_000])), await runs(RUNS, () => theirs(path[50_000]))];
  said("50,000 rows of 20 columns, opened, checked and shown", we);
  said("the same read by SheetJS 0.18.5 alone", they);
  console.log(`of its time ${(we.time / they.time).toFixed(2)}, of its memory ${(we.memory / they.memory).toFixed(2)}`);
  const [few, many] = [await runs(RUNS, () => ours(path[20_000])), await runs(1, () => ours(path[200_000]))];
  said("20,000 rows", few);
  said("200,000 rows", many);
  console.log(`a row of 200,000 costs ${(many.time / 200_000 / (few.time / 20_000)).toFixed(2)} times a row of 20,000`);
  const slow = await ours(path[20_000], true);
  console.log(`at a quarter of the speed, 20,000 rows: longest task while it opens ${slow.opening.toFixed(0)} ms, while it is scrolled ${slow.scrolling.toFixed(0)} ms, longest time between frames ${slow.frames.toFixed(0)} ms`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
