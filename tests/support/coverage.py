#!/usr/bin/python3
"""Which lines of lib/ and cmd/ the tests reach, as gcov counted them: `coverage.py BUILD-FOLDER`.

Prints a line for each folder, then every source file below 95 %, with the lines that nothing reached.
"""

import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
WANTED = 95


def counted_lines(build):
    """Returns for each source file: line number to how often it ran, over all object files."""
    lines = collections.defaultdict(collections.Counter)
    counts = [path.resolve() for path in build.rglob("*.gcda")]
    with tempfile.TemporaryDirectory() as directory:
        for begin in range(0, len(counts), 50):
            subprocess.run(["gcov", "--json-format", "--hash-filenames", *counts[begin:begin + 50]],
                           cwd=directory, check=True, stdout=subprocess.DEVNULL)
        for path in pathlib.Path(directory).glob("*.gcov.json.gz"):
            with gzip.open(path) as stream:
                report = json.load(stream)
            for source in report["files"]:
                name = (pathlib.Path(report["current_working_directory"]) / source["file"]).resolve()
                for line in source["lines"]:
                    lines[name][line["line_number"]] += line["count"]
    return lines


def is_ours(path):
    inside = path.is_relative_to(ROOT / "lib") or path.is_relative_to(ROOT / "cmd")
    return inside and not path.name.endswith("_test.cpp")


def folder_of(path):
    parts = path.relative_to(ROOT).parts
    return "/".join(parts[:2]) if parts[0] == "lib" else parts[0]


def ranges_of(numbers):
    """Returns `3-5, 9` for 3, 4, 5, 9."""
    ranges = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in ranges)


def main():
    lines = {path: counts for path, counts in counted_lines(pathlib.Path(sys.argv[1])).items()
             if is_ours(path)}
    folders = collections.defaultdict(lambda: [0, 0])
    for path, counts in lines.items():
        for key in (folder_of(path), "all"):
            folders[key][0] += sum(1 for count in counts.values() if count > 0)
            folders[key][1] += len(counts)
    for key, (reached, total) in sorted(folders.items()):
        print(f"{key:<24} {reached:>6} of {total:>6} lines  {100 * reached / total:5.1f} %")
    print()
    for path, counts in sorted(lines.items()):
        missed = sorted(number for number, count in counts.items() if count == 0)
        if 100 * (len(counts) - len(missed)) < WANTED * len(counts):
            print(f"{path.relative_to(ROOT)}: not reached: {ranges_of(missed)}")


if __name__ == "__main__":
    main()
