"""Dates, periods and frequencies as the files write them; the year begins on 1 April."""

import calendar
import datetime
import re
from collections import namedtuple

DAY = datetime.timedelta(days=1)
LAST_DAY = datetime.date(2199, 12, 31)

Rate = namedtuple("Rate", "count span is_bound")
Span = namedtuple("Span", "unit number anchor")  # unit: days or months


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
    """The first and the last day of `2026-03`, `2026-03-05`, `2026-W14`, `2025-26`, `2025-26-Q1`,
    `2025-26-H2`, `A..B`."""
    if ".." in text:
        first, last = text.split("..")
        return period(first)[0], period(last)[1]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return date(text), date(text)
    week = re.fullmatch(r"(\d{4})-W(\d\d)", text)
    if week:
        first = datetime.date.fromisocalendar(int(week[1]), int(week[2]), 1)
        return first, first + 6 * DAY
    part = re.fullmatch(r"(\d{4})-(\d\d)-([QH])([1-4])", text)
    if part:
        months = 3 if part[3] == "Q" else 6
        first = add_months(datetime.date(int(part[1]), 4, 1), months * (int(part[4]) - 1))
        return first, add_months(first, months) - DAY
    year, second_part = int(text[:4]), int(text[5:])
    if second_part == 0 or second_part > 12:
        return datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
    return (datetime.date(year, second_part, 1),
            datetime.date(year, second_part, calendar.monthrange(year, second_part)[1]))


def add_months(day, months):
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return datetime.date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def add(day, length):
    """The day that is `3 months`, `2 weeks`, `10 days` later."""
    found = re.fullmatch(r"(\d+) (day|week|month|year)s?", length)
    if not found:
        raise SystemExit(f"recompute: the length {length} is not known here")
    number = int(found[1])
    if found[2] in ("day", "week"):
        return day + number * (7 if found[2] == "week" else 1) * DAY
    return add_months(day, number * (12 if found[2] == "year" else 1))


UNITS = {"day": ("days", 1), "week": ("days", 7), "month": ("months", 1), "quarter": ("months", 3),
         "half-year": ("months", 6), "year": ("months", 12), "annum": ("months", 12)}
ADVERBS = {"daily": "day", "weekly": "week", "monthly": "month", "quarterly": "quarter",
           "half-yearly": "half-year", "annually": "year", "annual": "year", "yearly": "year"}
COUNTS = dict(zip("one two three four five six seven eight nine ten eleven twelve".split(),
                  range(1, 13)), once=1, twice=2)
BOUNDS = {"at least": False, "no less than": False, "a minimum of": False,
          "at most": True, "up to": True, "no more than": True, "a maximum of": True}


def counted(phrase):
    """The rate of windows, or nothing where the phrase has no windows."""
    phrase, is_bound = phrase.lower(), False
    for words, bound in BOUNDS.items():
        if phrase.startswith(words + " "):
            phrase, is_bound = phrase[len(words) + 1:], bound
    if phrase in ADVERBS:
        return Rate(1, Span(*UNITS[ADVERBS[phrase]], None), is_bound)
    several = re.fullmatch(r"(\d+)-monthly", phrase)
    if several:
        return Rate(1, Span("months", int(several[1]), None), is_bound)
    found = re.fullmatch(r"(\d+|[a-z]+)(?: times)? (?:per|a|each) (?:(\d+) )?"
                         r"(day|week|month|quarter|half-year|year|annum)s?(?: from (\S+))?", phrase)
    if not found or not (found[1].isdigit() or found[1] in COUNTS):
        return None
    count = int(found[1]) if found[1].isdigit() else COUNTS[found[1]]
    unit, number = UNITS[found[3]]
    return Rate(count, Span(unit, number * int(found[2] or 1), found[4] and date(found[4])),
                is_bound)


def windows(span, first, last):
    """All windows that share a day with the span from first to last, in order."""
    if span.unit == "days":
        if span.anchor is None and span.number not in (1, 7):
            raise SystemExit(f"recompute: windows of {span.number} days need a day to count from")
        anchor = span.anchor or datetime.date(2024, 1, 1)  # a Monday
        start = anchor + (first - anchor).days // span.number * span.number * DAY

        def later(day):
            return day + span.number * DAY
    else:
        if span.anchor is None and 12 % span.number:
            raise SystemExit(f"recompute: windows of {span.number} months need a day to count from")
        anchor, steps = span.anchor or datetime.date(first.year - 1, 4, 1), 0
        while add_months(anchor, steps * span.number) > first:
            steps -= 1
        while add_months(anchor, (steps + 1) * span.number) <= first:
            steps += 1
        start = add_months(anchor, steps * span.number)

        def later(day):  # from the anchor, so that the 31st stays the last day of a month
            count = (day.year - anchor.year) * 12 + day.month - anchor.month
            return add_months(anchor, count + span.number)
    while start <= last:
        end = later(start) - DAY
        yield start, end
        start = end + DAY


def is_long_as(span, first, last):
    """Whether the stretch from first to last is as long as a window."""
    if span.unit == "days":
        return (last - first).days + 1 == span.number
    return add_months(first, span.number) - DAY == last


def rounded(full, there, total):
    """`full` for `there` of `total` days, rounded half up, once."""
    return (2 * full * there + total) // (2 * total)
