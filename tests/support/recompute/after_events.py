"""Duties of events."""

import re

from rolling import Rolling
from words import LAST_DAY, add, date, listed, second


class AfterEvents(Rolling):
    def happenings(self, task, name):
        if name in self.repository.registers:
            rows = self.repository.registers[name]
        else:
            rows = [dict(id=r["id"], at=r["completed"], case=r.get("case"), unit=self.unit_for(r),
                         person=r.get("practitioner"))
                    for r in self.records if r["task"] == name]
        rows = [dict(row, unit=row.get("unit") or self.unit_at(row)) for row in rows
                if self.in_force(task, date(row["at"])) and self.is_of(task, row)]
        return sorted(rows, key=lambda row: (second(row["at"]), row["id"]))

    def unit_for(self, record):
        """The unit a record is about: its team, or its subject."""
        subject = record.get("subject")
        return self.team_of(record) or (subject if subject in self.repository.units else None)

    def unit_at(self, row):
        """The unit of an event: that of the person it names, where it names no unit."""
        person = row.get("person")
        if person not in self.repository.people:
            return None
        return next((post["unit"] for post in self.repository.posts(person, date(row["at"]))), None)

    def is_of(self, task, row):
        """`only` and `except` narrow the events by the tags of the row."""
        day = date(row["at"])
        return not (("only" in task and
                     not self.repository.has_tag(row, listed(task["only"]), day)) or
                    ("except" in task and
                     self.repository.has_tag(row, listed(task["except"]), day)))

    def owners(self, who, row):
        """Whom a row names owes it, if they hold the role."""
        mode, names = who
        if mode != "not stated" and row.get("person") and any(
                self.holds(row["person"], name, date(row["at"])) for name in names):
            return row["person"]
        return None

    def answers(self, task, papers, rows, who, is_before):
        """The evidence for each row, matched in order of time: by event, else the oldest open."""
        found = {row["id"]: [] for row in rows}
        for paper in papers.papers:
            day, by = papers.day(paper), paper.get("by")
            named = paper.get("event")
            if named is None:
                named = next((e for e in listed(paper.get("covers")) if e in found), None)
            for row in rows:
                if named is not None and row["id"] != named:
                    continue
                if named is None and not self.is_alike(row, paper, day):
                    continue
                if not is_before and second(paper[papers.key], True) < second(row["at"]):
                    continue
                if named is None and (len(found[row["id"]]) >= self.quantity(task) or (
                        is_before and second(paper[papers.key]) > second(row["at"], True))):
                    continue
                one = self.author(task, who, by, day, row.get("unit"))
                owner = self.owners(who, row)
                if owner:
                    one = self.author(task, who, by, day)
                    one = one if one and one[0] == owner else None
                if one:
                    found[row["id"]].append((paper, one))
                    break
        return found

    def is_alike(self, row, paper, day):
        if row.get("case"):
            return paper.get("case") == row["case"]
        if row.get("person"):
            return row["person"] in [paper.get("practitioner"), paper.get("subject")] + \
                listed(paper.get("by"))
        if row.get("unit"):
            return self.unit_by(paper) == row["unit"]
        return True

    def unit_by(self, paper):
        """The team of a paper, else that of the post of who made it."""
        team = self.team_of(paper) if "task" in paper else None
        day = date(paper.get("completed") or paper["delivered"])
        by = [who for who in listed(paper.get("by")) if who in self.repository.people]
        return team or next((post["unit"] for who in by for post in self.repository.posts(who, day)),
                            None)

    def after(self, task, phrase, who, papers, to=None):
        found = re.fullmatch(r"(?:on|at every|every) (\S+)(?: within (.+))?", phrase)
        rows = [row for row in self.happenings(task, found[1]) if second(row["at"]) <= self.as_of]
        answers = self.answers(task, papers, rows, who, False)
        for row in rows:
            self.after_one(task, row, found[2], who, answers[row["id"]], papers, to)

    def after_one(self, task, row, limit, who, found, papers, to):
        start, expected = date(row["at"]), self.quantity(task)
        due = add(start, limit) if limit else None
        days = [papers.day(paper) for paper, _ in found]
        is_done = len(days) >= expected
        ends = due or (days[expected - 1] if is_done else LAST_DAY)
        if start > self.last or ends < self.first:
            return
        holder, role, is_held = self.owes(task, who, row, found,
                                          (start, due or max(start, self.today)))
        if is_done:
            status = "met" if due is None or days[expected - 1] <= due else "met_late"
        elif not is_held and not found:
            status = "vacant"
        else:
            status = "due" if due is None or self.today <= due else "overdue"
        if self.is_exempt(task, (start, due or start), holder, row["id"]):
            status = "excused"
        self.add(task, role=role, holder=holder, unit=row.get("unit"), subject=row["id"], to=to,
                 window_start=start, window_end=due, expected=expected, status=status,
                 evidence=[paper for paper, _ in found])

    def owes(self, task, who, row, found, window):
        """Who did it, else whom the row names, else the nearest."""
        mode, names = who
        owner = self.owners(who, row)
        if found:
            holder, role = found[0][1]
            is_held = True
        elif owner:
            post = self.last_post(owner, names, date(row["at"]), date(row["at"]))
            holder, role, is_held = owner, post["role"], True
        elif mode == "not stated" or not row.get("unit"):
            holder, role, is_held = self.somebody(task, who, window)
        else:
            holder, role, is_held = self.nearest(task, names, row.get("unit"), window)
        return holder, role or (names[0] if len(names) == 1 else None), is_held

    def before(self, task, name):
        who = self.doers(task.get("role"))
        rows = self.happenings(task, name)
        if name not in self.repository.registers:
            rows = [row for row in rows if second(row["at"]) <= self.as_of]
        papers, expected = self.records_of(task), self.quantity(task)
        answers = self.answers(task, papers, rows, who, True)
        for row in rows:
            day = date(row["at"])
            if not self.first <= day <= self.last:
                continue
            found = answers[row["id"]]
            sure = [p for p, _ in found
                    if second(p["completed"], True) <= second(row["at"], True)]
            perhaps = [p for p, _ in found if second(p["completed"]) <= second(row["at"])]
            holder, role, is_held = self.owes(task, who, row, found, (day, day))
            if len(sure) >= expected:
                status = "met"
            elif len(perhaps) >= expected:
                status = "unproven"
            elif not is_held and not found:
                status = "vacant"
            else:
                status = "missed" if self.today >= day else "due"
            self.add(task, role=role, holder=holder, subject=row["id"], unit=row.get("unit"),
                     window_start=day, window_end=day, expected=expected, status=status,
                     evidence=[p for p, _ in found])
