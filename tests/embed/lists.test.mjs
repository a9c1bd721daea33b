// Lists of agents: files of real programs, what is refused and how soon, and what is handed back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { crc32, deflateRawSync } from "node:zlib";
import { test } from "node:test";
import { refusal } from "./module.mjs";

const folder = join(process.env.DIST, "embed");
const ansinh = await import(`${pathToFileURL(join(folder, "ansinh.js")).href}?lists`);
await ansinh.default({ parts: ["lists"] });

const file = (name) => readFile(new URL(`../lists/${name}`, import.meta.url));
const LIST = "Họ và tên;Mã số BHXH;Mức thu nhập;Số tháng;Từ tháng;Nhóm;Người tham gia đóng\n"
  + "N. V. A.;0123456789;1500000;1;11/2026;Khác;264000\n=T. T. B.;0123456790;1500000;1;11/2026;Khác;270000\n";

test("without the part its functions say so, and another call of init brings it", async () => {
  const other = await import(`${pathToFileURL(join(folder, "ansinh.js")).href}?without-lists`);
  await other.default();
  for (const name of ["checkList", "writeList", "contributions"]) assert.throws(() => other[name]({}), /init\(\{ parts: \["lists"\] \}\)/);
  await other.default({ parts: ["lists"] });
  assert.equal(other.checkList({ text: LIST }).counts.right, 1);
  assert.throws(() => other.checkList({ text: LIST, what: 1 }), other.InputError);
});

test("each of its modules can come from elsewhere, and with require", async () => {
  const other = await import(`${pathToFileURL(join(folder, "ansinh.js")).href}?from-elsewhere`);
  const bytes = (name) => readFile(join(folder, `ansinh-${name}_bg.wasm`));
  await other.default({ parts: { lists: { lists: bytes("lists"), sheets: bytes("sheets"), writer: bytes("writer") } } });
  assert.equal(other.checkList({ bytes: await file("libreoffice.xls") }).counts.right, 4);
  const { createRequire } = await import("node:module");
  const common = createRequire(import.meta.url)(join(folder, "ansinh.cjs"));
  await common.default({ parts: ["lists"] });
  assert.equal(common.checkList({ text: LIST }).counts.wrong, 1);
});

for (const name of ["openpyxl.xlsx", "exceljs.xlsx", "sheetjs.xlsx", "sheetjs.xls", "libreoffice.xlsx", "libreoffice.xls", "libreoffice.ods", "libreoffice.csv"]) {
  test(`${name}: every row of a right list is right`, async () => {
    const { form, counts, totals } = ansinh.checkList({ bytes: await file(name) });
    assert.equal(form, "D05-TS");
    assert.deepEqual([counts.persons, counts.right], [4, 4]);
    assert.equal(totals.pay, 10_164_000);
  });
}

test("a text that was copied out of a spreadsheet", async () => {
  assert.equal(ansinh.checkList({ text: String(await file("clipboard.txt")) }).counts.right, 4);
  // LibreOffice leaves hidden rows out of its HTML: three people, and a sum of four.
  const { counts, rows } = ansinh.checkList({ text: String(await file("libreoffice.html")) });
  assert.deepEqual([counts.persons, counts.right], [3, 3]);
  assert.deepEqual(rows.flatMap(({ faults }) => faults.map(({ code }) => code)), ["sum", "sum", "sum"]);
});

test("what cannot be read is refused by its code", async () => {
  const of = (input) => refusal(() => ansinh.checkList(input));
  const said = (code, field) => ({ name: "InputError", code, field, said: true });
  for (const name of ["password.xlsx", "password.xls", "password.ods"]) assert.deepEqual(of({ bytes: await file(name) }), said("encrypted", "bytes"));
  const whole = await file("libreoffice.xlsx");
  assert.deepEqual(of({ bytes: whole.subarray(0, 4000) }), said("broken-file", "bytes"));
  assert.deepEqual(of({ bytes: Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0) }), said("unknown-format", "bytes"));
  assert.deepEqual(of({ bytes: new Uint8Array() }), said("no-table", "bytes"));
  assert.deepEqual(of({ text: "Kính gửi: anh chị" }), said("no-table", "text"));
  assert.deepEqual(of({}), said("missing-field", "bytes"));
  assert.deepEqual(of({ bytes: [1, 2] }), said("missing-field", "bytes"));
  assert.deepEqual(of({ text: LIST, bytes: whole }), said("both-given", "text"));
  assert.deepEqual(of({ text: LIST, other: 1 }), said("unknown-field", "other"));
  assert.deepEqual(of({ get bytes() { throw new Error("mine"); } }), said("unreadable-field", "bytes"));
  assert.deepEqual(of(null), said("missing-field", ""));
});

