"""Duties of events."""

import re

from rolling import Rolling
from words import LAST_DAY, add, date, listed, second


class AfterEvents(Rolling):
    def happenings(self, task, name):
        if name in self.repository.registers:
            rows = self.repository.registers[name]
        else:
            rows = [dict(id=r["id"], at=r["completed"], case=r.get("case"), unit=r.get("team"),
                         person=r.get("practitioner"))
                    for r in self.records if r["task"] == name]
        rows = [dict(row, unit=row.get("unit") or self.unit_at(row)) for row in rows
                if self.in_force(task, date(row["at"])) and self.is_of(task, row)]
        return sorted(rows, key=lambda row: (second(row["at"]), row["id"]))

    def unit_at(self, row):
        """The unit of an event: that of the person it names, where it names no unit."""
        person = row.get("person")
        if person not in self.repository.people:
            return None
        return next((post["unit"] for post in self.repository.posts(person, date(row["at"]))), None)

    def is_of(self, task, row):
        """`only` and `except` narrow the events by the tags of the row, its unit and its person."""
        def has(tags):
            day = date(row["at"])
            return self.repository.has_tag(row, tags, day) or any(
                self.repository.is_tagged(place, tags, day)
                for place in (row.get("unit"), row.get("person"))
                if place in self.repository.units or place in self.repository.people)
        return not (("only" in task and not has(listed(task["only"]))) or
                    ("except" in task and has(listed(task["except"]))))

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
                if named is None and (found[row["id"]] or (
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
            if paper.get("team"):
                return paper["team"] == row["unit"]
            who = [w for w in listed(paper.get("practitioner")) or listed(paper.get("by"))
                   if w in self.repository.people]
            return any(post["unit"] == row["unit"]
                       for w in who for post in list(self.repository.posts(w, day))[:1])
        return True

    def after(self, task, phrase, who, papers, to=None):
        found = re.fullmatch(r"(?:on|at every|every) (\S+)(?: within (.+))?", phrase)
        rows = [row for row in self.happenings(task, found[1]) if second(row["at"]) <= self.as_of]
        answers = self.answers(task, papers, rows, who, False)
        for row in rows:
            self.after_one(task, row, found[2], who, answers[row["id"]], papers, to)

    def after_one(self, task, row, limit, who, found, papers, to):
        mode, names = who
        start, unit = date(row["at"]), row.get("unit")
        due = add(start, limit) if limit else None
        done = papers.day(found[0][0]) if found else None
        if start > self.last or (due or done or LAST_DAY) < self.first:
            return
        owner = self.owners(who, row)
        if owner:
            post = self.last_post(owner, names, start, start)
            holder, role, is_held = owner, post["role"], True
        elif mode == "not stated":
            holder, role, is_held = None, None, True
        else:
            holder, role, is_held = self.nearest(task, names, unit, (start, max(start, self.today)))
        if found:
            holder, role = found[0][1]
            status = "met" if due is None or done <= due else "met_late"
        elif not is_held:
            status = "vacant"
        else:
            status = "due" if due is None or self.today <= due else "overdue"
        if self.is_exempt(task, (start, due or LAST_DAY), holder, row["id"]):
            status = "excused"
        self.add(task, role=role or (names[0] if len(names) == 1 else None), holder=holder,
                 unit=unit, subject=row["id"], to=to, window_start=start, window_end=due, expected=1,
                 status=status, evidence=[paper for paper, _ in found])

    def before(self, task, name):
        mode, names = who = self.doers(task.get("role"))
        rows = self.happenings(task, name)
        if name not in self.repository.registers:
            rows = [row for row in rows if second(row["at"]) <= self.as_of]
        papers = self.records_of(task)
        answers = self.answers(task, papers, rows, who, True)
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
