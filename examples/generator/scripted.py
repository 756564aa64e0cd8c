"""Reads the reviews that were written by hand, in the folder scripts.

A review is a block of lines, and a line is a word, plain words after it, and often a text behind a
colon: `told 2025-04-15 17:05 by email: sw-assessment-2-03 tm-assessment-2`.
"""

import re
from pathlib import Path

FOLDER = Path(__file__).parent / "scripts"
MOMENT = r"\d{4}-\d\d-\d\d(?: \d\d:\d\d)?"
LINES = {
    "review": rf"(?P<id>\S+)(?: of (?P<re_audit_of>\S+))?",
    "by": rf"(?P<by>\S+)(?: about (?P<practitioner>\S+))? from (?P<allocated>\S+)"
    rf" to (?P<completed>{MOMENT})",
    "grade": r"(?P<grade>\S+)(?: concern (?P<concern>\S+))?",
    "why": r"(?P<area>\S+): (?P<why>.+)",
    "told": rf"(?P<at>{MOMENT}) by (?P<how>\S+): (?P<to>.+)",
    "done": r"(?P<completed>\S+) due (?P<due>\S+) by (?P<owner>\S+)(?: checked (?P<verifier>\S+))?"
    r": (?P<what>.+)",
    "moderated": rf"(?P<at>{MOMENT}): (?P<grade>\S+)",
    "discussed": r"(?P<at>\S+): (?P<with>.+)",
    "void": r"(?P<at>\S+) by (?P<approved_by>\S+): (?P<why>.+)",
    "note": r"(?P<note>.+)",
}
ONE_REVIEW = ("review", "by", "grade", "note")  # their words are keys of the review itself
SEVERAL = ("why", "told", "done")


def concerns():
    """Every Inadequate grade and every immediate concern of the year."""
    return _reviews("concerns-2025.txt") + _reviews("concerns-2026.txt")


def re_audits():
    """The re-audits that raised no alarm of their own."""
    return _reviews("re-audits.txt")


def _reviews(name):
    text = re.sub(r"\n +", " ", (FOLDER / name).read_text(encoding="utf-8"))
    blocks = [block for block in text.split("\n\n") if "review " in block]
    return [_review(name, block) for block in blocks]


def _review(name, block):
    review = {key: [] for key in SEVERAL}
    for line in block.splitlines():
        word, _, rest = line.partition(" ")
        if word == "#":
            continue
        found = re.fullmatch(LINES.get(word.rstrip(":"), "(?!)"), rest)
        if not found:
            raise SystemExit(f"{name}: cannot read `{line}`")
        word = word.rstrip(":")
        values = {key: value for key, value in found.groupdict().items() if value}
        if word in ONE_REVIEW:
            review |= values
        elif word in SEVERAL:
            review[word].append(values)
        else:
            review[word] = values
    return review
