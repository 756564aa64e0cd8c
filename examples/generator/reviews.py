"""Practice Learning Reviews: the scripted ones as written, and the ordinary months by seed."""

import random
from datetime import date

from . import phrases, words as wording
from .calendar_days import AS_OF, MONTHS, label, later, month_days, working_days
from .concerns import CONCERNS, IMPROVE, INADEQUATE, RE_AUDITS
from .life import EXEMPT_MONTHS, LATE, MISSED, NEVER_COMPLETED, NOT_IN_POST, PRACTICE_WEEKS

GRADES = ["outstanding", "good", IMPROVE, INADEQUATE]
MANAGER_ROLES = {"corporate-director", "service-director", "principal-social-worker", "service-manager",
                 "team-manager", "assistant-team-manager"}
SHELF = {"outstanding": "strong", "good": "strong", IMPROVE: "mixed", INADEQUATE: "weak"}
QUALITY_ASSURANCE = "quality-assurance-service"


class Reviews:
    def __init__(self, organisation, seed):
        self.organisation = organisation
        self.seed = seed
        self.records = {}
        self.cases = {}
        self.of_practitioner = {}

    def all(self):
        """Every review of the year by id."""
        taken = {item["id"] for item in CONCERNS} | {item[0] for item in RE_AUDITS}
        for item in CONCERNS:
            self._scripted(item)
        for item in RE_AUDITS:
            self._re_audit(item)
        ordinary = sorted(self._ordinary_plan(), key=lambda plan: (plan["day"], plan["manager"]))
        counters = {}
        for plan in ordinary:
            month = (plan["day"].year, plan["day"].month)
            number = counters.get(month, 0) + 1
            while f"PLR-{month[0]}-{month[1]:02}{number:02}" in taken:
                number += 1
            counters[month] = number
            self._ordinary(f"PLR-{month[0]}-{month[1]:02}{number:02}", plan)
        return self.records

    # --- what a review is made of -------------------------------------------------------------------

    def case_of(self, practitioner, rng):
        """One of the six children this practitioner works with."""
        if practitioner not in self.of_practitioner:
            own = random.Random(f"{self.seed} cases {practitioner}")
            found = []
            while len(found) < 6:
                case = f"M-{own.randrange(100000, 112000)}"
                if case not in self.cases:
                    self.cases[case] = practitioner
                    found.append(case)
            self.of_practitioner[practitioner] = found
        return rng.choice(self.of_practitioner[practitioner])

    def words(self, rng, practitioner, day):
        """One word of each kind, fitting a child of one age and the practitioner's team."""
        team = self.organisation.people[practitioner].post_on(day).unit
        age = "teen" if team in wording.TEENS else rng.choice(list(wording.AGES))
        own = wording.COMMON | wording.AGES[age] | wording.OF_TEAM.get(team, {})
        return {key: rng.choice(values) for key, values in own.items()} | {"age": age, "team": team}

    @staticmethod
    def sentence(rng, shelf, words):
        text = rng.choice(shelf[0])
        if rng.random() < 0.62:
            text += " " + _capital(rng.choice(shelf[1]).format(**words))
        return _capital(text.format(**words))

    def judgements(self, rng, grade, words, known=()):
        rows = [{"area": area, "grade": own, "why": why} for area, own, why in known]
        left = [area for area in phrases.AREAS if area not in {row["area"] for row in rows}]
        for area in rng.sample(left, rng.choice([1, 2]) if rows else rng.choice([3, 3, 4, 4, 5])):
            own = GRADES[min(2, max(0, GRADES.index(grade) + rng.choice([-1, 0, 0, 0, 1])))]
            rows.append({"area": area, "grade": own,
                         "why": self.sentence(rng, phrases.AREAS[area][SHELF[own]], words)})
        order = list(phrases.AREAS)
        return sorted(rows, key=lambda row: order.index(row["area"]))

    @staticmethod
    def feedback(rng, words, completed):
        if rng.random() < 0.7:
            days = working_days(date.fromordinal(completed.toordinal() - 9), completed)
            return {"from": rng.choice(wording.FEEDBACK_FROM[words["age"]]), "at": rng.choice(days or [completed]).isoformat()}
        why, plan, _ = rng.choice([row for row in wording.NOT_OBTAINED if row[2] in (None, words["age"])])
        sources = rng.sample(["assessments", "supervision-records", "case-notes", "case-notes",
                              "complaints-and-compliments", "questionnaires"], 2)
        return {"not_obtained": why, "found_in": sorted(set(sources)), "plan": plan,
                "due": later(completed, rng.choice([14, 21, 28])).isoformat()}

    def actions(self, rng, grade, words, practitioner, manager, completed):
        wanted = {"outstanding": 0, "good": rng.choice([0, 1, 1]), IMPROVE: rng.choice([1, 2, 2, 3])}[grade]
        rows = []
        fitting = [(what, days) for what, days, unfit in wording.ACTIONS if words["team"] not in unfit]
        for number, (what, days) in enumerate(rng.sample(fitting, wanted), 1):
            owner = practitioner if not manager or rng.random() < 0.75 else manager
            due = later(completed, days + rng.choice([-3, 0, 0, 4]))
            row = {"id": number, "what": _capital(what.format(**words)), "owner": owner, "due": due.isoformat()}
            done = later(completed, max(1, int(days * rng.choice([0.5, 0.7, 0.8, 0.9, 0.9, 1.0, 1.4, 2.2]))))
            if done <= AS_OF and rng.random() < 0.93:
                row["completed"] = done.isoformat()
                checked = later(done, rng.randrange(0, 9))
                if manager and manager != owner and checked <= AS_OF and rng.random() < 0.6:
                    row["verified"] = {"by": manager, "at": checked.isoformat()}
            rows.append(row)
        return rows

    def after(self, rng, practitioner, completed):
        """The outcome passed on, and the review put on the child's record, by the Quality Assurance Service."""
        rows = []
        day = later(completed, rng.randrange(1, 8))
        if day <= AS_OF and rng.random() < 0.92 and self.organisation.people[practitioner].post_on(day):
            rows.append({"step": "outcome", "to": self.organisation.told(practitioner, day), "at": day.isoformat(),
                         "how": "email", "by": QUALITY_ASSURANCE})
        day = later(completed, rng.randrange(2, 12))
        if day <= AS_OF and rng.random() < 0.93:
            rows.append({"step": "attach", "at": day.isoformat(), "by": QUALITY_ASSURANCE})
        return rows

    def _coached(self, rng, record, reviewer, moderated):
        day = later(moderated, rng.randrange(1, 12))
        if day <= AS_OF and rng.random() < 0.85 and self.organisation.people[record["by"]].post_on(day):
            record["follow_up"].append({"step": "coach", "with": [record["by"]], "at": day.isoformat(), "by": reviewer})

    # --- scripted ------------------------------------------------------------------------------------

    def _scripted(self, item):
        rng = random.Random(f"{self.seed} {item['id']}")
        day, practitioner = date.fromisoformat(item["completed"][:10]), item["practitioner"]
        words = self.words(rng, practitioner, day)
        case = (self.records[item["re_audit_of"]]["case"] if "re_audit_of" in item
                else self.case_of(practitioner, rng))
        worst = item["grade"] if item["grade"] == INADEQUATE else IMPROVE
        known = [(area, worst, why) for area, why in item["why"]]
        record = {"id": item["id"], "task": "plr", "by": item["by"], "case": case, "practitioner": practitioner,
                  "allocated": item["allocated"], "completed": item["completed"], "grade": item["grade"]}
        for key in ("concern", "re_audit_of"):
            if key in item:
                record[key] = item[key]
        record["judgements"] = self.judgements(rng, IMPROVE, words, known)
        record["themes"] = sorted(rng.sample(wording.THEMES["weak"], 2))
        record["feedback"] = self.feedback(rng, words, day)
        record["note"] = rng.choice(wording.SUMMARIES[item["grade"]])
        told = [{"to": to, "at": at, "how": how} for to, at, how in item["told"]]
        if item["done"] and told:
            told.append({"step": "act", "at": item["told"][0][1][:10]})
        record["follow_up"] = told + (self.after(rng, practitioner, day) if "void" not in item else [])
        record["actions"] = [self._action(number, row) for number, row in enumerate(item["done"], 1)]
        if "moderated" in item:
            at, grade = item["moderated"]
            reviewer = self._reviewer(rng)
            if "discussed" in item:
                who, on = item["discussed"]
                record["follow_up"].append({"step": "discuss", "with": who, "at": on})
            self._coached(rng, record, reviewer, date.fromisoformat(at[:10]))
            record["moderation"] = {"rule": "monthly", "by": reviewer, "at": at, "grade": grade}
        if "void" in item:
            record["void"] = item["void"]
        self._week(record, day, always=True)
        self._keep(record)

    @staticmethod
    def _action(number, row):
        what, owner, due, completed, verifier = row
        action = {"id": number, "what": what, "owner": owner, "due": due}
        if completed:
            action["completed"] = completed
        if verifier:
            action["verified"] = {"by": verifier, "at": completed}
        return action

    def _re_audit(self, item):
        identifier, of, by, allocated, completed, grade, seen = item
        rng = random.Random(f"{self.seed} {identifier}")
        first = self.records[of]
        day, practitioner = date.fromisoformat(completed[:10]), first["practitioner"]
        words = self.words(rng, practitioner, day)
        record = {"id": identifier, "task": "plr", "by": by, "case": first["case"], "practitioner": practitioner,
                  "allocated": allocated, "completed": completed, "grade": grade, "re_audit_of": of}
        manager = self.organisation.told(practitioner, day)[1]
        record["judgements"] = self.judgements(rng, grade, words)
        record["feedback"] = self.feedback(rng, words, day)
        record["note"] = seen
        record["follow_up"] = self.after(rng, practitioner, day)
        record["actions"] = self.actions(rng, grade, words, practitioner, manager, day)
        self._keep(record)

    def _keep(self, record):
        for key in ("follow_up", "actions"):
            if not record.get(key):
                record.pop(key, None)
        self.records[record["id"]] = record

    # --- ordinary ------------------------------------------------------------------------------------

    def _managers(self):
        return [person for person in self.organisation.people.values()
                if any(post.role in MANAGER_ROLES for post in person.posts)]

    def _ordinary_plan(self):
        scripted = {(item["by"], item["completed"][:7]) for item in CONCERNS
                    if "re_audit_of" not in item and "void" not in item}
        for person in self._managers():
            for year, month in MONTHS + [(2026, 4)]:
                first, last = month_days(year, month)
                key = (person.id, f"{year}-{month:02}")
                if key not in scripted and key not in EXEMPT_MONTHS:
                    yield from self._month_plan(person, key, first, min(last, AS_OF))
        for manager, day, practitioner in NOT_IN_POST:
            yield {"manager": manager, "day": date.fromisoformat(day), "practitioner": practitioner}

    def _month_plan(self, person, key, first, last):
        rng = random.Random(f"{self.seed} {key}")
        if key in LATE:
            yield {"manager": person.id, "day": date.fromisoformat(LATE[key]), "counts_for": key[1]}
            return
        present = [day for day in working_days(first, last)
                   if any(post.role in MANAGER_ROLES and post.held_on(day) for post in person.posts)
                   and not person.is_away(day)]
        if key in NEVER_COMPLETED and present:
            yield {"manager": person.id, "day": present[2], "open": True}
            return
        if len(present) < 7 or key in MISSED or rng.random() < 0.045:
            return
        usual = [day for day in present if day.day >= 7] or present
        week = [day for day in usual if _practice_week(day)]
        if key[1] == "2026-04":
            if rng.random() < 0.4:
                yield {"manager": person.id, "day": present[1], "open": True}
                return
            if rng.random() < 0.4:
                return
        yield {"manager": person.id, "day": rng.choice(week if week and rng.random() < 0.45 else usual)}

    def _ordinary(self, identifier, plan):
        rng = random.Random(f"{self.seed} {plan['manager']} {plan['day']}")
        day = plan["day"]
        practitioner = plan.get("practitioner") or self._whom(rng, plan["manager"], day)
        words = self.words(rng, practitioner, day)
        record = {"id": identifier, "task": "plr", "by": plan["manager"], "case": self.case_of(practitioner, rng),
                  "practitioner": practitioner}
        if plan.get("open"):
            record["allocated"] = day.isoformat()
            self._keep(record)
            return
        began = date.fromordinal(max(day.toordinal() - rng.randrange(4, 16), date(2025, 4, 1).toordinal()))
        record["allocated"] = (working_days(began, day) or [day])[0].isoformat()
        record["completed"] = day.isoformat()
        if rng.random() < 0.8:
            record["completed"] += f" {rng.randrange(9, 17):02}:{rng.choice(range(0, 60, 5)):02}"
        late = (day - date(2025, 4, 1)).days / 365
        grade = rng.choices(GRADES[:3], [5 + 3 * late, 46 + 10 * late, 49 - 13 * late])[0]
        record["grade"] = grade
        if grade == IMPROVE and rng.random() < 0.18:
            record["concern"] = "significant"
        self._fill(rng, record, grade, words, day)
        if "counts_for" in plan:
            record["counts_for"] = plan["counts_for"]
        self._week(record, day)
        self._keep(record)

    def _fill(self, rng, record, grade, words, day):
        practitioner = record["practitioner"]
        managers = self.organisation.told(practitioner, day)[1:]
        record["judgements"] = self.judgements(rng, grade, words)
        themes = wording.THEMES[SHELF[grade]]
        record["themes"] = sorted(rng.sample(themes, rng.choice([1, 2, 2, 3])))
        if rng.random() < {"outstanding": 1, "good": 0.5, IMPROVE: 0.2}[grade]:
            record["good_practice"] = rng.sample(wording.GOOD_PRACTICE, rng.choice([1, 1, 2]))
        record["feedback"] = self.feedback(rng, words, day)
        if rng.random() < 0.7:
            record["note"] = rng.choice(wording.SUMMARIES[grade])
        record["follow_up"] = self.after(rng, practitioner, day)
        manager = next((staff for staff in managers if staff.startswith(("tm-", "atm-"))), None)
        record["actions"] = self.actions(rng, grade, words, practitioner, manager, day)

    def _whom(self, rng, manager, day):
        """A practitioner in the manager's own remit (two in five) or in another service."""
        post = self.organisation.people[manager].post_on(day) or self.organisation.people[manager].posts[0]
        teams = [unit for unit, above in self.organisation.parent.items() if above not in ("cs",)]
        own = [team for team in teams if post.unit in (team, self.organisation.parent[team], "cs")]
        others = [team for team in teams if team not in own]
        pool = own if own and (not others or rng.random() < 0.4) else others
        found = []
        while not found:
            found = [staff for staff in self.organisation.practitioners(rng.choice(pool), day) if staff != manager]
        return rng.choice(found)

    @staticmethod
    def _week(record, day, always=False):
        week = _practice_week(day)
        rng = random.Random(record["id"])
        if week and (always or rng.random() < 0.8):
            record["part_of"] = week

    # --- moderation ----------------------------------------------------------------------------------

    def _reviewer(self, rng):
        return f"qa-reviewer-{rng.randrange(1, 6)}"

    def moderate(self):
        """Moderates a fifth of each month's reviews, the Inadequate ones among them; August is one short."""
        for year, month in MONTHS:
            rng = random.Random(f"{self.seed} moderation {year}-{month}")
            done = [record for record in self.records.values()
                    if record.get("completed", "").startswith(f"{year}-{month:02}") and "void" not in record]
            wanted = -(-len(done) // 5) - sum("moderation" in record for record in done)
            wanted -= 1 if (year, month) == (2025, 8) else 0
            wanted -= sum(record["grade"] == INADEQUATE and "moderation" not in record for record in done)
            left = sorted((record for record in done if "moderation" not in record
                           and record["grade"] != INADEQUATE and record.get("concern") != "immediate"),
                          key=lambda record: record["id"])
            first, _ = month_days(*((year, month + 1) if month < 12 else (year + 1, 1)))
            for record in rng.sample(left, max(0, wanted)):
                day = later(first, rng.randrange(2, 15))
                if day <= AS_OF:
                    self._moderate(rng, record, day)

    def _moderate(self, rng, record, day):
        index = GRADES.index(record["grade"])
        if rng.random() < 0.2:
            index = {0: 1, 1: 2, 2: 1}[index]
        reviewer, practitioner = self._reviewer(rng), record["practitioner"]
        at = day.isoformat() + (f" {rng.randrange(9, 17):02}:{rng.choice([0, 15, 30, 45]):02}"
                                if rng.random() < 0.6 else "")
        record.setdefault("follow_up", [])
        if GRADES[index] != record["grade"]:
            told = later(day, rng.randrange(1, 7))
            if told <= AS_OF and rng.random() < 0.8 and self.organisation.people[practitioner].post_on(told):
                record["follow_up"].append({"step": "discuss", "with": self.organisation.told(practitioner, told),
                                            "at": told.isoformat()})
        self._coached(rng, record, reviewer, day)
        if not record["follow_up"]:
            del record["follow_up"]
        record["moderation"] = {"rule": "monthly", "by": reviewer, "at": at, "grade": GRADES[index]}


def month_of(record):
    """Year and month of the folder a review lies in."""
    return label(date.fromisoformat((record.get("completed") or record["allocated"])[:10]))


def _practice_week(day):
    return next((week for week, (first, last) in PRACTICE_WEEKS.items() if first <= day.isoformat() <= last), None)


def _capital(text):
    return text[0].upper() + text[1:]
