#!/usr/bin/env bash
# Makers of slugs and search keys: "đ" is "dj", "₫" is "s", and a decomposed name keeps its marks.
#
# One would guess: every such library turns "Đường" into "duong" by now; if not, it drops the letter.
# What happens:
#   - slugify writes "đ" as "dj" (as in Serbian): "ho-gia-djinh", "DJo"; with locale "vi" it is "d".
#   - @sindresorhus/slugify writes the sign of the đồng, ₫, as "s", with locale "vi" too: 100.000 ₫ is "100-000-s".
#     slug leaves it out, limax writes "vnd", transliteration "d", slugify "dong".
#   - diacritics and remove-accents work on composed letters alone: "Nguyễn" as macOS and some PDF readers hand it over,
#     letter and marks apart, comes back unchanged, so it is found by nobody who typed "nguyen".
#   - The well-known normalize("NFD") without marks leaves "đ" as it is: it has no decomposition.
# Versions: slugify 1.6.9, @sindresorhus/slugify 3.0.1, slug 12.0.1, limax 4.2.3, transliteration 2.6.1, diacritics 1.3.0,
#   remove-accents 0.5.0 (npm).
# Source: slugify's config/charmap.json and locales.json; @sindresorhus/transliterate, replacements.js; UnicodeData (U+0111).
# Why it matters here: lists are searched and matched by names typed without marks ("do thi", "ho gia dinh"), and the same name
#   has to fold to one key in every office.
# What An Sinh does: folds with one function of its own for composed and decomposed letters, "đ" being "d"
#   (src/text/table.rs, `plain`).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts slugify@1.6.9 @sindresorhus/slugify@3.0.1 slug@12.0.1 limax@4.2.3 \
  transliteration@2.6.1 diacritics@1.3.0 remove-accents@0.5.0 >/dev/null

cat >fold.mjs <<'JS'
import assert from "node:assert/strict";
import sindre from "@sindresorhus/slugify";
import diacritics from "diacritics";
import limax from "limax";
import removeAccents from "remove-accents";
import slug from "slug";
import slugify from "slugify";
import { slugify as transliterated } from "transliteration";
const seen = (name, is, expected) => {
  console.log(name.padEnd(34), is);
  assert.equal(is, expected);
};
seen("slugify", slugify("Hộ gia đình Đỗ"), "Ho-gia-djinh-DJo");
seen("slugify, locale vi", slugify("Hộ gia đình Đỗ", { locale: "vi" }), "Ho-gia-dinh-Do");
seen("@sindresorhus/slugify, locale vi", sindre("100.000 ₫", { locale: "vi" }), "100-000-s");
seen("slug, locale vi", slug("100.000 ₫", { locale: "vi" }), "100000");
seen("limax, lang vi", limax("100.000 ₫", { lang: "vi" }), "100-000-vnd");
seen("transliteration", transliterated("100.000 ₫"), "100.000-d");
seen("slugify, locale vi", slugify("100.000 ₫", { locale: "vi" }), "100.000-dong");
const apart = "Nguyễn".normalize("NFD");
seen("diacritics, letters composed", diacritics.remove("Nguyễn"), "Nguyen");
seen("diacritics, letters decomposed", diacritics.remove(apart), apart);
seen("remove-accents, decomposed", removeAccents(apart), apart);
seen("NFD without marks", "Đường".normalize("NFD").replace(/\p{M}/gu, ""), "Đuong");
JS
node fold.mjs
