"""openpyxl: formulas without cached values, a hidden row, a hidden sheet, inline percent and date formats. Usage: python3 openpyxl.py FOLDER"""
import sys
sys.path.pop(0)  # this file has the name of the library
import datetime, json, pathlib
import openpyxl
here = pathlib.Path(__file__).parent
table = json.loads((here / "table.json").read_text())
book = openpyxl.Workbook()
sheet = book.active
sheet.title = "D05-TS"
for row, text in enumerate(table["title"], 1):
    sheet.cell(row, 1, text)
for row, cells in enumerate(table["headings"] + table["groups"], 5):
    for column, text in enumerate(cells, 1):
        if text:
            sheet.cell(row, column, text)
for region in table["merges"]:
    sheet.merge_cells(region)
first = 11
for row, person in enumerate(table["persons"], first):
    for column, value in enumerate(person, 1):
        cell = sheet.cell(row, column, datetime.date.fromisoformat(value) if column == 4 else value)
        if column == 4:
            cell.number_format = "dd/mm/yyyy"
        if column == 10:
            cell.number_format = "0%"
last = first + len(table["persons"]) - 1
sheet.row_dimensions[last].hidden = True
sheet.cell(last + 1, 2, table["total"][1])
for column in "HIK":
    sheet[f"{column}{last + 1}"] = f"=SUM({column}{first}:{column}{last})"
book.create_sheet("Danh mục").sheet_state = "hidden"
book["Danh mục"]["B2"] = "a"
book.save(pathlib.Path(sys.argv[1]) / "openpyxl.xlsx")
