#!/usr/bin/env bash
# Reports made ready for a Vietnamese voice: the third quarter becomes March, and 66.000 đồng are sixty-six.
#
# One would guess: packages that do nothing but write Vietnamese texts out in words know the dot of thousands, and leave alone
#   what they don't know.
# What happens:
#   - vinormx takes a dot for the decimal point: "66.000 đồng" is "sáu mươi sáu phẩy không không không đồng" (66,000 with a
#     decimal comma), and the last ".000" of "1.500.000 đồng" is left behind a full stop. "Từ 3-6 tháng" is "từ ba trừ sáu
#     tháng", three minus six months.
#   - vietnormalizer knows the dot in "1.500 người", not behind a slash: "655/1.500 người" is 655 of "một.năm trăm", and
#     "1.234,5 triệu đồng" is "một.hai trăm ba mươi tư phẩy năm triệu". An amount of 13 digits is said digit by digit.
#   - Both take "Quý 3/2026", the third quarter, for "quý tháng ba năm 2026", a quarter of March. In vietnormalizer "1/2" is
#     1 February, and "8/10 người", 8 people of 10, are "tám tháng mười người": 8 October.
# Versions: vinormx 1.0.8 with PyYAML 6.0.4, which it needs and does not name, vietnormalizer 0.2.3 (PyPI).
# Source: vietnormalizer/processor.py, where one or two digits, a slash and four digits are a month, and two short numbers a day;
#   vinormx' README: it repeats vinorm, which Viphoneme uses.
# Why it matters here: results are read out over the loudspeakers of communes and by telephone, more and more by such voices,
#   and who listens sees no digits.
# What An Sinh does: writes amounts in words itself (src/text/words.rs); its reader of reports takes a quarter for a quarter
#   (src/figures/report/vocabulary.rs).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check vinormx==1.0.8 PyYAML==6.0.4 vietnormalizer==0.2.3

cat >aloud.py <<'PY'
from importlib.metadata import version
from vietnormalizer import VietnameseNormalizer
from vinormx import TTSnorm

def words(text):
    return " ".join(text.split())

SEEN = {
    "vinormx": (lambda text: words(TTSnorm(text)), {
        "66.000 đồng": "sáu mươi sáu phẩy không không không đồng",
        "1.500.000 đồng": "một phẩy năm không không .không đồng",
        "1.500 người": "một phẩy năm không không người",
        "từ 3-6 tháng": "từ ba trừ sáu tháng",
        "Quý 3/2026": "quý tháng ba năm hai nghìn không trăm hai mươi sáu",
        "53,4%": "năm mươi ba phẩy bốn phần trăm",
    }),
    "vietnormalizer": (lambda text: words(VietnameseNormalizer().normalize(text)), {
        "1.500.000 đồng": "một triệu năm trăm nghìn đồng",
        "1.500 người": "một nghìn năm trăm người",
        "đạt 655/1.500 người": "đạt sáu trăm năm mươi lăm trên một.năm trăm người",
        "1.234,5 triệu đồng": "một.hai trăm ba mươi tư phẩy năm triệu đồng",
        "1.050.000.000.000 đồng": "một không năm không không không không không không không không không không đồng",
        "từ 3-6 tháng": "từ ba tháng sáu tháng",
        "Quý 3/2026": "quý tháng ba năm hai nghìn không trăm hai mươi sáu",
        "chiếm 1/2": "chiếm một tháng hai",
        "8/10 người": "tám tháng mười người",
    }),
}
for package, (aloud, expected) in SEEN.items():
    print(package, version(package))
    for text, wanted in expected.items():
        print(f"  {text}: {aloud(text)}")
        assert aloud(text) == wanted, wanted
PY
venv/bin/python aloud.py
