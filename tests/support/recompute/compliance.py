"""All duties of a repository."""

import re

from reporting import Reporting
from words import counted, date, listed


class Compliance(Reporting):
    def run(self):
        for task in self.framework["tasks"]:
            if "frequency" in task:
                self.task(task)
            for line in task.get("reported_to", []):
                for to in self.receivers(line):
                    self.report(task, line, to)
        return self.rows

    def task(self, task):
        phrase = task["frequency"]
        if phrase == "as required":
            return
        rolling = re.fullmatch(r"(?:at least )?every (\d+ [a-z]+)", phrase)
        if phrase == "not stated" or phrase.startswith("set by "):
            self.standing(task)
        elif counted(phrase):
            self.windows_of(task)
        elif rolling:
            self.rolling(task, rolling[1])
        elif re.fullmatch(r"(on|at every|every) [a-z]\S+( within .*)?", phrase):
            self.after(task, phrase, self.doers(task.get("role")), self.records_of(task))
        elif re.fullmatch(r"before \S+", phrase):
            self.before(task, phrase.split()[-1])
        else:
            raise SystemExit(f"recompute: the frequency {phrase} is not known here")

    def standing(self, task):
        """What is asked without a number: one row, and all that was done."""
        names = self.doers(task.get("role"))[1]
        who, found = self.doers(task.get("role")), []
        if not self.is_in_force(task):
            return
        for record in self.evidence(task):
            day, unit = date(record["completed"]), None
            if not self.effective <= day <= self.until:
                continue
            if "for_each" in task:
                subject = self.subject_of(task, record)
                if subject is None or not self.is_asked(task, subject, day):
                    continue
                unit = self.unit_of(subject, listed(task["for_each"]), day, day)
            if self.author(task, who, record.get("by"), day, unit):
                found.append(record)
        self.add(task, role=names[0] if len(names) == 1 else None, status="undetermined",
                 evidence=found)
