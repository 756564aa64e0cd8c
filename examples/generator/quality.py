"""The records besides reviews: observations, meetings, trackers, focussed reviews, reports."""

import random
from datetime import date

from . import life, observed
from .calendar_days import AS_OF, MONTHS, label, later, month_days, working_days

BOARD = "quality-impact-board"
SERVICE = "quality-assurance-service"


def observations(organisation, seed):
    """Live supervision of most practitioners, once in the year; month to documents."""
    found = {}
    people = sorted(
        person.id
        for person in organisation.people.values()
        if any(post.role == "practitioner" for post in person.posts)
    )
    for staff in people:
        if staff in life.NOT_OBSERVED:
            continue
        rng = random.Random(f"{seed} observed {staff}")
        person = organisation.people[staff]
        days = [
            day
            for day in working_days(date(2025, 4, 7), date(2026, 3, 31))
            if (post := person.post_on(day))
            and post.start < day
            and not person.is_away(day)
            and _supervisors(organisation, post.unit, day)
        ]
        if len(days) < 15:
            continue
        for day in sorted(rng.sample(days, 2 if staff.endswith("-10") else 1)):
            found.setdefault(label(day), []).append(_observation(organisation, rng, staff, day))
    return {
        month: sorted(rows, key=lambda row: row["completed"])
        for month, rows in sorted(found.items())
    }


def _supervisors(organisation, team, day):
    return [
        staff
        for role in ("team-manager", "assistant-team-manager")
        for staff in organisation.holders(role, team, day)
        if not organisation.people[staff].is_away(day)
    ]


def _observation(organisation, rng, staff, day):
    team = organisation.people[staff].post_on(day).unit
    supervisors = _supervisors(organisation, team, day)
    hour, minute = rng.randrange(9, 17), rng.choice([0, 15, 30, 45])
    record = {
        "id": None,
        "task": "live-supervision",
        "by": supervisors[0] if rng.random() < 0.65 else supervisors[-1],
        "practitioner": staff,
        "completed": f"{day} {hour:02}:{minute:02}",
        "note": _seen(rng, team),
    }
    if rng.random() < 0.93:
        record["follow_up"] = [
            {
                "step": "feedback",
                "to": [staff],
                "at": f"{day} {hour:02}:{minute + 10:02}",
                "how": "meeting",
            }
        ]
    return record


def _seen(rng, team):
    setting = rng.choice(
        next(found for kind, found in observed.SETTINGS.items() if team.startswith(kind))
    )
    parts = [setting + "."] + rng.sample(observed.WENT_WELL, rng.choice([1, 2]))
    return " ".join(parts + ([rng.choice(observed.TO_WORK_ON)] if rng.random() < 0.6 else []))


def number_observations(by_month):
    for month, rows in by_month.items():
        for number, row in enumerate(rows, 1):
            row["id"] = f"OBS-{month[:4]}-{month[5:]}{number:02}"


def supervision_observed():
    rows = []
    notes = life.SUPERVISION_NOTES
    levels = [("supervision-observation", row) for row in life.SUPERVISION_OBSERVED]
    levels += [("supervision-observation-others", row) for row in life.OTHERS_OBSERVED]
    levels += [("supervision-observation-managers", row) for row in life.MANAGERS_OBSERVED]
    for number, (task, (by, subject, day, told)) in enumerate(
        sorted(levels, key=lambda pair: pair[1][2]), 1
    ):
        row = {
            "id": f"SUP-{day[:4]}-{number:02}",
            "task": task,
            "by": by,
            "subject": subject,
            "completed": day,
            "note": notes[number % len(notes)],
        }
        if told:
            row["follow_up"] = [{"step": "feedback", "with": [subject], "at": told}]
        rows.append(row)
    return rows


def team_meetings(organisation, seed):
    """The register of team meetings, and the item on learning in nine out of ten of them."""
    meetings, items = [], {}
    teams = [unit for unit, above in organisation.parent.items() if above != "cs"]
    for year, month in MONTHS:
        number = 0
        for team in teams:
            rng = random.Random(f"{seed} meeting {team} {year}-{month}")
            first, last = month_days(year, month)
            tuesdays = [
                day
                for day in working_days(first, last)
                if day.weekday() == 1 + teams.index(team) % 3
            ]
            day = tuesdays[min(1 + teams.index(team) % 2, len(tuesdays) - 1)]
            if team == "assessment-3" and day < date(2025, 6, 20):
                continue
            number += 1
            meeting = f"MEET-{year}-{month:02}{number:02}"
            meetings.append((meeting, day.isoformat(), team))
            manager = organisation.present_holder("team-manager", team, day)
            if manager and not organisation.people[manager].is_away(day) and rng.random() < 0.9:
                items.setdefault(label(day), []).append(
                    {
                        "id": meeting.replace("MEET", "ITEM"),
                        "task": "team-meeting-item",
                        "by": manager,
                        "event": meeting,
                        "completed": day.isoformat(),
                    }
                )
    return meetings, items


