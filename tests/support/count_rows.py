"""Counts what a framework asks for from its YAML, and compares it with the rows of `qaf framework show --json`: one
for each task with a frequency of its own, and one for each report to each body. count_rows.py QAF REPOSITORY AS_OF."""

import collections
import json
import pathlib
import subprocess
import sys

import yaml


def listed(value):
    return value if isinstance(value, list) else [value]


def expected(framework):
    rows = collections.Counter()
    for task in framework["tasks"]:
        reports = task.get("reported_to", [])
        if "frequency" in task or not reports:
            rows[(task["id"], None)] += 1
        for line in reports:
            for to in listed(line["to"]):
                rows[(task["id"], to)] += 1
    return rows


def main():
    program, repository, as_of = sys.argv[1:]
    answer = subprocess.run(
        (program, "-C", repository, "--as-of", as_of, "framework", "show", "--json"),
        check=True,
        capture_output=True,
    ).stdout
    shown = collections.Counter(
        (row["task"], row["reported_to"]) for row in json.loads(answer)["rows"]
    )
    (path,) = pathlib.Path(repository, "framework").glob("*.yaml")
    wanted = expected(yaml.safe_load(path.read_text(encoding="utf-8")))
    for row in sorted(set(shown) | set(wanted), key=str):
        if shown[row] != wanted[row]:
            print(f"{row}: shown {shown[row]} times, asked for {wanted[row]} times")
    assert shown == wanted
    print(f"{sum(shown.values())} rows, as many as the framework asks for")


main()
