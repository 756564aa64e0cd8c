#!/usr/bin/env bash
# A council's service year in four answers: `demo.sh QAF DIRECTORY`.
set -euo pipefail

qaf=$(realpath "$1")
cd "$2"
[[ -t 1 ]] || export COLUMNS=${COLUMNS:-100}

# Shows the command as an officer would type it, then what it answers.
answer() {
  printf '\n$ qaf'
  printf ' %s' "$@"
  printf '\n'
  "$qaf" "$@"
}

answer check --as-of 2026-04-15T09:00
answer compliance --by role --period 2026-03 --as-of 2026-04-15T09:00
answer escalations --rule concern,again --only due,overdue,unproven --as-of 2026-04-15T09:00
answer report qib-monthly --period 2026-03 --as-of 2026-04-15T09:00
