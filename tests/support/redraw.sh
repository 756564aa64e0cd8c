#!/bin/sh
# Draws again, with nothing but sha256sum and sort, every draw of the examples, and compares it with
# the list that is kept. Anybody can do this: it shares no code with qaf.
#
#   tests/support/redraw.sh EXAMPLES
#
# It knows the draws of the examples: one population of a register whose members are the cases of a
# CSV file with the columns id,at,case,... and all rows stand; or members that are listed.
set -eu
export LC_ALL=C

examples=$1
fail=0
draws=0

# The value of a key of the first level, without quotes.
value() { sed -n "s/^$1: *//p" "$2" | tr -d '"'; }

# The items of a list of the first level, one a line: `key: [A, B]` over several lines, or `- A`.
items() {
  awk -v key="$1" '
    $0 ~ "^" key ":" { inside = 1; sub("^" key ": *", "") }
    /^[a-z_]+:/ { inside = 0 }
    inside { print }' "$2" | sed 's/#.*//' | tr -d '[]' | tr ',' '\n' | sed 's/^ *-\{0,1\} *//; s/ *$//; /^$/d'
}

# Members on standard input, in the order of the draw.
in_order() {
  while read -r member; do
    printf '%s  %s\n' "$(printf '%s\n%s' "$1" "$member" | sha256sum | cut -c 1-64)" "$member"
  done | sort | sed 's/^[0-9a-f]*  //'
}

redraw() {
  directory=$1 file=$2
  seed=$(value seed "$file")
  population=$(value population "$file")
  items drawn "$file" >"$work/kept"
  items always "$file" | sort >"$work/always"
  if [ -n "$population" ]; then
    sum=$(sha256sum "$directory/$population" | cut -c 1-64)
    [ "$sum" = "$(value sha256 "$file")" ] || { echo "$file: $population has changed"; fail=1; }
    tail -n +2 "$directory/$population" | cut -d , -f 3 | sort -u >"$work/members"
  else
    items members "$file" | sort >"$work/members"
  fi
  # A seed that nobody chose ends in the SHA-256 of the members.
  case $seed in
    */*/*) [ "${seed##*/}" = "$(sha256sum <"$work/members" | cut -c 1-64)" ] ||
      { echo "$file: the seed is of another population"; fail=1; } ;;
  esac
  in_order "$seed" <"$work/always" >"$work/order"
  comm -23 "$work/members" "$work/always" | in_order "$seed" >>"$work/order"
  head -n "$(wc -l <"$work/kept")" "$work/order" >"$work/expected"
  cmp -s "$work/kept" "$work/expected" || { echo "$file: another list is drawn"; fail=1; }
  draws=$((draws + 1))
}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for directory in "$examples"/*/records/; do
  directory=${directory%/records/}
  for file in $(grep -rl "^draw: DR" "$directory/records" | while read -r path; do
    # A draw record begins with `draw`; in an audit record it stands further down.
    [ "$(grep -v '^#' "$path" | head -n 1 | cut -c 1-6)" = "draw: " ] && echo "$path"
  done); do
    redraw "$directory" "$file"
  done
done
echo "$draws draws drawn again"
[ "$draws" -gt 0 ] && [ "$fail" -eq 0 ]
