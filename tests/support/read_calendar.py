"""Reads the calendar of an example with two readers of another make, and compares what they find with the
table of `qaf due`: read_calendar.py QAF REPOSITORY AS_OF WITHIN."""

import datetime
import json
import subprocess
import sys
import zoneinfo

import icalendar
import vobject

LONDON = zoneinfo.ZoneInfo("Europe/London")


def answer(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


def day_or_moment(value):
    """A date of a whole day; a moment as UTC without its zone."""
    if isinstance(value, datetime.datetime):
        return value.astimezone(datetime.timezone.utc).replace(tzinfo=None)
    return value


def expected(row):
    last = datetime.datetime.fromisoformat(row["due"])
    local = last.astimezone(LONDON)
    if local.time() in (datetime.time(23, 59, 59), datetime.time(0, 0, 0)):
        return local.date()
    return day_or_moment(last)


def by_icalendar(file):
    found = []
    for event in icalendar.Calendar.from_ical(file).walk("VEVENT"):
        assert not event.errors, event.errors
        start = event["DTSTART"].dt
        if not isinstance(start, datetime.datetime):
            assert event["DTEND"].dt == start + datetime.timedelta(days=1)
        found.append((str(event["UID"]), day_or_moment(start), str(event["SUMMARY"])))
    return found


def by_vobject(file):
    calendar = vobject.readOne(file.decode("utf-8"))
    calendar.validate(raiseException=True)
    return [
        (event.uid.value, day_or_moment(event.dtstart.value), event.summary.value)
        for event in calendar.vevent_list
    ]


def main():
    program, repository, as_of, within = sys.argv[1:]
    common = (program, "-C", repository, "--as-of", as_of)
    file = answer(*common, "export", "--within", within)
    rows = json.loads(answer(*common, "due", "--within", within, "--json"))["rows"]
    rows = [row for row in rows if row["due"]]
    first, second = by_icalendar(file), by_vobject(file)
    assert first == second, "the two readers differ"
    assert len({uid for uid, _, _ in first}) == len(first), "two events have one UID"
    titles = {"overdue": "Overdue: ", "vacant": "Nobody in post: "}
    wanted = sorted(
        (
            str(expected(row)),
            titles.get(row["status"], "") + row["what"] + (f" ({row['who']})" if row["who"] else ""),
        )
        for row in rows
    )
    assert sorted((str(when), title) for _, when, title in first) == wanted, "not what is due"
    print(f"{len(rows)} events, the same to both readers")


main()
