"""Who works where, and since when: units, posts, absences and tags of one service year.

Everything that happens to a person is written out in the tables below, by hand; only the dates on
which long-standing staff began are drawn by seed.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta

YEAR_START = date(2025, 4, 1)
YEAR_END = date(2026, 3, 31)
DIRECTORATE = "cs"
QUALITY = "quality-assurance"

SERVICES = {
    "front-door": ("Front Door and Assessment", ["mash", "assessment-1", "assessment-2",
                                                 "assessment-3"]),
    "family-support": ("Family Support and Court",
                       ["family-support-1", "family-support-2", "family-support-3", "court"]),
    "corporate-parenting": ("Corporate Parenting",
                            ["children-in-care-1", "children-in-care-2", "care-leavers"]),
    "early-help": ("Early Help", ["early-help-east", "early-help-west"]),
    "specialist": ("Specialist Services", ["disabilities", "fostering"]),
}
TEAM_TITLES = {"mash": "Multi-Agency Safeguarding Hub", "court": "Court Team",
               "care-leavers": "Care Leavers",
               "disabilities": "Children with Disabilities", "fostering": "Fostering"}
TEAM_OPENED = {"assessment-3": date(2025, 6, 2)}
TEAM_SIZE = {"mash": 7, "assessment-1": 8, "assessment-2": 9, "assessment-3": 6,
             "family-support-1": 9,
             "family-support-2": 8, "family-support-3": 9, "court": 7, "children-in-care-1": 8,
             "children-in-care-2": 8, "care-leavers": 8, "early-help-east": 9, "early-help-west": 9,
             "disabilities": 8, "fostering": 8}
ASSISTANTS = ["mash", "assessment-1", "assessment-2", "family-support-1", "children-in-care-1",
              "early-help-east", "disabilities", "court"]
REVIEWERS = 5

# Managers who came or went, by staff id: first day, last day.
MANAGER_DATES = {
    "tm-assessment-3": ("2025-06-16", None),          # a fortnight after the team opened
    "tm-family-support-2": (None, "2025-08-31"),      # then nobody until December
    "tm-family-support-2-b": ("2025-12-01", None),
    "sm-early-help": (None, "2025-06-30"),
    "sm-early-help-b": ("2025-10-06", None),
    "sd-corporate-parenting": (None, "2025-09-30"),
    "sd-corporate-parenting-b": ("2025-11-01", None),
    "atm-assessment-1": (None, "2025-12-31"),
    "atm-court": ("2025-09-15", None),
    "sm-qa": ("2019-04-01", None),
}
# In post before the framework began, so that no link reviewer was owed for them.
SERVICE_MANAGERS_SINCE = {"front-door": "2019-04-01", "family-support": "2020-09-14",
                          "specialist": "2021-02-01",
                          "corporate-parenting": "2021-11-08", "early-help": "2019-10-07"}
# Second posts: staff id, role, unit, first day, last day, whom the post covers.
SECOND_POSTS = [
    ("sm-qa", "service-manager", QUALITY, None, None, None),
    ("tm-early-help-east", "service-manager", "early-help", "2025-07-01", "2025-10-05",
     "sm-early-help"),
    ("atm-mash", "team-manager", "mash", "2025-11-10", "2026-01-09", "tm-mash"),
    ("tm-care-leavers", "team-manager", "children-in-care-2", "2026-01-12", "2026-03-31",
     "tm-children-in-care-2"),
]
AWAY = {
    "tm-mash": [("2025-11-03", "2026-01-09", "sickness")],
    "tm-children-in-care-2": [("2026-01-12", "2026-03-31", "secondment to the partnership")],
    "atm-disabilities": [("2025-10-13", "2026-07-10", "maternity leave")],
    "psw-1": [("2025-08-04", "2025-08-29", "sickness")],
    "tm-court": [("2026-02-02", "2026-02-20", "sickness")],
    "sw-family-support-1-02": [("2025-07-14", "2025-11-21", "sickness")],
    "sw-care-leavers-03": [("2025-09-22", "2026-06-19", "maternity leave")],
    "sw-disabilities-04": [("2026-01-19", "2026-02-13", "sickness")],
    "ehp-early-help-east-05": [("2025-05-06", "2025-06-13", "jury service and leave")],
}
LEAVERS = {
    "sw-assessment-1-08": "2025-07-31", "sw-mash-06": "2025-09-12",
    "sw-family-support-3-07": "2025-11-28",
    "sw-children-in-care-1-07": "2026-01-30", "ehp-early-help-west-07": "2025-06-20",
    "sw-court-06": "2025-12-19", "sw-assessment-2-09": "2026-02-27",
    "sw-fostering-08": "2025-10-31",
}
JOINERS = {
    "sw-assessment-1-09": ("assessment-1", "2025-09-01"), "sw-mash-08": ("mash", "2025-10-13"),
    "sw-family-support-3-10": ("family-support-3", "2026-01-05"),
    "sw-children-in-care-1-09": ("children-in-care-1", "2026-03-02"),
    "ehp-early-help-west-10": ("early-help-west", "2025-08-04"), "sw-court-08": ("court",
                                                                                 "2026-02-02"),
    "sw-assessment-2-10": ("assessment-2", "2025-09-08"), "sw-assessment-3-07": ("assessment-3",
                                                                                 "2025-09-08"),
    "sw-family-support-2-09": ("family-support-2", "2025-09-01"),
}
MOVERS = {
    "sw-assessment-2-05": ("family-support-1", "2025-10-01"),
    "sw-family-support-2-06": ("children-in-care-1", "2026-02-02"),
    "sw-mash-03": ("assessment-3", "2025-06-02"),
}
# The assessed and supported year in employment lasts twelve months from the first day of the tag.
NEWLY_QUALIFIED = {
    "sw-assessment-1-09": "2025-09-01", "sw-assessment-2-10": "2025-09-08",
    "sw-assessment-3-07": "2025-09-08",
    "sw-family-support-2-09": "2025-09-01", "sw-family-support-3-10": "2026-01-05",
    "sw-family-support-1-09": "2024-09-02", "sw-children-in-care-2-08": "2024-09-09",
    "sw-assessment-2-07": "2024-10-07", "sw-disabilities-08": "2025-01-13",
    "sw-court-07": "2025-03-03",
    "sw-mash-08": "2025-10-13",
}

# Managers besides the Team Managers who supervise staff.
SUPERVISORS = ["atm-mash", "atm-assessment-2", "atm-family-support-1", "atm-children-in-care-1",
               "sm-front-door",
               "sm-family-support", "sm-corporate-parenting", "sm-early-help-b", "sm-specialist"]


@dataclass
class Post:
    role: str
    unit: str
    start: date
    end: date = None
    covers: str = None

    def held_on(self, day):
        return self.start <= day and (self.end is None or day <= self.end)


@dataclass
class Person:
    id: str
    posts: list
    away: list = field(default_factory=list)
    tags: list = field(default_factory=list)

    def post_on(self, day):
        return next((post for post in self.posts if post.held_on(day)), None)

    def is_away(self, day):
        return any(date.fromisoformat(start) <= day <= date.fromisoformat(end) for start, end,
                   _ in self.away)


class Organisation:
    def __init__(self, random):
        self.random = random
        self.people = {}
        self.parent = {QUALITY: DIRECTORATE}
        for service, (_, teams) in SERVICES.items():
            self.parent[service] = DIRECTORATE
            for team in teams:
                self.parent[team] = service
        self._add_leadership()
        self._add_teams()
        for staff, role, unit, start, end, covers in SECOND_POSTS:
            first = self.people[staff].posts[0].start
            start = date.fromisoformat(start) if start else first
            self.people[staff].posts.append(Post(role, unit, start, _day(end), covers))
        for staff in SUPERVISORS:
            since = max(self.people[staff].posts[0].start, YEAR_START)
            self.people[staff].tags.append({"tag": "supervisor", "from": since.isoformat()})
        for staff, start in NEWLY_QUALIFIED.items():
            first = date.fromisoformat(start)
            last = date(first.year + 1, first.month, first.day) - timedelta(days=1)
            self.people[staff].tags.append({"tag": "newly-qualified", "from": start,
                                            "to": last.isoformat()})

    def _add(self, staff, role, unit, start=None, end=None):
        opened = TEAM_OPENED.get(unit)
        first = _day(start) or opened or self._long_ago()
        self.people[staff] = Person(staff, [Post(role, unit, first, _day(end))], AWAY.get(staff,
                                                                                          []))

    def _long_ago(self):
        day = date(2018, 1, 8) + timedelta(days=self.random.randrange(0, 2400))
        return day - timedelta(days=day.weekday())

    def _manager(self, staff, role, unit):
        start, end = MANAGER_DATES.get(staff, (None, None))
        if role == "service-manager" and start is None:
            start = SERVICE_MANAGERS_SINCE[unit]
        self._add(staff, role, unit, start, end)

    def _add_leadership(self):
        self._manager("dcs-1", "corporate-director", DIRECTORATE)
        for staff in ("sd-safeguarding", "sd-corporate-parenting", "sd-corporate-parenting-b"):
            self._manager(staff, "service-director", DIRECTORATE)
        self._manager("psw-1", "principal-social-worker", DIRECTORATE)
        self._manager("sm-qa", "service-manager-qa", QUALITY)
        for number in range(1, REVIEWERS + 1):
            self._manager(f"qa-reviewer-{number}", "practice-learning-reviewer", QUALITY)

    def _add_teams(self):
        for service, (_, teams) in SERVICES.items():
            self._manager(f"sm-{service}", "service-manager", service)
            if f"sm-{service}-b" in MANAGER_DATES:
                self._manager(f"sm-{service}-b", "service-manager", service)
            for team in teams:
                self._add_team(team)
        for staff, (team, start) in JOINERS.items():
            self._add(staff, "practitioner", team, start)
        for staff, (team, start) in MOVERS.items():
            old = self.people[staff].posts[0]
            old.end = date.fromisoformat(start) - timedelta(days=1)
            self.people[staff].posts.append(Post("practitioner", team, date.fromisoformat(start)))

    def _add_team(self, team):
        self._manager(f"tm-{team}", "team-manager", team)
        if f"tm-{team}-b" in MANAGER_DATES:
            self._manager(f"tm-{team}-b", "team-manager", team)
        if team in ASSISTANTS:
            self._manager(f"atm-{team}", "assistant-team-manager", team)
        kind = "ehp" if team.startswith("early-help") else "sw"
        for number in range(1, TEAM_SIZE[team] + 1):
            staff = f"{kind}-{team}-{number:02}"
            self._add(staff, "practitioner", team, end=LEAVERS.get(staff))
            if staff in NEWLY_QUALIFIED:
                self.people[staff].posts[0].start = date.fromisoformat(NEWLY_QUALIFIED[staff])

    def holders(self, role, unit, day):
        return [person.id for person in self.people.values() for post in person.posts
                if post.role == role and post.unit == unit and post.held_on(day)]

    def present_holder(self, role, unit, day):
        """A holder, somebody at work before somebody away; None where the post is empty."""
        found = self.holders(role, unit, day)
        return min(found, key=lambda staff: self.people[staff].is_away(day), default=None)

    def practitioners(self, team, day):
        return [staff for staff in self.holders("practitioner", team,
                                                day) if not self.people[staff].is_away(day)]

    def told(self, practitioner, day):
        """The practitioner, Team Manager and Service Manager to be told on that day."""
        team = self.people[practitioner].post_on(day).unit
        managers = [self.present_holder("team-manager", team, day),
                    self.present_holder("service-manager", self.parent[team], day)]
        return [practitioner] + [staff for staff in managers if staff]

    def units(self):
        rows = [{"id": DIRECTORATE, "kind": "directorate", "title": "Children's Services"}]
        for service, (title, teams) in SERVICES.items():
            rows.append({"id": service, "kind": "service", "in": DIRECTORATE, "title": title})
            for team in teams:
                row = {"id": team, "kind": "team", "in": service}
                row["title"] = TEAM_TITLES.get(team, team.replace("-", " ").title().replace("In ",
                                                                                            "in "))
                if team in TEAM_OPENED:
                    row["opened"] = TEAM_OPENED[team].isoformat()
                rows.append(row)
        rows.append({"id": QUALITY, "kind": "service", "in": DIRECTORATE,
                     "title": "Quality Assurance Service"})
        return rows


def _day(text):
    return date.fromisoformat(text) if text else None
