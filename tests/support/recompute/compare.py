#!/usr/bin/python3
"""Works out the duties of a repository a second time, and compares them cell by cell.

Usage: compare.py QAF REPOSITORY PERIOD AS_OF
       (PERIOD as FIRST..LAST, two days; AS_OF as `2026-04-15 09:00`)

It shares nothing with the program: it was written from docs/reference, reads the files with PyYAML,
counts day by day where the program computes with stretches of days, and looks through all evidence
for every duty. It knows the forms that the example repositories use, and stops where it meets one it
does not know. The rate below the rows is counted again too.
"""

import json
import subprocess
import sys

from compliance import Compliance
from repository import Repository
from rows import KEYS
from words import date


def sortable(row):
    return tuple(str(row[key]) for key in KEYS)


def main():
    program, root, span, as_of = sys.argv[1:5]
    first, last = (date(day) for day in span.split(".."))
    recomputed = Compliance(Repository(root), first, last, as_of)
    expected = recomputed.run()
    run = subprocess.run([program, "-C", root, "--as-of", as_of, "compliance", "--period", span,
                          "--format", "json"], capture_output=True, text=True, check=False)
    if run.returncode != 0:
        raise SystemExit("qaf compliance failed:\n" + run.stderr)
    answer = json.loads(run.stdout)
    told, rate = answer["rows"], answer["summary"]["rate"]
    unknown = [row for row in told if list(row) != KEYS]
    if unknown:
        raise SystemExit(f"a row has other keys than promised: {list(unknown[0])}")
    ours, theirs = sorted(expected, key=sortable), sorted(told, key=sortable)
    missing = [row for row in ours if row not in theirs]
    surplus = [row for row in theirs if row not in ours]
    for name, rows in (("only recomputed", missing), ("only by qaf", surplus)):
        for row in rows[:20]:
            print(f"{name}: " + json.dumps(row))
    print(f"{len(told)} duties told, {len(expected)} recomputed, {len(missing)} and {len(surplus)} "
          "without their like")
    print(f"met: {rate['part']} of {rate['whole']} told, {recomputed.part} of {recomputed.whole} "
          "recomputed")
    is_rate = (rate["part"], rate["whole"]) == (recomputed.part, recomputed.whole)
    if missing or surplus or len(told) != len(expected) or len(told) < 100 or not is_rate:
        sys.exit(1)


if __name__ == "__main__":
    main()
