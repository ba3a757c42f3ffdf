#!/usr/bin/env bash
# Builds claimledger with warnings as errors and runs every test:
# ./test.sh [--no-install]. The last line is "N passed, M failed".
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")"

if (($# > 1)) || [[ ${1:---no-install} != --no-install ]]; then
  echo "usage: ./test.sh [--no-install]" >&2
  exit 2
fi

status=0
.ci/build.sh "$@" dev || status=$?
if ((status == 2)); then exit 2; fi # packages are missing; nothing was tried
if ((status != 0)); then
  echo "0 passed, 1 failed" # the build
  exit 1
fi

results=build/dev/results.xml
rm -f "$results"
ctest --preset dev --parallel "$(nproc)" \
  --output-junit "$PWD/$results" || status=$?

count() { grep -cE "^[[:space:]]*<testcase .*status=\"($1)\"" "$results" || true; }
passed=$(count run)
failed=$(count 'fail|notrun')
if ((status != 0 && ${failed:-0} == 0)); then failed=1; fi # ctest itself failed
printf '\n%d passed, %d failed\n' "${passed:-0}" "${failed:-0}"
exit "$status"
