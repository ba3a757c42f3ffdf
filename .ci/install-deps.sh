#!/usr/bin/env bash
# Installs the Debian packages the build needs, if any is missing; the shared
# first step of run.sh and test.sh. Silent when there is nothing to do.
#   --no-install   only name what is missing; status 3 if something is
set -euo pipefail
export LC_ALL=C DEBIAN_FRONTEND=noninteractive
exec >&2

packages=(
  g++ cmake ninja-build pkg-config
  libre2-dev nlohmann-json3-dev libfmt-dev libspdlog-dev libcli11-dev catch2
  libtomlplusplus-dev libsimdjson-dev libxxhash-dev libmimalloc-dev
)

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
  echo "Not a Debian system: installing nothing. The build looks for what" \
    "these Debian packages hold: ${packages[*]}"
  exit 0
fi

missing=()
for package in "${packages[@]}"; do
  state=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null) || true
  [[ $state == installed ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

# What apt-get would fetch and write; fails when it does not know a package.
# (--assume-no will not do: apt-get asks nothing before it installs a package
# that needs no others.)
size() {
  apt-get install --print-uris --no-install-recommends \
    -o Debug::NoLocking=1 "${missing[@]}" 2>/dev/null |
    grep -E '^(Need to get|After this operation)'
}

echo "Missing packages: ${missing[*]}"
if [[ ${1:-} == --no-install ]]; then
  size || true
  exit 3
fi

as_root=()
if ((EUID != 0)); then
  if ! command -v sudo >/dev/null; then
    echo "Run as root: apt-get install --no-install-recommends ${missing[*]}"
    exit 3
  fi
  as_root=(sudo)
fi
install() {
  "${as_root[@]}" apt-get install -y -qq --no-install-recommends \
    -o Dpkg::Use-Pty=0 "${missing[@]}" >/dev/null
}

# Without fresh package lists, sizes and addresses are unknown or outdated.
if ! size; then
  "${as_root[@]}" apt-get update -qq
  size || true
fi
if ! install; then
  "${as_root[@]}" apt-get update -qq
  install
fi
