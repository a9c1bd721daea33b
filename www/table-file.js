// Makes files of a table: "csv" as spreadsheets in the page's language open it, or "xlsx" by the writer, which is loaded when somebody
// asks for it. The table is lines of cells with tabs between them; its first line is headings, the first cell of a line a text, numbers
// are plain ("306.1") and percentages have their sign.
const isVietnamese = document.documentElement.lang === "vi";
const NUMBER = /^-?\d+(\.\d+)?$/;
const PERCENT = /^-?\d+(\.\d+)?%$/;
const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const cellsOf = (rows) => rows.split("\n").map((line) => line.split("\t"));

/** A file, or none where the writer cannot be had. */
export async function file(rows, kind, name) {
  const table = cellsOf(rows);
  if (kind === "csv") return new File([csv(table)], `${name}.csv`, { type: "text/csv;charset=utf-8" });
  const { load, answer } = await import("./%ansinh-writer.js%");
  await load(new URL("./%ansinh-writer_bg.wasm%", import.meta.url));
  const bytes = answer(book(table, name));
  if (!bytes.length) throw new Error("not written");
  return new File([bytes], `${name}.xlsx`, { type: XLSX });
}

function csv(table) {
  const separator = isVietnamese ? ";" : ",";
  const cell = (text, column) => {
    if (column > 0 && (NUMBER.test(text) || PERCENT.test(text))) return isVietnamese ? text.replace(".", ",") : text;
    // A text that a spreadsheet would compute gets an apostrophe.
    const said = /^[=+\-@\r]/.test(text) ? `'${text}` : text;
    return /["\r\n]/.test(said) || said.includes(separator) ? `"${said.replaceAll('"', '""')}"` : said;
  };
  return `\uFEFF${table.map((cells) => cells.map(cell).join(separator)).join("\r\n")}\r\n`;
}

// ---- The description of a sheet that the writer reads: src/sheets/book.rs

const [END, SHEET, ROW, CELL] = [0, 1, 2, 3];
const [TEXT, NUMERIC, OF_HUNDRED] = [0, 1, 2];
const HEADING = 1;
const letters = new TextEncoder();

function book(table, name) {
  const bytes = [];
  const number = (value) => {
    let rest = value;
    for (; rest > 0x7f; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
    bytes.push(rest);
  };
  const text = (value) => {
    const encoded = letters.encode(value);
    number(encoded.length);
    for (const byte of encoded) bytes.push(byte);
  };
  const widths = table[0].map((_, column) => Math.min(40, Math.max(8, ...table.slice(0, 200).map((cells) => (cells[column] ?? "").length + 2))));
  bytes.push(SHEET);
  // What a spreadsheet takes for the name of a sheet.
  text(name.replace(/[[\]:*?/\\']/g, " ").slice(0, 31).trim() || "An Sinh");
  [1, widths.length, ...widths].forEach(number);
  table.forEach((cells, row) => {
    bytes.push(ROW);
    number(row);
    cells.forEach((value, column) => {
      if (value === "") return;
      const isPercent = column > 0 && PERCENT.test(value);
      const kind = isPercent ? OF_HUNDRED : column > 0 && NUMBER.test(value) ? NUMERIC : TEXT;
      bytes.push(CELL, (kind << 4) | (row === 0 ? HEADING : 0));
      number(column);
      text(isPercent ? value.slice(0, -1) : value);
    });
  });
  bytes.push(END);
  return Uint8Array.from(bytes);
}
