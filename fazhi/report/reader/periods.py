"""The year a figure speaks of."""

import re

YEAR = re.compile(r"(?<![\d—–至-])(20\d\d)年(?!(?:至|—|–|-)?20\d\d)")


def period_of(sentence, position, year):
    """The nearest year named before the number in its sentence; otherwise the report's own."""
    named = None
    for found in YEAR.finditer(sentence, max(0, position - 400), position):
        value = int(found[1])
        if year is None or year - 2 <= value <= year:
            named = value
    return named or year
