"""The example repository as a map of paths to texts."""

import random

from . import life, quality, writing
from .organisation import QUALITY, SERVICES, Organisation
from .reviews import Reviews, month_of

# The order in which an auditor fills in a review.
KEYS = [
    "id",
    "exemption",
    "report",
    "task",
    "by",
    "with",
    "to",
    "case",
    "practitioner",
    "subject",
    "event",
    "period",
    "allocated",
    "completed",
    "delivered",
    "grade",
    "concern",
    "part_of",
    "re_audit_of",
    "counts_for",
    "void",
]
LAST = [
    "judgements",
    "themes",
    "good_practice",
    "feedback",
    "note",
    "follow_up",
    "actions",
    "moderation",
]

SETTINGS = """\
# Settings of the example repository of Bournemouth, Christchurch and Poole.
zone = "Europe/London"
year_start = "04-01"
holidays = "england-and-wales"
partial_windows = "prorate"
local_closures = ["2025-12-24"]
"""


def ordered(record):
    keys = [key for key in KEYS if key in record]
    keys += [key for key in record if key not in KEYS and key not in LAST]
    keys += [key for key in LAST if key in record]
    return {key: record[key] for key in keys}


def files(seed):
    organisation = Organisation(random.Random(f"{seed} organisation"))
    found = {"qaf.toml": SETTINGS}
    _people(organisation, found)
    reviews = Reviews(organisation, seed)
    records = reviews.all()
    for identifier, record in records.items():
        folder = month_of(record).replace("-", "/")
        found[f"records/{folder}/{identifier}.yaml"] = writing.document(ordered(record))
    for draw in reviews.draws:
        found[f"records/draws/{draw['draw']}.yaml"] = writing.document(
            draw, "Which reviews are moderated: `qaf sample --verify` draws them again"
        )
    _other_records(organisation, seed, found)
    return found


def _people(organisation, found):
    found["people/units.yaml"] = writing.document(
        {"units": organisation.units()}, "The directorate, its services and teams"
    )
    leadership = [
        person
        for person in organisation.people.values()
        if person.posts[0].unit in ("cs", QUALITY) or person.posts[0].unit in SERVICES
    ]
    _people_file(
        found,
        "leadership",
        "Directors, Service Managers and the Quality Assurance Service",
        leadership,
    )
    for service, (title, teams) in SERVICES.items():
        _people_file(
            found,
            service,
            f"{title}: managers and practitioners of its teams",
            [person for person in organisation.people.values() if person.posts[0].unit in teams],
        )


def _people_file(found, name, head, people):
    rows = []
    for person in people:
        posts = []
        for post in person.posts:
            row = {"role": post.role, "unit": post.unit, "from": post.start.isoformat()}
            row |= {"to": post.end.isoformat()} if post.end else {}
            posts.append(row | ({"covers": post.covers} if post.covers else {}))
        row = {"id": person.id, "posts": posts}
        if person.away:
            row["away"] = [
                {"from": start, "to": end, "why": why} for start, end, why in person.away
            ]
        if person.tags:
            row["tags"] = person.tags
        rows.append(row)
    found[f"people/{name}.yaml"] = writing.document({"people": rows}, head)


def _other_records(organisation, seed, found):
    observed = quality.observations(organisation, seed)
    quality.number_observations(observed)
    meetings, items = quality.team_meetings(organisation, seed)
    found["registers/team-meeting.csv"] = "id,at,unit\n" + "".join(
        f"{','.join(row)}\n" for row in meetings
    )
    for name, head, by_month in (
        ("observations", "Live supervision observed in this month", observed),
        ("team-meetings", "Themes and learning fed back at team meetings", items),
        (
            "quality-assurance",
            "What the Quality Assurance Service did in this month",
            quality.service_year(),
        ),
    ):
        for month, rows in by_month.items():
            path = f"records/{month.replace('-', '/')}/{name}.yaml"
            found[path] = writing.documents([ordered(row) for row in rows], head)
    for name, head, rows in (
        (
            "focussed-reviews",
            "Focussed reviews, their terms of reference and reports",
            quality.focussed(),
        ),
        (
            "practice-weeks",
            "Practice Weeks and the presentation of their findings",
            quality.practice_weeks(),
        ),
        ("board-reports", "Reports made to the Quality Impact Board", quality.board_reports()),
        (
            "supervision",
            "Supervision observed by the supervisor's manager",
            quality.supervision_observed(),
        ),
    ):
        for year in ("2025", "2026"):
            own = [
                row for row in rows if (row.get("completed") or row["delivered"]).startswith(year)
            ]
            found[f"records/{year}/{name}.yaml"] = writing.documents(
                [ordered(row) for row in own], head
            )
    for year, rows in life.EXEMPTIONS.items():
        found[f"records/{year}/exemptions.yaml"] = writing.documents(
            rows, "Who was let off what, why, and who agreed"
        )
