#!/usr/bin/env bash
# Builds one preset: .ci/build.sh [--no-install] PRESET [cmake --build ARGS...]
# Installs what is missing first. Says nothing on standard output; what the
# compiler said is in build/PRESET/build.log, and is shown on failure.
# Status: 1 the build failed, 2 packages are missing.
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/.."
exec >&2

install_args=()
if [[ $1 == --no-install ]]; then install_args=("$1"); shift; fi
preset=$1
shift

if ! .ci/install-deps.sh "${install_args[@]}"; then
  echo "Stopped: packages are missing (named above)."
  exit 2
fi

log=build/$preset/build.log
mkdir -p "build/$preset"
if ! { cmake --preset "$preset" && cmake --build --preset "$preset" "$@"; } \
  >"$log" 2>&1; then
  cat -- "$log"
  echo "The build failed; the above is $log."
  exit 1
fi
