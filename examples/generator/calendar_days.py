"""Days on which people are at work, and the year's months."""

from datetime import date, timedelta

AS_OF = date(2026, 4, 14)  # the last day on which anything can have been recorded
BANK_HOLIDAYS = {
    date(2025, 4, 18),
    date(2025, 4, 21),
    date(2025, 5, 5),
    date(2025, 5, 26),
    date(2025, 8, 25),
    date(2025, 12, 25),
    date(2025, 12, 26),
    date(2026, 1, 1),
    date(2026, 4, 3),
    date(2026, 4, 6),
    date(2026, 5, 4),
    date(2026, 5, 25),
}
MONTHS = [(2025, month) for month in range(4, 13)] + [(2026, month) for month in range(1, 4)]


def is_working_day(day):
    return day.weekday() < 5 and day not in BANK_HOLIDAYS


def working_days(first, last):
    count = (last - first).days + 1
    return [day for day in (first + timedelta(days=n) for n in range(count)) if is_working_day(day)]


def month_days(year, month):
    """The first and the last day of a month."""
    following = date(year + month // 12, month % 12 + 1, 1)
    return date(year, month, 1), following - timedelta(days=1)


def later(day, days):
    """The first working day at least `days` after `day`."""
    day += timedelta(days=days)
    while not is_working_day(day):
        day += timedelta(days=1)
    return day


def label(day):
    return f"{day.year}-{day.month:02}"
