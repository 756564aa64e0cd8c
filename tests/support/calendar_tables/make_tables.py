#!/usr/bin/python3
"""Makes the tables that tests/property/calendar_tables_test.cpp holds the calendar against.

Nothing here knows qaf: time zones come from the system's tz database (zoneinfo), months from dateutil,
ISO weeks from datetime, bank holidays from GOV.UK's lists beside this folder and, for the four years
they lack, from the days as they were announced, typed in below.

Run:  /usr/bin/python3 tests/support/calendar_tables/make_tables.py
Each table is tab-separated, one case a line; its first line names the columns.
"""

import json
import random
from datetime import date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

from dateutil.easter import easter
from dateutil.relativedelta import relativedelta

HERE = Path(__file__).parent
LISTS = HERE.parent / "bank_holidays"
LONDON = ZoneInfo("Europe/London")
UTC = timezone.utc
SEED = 20260401


def write(name, columns, rows):
    lines = ["\t".join(columns)] + ["\t".join(str(cell) for cell in row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{name}: {len(rows)} rows")


# --- local time -----------------------------------------------------------------------------------


def reading(local):
    """Returns what a naive local time means in London: gap, one instant, or two."""
    instants = []
    for fold in (0, 1):
        instant = local.replace(tzinfo=LONDON, fold=fold).astimezone(UTC)
        if instant.astimezone(LONDON).replace(tzinfo=None) == local and instant not in instants:
            instants.append(instant)
    return sorted(instants)


def clock_changes():
    """Every change of the clocks from 1970 to 2199, found by looking at every day, and its minutes."""
    days = []
    day = datetime(1970, 1, 1, tzinfo=UTC)
    offset = day.astimezone(LONDON).utcoffset()
    while day.year < 2200:
        following = day + timedelta(days=1)
        next_offset = following.astimezone(LONDON).utcoffset()
        if next_offset != offset:
            days.append(day.date())
        day, offset = following, next_offset
    rows = []
    for changed in days:
        for hour, minute, second in ((0, 59, 59), (1, 0, 0), (1, 59, 59), (2, 0, 0), (2, 59, 59), (3, 0, 0)):
            local = datetime(changed.year, changed.month, changed.day, hour, minute, second)
            instants = reading(local)
            kind = ("gap", "one", "two")[len(instants)]
            rows.append([local.isoformat(" "), kind, " ".join(str(int(i.timestamp())) for i in instants)])
    write("local_times.tsv", ["local", "kind", "unix"], rows)


def hours():
    """24 and 48 hours and others, over clock changes and anywhere else."""
    random.seed(SEED)
    rows = []
    starts = []
    for year in list(range(1996, 2200, 4)) + [2026, 2027, 2037, 2038, 2039]:
        for month in (3, 10):
            last = date(year, month, 31)
            sunday = last - timedelta(days=(last.weekday() + 1) % 7)
            at = datetime(sunday.year, sunday.month, sunday.day, 0, 30) - timedelta(hours=random.randint(1, 60))
            starts.append(at.replace(minute=random.randint(0, 59)))
    for _ in range(150):
        day = date(1996, 1, 1) + timedelta(days=random.randint(0, 74000))
        starts.append(datetime(day.year, day.month, day.day, random.randint(3, 23), random.randint(0, 59)))
    for start in starts:
        instants = reading(start)
        if len(instants) != 1:
            continue
        count = random.choice((24, 48, 24, 48, 1, 36, 72, 168))
        due = (instants[0] + timedelta(hours=count)).astimezone(LONDON)
        rows.append([start.strftime("%Y-%m-%d %H:%M"), f"{count} hours", due.isoformat()])
    write("hours.tsv", ["start", "within", "due"], rows)


# --- days and months ------------------------------------------------------------------------------


def months():
    """Month ends, leap days and others: n months and years later, by dateutil."""
    random.seed(SEED + 1)
    rows = []
    for start in (date(2025, 1, 31), date(2024, 1, 31), date(2023, 12, 31), date(2024, 2, 29), date(2025, 8, 31),
                  date(2026, 1, 30), date(2026, 1, 29), date(2099, 12, 31), date(2000, 2, 29), date(1996, 2, 29)):
        for count in (1, 2, 3, 6, 11, 12, 13, 24, 25, 48):
            rows.append([start, f"{count} month" + ("s" if count > 1 else ""), start + relativedelta(months=count)])
        for count in (1, 2, 3, 4, 10):
            rows.append([start, f"{count} year" + ("s" if count > 1 else ""), start + relativedelta(years=count)])
    for _ in range(300):
        start = date(1970, 1, 1) + timedelta(days=random.randint(0, 80000))
        if random.random() < 0.5:
            start = start + relativedelta(day=31)
        count = random.randint(2, 120)
        unit = random.choice(("months", "months", "days", "weeks"))
        rows.append([start, f"{count} {unit}", start + relativedelta(**{unit: count})])
    write("dates.tsv", ["start", "duration", "end"], rows)


# --- bank holidays --------------------------------------------------------------------------------

EVERYWHERE_2013 = ["2013-01-01", "2013-03-29", "2013-05-06", "2013-05-27", "2013-12-25", "2013-12-26"]
EVERYWHERE_2014 = ["2014-01-01", "2014-04-18", "2014-05-05", "2014-05-26", "2014-12-25", "2014-12-26"]
EVERYWHERE_2022 = ["2022-01-03", "2022-04-15", "2022-05-02", "2022-06-02", "2022-06-03", "2022-09-19",
                   "2022-12-26", "2022-12-27"]
EVERYWHERE_2023 = ["2023-01-02", "2023-04-07", "2023-05-01", "2023-05-08", "2023-05-29", "2023-12-25",
                   "2023-12-26"]
EVERYWHERE = EVERYWHERE_2013 + EVERYWHERE_2014 + EVERYWHERE_2022 + EVERYWHERE_2023
ANNOUNCED = {
    "england-and-wales": EVERYWHERE
    + ["2013-04-01", "2013-08-26", "2014-04-21", "2014-08-25", "2022-04-18", "2022-08-29", "2023-04-10", "2023-08-28"],
    "scotland": EVERYWHERE
    + ["2013-01-02", "2013-08-05", "2013-12-02", "2014-01-02", "2014-08-04", "2014-12-01",
       "2022-01-04", "2022-08-01", "2022-11-30", "2023-01-03", "2023-08-07", "2023-11-30"],
    "northern-ireland": EVERYWHERE
    + ["2013-03-18", "2013-04-01", "2013-07-12", "2013-08-26", "2014-03-17", "2014-04-21", "2014-07-14", "2014-08-25",
       "2022-03-17", "2022-04-18", "2022-07-12", "2022-08-29", "2023-03-17", "2023-04-10", "2023-07-12", "2023-08-28"],
}


def bank_holidays():
    days = {nation: {date.fromisoformat(day) for day in listed} for nation, listed in ANNOUNCED.items()}
    for name in ("bank-holidays-2012.json", "bank-holidays-2015-2021.json"):
        for nation, years in json.loads((LISTS / name).read_text())["divisions"].items():
            nation = "northern-ireland" if nation == "ni" else nation
            for events in years.values():
                if isinstance(events, list):
                    days[nation] |= {datetime.strptime(event["date"], "%d/%m/%Y").date() for event in events}
    for nation, division in json.loads((LISTS / "bank-holidays-2024-2027.json").read_text()).items():
        days[nation] |= {date.fromisoformat(event["date"]) for event in division["events"]}
    rows = [[nation, day] for nation in days for day in sorted(days[nation])]
    write("bank_holidays.tsv", ["nation", "date"], rows)
    return days


def working_days(holidays):
    """Working days after days around Easter, Christmas and the special holidays of every year known."""
    random.seed(SEED + 2)

    def is_working(nation, day):
        return day.weekday() < 5 and day not in holidays[nation]

    rows, spans = [], []
    for nation in holidays:
        starts = []
        for year in range(2012, 2028):
            around = [easter(year), date(year, 12, 25), date(year, 1, 1), date(year, 5, 5), date(year, 8, 28)]
            starts += [middle + timedelta(days=random.randint(-6, 3)) for middle in around]
        for special in ("2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"):
            starts += [date.fromisoformat(special) + timedelta(days=shift) for shift in (-3, -2, -1, 0)]
        for start in starts:
            count = random.choice((1, 2, 3, 5, 10))
            day, left = start, count
            while left:
                day += timedelta(days=1)
                left -= is_working(nation, day)
            if day.year > 2027 or start.year < 2012:
                continue
            rows.append([nation, start, count, day])
            end = start + timedelta(days=random.randint(0, 60))
            if end.year <= 2027:
                inside = [start + timedelta(days=n + 1) for n in range((end - start).days)]
                spans.append([nation, start, end, sum(is_working(nation, day) for day in inside)])
    write("working_days.tsv", ["nation", "start", "count", "end"], rows)
    write("working_day_spans.tsv", ["nation", "from", "to", "count"], spans)


# --- windows --------------------------------------------------------------------------------------


def windows():
    """Windows of every length under four year starts, from lists of their first days."""
    random.seed(SEED + 3)
    rows = []
    for month, day in ((4, 1), (1, 1), (9, 1), (4, 6)):
        for length in (1, 2, 3, 4, 6, 12):
            first = date(1995, 1, 1) if length == 1 else date(1995, month, day)
            starts = [first + relativedelta(months=length * n) for n in range(2500 // length)]
            asked = [date(1996, 1, 1) + timedelta(days=random.randint(0, 74000)) for _ in range(10)]
            asked += [random.choice(starts[20:-20]) for _ in range(4)]
            asked += [random.choice(starts[20:-20]) - timedelta(days=1) for _ in range(4)]
            asked += [date(2024, 2, 29), date(2027, 1, 1), date(2026, 3, 31), date(2026, 4, 1), date(2026, 4, 5)]
            for when in asked:
                index = max(n for n, start in enumerate(starts) if start <= when)
                last = starts[index + 1] - timedelta(days=1)
                rows.append([f"{month:02}-{day:02}", f"{length} months", "", when, starts[index], last])
    for _ in range(120):
        when = date(1996, 1, 1) + timedelta(days=random.randint(0, 74000))
        monday = when - timedelta(days=when.weekday())
        rows.append(["04-01", "1 weeks", "", when, monday, monday + timedelta(days=6)])
        weeks = random.choice((2, 3, 4, 6))
        anchor = date(2026, 4, 6) + timedelta(days=random.randint(-400, 400))
        start = anchor
        while start > when:
            start -= timedelta(weeks=weeks)
        while start + timedelta(weeks=weeks) <= when:
            start += timedelta(weeks=weeks)
        rows.append(["04-01", f"{weeks} weeks", anchor, when, start, start + timedelta(weeks=weeks, days=-1)])
    for _ in range(60):
        months_long = random.choice((5, 7, 9, 18, 24))
        anchor = date(2020, 1, 1) + timedelta(days=random.randint(0, 300)) + relativedelta(day=31)
        starts = [anchor + relativedelta(months=months_long * n) for n in range(-60, 60)]
        when = anchor + timedelta(days=random.randint(-3000, 3000))
        index = max(n for n, start in enumerate(starts) if start <= when)
        rows.append(["04-01", f"{months_long} months", anchor, when, starts[index], starts[index + 1] - timedelta(days=1)])
    write("windows.tsv", ["year_start", "length", "anchor", "date", "first", "last"], rows)


def iso_weeks():
    """The days around every New Year, and others, with the week they lie in."""
    random.seed(SEED + 4)
    rows = []
    days = [date(year, 12, 27) + timedelta(days=random.randint(0, 9)) for year in range(1970, 2199)]
    days += [date(1970, 1, 5) + timedelta(days=random.randint(0, 83000)) for _ in range(100)]
    for day in days:
        year, week, _ = day.isocalendar()
        monday = day - timedelta(days=day.weekday())
        rows.append([day, f"{year}-W{week:02}", monday, monday + timedelta(days=6)])
    write("iso_weeks.tsv", ["date", "label", "first", "last"], rows)


def rolling():
    """The longest gap since the last one done, or since the start."""
    random.seed(SEED + 5)
    rows = [["every 12 months", "2025-02-28", "2025-08-31", "2026-08-31"],
            ["every 12 months", "2024-02-29", "", "2025-02-28"],
            ["every 1 month", "2026-01-31", "", "2026-02-28"]]
    for _ in range(200):
        start = date(2020, 1, 1) + timedelta(days=random.randint(0, 2500))
        done = sorted(start + timedelta(days=random.randint(1, 900)) for _ in range(random.randint(0, 4)))
        count, unit = random.choice(((3, "months"), (6, "months"), (12, "months"), (2, "years"), (28, "days"), (6, "weeks")))
        last = done[-1] if done else start
        shown = done[:]
        random.shuffle(shown)
        rows.append([f"every {count} {unit}", start, " ".join(map(str, shown)), last + relativedelta(**{unit: count})])
    write("rolling.tsv", ["frequency", "start", "done", "due"], rows)


if __name__ == "__main__":
    clock_changes()
    hours()
    months()
    working_days(bank_holidays())
    windows()
    iso_weeks()
    rolling()
