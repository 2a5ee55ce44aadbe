"""The year a figure speaks of."""

import re

YEAR = re.compile(r"(?<![\d—–至-])(20\d\d)年(?!(?:至|—|–|-)?20\d\d)")


def years_in(sentence):
    """Every year a sentence names, with the place where it ends; asked once for all its figures."""
    return [(found.end(), int(found[1])) for found in YEAR.finditer(sentence)]


def period_of(years, position, year):
    """The nearest year named before the number in its sentence; otherwise the report's own."""
    named = None
    for at, value in years:
        if position - 400 < at <= position and (year is None or year - 2 <= value <= year):
            named = value
    return named or year
