#!/usr/bin/env bash
# Read aloud by espeak-ng in Vietnamese, "1.500.000 × 22%" is 1,500,022 %, "1–5 tháng" is "một năm tháng", "≥ 80%" is 80 %.
#
# One would guess: a voice says the signs between figures, or is silent long enough for two of them to be heard; and what it has
#   no Vietnamese word for can be turned on with its option for punctuation.
# What happens: × – / ≥ ≤ and ₫ between or beside figures are left out, without a pause of their own. Vietnamese numbers are the
#   words of their parts in a row, so two numbers become one: the words of "1.500.000 × 22%" are those of "1.500.022%". "Năm"
#   is five and year: "1–5 tháng", 1 to 5 months, is said as "một năm tháng", one year months. "12/15 xã" is "12 15 xã". The
#   minus U+2212 is said in English, the hyphen in Vietnamese ("trừ").
#   --punct says – in English and / in Vietnamese, × ≥ ≤ ₫ not at all, and takes every amount apart at its dots: "66 chấm không
#   không không". The decimal comma, the dots of thousands (without --punct), %, + and = are said rightly.
# Version: espeak-ng 1.51 (Debian 12), voice vi; `-x` writes the sounds that it would say.
# Source: its dictsource/vi_list, which has = + % / and no × – − ≥ ≤ ₫; its manual page on --punct. Issue 2442 of its
#   repository, on Vietnamese numbers, speaks of other sounds.
# Why it matters here: it is the voice of browsers' speech synthesis on Linux, and of the screen readers NVDA and Orca unless
#   told otherwise. Screen readers name some signs themselves before it speaks, as their tables and the chosen level say.
# What An Sinh does: for "Đọc to" it hands the voice what a person pays or gets in words (src/text/words.rs) and in a sentence
#   with "từ … đến …", not the steps with their × and −; between two figures it says "trên" for the stroke, and "khoảng" for ≈
#   (`read` in www/actions.js).
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
# Debian's packages, unpacked here and not installed. The library asks for two of Debian's for sound, which `-x -q` does not make.
apt-cache show espeak-ng >/dev/null 2>&1 || apt-get update -qq
parts=(espeak-ng libespeak-ng1 espeak-ng-data)
versioned=$(printf ' %s=1.51+dfsg-10+deb12u2' "${parts[@]}")
sound=$(apt-cache depends --recurse --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces --no-enhances \
  libpcaudio0 libsonic0 | grep -E '^lib' | grep -vE '^lib(c6|gcc-s1|stdc\+\+6)$' | sort -u)
# shellcheck disable=SC2086
apt-get download -qq -o APT::Sandbox::User=root $versioned $sound
for package in *.deb; do dpkg-deb -x "$package" root; done
libraries=$(find root -name '*.so*' -printf '%h\n' | sort -u | sed "s|^|$work/|" | paste -sd:)
data=$(dirname "$(find root -path '*/lib/*' -name espeak-ng-data -type d)")
espeak-ng() { LD_LIBRARY_PATH=$libraries "$work/root/usr/bin/espeak-ng" --path="$work/$data" "$@"; }
version=$(espeak-ng --version 2>/dev/null)
echo "${version%% Data*}"

# Sounds without stress, and without the marks between words.
sounds() { # text, options
  local text=$1
  shift
  printf '%s' "$text" | espeak-ng -v vi -q -x "$@" --stdin | tr -d "\n _|!',"
}
alike() { # two texts that should be told apart
  local one other
  one=$(sounds "$1") other=$(sounds "$2")
  echo "\"$1\" sounds as \"$2\": $one"
  test -n "$one" && test "$one" = "$other"
}
alike "1.500.000 × 22%" "1.500.022%"
alike "1–5 tháng" "một năm tháng"
alike "12/15 xã" "12 15 xã"
alike "≥ 80%" "80%"
alike "≤ 80%" "80%"
alike "66.000 ₫" "66.000"
alike "-66.000" "trừ 66.000"
minus=$(sounds "−66.000")
echo "\"−66.000\": $minus"
[[ $minus == "(en)"* && $minus != "$(sounds 66.000)" ]]
[[ $(sounds "1,5 triệu") != "$(sounds "1 5 triệu")" && $(sounds "22%") != "$(sounds 22)" ]]
amount=$(sounds "66.000" --punct)
echo "with --punct, \"66.000\": $amount"
[[ $amount == *"$(sounds chấm)"* && $amount != *"$(sounds ngàn)"* && $(sounds "66.000 ₫" --punct) == "$amount" ]]
[[ $(sounds "1.500 × 22%" --punct) == "$(sounds "1.500 22%" --punct)" && $(sounds "≥ 8%" --punct) == "$(sounds "8%")" ]]
[[ $(sounds "1–5" --punct) == *"(en)"* && $(sounds "12/15" --punct) != "$(sounds "12/15")" ]]
