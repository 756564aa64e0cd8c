"""Duties of reports: one for each body in each window."""

import re

from after_events import AfterEvents
from rows import Papers
from words import add, counted, date, is_long_as, listed, period, windows


class Reporting(AfterEvents):
    def reports_of(self, task, line, to):
        """The reports that may count for this line, and when each of them does."""
        names = [task["id"]]
        if "met_by" in task:
            names.append(task["met_by"]["task"])
        mine = [r for r in self.reports if r["report"] in names and self.is_to(r, to)]
        spans = {counted(other["frequency"]).span for other in task["reported_to"]
                 if counted(other["frequency"]) and to in self.receivers(other)}
        rate = counted(line["frequency"])
        if rate and len(spans) > 1:  # two cadences to one body: the length of the period tells
            mine = [r for r in mine if "period" in r and is_long_as(rate.span, *period(r["period"]))]

        def timing(window, report):
            day = date(report["delivered"])
            if "within" not in line:
                return "in time" if window[0] <= day <= window[1] else None
            if "period" not in report or not window[0] <= period(report["period"])[0] <= window[1]:
                return None
            return "in time" if day <= add(window[1], line["within"]) else "late"
        return Papers("delivered", mine, timing)

    @staticmethod
    def receivers(line):
        return [None if to == "not stated" else to for to in listed(line["to"])]

    def is_to(self, report, to):
        return to is None or to in listed(report.get("to")) or any(
            self.holds(who, to, date(report["delivered"])) for who in listed(report.get("to")))

    def report(self, task, line, to):
        phrase = line["frequency"]
        mode, names = who = self.doers(line.get("by", task.get("role")))
        papers = self.reports_of(task, line, to)
        rate = counted(phrase)
        if phrase == "as required" or not self.is_in_force(task):
            return
        if phrase == "not stated" or phrase.startswith("set by "):
            found = [r for r in papers.papers if self.in_force(task, papers.day(r)) and
                     self.author(task, who, r.get("by"), papers.day(r))]
            self.add(task, role=names[0] if len(names) == 1 else None, to=to,
                     status="undetermined", evidence=found)
        elif re.match(r"(on|at every|every) [a-z]", phrase):
            self.after(task, phrase, who, papers, to)
        elif not rate or "for_each" in task and "within" in line:
            raise SystemExit(f"recompute: {phrase} is not known here")
        else:
            for window in windows(rate.span, self.first, self.last):
                if not any(self.in_force(task, day) for day in self.days(*window)):
                    continue
                if "if_any" in line and not self.has_any(line, window):
                    continue
                if "within" in line:
                    raise SystemExit("recompute: a limit of a report is not known here")
                self.by_all({k: v for k, v in task.items() if k != "with"}, who, rate.count, window,
                            papers, rate.is_bound, to)

    def has_any(self, line, window):
        return any(record["task"] in listed(line["if_any"]) and
                   window[0] <= date(record["completed"]) <= window[1] for record in self.records)