/** An archive of parts, each with its content and what the directory says of its length. */
function archive(parts) {
  const [bodies, directory] = [[], []];
  let at = 0;
  for (const [name, content, packed = deflateRawSync(content), sum = crc32?.(content) ?? 0, length = content.length] of parts) {
    const head = Buffer.alloc(26);
    [[20, 0], [0, 2], [8, 4], [0, 6], [0, 8]].forEach(([value, place]) => head.writeUInt16LE(value, place));
    [[sum, 10], [packed.length, 14], [length, 18]].forEach(([value, place]) => head.writeUInt32LE(value >>> 0, place));
    head.writeUInt16LE(name.length, 22);
    bodies.push(Buffer.from("PK\x03\x04"), head, Buffer.from(name), packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.from("PK\x01\x02\x14\x00"), head, tail, Buffer.from(name));
    at += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  [[parts.length, 4], [parts.length, 6]].forEach(([value, place]) => end.writeUInt16LE(value, place));
  [[list.length, 8], [at, 12]].forEach(([value, place]) => end.writeUInt32LE(value, place));
  return Buffer.concat([...bodies, list, Buffer.from("PK\x05\x06"), end]);
}

const WORKBOOK = [
  ["xl/workbook.xml", Buffer.from('<workbook><sheets><sheet name="A" r:id="r1"/></sheets></workbook>')],
  ["xl/_rels/workbook.xml.rels", Buffer.from('<Relationships><Relationship Id="r1" Type="a/worksheet" Target="one.xml"/></Relationships>')],
];
const workbook = (...sheet) => archive([...WORKBOOK, ["xl/one.xml", ...sheet]]);

test("what takes too much is refused", () => {
  const code = (bytes) => refusal(() => ansinh.checkList({ bytes })).code;
  assert.equal(code(archive([...WORKBOOK, ...Array.from({ length: 10_000 }, (_, at) => [`xl/${at}.xml`, Buffer.alloc(0)])])), "too-large");
  const spaces = Buffer.alloc(620 << 20, " ");
  const packed = deflateRawSync(spaces, { level: 1 });
  assert.equal(code(workbook(spaces, packed, 0)), "too-large");
  // A directory that says less than there is.
  assert.equal(code(workbook(spaces, packed, 0, 1000)), "too-large");
});

test("a million formatted rows around twenty real ones are read", () => {
  const lines = LIST.split("\n").map((line) => line.split(";"));
  const cells = (line) => line.map((text) => (/^[1-9]\d*$/.test(text) ? `<c><v>${text}</v></c>` : `<c t="inlineStr"><is><t>${text}</t></is></c>`)).join("");
  let sheet = "<worksheet><sheetData>";
  for (let row = 1; row <= 1_048_576; row += 1) {
    const line = row === 100 ? lines[0] : row > 100 && row <= 120 ? lines[1] : undefined;
    sheet += line ? `<row r="${row}">${cells(line)}</row>` : `<row r="${row}" s="1" customFormat="1" ht="15"/>`;
  }
  const content = Buffer.from(`${sheet}</sheetData></worksheet>`);
  const result = ansinh.checkList({ bytes: workbook(content) });
  assert.equal(result.counts.persons, 20);
});

test("what is handed back is read again, with numbers as numbers and every text a text", () => {
  const bytes = ansinh.writeList({ text: LIST, format: "xlsx", lang: "en" });
  assert.ok(bytes instanceof Uint8Array);
  const { sheets, counts } = ansinh.checkList({ bytes });
  assert.deepEqual(sheets.map(({ name }) => name), ["List", "Totals", "Rules"]);
  assert.deepEqual([counts.right, counts.wrong], [1, 1]);
  const csv = new TextDecoder("utf-8", { ignoreBOM: true }).decode(ansinh.writeList({ text: LIST, format: "csv" }));
  assert.ok(csv.startsWith("\ufeffHọ và tên;") && csv.includes("\r\n'=T. T. B.;0123456790;"));
  assert.deepEqual(refusal(() => ansinh.writeList({ text: LIST, format: "pdf" })), { name: "InputError", code: "missing-field", field: "format", said: true });
});

test("contributions of columns are those one by one", async () => {
  await ansinh.default();
  const result = ansinh.contributions({
    month: Int32Array.of(2026 * 12 + 10, 2026 * 12 + 10), income: Float64Array.of(1_500_000, 1), group: Uint8Array.of(4, 4), months: Uint8Array.of(1, 1),
  });
  assert.deepEqual([result.gross[0], result.state[0], result.pay[0]], [330_000, 66_000, 264_000]);
  assert.equal(result.codes[result.fault[1]], "income-below-floor");
  assert.throws(() => ansinh.contributions({}), ansinh.InputError);
});
