#!/usr/bin/python3
"""How fast qaf is, each figure beside its target.

Makes N audit records with the example generator, commits them to git, and runs the commands and
`git status` in turns. Figures are medians; ratios compare runs of the same few seconds, because the speed
of a machine drifts. Nothing here is a test: a slow machine breaks no build.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
AS_OF = ["--as-of", "2026-04-15T09:00"]
PERIOD = ["--period", "2026-03"]


class Measured:
    """Seconds and peak memory of every run of one command."""

    def __init__(self, arguments, directory, environment=None):
        self.arguments = arguments
        self.directory = directory
        self.environment = {**os.environ, **(environment or {})}
        self.seconds = []
        self.peak_bytes = 0

    def run(self):
        begin = time.perf_counter()
        child = subprocess.Popen(self.arguments, cwd=self.directory, env=self.environment,
                                 stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        self.seconds.append(time.perf_counter() - begin)
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode not in (0, 1):
            sys.exit(f"{' '.join(map(str, self.arguments))} ended with {child.returncode}")
        self.peak_bytes = max(self.peak_bytes, usage.ru_maxrss * 1024)

    @property
    def median(self):
        return statistics.median(self.seconds)


def make_records(count):
    """Returns a git repository of `count` audit records, made once and kept for the next time."""
    directory = ROOT / "build-bench" / str(count)
    if (directory / "complete").exists():
        return directory / "repository"
    shutil.rmtree(directory, ignore_errors=True)
    directory.mkdir(parents=True)
    repository = directory / "repository"
    subprocess.run(["/usr/bin/python3", ROOT / "examples" / "generate.py", "--bench", str(count),
                    "--out", repository], check=True, stdout=subprocess.DEVNULL)
    git = ["git", "-C", repository, "-c", "user.name=qa-003", "-c", "user.email=qa-003@example.org",
           "-c", "gc.auto=0", "-c", "commit.gpgSign=false"]
    subprocess.run([*git, "init", "--quiet"], check=True)
    subprocess.run([*git, "add", "--all"], check=True)
    subprocess.run([*git, "commit", "--quiet", "--message", "records"], check=True)
    subprocess.run([*git, "status"], check=True, stdout=subprocess.DEVNULL)
    (directory / "complete").touch()
    return repository


def bytes_of(directory):
    return sum(path.stat().st_size for path in directory.rglob("*.yaml"))


def stripped_size(program):
    stripped = ROOT / "build-bench" / "qaf-stripped"
    stripped.parent.mkdir(exist_ok=True)
    subprocess.run(["strip", "-o", stripped, program], check=True)
    return stripped.stat().st_size


def row(what, figure, target, reached):
    print(f"  {what:<44} {figure:>12}   target {target:<12} {'reached' if reached else 'MISSED'}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--qaf", type=pathlib.Path, default=ROOT / "build" / "qaf")
    parser.add_argument("--records", type=int, default=20000)
    parser.add_argument("--runs", type=int, default=7)
    options = parser.parse_args()
    qaf = options.qaf.resolve()
    repository = make_records(options.records)
    example = ROOT / "examples" / "bcp"

    check = Measured([qaf, "check", *AS_OF], repository)
    slow = Measured([qaf, "check", *AS_OF], repository, {"QAF_FAST_LANE": "off"})
    status = Measured(["git", "status", "--porcelain"], repository)
    small = Measured([qaf, "check", *AS_OF], example)
    engines = {
        "compliance": Measured([qaf, "compliance", *PERIOD, *AS_OF], repository),
        "escalations": Measured([qaf, "escalations", *AS_OF], repository),
        "due": Measured([qaf, "due", *AS_OF], repository),
        "report": Measured([qaf, "report", "board", *PERIOD, *AS_OF], repository),
    }
    for _ in range(options.runs):
        for measured in (check, status, small, *engines.values()):
            measured.run()
    slow.run()

    records_bytes = bytes_of(repository)
    allowed_bytes = records_bytes + 15_000_000
    print(f"{options.records} audit records, {records_bytes / 1e6:.1f} MB; medians of {options.runs} runs"
          f" on {os.cpu_count()} cores, no cache, warm page cache\n")
    print(f"  {'git status':<44} {status.median * 1000:>9.1f} ms")
    print(f"  {'qaf check':<44} {check.median * 1000:>9.1f} ms")
    print(f"  {'qaf check with the slow reader (once)':<44} {slow.median * 1000:>9.1f} ms\n")
    ratio = check.median / status.median
    row("qaf check / git status", f"{ratio:.2f} x", "<= 4 x", ratio <= 4)
    for name, measured in engines.items():
        ratio = measured.median / check.median
        row(f"qaf {name} / qaf check", f"{ratio:.2f} x", "<= 1.3 x", ratio <= 1.3)
    row("peak memory of qaf check", f"{check.peak_bytes / 1e6:.1f} MB",
        f"<= {allowed_bytes / 1e6:.0f} MB", check.peak_bytes <= allowed_bytes)
    row("qaf check of examples/bcp", f"{small.median * 1000:.1f} ms", "<= 15 ms", small.median <= 0.015)
    size = stripped_size(qaf)
    row("size of the program, stripped", f"{size / 1e6:.2f} MB", "<= 5 MB", size <= 5_000_000)


if __name__ == "__main__":
    main()
