"""What every row is made of."""

from evidence import Evidence
from words import DAY, date, listed, period

KEYS = ("framework task ref role holder unit subject to window_start window_end expected bound "
        "done status evidence").split()


class Rows(Evidence):


    def add(self, task, **cells):
        row = dict.fromkeys(KEYS)
        row.update(framework=self.framework["framework"], task=task["id"], ref=task.get("ref"),
                   done=0, evidence=[])
        row.update(cells)
        if isinstance(row["evidence"], list):
            row["evidence"] = [self.name(e) for e in row["evidence"]]
            row["done"] = len(row["evidence"])
        for key in ("window_start", "window_end"):
            row[key] = row[key] and row[key].isoformat()
        self.rows.append(row)

    @staticmethod
    def name(document):
        if "id" in document:
            return document["id"]
        return document["report"] + " " + document["delivered"][:10]

    def standing(self, task):
        mode, names = self.doers(task.get("role"))
        found = []
        for record in self.evidence(task):
            day, unit = date(record["completed"]), None
            if "for_each" in task:
                subject = self.subject_of(task, record)
                if subject is None:
                    continue
                unit = self.unit_of(subject, listed(task["for_each"]), day, day)
            if self.author(mode, names, record.get("by"), day, unit):
                found.append(record)
        self.add(task, role=names[0] if len(names) == 1 else None, status="undetermined",
                 evidence=found)

    def subject_of(self, task, record):
        who = record.get("practitioner") or record.get("subject")
        roles = listed(task["for_each"])
        if who in self.repository.people and any(
                post["role"] in roles for post in self.repository.people[who].get("posts", [])):
            return who
        return None

    def unit_of(self, person, roles, first, last):
        """The unit of the post held last in the window."""
        best = None
        for post in self.repository.people[person].get("posts", []):
            start, end = date(post.get("from", "1900-01-01")), date(post.get("to", "2200-01-01"))
            if post["role"] in roles and start <= last and end >= first:
                if best is None or min(end, last) > best[0]:
                    best = (min(end, last), post)
        if best is None:
            posts = [p for p in self.repository.people[person]["posts"] if p["role"] in roles]
            return posts[-1]["unit"]
        return best[1]["unit"]

    def role_of(self, person, roles, first, last):
        unit = self.unit_of(person, roles, first, last)
        best = None
        for role in roles:  # the listed order settles two posts that end together
            for post in self.repository.people[person].get("posts", []):
                start, end = date(post.get("from", "1900-01-01")), date(post.get("to", "2200-01-01"))
                if post["role"] == role and start <= last and end >= first:
                    if best is None or min(end, last) > best[0]:
                        best = (min(end, last), post)
        return best[1]["role"], best[1]["unit"] if best else unit

    @staticmethod
    def days(first, last):
        return [first + DAY * n for n in range((last - first).days + 1)]

    def in_window(self, task, months, window, record):
        """`in time`, `late` or nothing."""
        day = date(record["completed"])
        if "counts_for" in record:
            named = period(record["counts_for"])[0]
            if window[0] <= named <= window[1]:
                return "late" if day > window[1] else "in time"
            return None
        return "in time" if window[0] <= day <= window[1] else None

    def verdict(self, window, expected, in_time, late):
        if in_time >= expected:
            return "met"
        if in_time + late >= expected:
            return "met_late"
        if self.today < window[0]:
            return "upcoming"
        return "due" if self.today <= window[1] else "missed"
