"""What every row is made of."""

from evidence import Evidence
from words import DAY, date, listed, period, second

KEYS = ("framework task ref role holder unit subject to window_start window_end expected bound "
        "done status evidence").split()


class Papers:
    """What may count for one line of a task: its audit records, or its reports to one body."""

    def __init__(self, key, papers, timing):
        self.key, self.papers, self.timing = key, papers, timing

    def day(self, paper):
        return date(paper[self.key])

    def of(self, window):
        """Those of a window: [(paper, "in time" or "late")], in order of time."""
        found = ((paper, self.timing(window, paper)) for paper in self.papers)
        return [(paper, when) for paper, when in found if when]


class Rows(Evidence):
    def add(self, task, **cells):
        row = dict.fromkeys(KEYS)
        row.update(framework=self.framework["framework"], task=task["id"], ref=task.get("ref"),
                   done=0, evidence=[])
        row.update(cells)
        row["evidence"] = [self.name(e) for e in row["evidence"]]
        row["done"] = len(row["evidence"])
        self.count(row, cells.get("evidence"))
        for key in ("window_start", "window_end"):
            row[key] = row[key] and row[key].isoformat()
        self.rows.append(row)

    def count(self, row, papers):
        """A duty belongs to the period in which its time ends; without a limit, when it was done."""
        ends = row["window_end"]
        if ends is None and papers and len(papers) >= (row["expected"] or 1):
            last = papers[(row["expected"] or 1) - 1]
            ends = date(last.get("completed") or last["delivered"])
        if ends is None or not self.first <= ends <= self.last:
            return
        self.whole += row["status"] in ("met", "met_late", "overdue", "missed")
        self.part += row["status"] in ("met", "met_late")

    @staticmethod
    def name(document):
        if "id" in document:
            return document["id"]
        return document["report"] + " " + document["delivered"][:10]

    def records_of(self, task):
        return Papers("completed", self.evidence(task), self.in_window)

    @staticmethod
    def in_window(window, record):
        """`in time`, `late` or nothing."""
        day = date(record["completed"])
        if "counts_for" in record:
            named = period(record["counts_for"])[0]
            if window[0] <= named <= window[1]:
                return "late" if day > window[1] else "in time"
            return None
        return "in time" if window[0] <= day <= window[1] else None

    @staticmethod
    def quantity(task):
        number = task.get("quantity", "1").split()[0]
        return int(number) if number.isdigit() else 1

    # for whom

    def subjects(self, task):
        names = listed(task["for_each"])
        if all(name in self.roles for name in names):
            return list(self.repository.people)
        if all(name in self.kinds for name in names):
            return [unit for unit, value in self.repository.units.items() if value["kind"] in names]
        raise SystemExit(f"recompute: for_each {names} is not known here")

    def stands(self, task, subject, day):
        """Whether the task is asked for this worker or unit on that day, wherever they are then."""
        if not self.in_force(task, day) or not self.is_asked(task, subject, day):
            return False
        if subject in self.repository.units:
            return self.repository.is_open(subject, day)
        return any(post["role"] in listed(task["for_each"])
                   for post in self.repository.posts(subject, day))

    def is_away(self, subject, day):
        return subject in self.repository.people and self.repository.is_away(subject, day)

    def subject_of(self, task, record):
        names = listed(task["for_each"])
        if all(name in self.kinds for name in names):
            for unit in (record.get("subject"), self.team_of(record)):
                while unit in self.repository.units:
                    if self.repository.units[unit]["kind"] in names:
                        return unit
                    unit = self.repository.units[unit].get("in")
            return None
        who = record.get("practitioner") or record.get("subject")
        if who in self.repository.people and any(
                post["role"] in names for post in self.repository.people[who].get("posts", [])):
            return who
        return None

    def team_of(self, record):
        """The team of a record: the practitioner's post on that day where it is left out."""
        worker = record.get("practitioner")
        if "team" in record or worker not in self.repository.people:
            return record.get("team")
        day = date(record["completed"])
        return next((post["unit"] for post in self.repository.posts(worker, day)), None)

    def unit_of(self, subject, roles, first, last):
        """The unit itself, or that of the post held last in the window."""
        if subject in self.repository.units:
            return subject
        best = self.last_post(subject, roles, first, last)
        if best is None:
            best = [p for p in self.repository.people[subject]["posts"] if p["role"] in roles][-1]
        return best["unit"]

    def last_post(self, person, roles, first, last):
        best = None
        for role in roles:  # the listed order settles two posts that end together
            for post in self.repository.people[person].get("posts", []):
                start, end = date(post.get("from", "1900-01-01")), date(post.get("to", "2200-01-01"))
                if post["role"] == role and start <= last and end >= first:
                    if best is None or min(end, last) > best[0]:
                        best = (min(end, last), post)
        return best and best[1]

    # how it stands

    @staticmethod
    def days(first, last):
        return [first + DAY * n for n in range((last - first).days + 1)]

    def verdict(self, window, expected, in_time, late=0):
        if in_time >= expected:
            return "met"
        if in_time + late >= expected:
            return "met_late"
        if self.today < window[0]:
            return "upcoming"
        return "due" if self.today <= window[1] else "missed"

    @staticmethod
    def in_order(papers, key):
        return sorted(papers, key=lambda paper: second(paper[key]))
