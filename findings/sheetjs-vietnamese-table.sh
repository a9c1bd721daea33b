#!/usr/bin/env bash
# SheetJS reads one Vietnamese column of a table partly as text, partly a thousandth, and "1,05" as 105.
#
# One would guess: the reader of text tables decides by column or by setting how numbers are written, or leaves all as text.
# What happens: each cell alone is read the American way. In a column of amounts "1.386.000" stays text, "330.000" is 330 and "-66.000"
#   is −66; in a column of rates "53,40%" is 53.4, 5,340 %, and "1,05" is 105. "12/15", people met of those planned,
#   is 15 December 2001; "1/7/2026" is 7 January while "21/11/2026" stays text; codes lose their zeros. A sum of the column is
#   thus a plausible, wrong number. A table of a web page (the paste of a browser) is read the same way; `raw: true` leaves text.
# Version: xlsx 0.18.5 (npm; later versions are not on npm).
# Source: xlsx, function `fuzzynum` (commas between digits are taken out, each % divides by 100) and the option `raw` of its
#   documentation for reading of text formats.
# Why it matters here: lists go round as CSV and pastes of web tables, and SheetJS is what most sites read them with.
# What An Sinh does: decides on the notation by column from all its cells, and asks where both readings fit
#   (src/text/table.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5 >/dev/null

cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const XLSX = require("xlsx");
console.log("xlsx", XLSX.version);
const rows = (text, options = {}) => {
  const { SheetNames, Sheets } = XLSX.read(text, { type: "string", ...options });
  return XLSX.utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
};
const lines = ["Đơn vị;Đã thu;Tỷ lệ;Mã", "A;1.386.000;53,40%;0123", "B;330.000;1,05;0456", "C;-66.000;12/15;0789"];
const csv = rows(lines.join("\n"));
console.log(csv);
const text = (cell) => (typeof cell === "number" ? Math.round(cell * 100) / 100 : cell);
assert.deepEqual(csv.slice(1).map((row) => row.map(text)), [
  ["A", "1.386.000", 53.4, 123],
  ["B", 330, 105, 456],
  ["C", -66, 37240, 789],
]);
const html = rows("<table><tr><td>1.386.000</td><td>330.000</td><td>1,05</td><td>21/11/2026</td><td>1/7/2026</td></tr></table>");
console.log(html);
assert.deepEqual(html[0].map(text), ["1.386.000", 330, 105, "21/11/2026", 46029]);
assert.deepEqual(rows(lines.join("\n"), { raw: true })[2], ["B", "330.000", "1,05", "0456"]);
JS
TZ=UTC node read.cjs
