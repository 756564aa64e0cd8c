"""Who did it, what counts, and who was let off."""

from words import date, listed, period, second


class Evidence:
    def __init__(self, repository, first, last, as_of):
        self.repository = repository
        self.first, self.last = first, last
        self.as_of, self.today = second(as_of), date(as_of)
        self.framework = repository.frameworks[0]
        self.effective = date(self.framework["effective"])
        self.roles = {role["id"]: role for role in self.framework["roles"]}
        self.bodies = {body["id"] for body in self.framework["bodies"]}
        self.records = [d for d in repository.documents if "task" in d and "id" in d and
                        "completed" in d and self.is_there(d, "completed")]
        self.reports = [d for d in repository.documents if "report" in d and
                        self.is_there(d, "delivered")]
        self.exemptions = [d for d in repository.documents if "exemption" in d and
                           second(d["at"]) <= self.as_of]
        self.records.sort(key=lambda d: second(d["completed"]))
        self.reports.sort(key=lambda d: second(d["delivered"]))
        self.rows = []

    def is_there(self, document, key):
        if second(document[key]) > self.as_of:
            return False
        void = document.get("void")
        return not (void and second(void.get("at", "1900-01-01")) <= self.as_of)

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

    def author(self, mode, names, by, day, unit=None):
        """Who of `by` owes it, as (id, name owed by), or nothing."""
        by = listed(by)
        if mode == "not stated":
            return (by[0], None) if by else None
        found = {}
        for who in by:
            for name in names:
                if name in self.bodies:
                    if who == name:
                        found.setdefault(name, (who, name))
                    elif len(names) == 1 and who in self.repository.people:
                        found.setdefault(name, (name, name))
                elif self.holds(who, name, day, unit):
                    found.setdefault(name, (who, name))
        if mode == "together" and len(found) < len(names):
            return None
        for who in by:
            for name in names:
                if name in found and found[name][0] in (who, name):
                    return found[name]
        return None

    def evidence(self, task):
        """Records that may count for the task: its own, and those of the one it is met by."""
        found = [r for r in self.records if r["task"] == task["id"] and not self.is_step(r, task)]
        met_by = task.get("met_by")
        if met_by:
            other = next(t for t in self.framework["tasks"] if t["id"] == met_by["task"])
            found += [r for r in self.records if r["task"] == met_by["task"] and
                      not self.is_step(r, other) and self.condition(met_by.get("when", {}), r)]
        found.sort(key=lambda r: second(r["completed"]))
        return [r for r in found if self.took_part(task, r)]

    @staticmethod
    def is_step(record, task):
        return ("re_audit_of" in record or "follows" in record) and \
            task.get("re_audits_count") != "true"

    def took_part(self, task, record):
        day = date(record["completed"])
        people = listed(record.get("with")) + listed(record.get("by"))
        for wanted in listed(task.get("with")):
            any_of = wanted["any"] if isinstance(wanted, dict) else [wanted]
            if not any(who == name or self.holds(who, name, day) for who in people for name in any_of):
                return False
        return True

    def condition(self, when, record):
        result = True
        for key, value in when.items():
            if key == "not":
                result &= not self.condition(value, record)
            elif key == "independence":
                result &= all(self.is_apart(value, record, who) for who in listed(record.get("by")))
            else:
                raise SystemExit(f"recompute: condition {key} is not known here")
        return result

    def is_apart(self, kind, record, who):
        day, worker = date(record["completed"]), record.get("practitioner")
        if kind == "not_line_manager":
            return worker is not None and who not in self.repository.managers(self.framework, worker,
                                                                             day)
        if kind == "not_own_service":
            unit = record.get("team") or next(self.repository.posts(worker, day))["unit"]
            service = self.repository.of_kind(unit, "service")
            own = {self.repository.of_kind(p["unit"], "service")
                   for p in self.repository.posts(who, day)}
            return service is not None and service not in own
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
            if not (first <= window[0] <= last or window[0] <= first <= last <= window[1]):
                continue
            ends = exemption.get("extended_to") or exemption.get("expires")
            if ends and window[0] > date(ends):
                continue
            approver, at = exemption["approved_by"], date(exemption["at"])
            if any(approver == name or self.holds(approver, name, at)
                   for name in listed(rule.get("approved_by"))):
                return True
        return False
