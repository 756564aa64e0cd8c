"""Who did it, what counts, and who was let off."""

import re

from words import LAST_DAY, date, listed, period, second


class Evidence:
    def __init__(self, repository, first, last, as_of):
        self.repository = repository
        self.first, self.last = first, last
        self.as_of, self.today = second(as_of), date(as_of)
        if len(repository.frameworks) != 1:
            raise SystemExit("recompute: several frameworks are not known here")
        self.framework = repository.frameworks[0]
        self.effective = date(self.framework["effective"])
        self.until = date(self.framework.get("until", LAST_DAY.isoformat()))
        self.roles = {role["id"]: role for role in self.framework["roles"]}
        self.bodies = {body["id"] for body in self.framework.get("bodies", [])}
        self.kinds = {kind if isinstance(kind, str) else kind["id"]
                      for kind in self.framework.get("unit_kinds", [])}
        self.records = [d for d in repository.documents if "task" in d and "id" in d and
                        "completed" in d and self.is_there(d, "completed")]
        self.reports = [d for d in repository.documents if "report" in d and
                        self.is_there(d, "delivered")]
        self.exemptions = [d for d in repository.documents if "exemption" in d and
                           second(d["at"]) <= self.as_of]
        self.records.sort(key=lambda d: second(d["completed"]))
        self.reports.sort(key=lambda d: second(d["delivered"]))
        self.rows, self.part, self.whole = [], 0, 0

    def is_there(self, document, key):
        if second(document[key]) > self.as_of:
            return False
        void = document.get("void")
        return not (void and second(void.get("at", "1900-01-01")) <= self.as_of)

    def in_force(self, task, day):
        return (max(self.effective, date(task.get("effective", "1900-01-01"))) <= day
                <= self.last_day(task))

    def last_day(self, task):
        return min(self.until, date(task.get("until", LAST_DAY.isoformat())))

    def is_in_force(self, task):
        """On any day of the period asked about."""
        begins = max(self.first, self.effective, date(task.get("effective", "1900-01-01")))
        return begins <= min(self.last, self.last_day(task))

    def is_asked(self, task, who, day):
        """Whether the tags of a person or unit leave them in."""
        return not (("only" in task and
                     not self.repository.is_tagged(who, listed(task["only"]), day)) or
                    ("except" in task and
                     self.repository.is_tagged(who, listed(task["except"]), day)))

    # who did it

    def holds(self, person, role, day, unit=None):
        if person not in self.repository.people:
            return False
        return any(post["role"] == role and
                   (unit is None or post["unit"] in self.repository.chain(unit))
                   for post in self.repository.posts(person, day))

    def doers(self, who):
        if who is None or who == "not stated":
            return "not stated", []
        if isinstance(who, dict):
            (mode, names), = who.items()
            return mode, listed(names)
        return "each", listed(who)

    def is_reached(self, task, person, role, day, unit):
        """Whether a holder may do it for one of that unit: from above it, or from far enough outside."""
        if "independence" in task:
            return self.holds(person, role, day) and all(
                self.is_outside(kind, person, role, day, unit) for kind in listed(task["independence"]))
        return self.holds(person, role, day, unit)

    def is_outside(self, kind, person, role, day, unit):
        level = self.level_of(kind)
        if level is None:
            raise SystemExit(f"recompute: for each, independence {kind} is not known here")
        theirs = self.repository.of_kind(unit, level)
        own = {self.repository.of_kind(post["unit"], level)
               for post in self.repository.posts(person, day) if post["role"] == role}
        return theirs not in own

    @staticmethod
    def level_of(kind):
        if isinstance(kind, dict):
            return kind.get("not_own_unit")
        return {"not_own_team": "team", "not_own_service": "service"}.get(kind)

    def author(self, task, who, by, day, unit=None):
        """Who of `by` owes it, as (id, name owed by), or nothing."""
        mode, names = who
        by = listed(by)
        if mode == "not stated":
            return (by[0], None) if by else None
        found = {}
        for one in by:
            for name in names:
                answer = self.as_name(task, one, name, names, day, unit)
                if answer:
                    found.setdefault(name, (answer, name))
        if mode == "together" and len(found) < len(names):
            return None
        for one in by:
            for name in names:
                if name in found and found[name][0] in (one, name):
                    return found[name]
        return next(iter(found.values()), None)

    def as_name(self, task, one, name, names, day, unit):
        """As whom `one` does what `name` owes: themselves, their unit, or the body."""
        if name in self.bodies:
            if one == name or (len(names) == 1 and one in self.repository.people):
                return name
        elif name in self.kinds:
            if one in self.repository.units:
                return one if self.repository.units[one]["kind"] == name else None
            if one in self.repository.people:
                units = [self.repository.of_kind(post["unit"], name)
                         for post in self.repository.posts(one, day)]
                return next((found for found in units if found), None)
        elif unit is None:
            return one if self.holds(one, name, day) else None
        elif self.is_reached(task, one, name, day, unit):
            return one
        return None

    def evidence(self, task):
        """Records that may count for the task: its own, and those of the one it is met by."""
        found = [r for r in self.records if r["task"] == task["id"] and not self.is_step(r, task)]
        met_by = task.get("met_by")
        if met_by:
            other = self.task_of(met_by["task"])
            found += [r for r in self.records if r["task"] == met_by["task"] and
                      not self.is_step(r, other) and self.condition(met_by.get("when", {}), r)]
        found.sort(key=lambda r: second(r["completed"]))
        return [r for r in found if self.took_part(task, r) and self.is_independent(task, r)]

    def task_of(self, name):
        return next(t for t in self.framework["tasks"] if t["id"] == name)

    @staticmethod
    def is_step(record, task):
        return ("re_audit_of" in record or "follows" in record) and \
            task.get("re_audits_count") != "true"

    def took_part(self, task, record):
        day = date(record["completed"])
        people = listed(record.get("with")) + listed(record.get("by"))
        for wanted in listed(task.get("with")):
            if isinstance(wanted, dict) and "optional" in wanted:
                continue
            if isinstance(wanted, dict) and "every" in wanted:
                raise SystemExit("recompute: `every` among those who take part is not known here")
            any_of = listed(wanted["any"]) if isinstance(wanted, dict) else [wanted]
            if not any(who == name or self.holds(who, name, day) for who in people for name in any_of):
                return False
        return True

    def is_independent(self, task, record):
        """Without `for_each` the independence of a task says which records are evidence."""
        if "for_each" in task:
            return True
        return all(self.is_apart(kind, record, who) for kind in listed(task.get("independence"))
                   for who in listed(record.get("by")))

    def condition(self, when, record):
        result = True
        for key, value in when.items():
            if key == "not":
                result &= not self.condition(value, record)
            elif key in ("all", "any"):
                result &= (all if key == "all" else any)(self.condition(v, record) for v in value)
            elif key == "independence":
                result &= all(self.is_apart(value, record, who) for who in listed(record.get("by")))
            elif key == "with":
                day, people = date(record["completed"]), listed(record.get("with"))
                result &= any(who == name or self.holds(who, name, day)
                              for who in people for name in listed(value))
            else:
                raise SystemExit(f"recompute: condition {key} is not known here")
        return result

    def is_apart(self, kind, record, who):
        day, worker = date(record["completed"]), record.get("practitioner")
        if kind == "not_line_manager":
            return worker is not None and who not in self.repository.managers(self.framework, worker,
                                                                             day)
        if kind == "not_case_holder":
            return worker is not None and who != worker
        level = self.level_of(kind)
        if level:
            unit = self.team_of(record)
            theirs = self.repository.of_kind(unit, level)
            own = {self.repository.of_kind(p["unit"], level)
                   for p in self.repository.posts(who, day)}
            return theirs is not None and theirs not in own
        raise SystemExit(f"recompute: independence {kind} is not known here")

    # who was let off

    def is_exempt(self, task, window, holder, subject):
        rule = task.get("exemptions") or self.framework.get("exemptions") or {}
        for exemption in self.exemptions:
            if exemption.get("task") != task["id"] or "record" in exemption:
                continue
            if "who" in exemption and exemption["who"] not in (holder, subject):
                continue
            if "subject" in exemption and exemption["subject"] != subject:
                continue
            first, last = period(exemption["period"])
            is_one = re.fullmatch(r"\d{4}-\d\d(-\d\d)?", exemption["period"]) and \
                (last - first).days < 31  # one month or one day names the window that holds it
            if not (first <= window[0] <= last or (is_one and window[0] <= first <= last <= window[1])):
                continue
            ends = exemption.get("extended_to") or exemption.get("expires")
            if ends and window[0] > date(ends):
                continue
            approver, at = exemption["approved_by"], date(exemption["at"])
            if any(approver == name or self.holds(approver, name, at)
                   for name in listed(rule.get("approved_by"))):
                return True
        return False
