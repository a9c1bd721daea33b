#!/usr/bin/env bash
# zbar reads some Vietnamese texts in a QR code as Japanese or Chinese letters, others of the same letters rightly.
#
# One would guess: bytes of UTF-8 in a QR code without a mark of their encoding are read as UTF-8 by every reader of today, or as
#   Latin-1 by a strict one.
# What happens: zbar tries several encodings and takes the first that fits the bytes, so it depends on the whole text. "đ", "Nguyễn" and
#   "Hộ gia đình" are right; "Ưu tiên" and "xã" come out in Chinese letters (Big5), the sign "₫" and
#   "T11/2026: 66.000 đồng" in Japanese ones (Shift JIS), with exit code 0. A code made by the same program with a longer text
#   may be right again, so a test with one sample proves nothing. With ECI 26 in front (UTF-8 named), or with percent-encoded
#   text, all are right. jsQR and ZXing's JavaScript port read all of them.
# Versions: zbar 0.23.92 (Debian 12), qrcode 1.5.4, jsqr 1.4.0, @zxing/library 0.21.3 (npm), segno 1.6.6 (PyPI).
# Source: zbar, zbar/qrcode/qrdectxt.c (the list of encodings is tried in an order that depends on the bytes; ISO-8859-1, Shift JIS,
#   Big5 and UTF-8 take part).
# Why it matters here: zbar stands behind readers of Linux desktops and scanners at counters. A code with "Đóng 66.000 đồng" in it is
#   right on the phone of whoever made it and letters of another script at the counter.
# What An Sinh does: its codes hold the address alone, and src/share/mod.rs percent-encodes whatever is not ASCII.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
command -v zbarimg >/dev/null || apt-get install -y -qq zbar-tools >/dev/null
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts qrcode@1.5.4 jsqr@1.4.0 @zxing/library@0.21.3 >/dev/null
python3 -m venv venv
venv/bin/pip install --quiet --disable-pip-version-check segno==1.6.6

cat >read.cjs <<'JS'
const assert = require("node:assert/strict");
const { execFileSync } = require("node:child_process");
const { writeFileSync } = require("node:fs");
const QR = require("qrcode");
const jsQR = require("jsqr");
const ZXing = require("@zxing/library");
const [scale, quiet] = [6, 4];

/** A grey picture of the code, one byte a point. */
function picture(text) {
  const { modules } = QR.create([{ data: Buffer.from(text, "utf8"), mode: "byte" }]);
  const width = (modules.size + 2 * quiet) * scale;
  const grey = new Uint8ClampedArray(width * width).map((_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)].map((point) => Math.floor(point / scale) - quiet);
    const isDark = x >= 0 && y >= 0 && x < modules.size && y < modules.size && modules.get(y, x);
    return isDark ? 0 : 255;
  });
  return { grey, width };
}

function read(text) {
  const { grey, width } = picture(text);
  writeFileSync("code.pgm", Buffer.concat([Buffer.from(`P5 ${width} ${width} 255\n`), Buffer.from(grey)]));
  const zbar = execFileSync("zbarimg", ["--quiet", "--raw", "--nodbus", "code.pgm"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  const coloured = new Uint8ClampedArray(grey.length * 4).map((_, at) => (at % 4 === 3 ? 255 : grey[at >> 2]));
  const source = new ZXing.RGBLuminanceSource(grey, width, width);
  const zxing = new ZXing.QRCodeReader().decode(new ZXing.BinaryBitmap(new ZXing.HybridBinarizer(source))).getText();
  return { zbar: zbar.trim(), jsqr: jsQR(coloured, width, width).data, zxing };
}

console.log("zbar", execFileSync("zbarimg", ["--version"], { encoding: "utf8" }).trim());
for (const [text, isRight] of [
  ["đ", true],
  ["Nguyễn", true],
  ["Hộ gia đình", true],
  ["Đóng 330.000 đ", true],
  ["₫", false],
  ["Ưu tiên", false],
  ["xã", false],
  ["T11/2026: 66.000 đồng", false],
  [encodeURI("T11/2026: 66.000 đồng"), true],
]) {
  const found = read(text);
  console.log(text.padEnd(40), "zbar:", found.zbar);
  assert.deepEqual([found.jsqr, found.zxing], [text, text]);
  assert.equal(found.zbar === text, isRight);
  assert.equal(/[\u3040-\u30ff\u4e00-\u9fff\uff66-\uff9f]/.test(found.zbar), !isRight);
}
JS
node read.cjs
cat >named.py <<'PY'
import subprocess, segno
for text in ["₫", "Ưu tiên", "xã", "T11/2026: 66.000 đồng"]:
    segno.make(text, mode="byte", encoding="utf-8", eci=True, micro=False).save("named.png", scale=6, border=4)
    read = subprocess.run(["zbarimg", "--quiet", "--raw", "--nodbus", "named.png"], capture_output=True, text=True).stdout.strip()
    print(f"with ECI 26, segno {segno.__version__}: {read}")
    assert read == text
PY
venv/bin/python named.py
