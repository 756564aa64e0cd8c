"""Duties of the windows of the calendar."""

from rows import Rows
from words import counted, date, listed, rounded, second, windows


class InWindows(Rows):
    def windows_of(self, task):
        mode, names = self.doers(task.get("role"))
        count, months, is_bound = counted(task["frequency"])
        quantity = task.get("quantity", "1").split()[0]
        full = count * (int(quantity) if quantity.isdigit() else 1)
        for window in windows(months, self.first, self.last):
            if "for_each" in task:
                self.each_subject(task, mode, names, full, months, window)
            elif mode == "each":
                self.each_holder(task, names, full, months, window)
            else:
                self.one_for_all(task, mode, names, full, months, window, is_bound)

    def share(self, window, is_counted):
        days = self.days(*window)
        there = sum(1 for day in days if day >= self.effective and is_counted(day))
        return there, len(days)

    def each_holder(self, task, names, full, months, window):
        roles = [name for name in names if name in self.roles]
        for name in names:
            if name in self.bodies:
                self.one(task, window, full, months, dict(role=name, holder=name),
                         lambda r, n=name: self.author("each", names, r.get("by"),
                                                       date(r["completed"])) == (n, n))
        for person in self.repository.people:
            def held(day, who=person):
                return any(post["role"] in roles for post in self.repository.posts(who, day))
            if not self.share(window, held)[0]:
                continue
            role, unit = self.role_of(person, roles, *window)
            there, total = self.share(
                window, lambda day, who=person: held(day) and not self.repository.is_away(who, day))

            def is_theirs(record, who=person):
                day = date(record["completed"])
                author = self.author("each", names, record.get("by"), day)
                if author:
                    return author[0] == who
                return "counts_for" in record and who in listed(record.get("by"))
            self.one(task, window, rounded(full, there, total), months,
                     dict(role=role, holder=person, unit=unit), is_theirs,
                     owed_if_exempt=rounded(full, there, total))
        for name in roles:
            if self.roles[name].get("in_every") == "true":
                self.empty_posts(task, name, full, window)

    def empty_posts(self, task, role, full, window):
        for unit, value in self.repository.units.items():
            if value["kind"] != self.roles[role]["held_in"]:
                continue

            def is_empty(day, where=unit):
                return self.repository.is_open(where, day) and not any(
                    post["role"] == role and post["unit"] == where
                    for person in self.repository.people
                    for post in self.repository.posts(person, day))
            there, total = self.share(window, is_empty)
            if there:
                expected = rounded(full, there, total)
                self.add(task, role=role, unit=unit, window_start=window[0], window_end=window[1],
                         expected=expected, status="vacant" if expected else "excused")

    def one(self, task, window, expected, months, cells, is_theirs, owed_if_exempt=None):
        in_time, late = [], []
        for record in self.evidence(task):
            when = self.in_window(task, months, window, record)
            if when and is_theirs(record):
                (in_time if when == "in time" else late).append(record)
        status = self.verdict(window, expected, len(in_time), len(late))
        if expected == 0 or self.is_exempt(task, window, cells.get("holder"), None):
            status = "excused"
        self.add(task, window_start=window[0], window_end=window[1], expected=expected,
                 status=status, evidence=sorted(in_time + late, key=lambda r: second(r["completed"])),
                 **cells)

    def nearest(self, names, unit, window):
        day = max(window[0], min(window[1], self.today))
        for days in ([day], self.days(*window)):
            for above in self.repository.chain(unit):
                for name in names:
                    found = sorted(p for p in self.repository.people for d in days
                                   for post in self.repository.posts(p, d)
                                   if post["role"] == name and post["unit"] == above)
                    if found:
                        return found[0], name
        return None, None

    def each_subject(self, task, mode, names, full, months, window):
        if mode == "each" and len(names) > 1:
            raise SystemExit("recompute: several names that each owe for each are not known here")
        roles = listed(task["for_each"])
        only = listed(task.get("only"))
        for person in self.repository.people:
            def stands(day, who=person):
                return any(post["role"] in roles for post in self.repository.posts(who, day)) and (
                    not only or self.repository.is_tagged(who, only, day))
            if not self.share(window, stands)[0]:
                continue
            unit = self.unit_of(person, roles, *window)
            there, total = self.share(
                window, lambda day, who=person: stands(day) and not self.repository.is_away(who, day))
            expected = full if mode != "each" else rounded(full, there, total)
            has_left = mode != "each" and not stands(window[1])
            found, author = [], None
            for record in self.evidence(task):
                day = date(record["completed"])
                if self.subject_of(task, record) != person:
                    continue
                if not self.in_window(task, months, window, record):
                    continue
                who = self.author(mode, names, record.get("by"), day,
                                  self.unit_of(person, roles, day, day))
                if who:
                    author = author or who
                    found.append(record)
            holder, role = author or self.nearest(names, unit, window)
            status = self.verdict(window, expected, len(found), 0)
            if expected == 0 or has_left or self.is_exempt(task, window, None, person):
                status = "excused"
            elif not found and holder is None:
                status = "vacant"
            if role is None and len(names) == 1:
                role = names[0]
            self.add(task, role=role, holder=holder, unit=unit, subject=person,
                     window_start=window[0], window_end=window[1], expected=expected,
                     status=status, evidence=found)
        for role in roles:
            self.without_roster(task, names, role, window)

    def without_roster(self, task, names, role, window):
        for unit, value in self.repository.units.items():
            if value["kind"] != self.roles[role].get("held_in"):
                continue
            if not any(self.repository.is_open(unit, day) for day in self.days(*window)):
                continue
            if any(post["role"] == role and unit in self.repository.chain(post["unit"])
                   for person in self.repository.people.values() for post in person.get("posts", [])):
                continue
            self.add(task, role=names[0] if len(names) == 1 else None, unit=unit,
                     window_start=window[0], window_end=window[1], status="undetermined")

    def one_for_all(self, task, mode, names, full, months, window, is_bound):
        found, author = [], None
        for record in self.evidence(task):
            if not self.in_window(task, months, window, record):
                continue
            who = self.author(mode, names, record.get("by"), date(record["completed"]))
            if who:
                author = author or who
                found.append(record)
        holder, role = author or (None, None)
        if is_bound:
            status = "within_limit" if len(found) <= full else "over_limit"
        else:
            status = self.verdict(window, full, len(found), 0)
        self.add(task, role=role, holder=holder, window_start=window[0], window_end=window[1],
                 expected=0 if is_bound else full, bound=full if is_bound else None,
                 status=status, evidence=found)
