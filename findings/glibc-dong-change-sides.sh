#!/usr/bin/env bash
# The C library's Vietnamese locale writes "66.000₫" for a payment and "-₫66.000" for the same amount taken back.
#
# One would guess: a locale has one place for the sign of its currency, behind the digits in Vietnam, and a negative amount
#   is the positive one with a minus in front.
# What happens: glibc's vi_VN sets ₫ behind a positive amount and in front of a negative one, both without a space, and the
#   code, too: "66.000VND", "-VND 66.000". Both strfmon and Python's locale.currency do so with ₫. Babel and browsers, on
#   CLDR's data, write "66.000 ₫" and "-66.000 ₫", with a space that does not break.
# Versions: glibc 2.36 (Debian 12, package locales), Babel 2.19.0 (PyPI), Intl of the Node.js that runs this.
# Source: glibc, localedata/locales/vi_VN, LC_MONETARY: p_cs_precedes 0 beside n_cs_precedes 1; CLDR, common/main/vi.xml,
#   the standard currency format.
# Why it matters here: what was collected less what was planned, a refund, or support that is taken back are negative. A
#   column of such amounts sorts into two groups, and a pattern that was made from its first rows does not fit the others.
# What An Sinh does: prints digits, a space and the sign, always in this order (src/text/numbers.rs). A typed amount may
#   have ₫ on either side, and one below zero is refused as such (src/text/reading.rs). So may a list's cell (src/lists/
#   cells.rs, the_sign_of_the_dong_or_its_code_stands_on_either_side). A report's "-₫66.000" and "-VND 66.000" keep their
#   minus (tests/report/wording.rs, a_minus_stands_before_the_currency_or_the_digits).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
if ! command -v localedef >/dev/null || ! test -f /usr/share/i18n/locales/vi_VN; then
  apt-get update -qq && apt-get install -y -qq locales >/dev/null
fi
localedef -i vi_VN -f UTF-8 "$work/vi_VN.UTF-8"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check babel==2.19.0

cat >print.py <<'PY'
import ctypes
import locale
import platform
from importlib.metadata import version

from babel.numbers import format_currency

locale.setlocale(locale.LC_ALL, "vi_VN.UTF-8")
print(*platform.libc_ver(), "through Python's locale")
c = ctypes.CDLL(None)


def strfmon(amount):
    to = ctypes.create_string_buffer(64)
    c.strfmon(to, ctypes.c_size_t(64), b"%n", ctypes.c_double(amount))
    return to.value.decode()


for amount, national, international in [(66000, "66.000₫", "66.000VND"), (-66000, "-₫66.000", "-VND 66.000")]:
    printed = locale.currency(amount, grouping=True), locale.currency(amount, grouping=True, international=True)
    print(f"  {amount}: {printed[0]!r}, {printed[1]!r}; strfmon {strfmon(amount)!r}")
    assert printed == (national, international) and strfmon(amount) == national

print("Babel", version("babel"))
for amount, expected in [(66000, "66.000\xa0₫"), (-66000, "-66.000\xa0₫")]:
    print(f"  {amount}: {format_currency(amount, 'VND', locale='vi')!r}")
    assert format_currency(amount, "VND", locale="vi") == expected
PY
LOCPATH="$work" venv/bin/python print.py

cat >print.mjs <<'JS'
import { strict as assert } from "node:assert";
const money = new Intl.NumberFormat("vi", { style: "currency", currency: "VND" });
console.log("Intl, ICU", process.versions.icu, money.format(66000), money.format(-66000));
assert.equal(money.format(-66000), "-66.000\u00a0₫");
JS
node print.mjs
