"""Practice Learning Reviews: the scripted ones as written, and the ordinary months by seed."""

import random
from datetime import date

from . import scripted
from . import words as wording
from .auditor import GRADES, IMPROVE, INADEQUATE, SHELF, Auditor
from .calendar_days import AS_OF, MONTHS, label, month_days, working_days
from .life import EXEMPT_MONTHS, LATE, MISSED, NEVER_COMPLETED, NOT_IN_POST, PRACTICE_WEEKS
from .moderation import Moderation, reviewer_of

MANAGER_ROLES = {
    "corporate-director",
    "service-director",
    "principal-social-worker",
    "service-manager",
    "team-manager",
    "assistant-team-manager",
}


class Reviews:
    def __init__(self, organisation, seed):
        self.organisation = organisation
        self.seed = seed
        self.auditor = Auditor(organisation, seed)
        self.concerns = scripted.concerns()
        self.records = {}

    def all(self):
        """Every review of the year by id, moderated."""
        re_audits = scripted.re_audits()
        taken = {item["id"] for item in self.concerns + re_audits}
        for item in self.concerns:
            self._scripted(item)
        for item in re_audits:
            self._re_audit(item)
        ordinary = sorted(self._ordinary_plan(), key=lambda plan: (plan["day"], plan["manager"]))
        numbers = {}
        for plan in ordinary:
            month = f"PLR-{plan['day'].year}-{plan['day'].month:02}"
            number = numbers.get(month, 0) + 1
            while f"{month}{number:02}" in taken:
                number += 1
            numbers[month] = number
            self._ordinary(f"{month}{number:02}", plan)
        moderation = Moderation(self.auditor, self.seed)
        moderation.moderate(self.records)
        self.draws = moderation.draws
        return self.records

    def _begun(self, item, practitioner, case):
        """The keys that every scripted review has, in their order."""
        record = {"id": item["id"], "task": "plr", "by": item["by"], "case": case}
        record |= {"practitioner": practitioner}
        keys = ("allocated", "completed", "grade", "concern", "re_audit_of")
        return record | {key: item[key] for key in keys if key in item}

    def _scripted(self, item):
        rng = random.Random(f"{self.seed} {item['id']}")
        day, practitioner = date.fromisoformat(item["completed"][:10]), item["practitioner"]
        words = self.auditor.words(rng, practitioner, day)
        if "re_audit_of" in item:
            case = self.records[item["re_audit_of"]]["case"]
        else:
            case = self.auditor.case_of(practitioner, rng)
        record = self._begun(item, practitioner, case)
        worst = item["grade"] if item["grade"] == INADEQUATE else IMPROVE
        known = [(row["area"], worst, row["why"]) for row in item["why"]]
        record["judgements"] = self.auditor.judgements(rng, IMPROVE, words, known)
        record["themes"] = sorted(rng.sample(wording.THEMES["weak"], 2))
        record["feedback"] = self.auditor.feedback(rng, words, day)
        record["note"] = rng.choice(wording.SUMMARIES[item["grade"]])
        told = [
            {"to": row["to"].split(), "at": row["at"], "how": row["how"]} for row in item["told"]
        ]
        if item["done"] and told:
            told.append({"step": "act", "at": told[0]["at"][:10]})
        after = [] if "void" in item else self.auditor.after(rng, practitioner, day)
        record["follow_up"] = told + after
        record["actions"] = [_action(number, row) for number, row in enumerate(item["done"], 1)]
        if "moderated" in item:
            self._moderated(rng, record, item)
        if "void" in item:
            void = item["void"]
            record["void"] = {key: void[key] for key in ("why", "approved_by", "at")}
        self._week(record, day, always=True)
        self._keep(record)

    def _moderated(self, rng, record, item):
        moderated = item["moderated"]
        reviewer = reviewer_of(rng)
        if "discussed" in item:
            discussed = {"with": item["discussed"]["with"].split(), "at": item["discussed"]["at"]}
            record["follow_up"].append({"step": "discuss"} | discussed)
        self.auditor.coached(rng, record, reviewer, date.fromisoformat(moderated["at"][:10]))
        record["moderation"] = {"rule": "monthly", "by": reviewer, "with": [record["by"]]} | moderated

    def _re_audit(self, item):
        rng = random.Random(f"{self.seed} {item['id']}")
        first = self.records[item["re_audit_of"]]
        day, practitioner = date.fromisoformat(item["completed"][:10]), first["practitioner"]
        words = self.auditor.words(rng, practitioner, day)
        record = self._begun(item, practitioner, first["case"])
        manager = self.organisation.told(practitioner, day)[1]
        grade = item["grade"]
        record["judgements"] = self.auditor.judgements(rng, grade, words)
        record["feedback"] = self.auditor.feedback(rng, words, day)
        record["note"] = item["note"]
        record["follow_up"] = self.auditor.after(rng, practitioner, day)
        record["actions"] = self.auditor.actions(rng, grade, words, practitioner, manager, day)
        self._keep(record)

    def _keep(self, record):
        for key in ("follow_up", "actions"):
            if not record.get(key):
                record.pop(key, None)
        self.records[record["id"]] = record

    def _managers(self):
        return [
            person
            for person in self.organisation.people.values()
            if any(post.role in MANAGER_ROLES for post in person.posts)
        ]

    def _ordinary_plan(self):
        made = {
            (item["by"], item["completed"][:7])
            for item in self.concerns
            if "re_audit_of" not in item and "void" not in item
        }
        for person in self._managers():
            for year, month in MONTHS + [(2026, 4)]:
                first, last = month_days(year, month)
                key = (person.id, f"{year}-{month:02}")
                if key not in made and key not in EXEMPT_MONTHS:
                    yield from self._month_plan(person, key, first, min(last, AS_OF))
        for manager, day, practitioner in NOT_IN_POST:
            yield {"manager": manager, "day": date.fromisoformat(day), "practitioner": practitioner}

    def _month_plan(self, person, key, first, last):
        rng = random.Random(f"{self.seed} {key}")
        if key in LATE:
            yield {"manager": person.id, "day": date.fromisoformat(LATE[key]), "counts_for": key[1]}
            return
        present = [
            day
            for day in working_days(first, last)
            if any(post.role in MANAGER_ROLES and post.held_on(day) for post in person.posts)
            and not person.is_away(day)
        ]
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
        yield {
            "manager": person.id,
            "day": rng.choice(week if week and rng.random() < 0.45 else usual),
        }

    def _ordinary(self, identifier, plan):
        rng = random.Random(f"{self.seed} {plan['manager']} {plan['day']}")
        day = plan["day"]
        practitioner = plan.get("practitioner") or self._whom(rng, plan["manager"], day)
        words = self.auditor.words(rng, practitioner, day)
        record = {
            "id": identifier,
            "task": "plr",
            "by": plan["manager"],
            "case": self.auditor.case_of(practitioner, rng),
            "practitioner": practitioner,
        }
        if plan.get("open"):
            record["allocated"] = day.isoformat()
            self._keep(record)
            return
        began = date.fromordinal(
            max(day.toordinal() - rng.randrange(4, 16), date(2025, 4, 1).toordinal())
        )
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
        record["judgements"] = self.auditor.judgements(rng, grade, words)
        themes = wording.THEMES[SHELF[grade]]
        record["themes"] = sorted(rng.sample(themes, rng.choice([1, 2, 2, 3])))
        if rng.random() < {"outstanding": 1, "good": 0.5, IMPROVE: 0.2}[grade]:
            record["good_practice"] = rng.sample(wording.GOOD_PRACTICE, rng.choice([1, 1, 2]))
        record["feedback"] = self.auditor.feedback(rng, words, day)
        if rng.random() < 0.7:
            record["note"] = rng.choice(wording.SUMMARIES[grade])
        record["follow_up"] = self.auditor.after(rng, practitioner, day)
        manager = next((staff for staff in managers if staff.startswith(("tm-", "atm-"))), None)
        record["actions"] = self.auditor.actions(rng, grade, words, practitioner, manager, day)

    def _whom(self, rng, manager, day):
        """A practitioner in the manager's own remit (two in five) or in another service."""
        post = (
            self.organisation.people[manager].post_on(day)
            or self.organisation.people[manager].posts[0]
        )
        teams = [unit for unit, above in self.organisation.parent.items() if above not in ("cs",)]
        own = [team for team in teams if post.unit in (team, self.organisation.parent[team], "cs")]
        others = [team for team in teams if team not in own]
        pool = own if own and (not others or rng.random() < 0.4) else others
        found = []
        while not found:
            found = [
                staff
                for staff in self.organisation.practitioners(rng.choice(pool), day)
                if staff != manager
            ]
        return rng.choice(found)

    @staticmethod
    def _week(record, day, always=False):
        week = _practice_week(day)
        rng = random.Random(record["id"])
        if week and (always or rng.random() < 0.8):
            record["part_of"] = week


def _action(number, row):
    action = {"id": number, "what": row["what"], "owner": row["owner"], "due": row["due"]}
    if row["completed"] != "open":
        action["completed"] = row["completed"]
    if "verifier" in row:
        action["verified"] = {"by": row["verifier"], "at": row["completed"]}
    return action


def month_of(record):
    """Year and month of the folder a review lies in."""
    return label(date.fromisoformat((record.get("completed") or record["allocated"])[:10]))


def _practice_week(day):
    return next(
        (
            week
            for week, (first, last) in PRACTICE_WEEKS.items()
            if first <= day.isoformat() <= last
        ),
        None,
    )
