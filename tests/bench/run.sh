#!/usr/bin/env bash
# Speed of `claimledger extract` beside `wc -w` on the same NDJSON file, as
# ratios of CPU time (user + system, one thread), and start-up time.
#   tests/bench/run.sh FILE.jsonl [PAIRS]       (default: 7 pairs after a warm-up)
# CLAIMLEDGER names the binary; default: build/release/claimledger.
# The two run in turn and the medians are compared: on a shared machine only
# ratios of one run mean anything.
set -euo pipefail

root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." && pwd)
binary=${CLAIMLEDGER:-$root/build/release/claimledger}
if (($# < 1)); then
  echo "usage: tests/bench/run.sh FILE.jsonl [PAIRS]" >&2
  exit 2
fi
file=$1
pairs=${2:-7}
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# CPU seconds of a command, all output dropped.
cpu() {
  local TIMEFORMAT='%U %S'
  { time "$@" >/dev/null 2>&1; } 2>&1 | awk '{ printf "%.3f\n", $1 + $2 }'
}
wall() {
  local TIMEFORMAT='%R'
  { time "$@" >/dev/null 2>&1; } 2>&1
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '{"path":"empty","text":"Nothing happened."}\n' >"$work/empty.jsonl"
cpu wc -w "$file" >/dev/null
cpu "$binary" extract "$file" >/dev/null
for ((i = 0; i < pairs; ++i)); do
  cpu wc -w "$file" >>"$work/wc"
  cpu "$binary" extract "$file" -o "$work/ledger" >>"$work/extract"
  wall "$binary" extract "$work/empty.jsonl" >>"$work/start"
done
wc_s=$(median "$work/wc")
extract_s=$(median "$work/extract")
start_s=$(median "$work/start")
mb=$(stat -c %s "$file" | awk '{ printf "%.1f", $1 / 1e6 }')
awk -v w="$wc_s" -v e="$extract_s" -v s="$start_s" -v mb="$mb" 'BEGIN {
  printf "corpus                 %8.1f MB\n", mb
  printf "wc -w, CPU             %8.3f s\n", w
  printf "extract, CPU           %8.3f s   %.1f MB/s\n", e, mb / e
  printf "extract / wc -w        %8.2f\n", e / w
  printf "start-up, empty article%8.0f ms\n", s * 1000
}'
