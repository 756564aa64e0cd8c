"""Duties of the longest gap: `every 12 months`."""

from in_windows import InWindows
from words import DAY, add, listed


class Rolling(InWindows):
    def rolling(self, task, length):
        mode, names = self.doers(task.get("role"))
        papers = self.records_of(task)
        if "for_each" in task:
            roles = listed(task["for_each"])
            for some in [[name] for name in names] if mode == "each" else [names]:
                for subject in self.subjects(task):
                    self.gaps_of(task, (mode, some), length, papers, subject, roles)
            for role in roles:
                if role in self.roles:
                    self.without_roster(task, names, role, (self.first, self.last), False)
        elif mode == "each" and all(name in self.roles for name in names):
            for person in self.repository.people:
                self.gaps_of_holder(task, (mode, names), length, papers, person)
            for name in names:
                if self.roles[name].get("in_every") == "true":
                    self.empty_gaps(task, name, length)
        else:
            raise SystemExit("recompute: who owes this rolling task is not known here")

    def empty_gaps(self, task, role, length):
        for unit, value in self.repository.units.items():
            if value["kind"] != self.roles[role]["held_in"]:
                continue
            for start, _ in self.stretches(lambda day, where=unit: self.is_empty(task, role, where,
                                                                                 day)):
                if start <= self.last and add(start, length) >= self.first:
                    self.add(task, role=role, unit=unit, window_start=start,
                             window_end=add(start, length), expected=1, status="vacant")

    def stretches(self, is_there):
        """The first and last days of all runs of days that are counted, up to the end of time."""
        start, day, horizon = None, self.effective, max(self.last, self.today) + 800 * DAY
        while day <= horizon:
            if is_there(day) and start is None:
                start = day
            elif not is_there(day) and start is not None:
                yield start, day - DAY
                start = None
            day += DAY
        if start is not None:
            yield start, None

    def gaps_of(self, task, who, length, papers, subject, roles):
        def author(record):
            day = papers.day(record)
            return self.subject_of(task, record) == subject and self.author(
                task, who, record.get("by"), day, self.unit_of(subject, roles, day, day))
        for stretch in self.stretches(lambda day: self.stands(task, subject, day)):
            self.gaps(task, length, papers, stretch, author, dict(subject=subject),
                      lambda window: self.unit_of(subject, roles, *window), who)

    def gaps_of_holder(self, task, who, length, papers, person):
        def is_there(day):
            return self.in_force(task, day) and self.is_asked(task, person, day) and any(
                post["role"] in who[1] for post in self.repository.posts(person, day))

        def author(record):
            one = self.author(task, who, record.get("by"), papers.day(record))
            return one if one and one[0] == person else None
        for stretch in self.stretches(is_there):
            self.gaps(task, length, papers, stretch, author, dict(holder=person),
                      lambda window: self.last_post(person, who[1], *window)["unit"], who)

    def gaps(self, task, length, papers, stretch, author, cells, unit_in, who):
        start, end = stretch
        done = {}
        for record in papers.papers:
            day = papers.day(record)
            if start <= day and (end is None or day <= end) and author(record):
                done.setdefault(day, []).append(record)
        days = sorted(done)
        while True:
            due = add(start, length)
            later = [day for day in days if day > start or (day == start and start == stretch[0])]
            found = done[later[0]] if later else []
            days = later[1:]
            if start <= self.last and due >= self.first:
                self.gap(task, (start, due), found, author, cells, unit_in, who, end, papers)
            if not later:
                return
            start = later[0]

    def gap(self, task, window, found, author, cells, unit_in, who, end, papers):
        names, cells = who[1], dict(cells)
        unit = unit_in(window)
        one = author(found[0]) if found else None
        is_held = True
        if "holder" in cells:
            post = self.last_post(cells["holder"], names, window[0], max(self.today, window[0]))
            role = post["role"]
        else:
            holder, role, is_held = self.nearest(task, names, unit, window)
            if one:
                holder, role = one
            role = role or (names[0] if len(names) == 1 else None)
            cells["holder"] = holder
        if end is not None and end < window[1]:
            status = "excused"
        elif found:
            status = "met" if papers.day(found[0]) <= window[1] else "met_late"
        elif not is_held:
            status = "vacant"
        else:
            status = self.verdict(window, 1, 0)
            if status == "missed" and (end is None or self.today <= end):
                status = "overdue"  # late, and can still be done
        holder = None if "subject" in cells else cells["holder"]
        if self.is_exempt(task, window, holder, cells.get("subject")):
            status = "excused"
        self.add(task, role=role, unit=unit, window_start=window[0], window_end=window[1],
                 expected=1, status=status, evidence=found, **cells)
