"""Duties of events."""

import datetime

from in_windows import InWindows
from words import date, listed, second


class AfterEvents(InWindows):

    def happenings(self, name):
        if name in self.repository.registers:
            rows = [dict(row, at=row["at"]) for row in self.repository.registers[name]
                    if second(row["at"]) <= self.as_of]
        else:
            rows = [dict(id=r["id"], at=r["completed"], case=r.get("case"), unit=r.get("team"),
                         person=r.get("practitioner"))
                    for r in self.records if r["task"] == name]
        rows = [row for row in rows if date(row["at"]) >= self.effective]
        return sorted(rows, key=lambda row: (second(row["at"]), row["id"]))

    def answers(self, task, line, to, rows, mode, names, is_before):
        """The evidence for each row, matched in order of time: by event, else the oldest open."""
        found = {row["id"]: [] for row in rows}
        papers = self.evidence(task) if line is None else [
            r for r in self.reports if r["report"] == task["id"] and
            (to is None or to in listed(r.get("to")))]
        key = "completed" if line is None else "delivered"
        for paper in papers:
            day, by = date(paper[key]), paper.get("by")
            named = paper.get("event")
            if named is None:
                named = next((e for e in listed(paper.get("covers")) if e in found), None)
            for row in rows:
                if named is not None and row["id"] != named:
                    continue
                if named is None and not self.is_alike(row, paper, day):
                    continue
                if not is_before and second(paper[key], True) < second(row["at"]):
                    continue
                if named is None and (found[row["id"]] or (
                        is_before and second(paper[key]) > second(row["at"], True))):
                    continue
                who = self.author(mode, names, by, day, row.get("unit"))
                if who:
                    found[row["id"]].append((paper, who))
                    break
        return found

    def is_alike(self, row, paper, day):
        if row.get("case"):
            return paper.get("case") == row["case"]
        if row.get("person"):
            return row["person"] in [paper.get("practitioner"), paper.get("subject")] + \
                listed(paper.get("by"))
        if row.get("unit"):
            if paper.get("team"):
                return paper["team"] == row["unit"]
            who = [w for w in listed(paper.get("practitioner")) or listed(paper.get("by"))
                   if w in self.repository.people]
            return any(post["unit"] == row["unit"]
                       for w in who for post in list(self.repository.posts(w, day))[:1])
        return True

    def after(self, task, name, who, line, to=None):
        mode, names = self.doers(who)
        rows = self.happenings(name)
        key = "completed" if line is None else "delivered"
        answers = self.answers(task, line, to, rows, mode, names, False)
        for row in rows:
            if row.get("person") or (line or {}).get("within"):
                raise SystemExit("recompute: this event is not known here")
            found = answers[row["id"]]
            start, unit = date(row["at"]), row.get("unit")
            ends = date(found[0][0][key]) if found else datetime.date(2200, 1, 1)
            if start > self.last or ends < self.first:
                continue
            window = (start, max(start, self.today))
            is_body = mode == "each" and names[0] in self.bodies
            if mode == "not stated":
                holder, role = (found[0][1][0] if found else None), None
            elif is_body:
                holder = role = names[0]
            else:
                holder, role = found[0][1] if found else self.nearest(names, unit, window)
            status = "met" if found else "due"
            if not found and mode != "not stated" and holder is None:
                status = "vacant"
            self.add(task, role=role or (names[0] if len(names) == 1 else None), holder=holder,
                     unit=unit, subject=row["id"], to=to, window_start=start, expected=1,
                     status=status, evidence=[paper for paper, _ in found])

    def before(self, task, name):
        mode, names = self.doers(task.get("role"))
        rows = self.happenings(name)
        answers = self.answers(task, None, None, rows, mode, names, True)
        for row in rows:
            day = date(row["at"])
            if not self.first <= day <= self.last:
                continue
            found = answers[row["id"]]
            status = "missed" if self.today >= day else "due"
            if found:
                paper = found[0][0]["completed"]
                if second(paper, True) <= second(row["at"], True):
                    status = "met"
                elif second(paper) <= second(row["at"]):
                    status = "unproven"
            holder, role = found[0][1] if found else (None, None)
            if mode == "each" and names[0] in self.bodies:
                holder = role = names[0]
            self.add(task, role=role, holder=holder, subject=row["id"], unit=row.get("unit"),
                     window_start=day, window_end=day, expected=1, status=status,
                     evidence=[p for p, _ in found])
