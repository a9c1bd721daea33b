// exceljs and SheetJS, in .xlsx and .xls. Usage: npm i xlsx@0.18.5 exceljs@4.4.0, then node javascript.mjs FOLDER
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import XLSX from "xlsx";

const folder = process.argv[2];
const table = JSON.parse(readFileSync(new URL("table.json", import.meta.url), "utf8"));
const first = 11;
const last = first + table.persons.length - 1;
const day = (text) => new Date(`${text}T00:00:00Z`);

const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet("D05-TS");
table.title.forEach((text, at) => { sheet.getCell(at + 1, 1).value = at === 1 ? { richText: [{ text: "DANH SÁCH ", font: { bold: true } }, { text: text.slice(10) }] } : text; });
[...table.headings, ...table.groups].forEach((cells, at) => cells.forEach((text, column) => { if (text) sheet.getCell(at + 5, column + 1).value = text; }));
table.merges.forEach((region) => sheet.mergeCells(region));
table.persons.forEach((person, at) => person.forEach((value, column) => {
  const cell = sheet.getCell(first + at, column + 1);
  cell.value = column === 3 ? day(value) : value;
  if (column === 3) cell.numFmt = "dd/mm/yyyy";
  if (column === 9) cell.numFmt = "0%";
}));
sheet.getRow(last).hidden = true;
sheet.getCell(last + 1, 2).value = table.total[1];
for (const [name, column] of [["H", 7], ["I", 8], ["K", 10]]) {
  sheet.getCell(`${name}${last + 1}`).value = { formula: `SUM(${name}${first}:${name}${last})`, result: table.persons.reduce((sum, person) => sum + person[column], 0) };
}
book.addWorksheet("Danh mục", { state: "hidden" }).getCell("B2").value = "a";
await book.xlsx.writeFile(join(folder, "exceljs.xlsx"));

const rows = [...table.title.map((text) => [text]), [], ...table.headings, ...table.groups, ...table.persons.map((person) => person.map((value, column) => (column === 3 ? day(value) : value))), table.total];
const plain = XLSX.utils.aoa_to_sheet(rows, { dateNF: "dd/mm/yyyy", UTC: true });
for (const [name, column] of [["H", 7], ["I", 8], ["K", 10]]) {
  plain[`${name}${last + 1}`] = { t: "n", f: `SUM(${name}${first}:${name}${last})`, v: table.persons.reduce((sum, person) => sum + person[column], 0) };
}
for (let row = first; row <= last; row += 1) plain[`J${row}`].z = "0%";
plain["!merges"] = table.merges.map((region) => XLSX.utils.decode_range(region));
plain["!rows"] = [];
plain["!rows"][last - 1] = { hidden: true };
const other = XLSX.utils.book_new();
XLSX.utils.book_append_sheet(other, plain, "D05-TS");
XLSX.utils.book_append_sheet(other, XLSX.utils.aoa_to_sheet([[], [null, "a"]]), "Danh mục");
other.Workbook = { Sheets: [{}, { Hidden: 1 }] };
XLSX.writeFile(other, join(folder, "sheetjs.xlsx"), { compression: true });
XLSX.writeFile(other, join(folder, "sheetjs.xls"), { bookType: "biff8" });
