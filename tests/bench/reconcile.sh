#!/usr/bin/env bash
# Speed and memory of `claimledger reconcile --no-claims` beside DuckDB's plain
# group-by and a jq projection of six fields, on the same made-up ledger.
#   tests/bench/reconcile.sh [CLAIMS [RUNS]]     (default: 1000000 claims, 5)
# CLAIMLEDGER names the binary; default: build/release/claimledger. DUCKDB names
# a folder whose node_modules holds @duckdb/node-api; without it DuckDB is left
# out. The tools run in turn, one thread each, and medians are compared: on a
# shared machine only ratios of one run mean anything.
set -euo pipefail

here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
binary=${CLAIMLEDGER:-$here/../../build/release/claimledger}
claims=${1:-1000000}
runs=${2:-5}
export LC_ALL=C
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
ledger=$work/ledger.ndjson
"$here/ledger.py" "$claims" >"$ledger"

# Appends "wall cpu MiB" of a command to the file of its name.
measure() {
  local name=$1 status=0
  shift
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "$@" >"$work/out" || status=$?
  # 1: the made-up rules are not ours, which is a warning.
  ((status < 2)) || { echo "$name failed" >&2; exit 2; }
  tail -n 1 "$work/time" |
    awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' >>"$work/$name"
}
median() { # file, column
  awk -v c="$2" '{ print $c }' "$1" | sort -n |
    awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'
}
reconcile() {
  measure claimledger "$binary" reconcile -q --no-claims "$ledger" \
    -o "$work/report"
}
duckdb() {
  [[ -n ${DUCKDB:-} ]] || return 0
  NODE_PATH=$DUCKDB/node_modules measure duckdb node "$here/group_by.js" \
    "$ledger"
}
jq_fields() {
  command -v jq >/dev/null || return 0
  measure jq jq -c 'select(.type == "claim") | [.place.name, .time.start,
    .harm, .victims.side, .count.min, .source.name]' "$ledger"
}

for ((run = 0; run < runs; ++run)); do
  reconcile
  duckdb
  jq_fields
done

printf '%d claims, %.0f MB, medians of %d\n' "$claims" \
  "$(stat -c %s "$ledger" | awk '{ print $1 / 1e6 }')" "$runs"
printf '%-12s %9s %9s %9s\n' '' 'wall s' 'CPU s' 'peak MiB'
for name in claimledger duckdb jq; do
  [[ -e $work/$name ]] || continue
  printf '%-12s %9s %9s %9s\n' "$name" "$(median "$work/$name" 1)" \
    "$(median "$work/$name" 2)" "$(median "$work/$name" 3)"
done
for name in duckdb jq; do
  [[ -e $work/$name ]] || continue
  for column in 1 2; do
    awk -v a="$(median "$work/claimledger" $column)" \
      -v b="$(median "$work/$name" $column)" -v name="$name" \
      -v what="$( ((column == 1)) && echo wall || echo CPU)" \
      'BEGIN { printf "claimledger / %s, %s: %.2f\n", name, what, a / b }'
  done
done
