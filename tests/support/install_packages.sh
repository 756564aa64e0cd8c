#!/usr/bin/env bash
# Installs those of the Debian packages named that are missing. Silent where none is.
set -euo pipefail

if ! command -v dpkg-query >/dev/null; then
  echo "this is not Debian: make sure that the equivalents of these are installed: $*" >&2
  exit 0
fi

missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query --show --showformat='${db:Status-Abbrev}\n' "$package" 2>/dev/null | grep -q '^ii' ||
      echo "$package"
  done
}

mapfile -t missing < <(missing_packages "$@")
[[ ${#missing[@]} -eq 0 ]] && exit 0

as_root=()
[[ $(id -u) -eq 0 ]] || as_root=(sudo)
install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive
  apt-get install --yes --no-install-recommends -o DPkg::Lock::Timeout=300 "${missing[@]}")

echo "installing ${missing[*]}"
# The list of packages may be absent (a fresh container) or old; it is fetched only then.
"${install[@]}" >/dev/null 2>&1 || { "${as_root[@]}" apt-get update --quiet --quiet && "${install[@]}"; }
