"""The year a figure speaks of."""
import re

YEAR = re.compile(r"(?<![\d—–至-])(20\d\d)年(?!(?:至|—|–|-)?20\d\d)")
LAST_YEAR = re.compile("去年|上年度?(?!同期)|上一年度?")


def period_of(sentence, position, year):
    """The nearest year named before the number in its sentence; otherwise the report's own."""
    if "20" not in sentence:
        return year
    named = None
    for found in YEAR.finditer(sentence, 0, position):
        value = int(found[1])
        if year is None or year - 2 <= value <= year:
            named = value
    return named or year
