#!/usr/bin/python3
"""Writes the example repository examples/bcp, or a large repository for benchmarks.

  generate.py                        rewrites examples/bcp (all but its framework and its README)
  generate.py --check                says which files of examples/bcp differ from what it would write
  generate.py --out DIR              writes the same repository to DIR, a new or empty folder
  generate.py --bench N --out DIR    writes N audit records with people, registers and a framework

The same seed gives the same bytes. All people, teams and cases are invented.
"""

import argparse
import shutil
import sys
from pathlib import Path

sys.dont_write_bytecode = True  # a source tree stays as it was

from generator import bench, repository  # noqa: E402

EXAMPLE = Path(__file__).resolve().parent / "bcp"
FOLDERS = ["people", "registers", "records"]  # what a run replaces as a whole


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument("--out", type=Path, default=EXAMPLE, metavar="DIR")
    parser.add_argument("--seed", default="2025-26")
    parser.add_argument("--bench", type=int, metavar="N", help="N audit records for benchmarks")
    options = parser.parse_args()
    out = options.out.resolve()
    if options.check:
        return check(options.seed)
    if out != EXAMPLE and out.exists() and any(out.iterdir()):
        parser.error(f"--out: `{options.out}` is not empty")
    if options.bench is None:
        write(out, options.seed)
    elif options.bench < 1:
        parser.error("--bench: at least one audit record")
    elif out == EXAMPLE:
        parser.error("--bench needs --out")
    else:
        bench.write(out, options.bench, options.seed)
    return 0


def write(out, seed):
    for name in FOLDERS:
        shutil.rmtree(out / name, ignore_errors=True)
    for name, text in repository.files(seed).items():
        path = out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def check(seed):
    """Prints the files that differ, are missing or are too many; 1 where there are any."""
    wanted = {name: text.encode() for name, text in repository.files(seed).items()}
    found = [path for name in FOLDERS for path in (EXAMPLE / name).rglob("*") if path.is_file()]
    there = {str(path.relative_to(EXAMPLE)): path.read_bytes() for path in found}
    settings = EXAMPLE / "qaf.toml"
    there |= {"qaf.toml": settings.read_bytes()} if settings.exists() else {}
    differing = [name for name in wanted | there if wanted.get(name) != there.get(name)]
    for name in sorted(differing):
        print(f"examples/bcp/{name}: not what examples/generate.py writes")
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
