"""Dates, periods and frequencies as the files write them; the year begins on 1 April."""

import calendar
import datetime
import re

DAY = datetime.timedelta(days=1)


def listed(value):
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def date(text):
    return datetime.date.fromisoformat(text[:10])


def second(text, at_end=False):
    """A local time as something that sorts; London's clock changes do not matter to whole days."""
    if len(text) == 10:
        return text + (" 23:59:59" if at_end else " 00:00:00")
    time = text[11:19]
    return text[:10] + " " + time + (":00" if len(time) == 5 else "")


def period(text):
    """The first and the last day of `2026-03`, `2026-03-05`, `2025-26`, `2025-26-Q1`, `A..B`."""
    if ".." in text:
        first, last = text.split("..")
        return period(first)[0], period(last)[1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date(text), date(text)
    quarter = re.fullmatch(r"(\d{4})-(\d\d)-Q([1-4])", text)
    if quarter:
        first = datetime.date(int(quarter[1]), 4, 1)
        for _ in range(int(quarter[3]) - 1):
            first = add_months(first, 3)
        return first, add_months(first, 3) - DAY
    year, second_part = int(text[:4]), int(text[5:])
    if second_part > 12 or (second_part == (year + 1) % 100 and second_part > 12):
        return datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
    return (datetime.date(year, second_part, 1),
            datetime.date(year, second_part, calendar.monthrange(year, second_part)[1]))


def add_months(day, months):
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


MONTHS = {"month": 1, "2 months": 2, "quarter": 3, "half-year": 6, "year": 12}


def counted(phrase):
    """(count, months of a window, is an upper bound), or nothing where it has no windows."""
    found = re.fullmatch(r"(at least |at most )?(\d+) per (month|2 months|quarter|half-year|year)",
                         phrase)
    if not found:
        return None
    return int(found[2]), MONTHS[found[3]], found[1] == "at most "


def windows(months, first, last):
    start = datetime.date(first.year - 1, 4, 1)
    while start <= last:
        end = add_months(start, months) - DAY
        if end >= first:
            yield start, end
        start = end + DAY


def rounded(full, there, total):
    """`full` for `there` of `total` days, rounded half up, once."""
    return (2 * full * there + total) // (2 * total)
