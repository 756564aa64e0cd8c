"""What a review is made of: the case, judgements, feedback, actions, and what follows it."""

import random
from datetime import date

from . import phrases
from . import words as wording
from .calendar_days import AS_OF, later, working_days

INADEQUATE = "inadequate"
IMPROVE = "requires-improvement"
GRADES = ["outstanding", "good", IMPROVE, INADEQUATE]
SHELF = {"outstanding": "strong", "good": "strong", IMPROVE: "mixed", INADEQUATE: "weak"}
QUALITY_ASSURANCE = "quality-assurance-service"


class Auditor:
    """Fills in the parts of reviews; every choice comes from the generator that is passed."""

    def __init__(self, organisation, seed):
        self.organisation = organisation
        self.seed = seed
        self.taken = set()
        self.of_practitioner = {}

    def case_of(self, practitioner, rng):
        """One of the six children this practitioner works with."""
        if practitioner not in self.of_practitioner:
            own = random.Random(f"{self.seed} cases {practitioner}")
            found = []
            while len(found) < 6:
                case = f"M-{own.randrange(100000, 112000)}"
                if case not in self.taken:
                    self.taken.add(case)
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
        """One opening and often one detail, none of them about meetings the team does not hold."""
        unfit = "ore group" if words["team"] in wording.NO_CORE_GROUP else None
        openings, details = (
            [text for text in part if not unfit or unfit not in text] for part in shelf
        )
        text = rng.choice(openings)
        if rng.random() < 0.62:
            text += " " + capital(rng.choice(details).format(**words))
        return capital(text.format(**words))

    def judgements(self, rng, grade, words, known=()):
        rows = [{"area": area, "grade": own, "why": why} for area, own, why in known]
        left = [area for area in phrases.AREAS if area not in {row["area"] for row in rows}]
        for area in rng.sample(left, rng.choice([1, 2]) if rows else rng.choice([3, 3, 4, 4, 5])):
            own = GRADES[min(2, max(0, GRADES.index(grade) + rng.choice([-1, 0, 0, 0, 1])))]
            rows.append(
                {
                    "area": area,
                    "grade": own,
                    "why": self.sentence(rng, phrases.AREAS[area][SHELF[own]], words),
                }
            )
        order = list(phrases.AREAS)
        return sorted(rows, key=lambda row: order.index(row["area"]))

    @staticmethod
    def feedback(rng, words, completed):
        if rng.random() < 0.7:
            days = working_days(date.fromordinal(completed.toordinal() - 9), completed)
            return {
                "from": rng.choice(wording.FEEDBACK_FROM[words["age"]]),
                "at": rng.choice(days or [completed]).isoformat(),
            }
        why, plan, _ = rng.choice(
            [row for row in wording.NOT_OBTAINED if row[2] in (None, words["age"])]
        )
        sources = rng.sample(
            [
                "assessments",
                "supervision-records",
                "case-notes",
                "case-notes",
                "complaints-and-compliments",
                "questionnaires",
            ],
            2,
        )
        return {
            "not_obtained": why,
            "found_in": sorted(set(sources)),
            "plan": plan,
            "due": later(completed, rng.choice([14, 21, 28])).isoformat(),
        }

    def actions(self, rng, grade, words, practitioner, manager, completed):
        wanted = {
            "outstanding": 0,
            "good": rng.choice([0, 1, 1]),
            IMPROVE: rng.choice([1, 2, 2, 3]),
        }[grade]
        rows = []
        fitting = [
            (what, days) for what, days, unfit in wording.ACTIONS if words["team"] not in unfit
        ]
        for number, (what, days) in enumerate(rng.sample(fitting, wanted), 1):
            owner = practitioner if not manager or rng.random() < 0.75 else manager
            due = later(completed, days + rng.choice([-3, 0, 0, 4]))
            row = {
                "id": number,
                "what": capital(what.format(**words)),
                "owner": owner,
                "due": due.isoformat(),
            }
            done = later(
                completed, max(1, int(days * rng.choice([0.5, 0.7, 0.8, 0.9, 0.9, 1.0, 1.4, 2.2])))
            )
            if done <= AS_OF and rng.random() < 0.93:
                row["completed"] = done.isoformat()
                checked = later(done, rng.randrange(0, 9))
                if manager and manager != owner and checked <= AS_OF and rng.random() < 0.6:
                    row["verified"] = {"by": manager, "at": checked.isoformat()}
            rows.append(row)
        return rows

    def after(self, rng, practitioner, completed):
        """The outcome passed on and the review put on file by the Quality Assurance Service."""
        rows = []
        day = later(completed, rng.randrange(1, 8))
        if (
            day <= AS_OF
            and rng.random() < 0.92
            and self.organisation.people[practitioner].post_on(day)
        ):
            rows.append(
                {
                    "step": "outcome",
                    "to": self.organisation.told(practitioner, day),
                    "at": day.isoformat(),
                    "how": "email",
                    "by": QUALITY_ASSURANCE,
                }
            )
        day = later(completed, rng.randrange(2, 12))
        if day <= AS_OF and rng.random() < 0.93:
            rows.append({"step": "attach", "at": day.isoformat(), "by": QUALITY_ASSURANCE})
        return rows

    def coached(self, rng, record, reviewer, moderated):
        day = later(moderated, rng.randrange(1, 12))
        if (
            day <= AS_OF
            and rng.random() < 0.85
            and self.organisation.people[record["by"]].post_on(day)
        ):
            record["follow_up"].append(
                {"step": "coach", "with": [record["by"]], "at": day.isoformat(), "by": reviewer}
            )


def capital(text):
    return text[0].upper() + text[1:]
