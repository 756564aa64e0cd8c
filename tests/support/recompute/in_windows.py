"""Duties of the windows of the calendar."""

from rows import Rows
from words import counted, date, listed, rounded, windows


class InWindows(Rows):
    def windows_of(self, task):
        mode, names = self.doers(task.get("role"))
        rate = counted(task["frequency"])
        full = rate.count * self.quantity(task)
        papers = self.records_of(task)
        for window in windows(rate.span, self.first, self.last):
            if not any(self.in_force(task, day) for day in self.days(*window)):
                continue
            if "for_each" in task:
                if rate.is_bound:
                    raise SystemExit("recompute: an upper bound for each is not known here")
                for some in [[name] for name in names] if mode == "each" else [names]:
                    self.each_subject(task, (mode, some), full, window, papers)
                for role in listed(task["for_each"]):
                    if role in self.roles:
                        self.without_roster(task, names, role, window)
            else:
                self.by_all(task, (mode, names), full, window, papers, rate.is_bound)

    def by_all(self, task, who, full, window, papers, is_bound=False, to=None):
        """Without `for_each`: of a role each holder, of a kind each unit, else one for all."""
        mode, names = who
        if mode != "each":
            self.one_for_all(task, who, full, window, papers, is_bound, to)
            return
        for name in names:
            if name in self.bodies:
                self.one(task, window, full, papers, dict(role=name, holder=name, to=to), is_bound,
                         self.share(window, lambda day: self.in_force(task, day)),
                         lambda author, _, n=name: author == (n, n), who)
            elif name in self.kinds:
                self.each_unit(task, who, name, full, window, papers, is_bound, to)
        self.each_holder(task, who, full, window, papers, is_bound, to)

    def each_unit(self, task, who, kind, full, window, papers, is_bound, to):
        for unit, value in self.repository.units.items():
            if value["kind"] != kind:
                continue
            share = self.share(window, lambda day, u=unit: self.in_force(task, day) and
                               self.repository.is_open(u, day) and self.is_asked(task, u, day))
            if share[0]:
                self.one(task, window, full, papers,
                         dict(role=kind, holder=unit, unit=unit, to=to), is_bound, share,
                         lambda author, _, u=unit: author == (u, kind), who)

    def each_holder(self, task, who, full, window, papers, is_bound, to):
        roles = [name for name in who[1] if name in self.roles]
        for person in self.repository.people:
            def holds(day, one=person):
                return self.in_force(task, day) and self.is_asked(task, one, day) and any(
                    post["role"] in roles for post in self.repository.posts(one, day))
            if not self.share(window, holds)[0]:
                continue
            post = self.last_post(person, roles, *window)
            share = self.share(
                window, lambda day, one=person: holds(day) and not self.repository.is_away(one, day))

            def is_theirs(author, paper, one=person):
                if author:
                    return author[0] == one
                return "counts_for" in paper and one in listed(paper.get("by")) and any(
                    post["role"] in roles and window[0] <= date(post["to"]) < papers.day(paper)
                    for post in self.repository.people[one].get("posts", []) if "to" in post
                )  # who has left since makes up for it
            self.one(task, window, full, papers,
                     dict(role=post["role"], holder=person, unit=post["unit"], to=to), is_bound,
                     share, is_theirs, who)
        for name in roles:
            if self.roles[name].get("in_every") == "true" and not is_bound:
                self.empty_posts(task, name, full, window, to)

    def share(self, window, is_counted):
        days = self.days(*window)
        return sum(1 for day in days if is_counted(day)), len(days)

    def empty_posts(self, task, role, full, window, to):
        for unit, value in self.repository.units.items():
            if value["kind"] != self.roles[role]["held_in"]:
                continue
            there, total = self.share(
                window, lambda day, where=unit: self.is_empty(task, role, where, day))
            if there:
                expected = rounded(full, there, total)
                self.add(task, role=role, unit=unit, to=to, window_start=window[0],
                         window_end=window[1], expected=expected,
                         status="vacant" if expected else "excused")

    def is_empty(self, task, role, unit, day):
        """A post that every such unit should have, and nobody holds."""
        return self.in_force(task, day) and self.is_asked(task, unit, day) and \
            self.repository.is_open(unit, day) and not any(
                post["role"] == role and post["unit"] == unit
                for person in self.repository.people for post in self.repository.posts(person, day))

    def one(self, task, window, full, papers, cells, is_bound, share, is_theirs, who):
        """The row of one who owes it; of a bound, what was done against it."""
        in_time, late = [], []
        def is_counted(paper):
            return bool(self.author(task, who, paper.get("by"), papers.day(paper)))
        for paper, when in self.once_each(task, papers.of(window), is_counted):
            if is_theirs(self.author(task, who, paper.get("by"), papers.day(paper)), paper):
                (in_time if when == "in time" else late).append(paper)
        found = self.in_order(in_time + late, papers.key)
        if is_bound:
            self.add(task, window_start=window[0], window_end=window[1], expected=0, bound=full,
                     status="within_limit" if len(found) <= full else "over_limit",
                     evidence=found, **cells)
            return
        expected = rounded(full, *share)
        status = self.verdict(window, expected, len(in_time), len(late))
        if expected == 0 or self.is_exempt(task, window, cells.get("holder"), None):
            status = "excused"
        self.add(task, window_start=window[0], window_end=window[1], expected=expected,
                 status=status, evidence=found, **cells)

    @staticmethod
    def once_each(task, papers, is_counted):
        """With `unique: case` only the first of a case that counts in the window."""
        seen = set()
        for paper, when in papers:
            case = paper.get("case") if task.get("unique") == "case" else None
            if case is None or case not in seen:
                if is_counted(paper):
                    seen.add(case)
                yield paper, when

    def one_for_all(self, task, who, full, window, papers, is_bound, to):
        mode, names = who
        in_time, late, author = [], [], None
        for paper, when in self.once_each(task, papers.of(window), lambda paper: self.author(
                task, who, paper.get("by"), papers.day(paper))):
            one = self.author(task, who, paper.get("by"), papers.day(paper))
            if one:
                author = author or one
                (in_time if when == "in time" else late).append(paper)
        found = self.in_order(in_time + late, papers.key)
        holder, role, is_held = self.somebody(task, who, window)
        if author:
            holder, role = author
        expected = full
        if mode == "not stated":
            expected = rounded(full, *self.share(window, lambda day: self.in_force(task, day)))
        if is_bound:
            status = "within_limit" if len(found) <= full else "over_limit"
        else:
            status = self.verdict(window, expected, len(in_time), len(late))
            if not found and not is_held:
                status = "vacant"
            if expected == 0 or self.is_exempt(task, window, None, None):
                status = "excused"
        self.add(task, role=role, holder=holder, to=to, window_start=window[0],
                 window_end=window[1], expected=0 if is_bound else expected,
                 bound=full if is_bound else None, status=status, evidence=found)

    # for each worker or unit

    def nearest(self, task, names, unit, window):
        """Who owes it now, as (id, name, whether anybody does)."""
        if len(names) == 1 and (names[0] in self.bodies or names[0] in self.kinds):
            name = names[0]
            return (name if name in self.bodies else None), name, True
        if "independence" in task:  # from far enough outside, and only where there is just one
            found = {(person, name) for name in names for person in self.repository.people
                     for day in self.days(*window)
                     if self.is_reached(task, person, name, day, unit)}
            return (*next(iter(found)), True) if len(found) == 1 else (None, None, bool(found))
        day = max(window[0], min(window[1], self.today))
        for days in ([day], self.days(*window)):
            for above in self.repository.chain(unit) if unit else [None]:
                for name in names:
                    found = sorted(
                        person for person in self.repository.people for d in days
                        for post in self.repository.posts(person, d)
                        if post["role"] == name and (above is None or post["unit"] == above))
                    if found:
                        return found[0], name, True
        return None, None, not names or any(name in self.bodies for name in names)

    def somebody(self, task, who, window):
        """The one who can meet a duty without a unit; where several can, nobody in particular."""
        mode, names = who
        if mode == "not stated":
            return None, None, True
        role = names[0] if len(names) == 1 else None
        held = [any(self.holds(person, name, day) for person in self.repository.people
                    for day in self.days(*window)) for name in names]
        bodies = {(name, name) for name in names if name in self.bodies}
        is_held = all(is_one or name in self.bodies for is_one, name in zip(held, names)) \
            if mode == "together" else bool(bodies) or any(held)
        if mode == "any" or len(names) == 1:
            for days in ([max(window[0], min(window[1], self.today))], self.days(*window)):
                people = {(person, name) for name in names for person in self.repository.people
                          for day in days if self.holds(person, name, day)}
                if len(people) == 1 or (not people and len(bodies) == 1):
                    return (*next(iter(people or bodies)), True)
                if people:
                    break
        return None, role, is_held

    def each_subject(self, task, who, full, window, papers):
        mode, names = who
        roles = listed(task["for_each"])

        def author_of(record):
            subject, day = self.subject_of(task, record), papers.day(record)
            return subject and self.author(task, who, record.get("by"), day,
                                           self.unit_of(subject, roles, day, day))
        for subject in self.subjects(task):
            def stands(day, one=subject):
                return self.stands(task, one, day)
            if not self.share(window, stands)[0]:
                continue
            unit = self.unit_of(subject, roles, *window)
            share = self.share(
                window, lambda day, one=subject: stands(day) and not self.is_away(one, day))
            is_shared = mode in ("any", "together")
            expected = full if is_shared else rounded(full, *share)
            has_left = is_shared and not stands(min(window[1], self.last_day(task)))
            in_time, late, author = [], [], None
            for record, when in self.once_each(task, papers.of(window), author_of):
                one = author_of(record)
                if one and self.subject_of(task, record) == subject:
                    author = author or one
                    (in_time if when == "in time" else late).append(record)
            found = self.in_order(in_time + late, papers.key)
            holder, role, is_held = self.nearest(task, names, unit, window)
            if author:
                holder, role = author
            status = self.verdict(window, expected, len(in_time), len(late))
            if expected == 0 or has_left or self.is_exempt(task, window, None, subject):
                status = "excused"
            elif not found and not is_held:
                status = "vacant"
            if role is None and len(names) == 1:
                role = names[0]
            self.add(task, role=role, holder=holder, unit=unit, subject=subject,
                     window_start=window[0], window_end=window[1], expected=expected,
                     status=status, evidence=found)

    def is_left_out(self, task, unit, day):
        """By a tag of the unit; one that it lacks, its people may still have."""
        return "except" in task and self.repository.is_tagged(unit, listed(task["except"]), day)

    def without_roster(self, task, names, role, window, is_window=True):
        for unit, value in self.repository.units.items():
            if value["kind"] != self.roles[role].get("held_in"):
                continue
            if not any(self.in_force(task, day) and self.repository.is_open(unit, day) and
                       not self.is_left_out(task, unit, day) for day in self.days(*window)):
                continue
            if any(post["role"] == role and unit in self.repository.chain(post["unit"])
                   for person in self.repository.people.values() for post in person.get("posts", [])):
                continue
            role_of_one = names[0] if len(names) == 1 else None
            self.add(task, role=role_of_one or self.nearest(task, names, unit, window)[1], unit=unit,
                     window_start=window[0] if is_window else None,
                     window_end=window[1] if is_window else None, status="undetermined")
