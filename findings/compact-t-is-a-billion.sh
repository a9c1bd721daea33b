#!/usr/bin/env bash
# Compact Vietnamese amounts of browsers: "306 T" is 306 billion, "N" a thousand, and 1.3 million tỷ is "1300 NT".
#
# One would guess: notation "compact" writes what Vietnamese write, "306 tỷ" and "1,3 triệu tỷ"; "T" is a trillion, as in English,
#   or a thousand ton.
# What happens: CLDR's short forms for vi are N (nghìn), Tr (triệu), T (tỷ, 10^9) and NT (nghìn tỷ). The same letter is a thousand
#   times more in English: 1.2 × 10^12 is "1.2T" there and "1,2 NT" here. Nobody in Vietnam writes N, T or NT, and the table ends with NT: above it come
#   digits without groups, "1300 NT", and in the long form "1300 nghìn tỷ". A browser cuts to two digits above ten: 26.4
#   nghìn tỷ is "26 NT", the 400 tỷ are gone. Babel, on the same data, says "26,4 NT" or "26 NT" as its caller wants.
#   The long form with one decimal is what people read up to "nghìn tỷ".
# Versions: Babel 2.19.0 (PyPI, CLDR 49); Intl of the Node.js that runs this (seen with ICU 78.2, CLDR 48).
# Source: CLDR, common/main/vi.xml, decimalFormats, type short; ECMA-402, compact notation rounds to two significant digits.
# Why it matters here: reports of what was collected are in tỷ and nghìn tỷ. A chart's axis that is labelled by the browser reads
#   a thousand times too large to whoever knows the English letters, and as no unit at all to others.
# What An Sinh does: never uses compact notation. Amounts are printed whole, in groups (src/text/numbers.rs), and in words
#   (src/text/words.rs); reports' "tỷ" and "nghìn tỷ" are read as what they are (src/figures/report/vocabulary.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check Babel==2.19.0

cat >babel_compact.py <<'PY'
import babel
from babel.core import get_cldr_version
from babel.numbers import format_compact_decimal
print("Babel", babel.__version__, "- CLDR", get_cldr_version())
for number, vi, en in [
    (330_000, "330 N", "330K"),
    (306 * 10**9, "306 T", "306B"),
    (12 * 10**11, "1,2 NT", "1.2T"),
    (264 * 10**11, "26,4 NT", "26.4T"),
    (13 * 10**14, "1300 NT", "1300T"),
]:
    seen = [format_compact_decimal(number, locale=locale, fraction_digits=1).replace("\xa0", " ") for locale in ("vi", "en")]
    print(f"{number:>25,}  vi {seen[0]:10} en {seen[1]}")
    assert seen == [vi, en]
PY
venv/bin/python babel_compact.py
cat >intl.cjs <<'JS'
const assert = require("node:assert/strict");
console.log("Intl: ICU", process.versions.icu, "- CLDR", process.versions.cldr);
const compact = (number, compactDisplay) =>
  new Intl.NumberFormat("vi", { notation: "compact", compactDisplay }).format(number).replace(/\u00a0/g, " ");
for (const [number, short, long] of [
  [330e3, "330 N", "330 nghìn"],
  [306e9, "306 T", "306 tỷ"],
  [26.4e12, "26 NT", "26 nghìn tỷ"],
  [1.3e15, "1300 NT", "1300 nghìn tỷ"],
]) {
  const seen = [compact(number, "short"), compact(number, "long")];
  console.log(number.toLocaleString("en").padStart(25), seen);
  assert.deepEqual(seen, [short, long]);
}
JS
node intl.cjs
