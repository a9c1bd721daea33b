#!/usr/bin/env bash
# A .docx report: two readers give different figures, each without some that stand on the page, both with one that does not.
#
# One would guess: reading the text of a Word file gives what is on the page; mammoth and python-docx, the usual choices, agree.
# What happens, with one file:
#   - a figure put in while changes are tracked ("Tổng: 120 người") is missing in python-docx: "Tổng:  người";
#   - a figure in a content control, the fill-in field of a form, is missing in python-docx;
#   - a field in its short form (w:fldSimple: dates, sums of a table) is missing in both; mammoth says so in `messages`;
#   - a line break within a paragraph vanishes in mammoth's extractRawText: "Kế hoạch" and "66.000 đồng" become one word;
#   - hidden text is given by both, so that an old figure stands beside the new one;
#   - a merged cell is given twice by python-docx's rows, so that a sum counts it twice.
# Versions: python-docx 1.2.0 (PyPI), mammoth 1.13.0 (npm).
# Source: python-docx's documentation, Paragraph.text (runs and hyperlinks that are children of the paragraph) and _Row.cells;
#   mammoth, lib/raw-text.js (text and tabs alone) and lib/docx/body-reader.js.
# Why it matters here: reports of the month are Word files that several people corrected. Whoever checks their figures by program
#   checks another text than the one that is signed.
# What An Sinh does: reads no files; doi-chieu/ takes the text as it is pasted from what the person sees, and shows every figure
#   that it read in its place.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts mammoth@1.13.0 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0

cat >report.py <<'PY'
from importlib.metadata import version
import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

report = docx.Document()
def paragraph(start, xml):
    element = report.add_paragraph(start)._p
    element.append(parse_xml(xml.replace(">", f" {nsdecls('w')}>", 1)))
    return element
run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
paragraph("Tổng: ", "<w:del w:id='1' w:author='A'><w:r><w:delText>100</w:delText></w:r></w:del>").append(
    parse_xml(f"<w:ins w:id='2' w:author='A' {nsdecls('w')}>{run.format('120')}</w:ins>"))
report.paragraphs[-1].add_run(" người")
paragraph("Đã thu: ", f"<w:sdt><w:sdtContent>{run.format('330.000')}</w:sdtContent></w:sdt>")
paragraph("Ngày: ", f"<w:fldSimple w:instr='DATE'>{run.format('29/11/2026')}</w:fldSimple>")
broken = report.add_paragraph("Kế hoạch")
broken.runs[0].add_break()
broken.add_run("66.000 đồng")
hidden = report.add_paragraph("Số thu: 1.386.000").add_run(" (cũ 9.999.999)")
hidden.font.hidden = True
table = report.add_table(1, 3)
table.cell(0, 0).merge(table.cell(0, 1)).text = "5"
table.cell(0, 2).text = "7"
report.save("report.docx")

read = docx.Document("report.docx")
lines = [paragraph.text for paragraph in read.paragraphs]
cells = [cell.text for cell in read.tables[0].rows[0].cells]
print("python-docx", version("python-docx"), lines, cells)
assert lines == ["Tổng:  người", "Đã thu: ", "Ngày: ", "Kế hoạch\n66.000 đồng", "Số thu: 1.386.000 (cũ 9.999.999)"]
assert cells == ["5", "5", "7"]
PY
venv/bin/python report.py
cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const mammoth = require("mammoth");
async function main() {
  const { value, messages } = await mammoth.extractRawText({ path: "report.docx" });
  const lines = value.split("\n\n").filter(Boolean);
  console.log("mammoth", require("mammoth/package.json").version, lines, messages);
  assert.deepEqual(lines, ["Tổng: 120 người", "Đã thu: 330.000", "Ngày: ", "Kế hoạch66.000 đồng", "Số thu: 1.386.000 (cũ 9.999.999)", "5", "7"]);
  const html = await mammoth.convertToHtml({ path: "report.docx" });
  console.log(html.messages.map(({ message }) => message));
  assert.match(html.messages[0].message, /fldSimple/);
}
main();
JS
node read.cjs
