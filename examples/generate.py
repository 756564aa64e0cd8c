#!/usr/bin/python3
"""Writes the example repository examples/bcp, or a large repository for benchmarks.

  generate.py                        rewrites examples/bcp (all but its framework and its README)
  generate.py --out DIR              writes the same repository to DIR
  generate.py --bench N --out DIR    writes N audit records with people, registers and a framework

The same seed gives the same bytes. All people, teams and cases are invented.
"""

import argparse
import shutil
import sys
from pathlib import Path

from generator import bench, repository

OWNED = ["people", "registers", "records"]  # what a run replaces as a whole


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--out", type=Path, default=Path(__file__).parent / "bcp", metavar="DIR")
    parser.add_argument("--seed", default="2025-26")
    parser.add_argument(
        "--bench", type=int, metavar="N", help="write N audit records for benchmarks"
    )
    options = parser.parse_args()
    if options.bench is not None:
        if options.bench < 1:
            parser.error("--bench: at least one audit record")
        if options.out.exists() and any(options.out.iterdir()):
            parser.error(f"--out: `{options.out}` is not empty")
        bench.write(options.out, options.bench, options.seed)
        return 0
    for name in OWNED:
        shutil.rmtree(options.out / name, ignore_errors=True)
    for name, text in repository.files(options.seed).items():
        path = options.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
