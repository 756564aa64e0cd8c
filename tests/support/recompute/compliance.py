"""All duties of a repository."""

import re

from after_events import AfterEvents
from words import DAY, add_months, counted, date, listed, period, windows


class Compliance(AfterEvents):
    def run(self):
        for task in self.framework["tasks"]:
            if "frequency" in task:
                self.task(task)
            for line in task.get("reported_to", []):
                for to in listed(line["to"]):
                    self.report(task, line, None if to == "not stated" else to)
        return self.rows

    def task(self, task):
        phrase = task["frequency"]
        if phrase == "as required":
            return
        if phrase == "not stated" or phrase.startswith("set by "):
            self.standing(task)
        elif counted(phrase):
            self.windows_of(task)
        elif re.match(r"(on|at every) ", phrase):
            self.after(task, phrase.split()[-1], task.get("role"), None)
        elif phrase.startswith("before "):
            self.before(task, phrase.split()[-1])
        else:
            raise SystemExit(f"recompute: frequency {phrase} is not known here")


    def report(self, task, line, to):
        phrase = line["frequency"]
        who = line.get("by", task.get("role"))
        mode, names = self.doers(who)
        if phrase == "as required":
            return
        if re.match(r"(on|at every) ", phrase):
            self.after(task, phrase.split()[-1], who, line, to)
            return
        mine = [r for r in self.reports if r["report"] == task["id"] and self.is_to(r, to)]
        if phrase == "not stated" or phrase.startswith("set by "):
            found = [r for r in mine
                     if self.author(mode, names, r.get("by"), date(r["delivered"]))]
            self.add(task, role=names[0] if len(names) == 1 else None, to=to,
                     status="undetermined", evidence=found)
            return
        count, months, is_bound = counted(phrase)
        if is_bound or "within" in line or "if_any" in line or mode != "each" or \
                names[0] not in self.bodies:
            raise SystemExit("recompute: this line of reported_to is not known here")
        others = [counted(o["frequency"]) for o in task["reported_to"] if to in listed(o["to"])]
        has_two = len({other[1] for other in others if other}) > 1
        for window in windows(months, self.first, self.last):
            found = []
            for report in mine:
                day = date(report["delivered"])
                if not window[0] <= day <= window[1]:
                    continue
                if has_two:
                    if "period" not in report:
                        continue
                    first, last = period(report["period"])
                    if add_months(first, months) - DAY != last:
                        continue
                if self.author(mode, names, report.get("by"), day):
                    found.append(report)
            self.add(task, role=names[0], holder=names[0], to=to, window_start=window[0],
                     window_end=window[1], expected=count,
                     status=self.verdict(window, count, len(found), 0), evidence=found)

    def is_to(self, report, to):
        return to is None or to in listed(report.get("to")) or any(
            self.holds(who, to, date(report["delivered"])) for who in listed(report.get("to")))
