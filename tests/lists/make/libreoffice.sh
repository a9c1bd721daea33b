#!/bin/sh
# LibreOffice: opens exceljs.xlsx and saves it in its own formats. Usage: libreoffice.sh FOLDER
set -e
cd "$1"
work=$(mktemp -d)
cp exceljs.xlsx "$work/libreoffice.xlsx"
soffice --headless --convert-to ods --outdir "$work" "$work/libreoffice.xlsx"
mkdir "$work/out"
for kind in xlsx xls html csv:"Text - txt - csv (StarCalc)":59,34,76,1; do
  soffice --headless --convert-to "$kind" --outdir "$work/out" "$work/libreoffice.ods"
done
cp "$work/libreoffice.ods" "$work"/out/libreoffice.* .
