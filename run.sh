#!/usr/bin/env bash
# Builds claimledger and runs it: ./run.sh [--no-install] [ARGS...]
# Without ARGS it reconciles the sample articles and explains the report.
# Only claimledger itself writes to standard output. See README.md.
set -euo pipefail
root=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)

build_args=()
if [[ ${1:-} == --no-install ]]; then build_args=("$1"); shift; fi
"$root/.ci/build.sh" "${build_args[@]}" release --target claimledger || exit 2

claimledger=$root/build/release/claimledger
if (($#)); then exec "$claimledger" "$@"; fi

cd -- "$root"
report=build/karabakh-2022.json
status=0
"$claimledger" reconcile corpus/karabakh-2022/articles -o "$report" || status=$?
if ((status < 2)); then
  "$claimledger" explain "$report"
  echo "The whole report: $report" >&2
fi
exit "$status"
