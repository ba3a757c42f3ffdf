#!/usr/bin/env bash
# Runs one golden case: run_case.sh [--update] CLAIMLEDGER CASE_DIR
# The case folder holds
#   cmd   a shell line; `claimledger` is the built tool, the folder is the
#         current one, and $TMPDIR an empty folder for files it writes
#   out   what it must print to standard output
#   err   if there: what it must print to standard error
#   code  if there: its exit status; otherwise 0
# --update writes what it saw into out, code and, if it is there, err.
set -euo pipefail

update=false
if [[ $1 == --update ]]; then update=true; shift; fi
bin_dir=$(cd -- "$(dirname -- "$1")" && pwd)
cd -- "$2"

seen=$(mktemp -d)
trap 'rm -rf -- "$seen"' EXIT
mkdir "$seen/tmp"
code=0
env PATH="$bin_dir:$PATH" TMPDIR="$seen/tmp" LC_ALL=C.UTF-8 TZ=UTC NO_COLOR=1 \
  bash -euo pipefail ./cmd >"$seen/out" 2>"$seen/err" </dev/null || code=$?

if $update; then
  cp -- "$seen/out" out
  if [[ -e err ]]; then cp -- "$seen/err" err; fi
  if ((code != 0)); then echo "$code" >code; else rm -f code; fi
  exit 0
fi

failed=0
expected_code=0
if [[ -e code ]]; then expected_code=$(<code); fi
if [[ $code != "$expected_code" ]]; then
  echo "exit status $code, expected $expected_code"
  cat -- "$seen/err"
  failed=1
fi
diff -u --label out --label "standard output" out "$seen/out" || failed=1
if [[ -e err ]]; then
  diff -u --label err --label "standard error" err "$seen/err" || failed=1
fi
exit "$failed"
