"""The monthly moderation: a fifth of the reviews, the Inadequate ones among them.

From March 2026 on the draw is kept, made as `qaf moderate` makes it: by the SHA-256 of seed and id.
"""

import hashlib
import random

from .auditor import GRADES, INADEQUATE
from .calendar_days import AS_OF, MONTHS, later, month_days

DRAWN = {(2026, 3): "2026-04-01 12:00"}  # months whose draw is kept, and when it was made
DRAWN_BY = "sm-qa"


def _digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


class Moderation:
    def __init__(self, auditor, seed):
        self.draws = []
        self.auditor = auditor
        self.organisation = auditor.organisation
        self.seed = seed

    def moderate(self, records):
        """Adds to the scripted moderations as many as the month needs; August is one short."""
        for year, month in MONTHS:
            rng = random.Random(f"{self.seed} moderation {year}-{month}")
            done = [
                record
                for record in records.values()
                if record.get("completed", "").startswith(f"{year}-{month:02}")
                and "void" not in record
            ]
            wanted = -(-len(done) // 5) - sum("moderation" in record for record in done)
            wanted -= 1 if (year, month) == (2025, 8) else 0
            wanted -= sum(
                record["grade"] == INADEQUATE and "moderation" not in record for record in done
            )
            left = sorted(
                (
                    record
                    for record in done
                    if "moderation" not in record
                    and record["grade"] != INADEQUATE
                    and record.get("concern") != "immediate"
                ),
                key=lambda record: record["id"],
            )
            if (year, month) in DRAWN:
                drawn = self._draw(year, month, done)
                left = [record for record in done if record["id"] in drawn]
                wanted = len(left)
            first, _ = month_days(*((year, month + 1) if month < 12 else (year + 1, 1)))
            for record in rng.sample(left, max(0, wanted)):
                day = later(first, rng.randrange(2, 15))
                if day <= AS_OF:
                    self._moderate(rng, record, day)

    def _draw(self, year, month, done):
        """Keeps the draw of a month; returns those drawn beside the ones always included."""
        members = sorted(record["id"] for record in done)
        label = f"{year}-{month:02}"
        seed = f"monthly/{label}/" + _digest("".join(f"{member}\n" for member in members))
        order = sorted(members, key=lambda member: _digest(f"{seed}\n{member}"))
        inadequate = {record["id"] for record in done if record["grade"] == INADEQUATE}
        always = [member for member in order if member in inadequate]
        rest = [member for member in order if member not in inadequate]
        size = max(-(-len(members) // 5), len(always))
        drawn = rest[: size - len(always)]
        self.draws.append(
            {
                "draw": f"DR-monthly-{label}",
                "moderation": "monthly",
                "period": label,
                "at": DRAWN[year, month],
                "by": DRAWN_BY,
                "members": members,
                "count": len(members),
                "always": always,
                "size": size,
                "seed": seed,
                "algorithm": "sha256",
                "drawn": always + drawn,
            }
        )
        return drawn

    def _moderate(self, rng, record, day):
        index = GRADES.index(record["grade"])
        if rng.random() < 0.2:
            index = {0: 1, 1: 2, 2: 1}[index]
        reviewer, practitioner = reviewer_of(rng), record["practitioner"]
        at = day.isoformat() + (
            f" {rng.randrange(9, 17):02}:{rng.choice([0, 15, 30, 45]):02}"
            if rng.random() < 0.6
            else ""
        )
        record.setdefault("follow_up", [])
        if GRADES[index] != record["grade"]:
            told = later(day, rng.randrange(1, 7))
            if (
                told <= AS_OF
                and rng.random() < 0.8
                and self.organisation.people[practitioner].post_on(told)
            ):
                record["follow_up"].append(
                    {
                        "step": "discuss",
                        "with": self.organisation.told(practitioner, told),
                        "at": told.isoformat(),
                    }
                )
        self.auditor.coached(rng, record, reviewer, day)
        if not record["follow_up"]:
            del record["follow_up"]
        record["moderation"] = {
            "rule": "monthly",
            "by": reviewer,
            "with": [record["by"]],
            "at": at,
            "grade": GRADES[index],
        }


def reviewer_of(rng):
    return f"qa-reviewer-{rng.randrange(1, 6)}"