def focussed():
    rows = []
    for review in life.FOCUSSED:
        identifier, written = review["tor"]
        rows.append(
            {
                "id": identifier,
                "task": "focussed-tor",
                "by": ["sm-qa", BOARD],
                "event": review["id"],
                "completed": written,
                "judgements": [
                    {"area": area, "why": review[area]}
                    for area in ("why", "scope", "sample", "who", "how", "timescale")
                ],
            }
        )
        rows.append(
            {
                "id": review["id"],
                "task": "focussed-plr",
                "by": BOARD,
                "with": ["sm-qa"],
                "completed": review["completed"],
                "theme": review["theme"],
                "source_of_theme": review["source"],
                "note": review["found"],
            }
        )
        if review["reported"]:
            rows.append(
                {
                    "report": "focussed-report",
                    "to": [BOARD],
                    "event": review["id"],
                    "delivered": review["reported"],
                    "by": SERVICE,
                }
            )
    return sorted(rows, key=lambda row: row.get("completed") or row["delivered"])


def practice_weeks():
    contents = {
        "PW-2025-1": ["core-groups", "visits", "audits", "children-and-families", "presentation"],
        "PW-2025-2": ["looked-after-reviews", "visits", "audits", "workplaces", "presentation"],
        "PW-2026-1": ["core-groups", "visits", "audits", "workplaces", "children-and-families"],
    }
    findings = {"PW-2025-1": "2025-07-16", "PW-2025-2": "2025-12-17", "PW-2026-1": None}
    rows = []
    for week, (_, last) in life.PRACTICE_WEEKS.items():
        rows.append(
            {
                "id": week,
                "task": "practice-week",
                "by": ["sm-qa"],
                "with": ["dcs-1", "psw-1"],
                "completed": last,
                "judgements": [{"area": area} for area in contents[week]],
            }
        )
        if findings[week]:
            rows.append(
                {
                    "report": "practice-week-findings",
                    "to": [BOARD],
                    "event": week,
                    "delivered": findings[week],
                    "by": "sm-qa",
                }
            )
    return rows


def service_year():
    """What the Quality Assurance Service does besides reviews; month to documents."""
    rows = []
    for day, counts_for in life.TRACKERS:
        row = {
            "id": f"TRK-{(counts_for or day)[:7]}",
            "task": "trackers",
            "by": SERVICE,
            "completed": day,
            "judgements": [
                {"area": area} for area in ("allocations", "returns", "moderation-outcomes")
            ],
        }
        rows.append(row | ({"counts_for": counts_for} if counts_for else {}))
    rows.append(
        {
            "id": "LINK-2025-1",
            "task": "link-reviewer",
            "by": SERVICE,
            "subject": "sm-early-help-b",
            "completed": "2025-10-13",
            "link_reviewer": "qa-reviewer-3",
        }
    )
    for number, day in enumerate(("2025-05-21", "2025-11-12"), 1):
        rows.append(
            {
                "id": f"BEN-2025-{number}",
                "task": "benchmarking",
                "by": SERVICE,
                "completed": day,
                "judgements": [{"area": area} for area in ("accuracy", "standards", "evidenced")],
            }
        )
    for number, day in enumerate(("2025-04-24", "2025-09-18", "2026-01-22"), 1):
        rows.append(
            {
                "id": f"TRAIN-{day[:4]}-{number}",
                "task": "training",
                "by": SERVICE,
                "completed": day,
                "note": "Half a day: reading a record, the conversation, grading.",
            }
        )
    briefings = [
        ("qa-reviewer-1", "sm-front-door", "2025-06-12"),
        ("qa-reviewer-2", "sm-family-support", "2025-07-17"),
        ("qa-reviewer-4", "sm-specialist", "2025-10-02"),
        ("qa-reviewer-5", "sm-corporate-parenting", "2025-11-27"),
        ("qa-reviewer-3", "sm-early-help-b", "2026-02-05"),
        ("qa-reviewer-1", "sm-front-door", "2026-03-12"),
    ]
    for number, (by, manager, day) in enumerate(briefings, 1):
        rows.append(
            {
                "id": f"BRIEF-{day[:4]}-{number}",
                "task": "briefings",
                "by": by,
                "with": [manager],
                "completed": day,
            }
        )
    for number, (day, hypothesis) in enumerate(
        [
            ("2025-05-30", "Return interviews are late because teams are not told of the return"),
            ("2025-10-17", "Supervision gaps follow vacancies in management"),
            (
                "2026-02-20",
                "Case summaries are current for children in care and not for children in need",
            ),
        ],
        1,
    ):
        rows.append(
            {
                "id": f"DTA-{day[:4]}-{number}",
                "task": "desktop-audit",
                "by": SERVICE,
                "completed": day,
                "hypothesis": hypothesis,
            }
        )
    for number, (by, day) in enumerate(
        [
            ("sm-front-door", "2025-05-15"),
            ("sm-family-support", "2025-06-26"),
            ("sm-specialist", "2025-09-11"),
            ("sm-corporate-parenting", "2025-12-04"),
            ("sm-front-door", "2026-01-15"),
            ("sm-family-support", "2026-02-19"),
        ],
        1,
    ):
        row = {
            "id": f"SREC-{day[:4]}-{number}",
            "task": "supervision-records",
            "by": by,
            "completed": day,
        }
        if number % 2 == 0:
            row["follow_up"] = [
                {"step": "act", "at": later(date.fromisoformat(day), 4).isoformat()}
            ]
        rows.append(row)
    by_month = {}
    for row in sorted(rows, key=lambda row: row["completed"]):
        by_month.setdefault(row["completed"][:7], []).append(row)
    return by_month


def board_reports():
    return [
        {
            "report": "board-report",
            "to": [BOARD],
            "period": period,
            "delivered": delivered,
            "by": SERVICE,
        }
        for period, delivered in life.BOARD_REPORTS
        if delivered <= AS_OF.isoformat()
    ]
