#!/usr/bin/env bash
# Instructions of `claimledger extract` for each byte of text, and those of a
# start, counted by valgrind: the same figures on a busy machine as on an idle
# one. The texts are the articles of corpus/, all of them on casualties and
# wars: news in general takes a third of it. What a second copy of them costs,
# once each rule is compiled, is the figure for a byte.
#   tests/bench/instructions.sh [MOST]      fails above MOST for each byte
# CLAIMLEDGER names the binary; default: build/release/claimledger.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
binary=${CLAIMLEDGER:-$root/build/release/claimledger}
most=${1:-0}
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/none" "$work/a" "$work/b"
printf 'Nothing happened.\n' >"$work/none/empty.txt"
for set in "$root"/corpus/*/articles; do
  name=$(basename "$(dirname "$set")")
  cp -r "$set" "$work/a/$name"
  cp -r "$set" "$work/b/$name"
done
bytes=$(find "$work/b" -type f -print0 | xargs -0 cat | wc -c)

count() { # folders
  valgrind --tool=callgrind --callgrind-out-file=/dev/null \
    "$binary" extract -q "$@" -o /dev/null 2>&1 |
    awk '/Collected/ { print $NF }'
}
start=$(count "$work/none")
one=$(count "$work/a")
two=$(count "$work/a" "$work/b")
awk -v s="$start" -v a="$one" -v b="$two" -v n="$bytes" -v most="$most" '
BEGIN {
  each = (b - a) / n
  printf "texts                  %10d bytes\n", n
  printf "start                  %10.1f million instructions\n", s / 1e6
  printf "for each byte          %10.1f instructions\n", each
  exit most > 0 && each > most
}'
