"""Findings about a report's text: sums, rates, percent against points, required parts, contradictions."""

from . import bare, earlier, parts, percents, rates, repeats, sums
from .finding import ERROR, NOTE, WARNING, Finding, Place
from .passages import passages

__all__ = ["ERROR", "NOTE", "WARNING", "Finding", "Place", "check"]


def check(report, *, last_year=None, known=None):
    """All findings in the order of the text. `known` is a function from a figure to its value in the records, or None."""
    found = []
    for passage in passages(report):
        for look in (rates.check, sums.check, percents.check):
            found += look(passage)
        if last_year is not None:
            found += earlier.against_last_year(passage, last_year)
    for look in (repeats.check, bare.check, parts.check):
        found += look(report)
    if known is not None:
        found += earlier.against_records(report, known)
    found.sort(key=lambda finding: (finding.place.start, finding.code))
    return found
