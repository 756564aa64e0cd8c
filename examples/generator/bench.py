"""A large repository for benchmarks: records of about 1.3 KB, one a file, over three years.

Plain and quick: a million records in a few minutes. Everything in it is as clean as an example.
"""

import os
import random
from datetime import date, timedelta

MONTHS = [(2023 + (3 + n) // 12, (3 + n) % 12 + 1) for n in range(36)]
AREAS = [
    "risk",
    "assessment",
    "planning",
    "lived-experience",
    "voice",
    "partnership",
    "management-oversight",
    "identity",
    "recording",
]
GRADES = ["outstanding", "good", "requires-improvement", "inadequate"]
PRACTITIONERS = 8
TEAMS_IN_SERVICE = 6
REASONS = {
    "good": [
        "Visits are regular and have a purpose.",
        "The plan has dates and owners.",
        "Seen alone twice; words recorded.",
        "School and health are part of it.",
        "Supervision is reflective and in time.",
        "Each risk named has an answer.",
    ],
    "poor": [
        "History is listed and not understood.",
        "Decisions are recorded a month late.",
        "Father is missing.",
        "The chronology stops at the transfer.",
        "One line that is repeated.",
        "Contingency is advice to be sought.",
    ],
}
ACTIONS = [
    "Bring the chronology up to date",
    "See the child alone and record it",
    "Add dates and owners to the plan",
    "Record the decision with reasons",
    "Speak with father",
    "Hold the core group",
]
THEMES = ["chronology", "fathers", "voice-of-the-child", "smart-plans", "supervision", "identity"]

FRAMEWORK = """\
framework: bench
title: A framework for benchmarks
authority: Nowhere
version: "1"
effective: 2023-04-01
review_due: 2030-04-01
lists:
  - {id: quality-areas, kind: criteria, title: Judgement areas, items: [%s]}
unit_kinds: [directorate, service, team]
roles:
  - {id: practitioner, title: Practitioner, held_in: team}
  - {id: team-manager, title: Team Manager, held_in: team, in_every: true, manages: true}
  - {id: service-manager, title: Service Manager, held_in: service, in_every: true, manages: true}
  - {id: reviewer, title: Practice Learning Reviewer, held_in: directorate}
scales:
  - {id: plr-grade, grades: [outstanding, good, requires-improvement, inadequate], good_from: good}
registers:
  - {id: case-closure, title: Case closed}
tasks:
  - id: plr
    title: Practice Learning Review
    activity: practice-learning-review
    role: team-manager
    frequency: 20 per month
    record:
      scale: plr-grade
      criteria: quality-areas
      every: true
      requires: [case, practitioner, feedback]
  - id: closure-audit
    title: Audit at closure
    activity: practice-learning-review
    role: team-manager
    frequency: on case-closure within 10 days
    met_by: {task: plr}
escalations:
  - id: concern
    tasks: [plr]
    when: {any: [{grade: inadequate}, {concern: immediate}]}
    steps:
      - id: tell
        notify: [practitioner, team-manager, service-manager]
        in_writing: true
        within: 24 hours
      - {id: put-right, remedy: all, within: 10 days}
  - id: again
    tasks: [plr]
    when: {grade: inadequate}
    steps:
      - {id: re-audit, re_audit: case, after: 2 months, prefer: same_auditor, grace: 1 month}
moderation:
  - {id: monthly, tasks: [plr], share: 20%%, per: month, always: {grade: inadequate}, by: reviewer}
reports:
  - id: board
    title: Report to the board
    detail: team
    sections: [activity, compliance, grades, escalations, actions]
""" % ", ".join(
    AREAS
)

SETTINGS = 'zone = "Europe/London"\nyear_start = "04-01"\nholidays = "england-and-wales"\n'

RECORD = """\
id: {id}
task: plr
by: tm-{team}
case: {case}
practitioner: sw-{team}-{worker}
allocated: {allocated}
completed: {completed}
grade: {grade}
judgements:
{judgements}themes: [{theme}, {theme2}]
feedback: {{from: parent, at: {day}}}
follow_up:
  - {{to: [sw-{team}-{worker}, tm-{team}, sm-{service}], at: {told}, how: email}}
actions:
  - id: 1
    what: {what}
    owner: sw-{team}-{worker}
    due: {due}
    completed: {done}
    verified: {{by: tm-{team}, at: {due}}}
  - {{id: 2, what: {what2}, owner: tm-{team}, due: {due}, completed: {due}}}
"""


def write(out, count, seed):
    rng = random.Random(f"{seed} bench")
    teams = max(12, -(-count // 720))
    for name in ("framework", "people", "registers"):
        (out / name).mkdir(parents=True, exist_ok=True)
    (out / "qaf.toml").write_text(SETTINGS)
    (out / "framework" / "bench.yaml").write_text(FRAMEWORK)
    _people(out, teams)
    closures = []
    for index, (year, month) in enumerate(MONTHS):
        folder = out / "records" / str(year) / f"{month:02}"
        folder.mkdir(parents=True, exist_ok=True)
        first = count * index // len(MONTHS)
        last = count * (index + 1) // len(MONTHS)
        for number in range(1, last - first + 1):
            identifier = f"PLR-{year}-{month:02}{number:05}"
            text, case, day, team = _record(rng, identifier, date(year, month, 1), number % teams)
            _save(f"{folder}/{identifier}.yaml", text)
            if number % 50 == 0:
                closures.append(
                    f"CL-{year}-{month:02}{number:05},{day - timedelta(days=3)},{case},{team}\n"
                )
    (out / "registers" / "case-closure.csv").write_text("id,at,case,unit\n" + "".join(closures))


def _save(path, text):
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
    os.write(handle, text.encode())
    os.close(handle)


def _people(out, teams):
    services = -(-teams // TEAMS_IN_SERVICE)
    units = ["units:\n  - {id: cs, kind: directorate, title: Children's Services}\n"]
    staff = [
        f"people:\n  - id: qa-{n}\n    posts: [{{role: reviewer, unit: cs, from: 2022-04-01}}]\n"
        if n == 1
        else f"  - id: qa-{n}\n    posts: [{{role: reviewer, unit: cs, from: 2022-04-01}}]\n"
        for n in range(1, 10)
    ]
    (out / "people" / "quality-assurance.yaml").write_text("".join(staff))
    for service in range(1, services + 1):
        name = f"service-{service}"
        units.append(f"  - {{id: {name}, kind: service, in: cs}}\n")
        rows = ["people:\n", _person(f"sm-{name}", "service-manager", name)]
        for team in range((service - 1) * TEAMS_IN_SERVICE, min(service * TEAMS_IN_SERVICE, teams)):
            units.append(f"  - {{id: team-{team}, kind: team, in: {name}}}\n")
            rows.append(_person(f"tm-team-{team}", "team-manager", f"team-{team}"))
            rows += [
                _person(f"sw-team-{team}-{worker}", "practitioner", f"team-{team}")
                for worker in range(1, PRACTITIONERS + 1)
            ]
        (out / "people" / f"{name}.yaml").write_text("".join(rows))
    (out / "people" / "units.yaml").write_text("".join(units))


def _person(staff, role, unit):
    return f"  - id: {staff}\n    posts: [{{role: {role}, unit: {unit}, from: 2022-04-01}}]\n"


def _record(rng, identifier, month, team):
    day = month + timedelta(days=int(rng.random() * 24) + 2)
    roll = rng.random()
    grade = 3 if roll < 0.03 else 0 if roll < 0.1 else 1 if roll < 0.6 else 2
    hour, minute = int(rng.random() * 8) + 9, int(rng.random() * 60)
    due = day + timedelta(days=9)
    judgements = []
    for area in AREAS:
        own = min(2, max(0, min(grade, 2) + int(rng.random() * 3) - 1))
        why = REASONS["good" if own < 2 else "poor"][int(rng.random() * 6)]
        judgements.append(f"  - {{area: {area}, grade: {GRADES[own]}, why: {why}}}\n")
    theme, what = int(rng.random() * 6), int(rng.random() * 6)
    case = f"M-{100000 + int(rng.random() * 900000)}"
    unit = f"team-{team}"
    text = RECORD.format(
        id=identifier,
        team=unit,
        service=f"service-{team // TEAMS_IN_SERVICE + 1}",
        case=case,
        worker=int(rng.random() * PRACTITIONERS) + 1,
        allocated=day - timedelta(days=2),
        completed=f"{day} {hour:02}:{minute:02}",
        day=day,
        told=f"{day} {hour + 1:02}:{minute:02}",
        grade=GRADES[grade],
        judgements="".join(judgements),
        theme=THEMES[theme],
        theme2=THEMES[theme - 1],
        what=ACTIONS[what],
        what2=ACTIONS[what - 1],
        due=due,
        done=day + timedelta(days=int(rng.random() * 9)),
    )
    if grade == 3 or rng.random() < 0.18:
        moderated = day + timedelta(days=12)
        reviewer = f"qa-{int(rng.random() * 9) + 1}"
        text += (
            f"moderation: {{rule: monthly, by: {reviewer}, at: {moderated}, "
            f"grade: {GRADES[grade]}}}\n"
        )
    return text, case, day, unit
