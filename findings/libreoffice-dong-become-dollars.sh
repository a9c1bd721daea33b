#!/usr/bin/env bash
# LibreOffice imports "1.500.000 ₫" of a Vietnamese list as $1,500,000.00, and "1.500.000 đ" as text.
#
# One would guess: with Vietnamese chosen as the language of the import, an amount with the sign of the đồng is an amount in
#   đồng, or text; and "đ" and "₫" are treated alike.
# What happens: "₫" is known as the currency of the chosen language, so the cell becomes a number; but its format is the
#   program's own currency, in an office with the usual English settings the dollar with two decimals. Saved as .ods the cell says
#   office:currency="USD"; as .xlsx its format is [$$-409]; in print it is $1,500,000.00. "đ" and "đồng", which people
#   type, stay text and are left out of sums. With the settings vi-VN the same file gives đồng.
# Version: LibreOffice 7.4.7 (Debian 12).
# Source: LibreOffice, svl: the number scanner accepts the currency sign of the import's language and then takes the standard
#   currency format; help page "Text Import", option "Detect special numbers".
# Why it matters here: lists of payments go through several offices as text; Intl and spreadsheets write "₫", so a list that was
#   exported in Vietnam changes its currency on the next machine, with the digits unchanged.
# What An Sinh does: rows that it copies for a spreadsheet hold bare numbers; its own reader takes "₫", "đ", "đồng"
#   and "vnđ" as the same (src/text/reading.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
for tool in soffice:libreoffice-calc-nogui pdftotext:poppler-utils; do
  command -v "${tool%%:*}" >/dev/null || apt-get install -y -qq --no-install-recommends "${tool#*:}" >/dev/null
done
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check openpyxl==3.1.5
soffice --version

printf 'sign\tletter\n1.500.000 \xe2\x82\xab\t1.500.000 \xc4\x91\n' >list.tsv
convert() { # profile, format
  soffice "-env:UserInstallation=file://$work/$1" --headless --infilter="CSV:9,34,76,1,,1066,false,true" \
    --convert-to "$2" --outdir "$1-out" list.tsv >/dev/null 2>&1
}
settings() { # profile, locale
  mkdir -p "$1/user"
  cat >"$1/user/registrymodifications.xcu" <<XML
<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><item oor:path="/org.openoffice.Setup/L10N"><prop
  oor:name="ooSetupSystemLocale" oor:op="fuse"><value>$2</value></prop></item></oor:items>
XML
}
settings english en-US
settings vietnamese vi-VN
for profile in english vietnamese; do
  convert "$profile" xlsx
  convert "$profile" pdf
  pdftotext -layout "$profile-out/list.pdf" - | grep 500 | sed "s/^/$profile, printed: /" | tee "$profile.txt"
done
cat >read.py <<'PY'
import openpyxl
for settings, expected in [("english", "[$$-409]#,##0.00"), ("vietnamese", "[$₫-42A]")]:
    sign, letter = openpyxl.load_workbook(f"{settings}-out/list.xlsx").active[2]
    print(f"{settings}: {sign.value!r} with format {sign.number_format!r} - {letter.value!r}")
    assert sign.value == 1500000 and expected in sign.number_format and letter.value == "1.500.000 đ"
PY
venv/bin/python read.py
grep -q '\$1,500,000.00' english.txt
