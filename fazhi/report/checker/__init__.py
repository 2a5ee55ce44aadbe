"""Findings about a report's text: sums, rates, claims of change, percent against points, required parts, contradictions."""

from bisect import bisect_right

from . import (
    bare,
    claims,
    dates,
    earlier,
    form,
    grids,
    parts,
    percents,
    personal,
    rates,
    repeats,
    shares,
    sums,
    wording,
)
from .finding import ERROR, NOTE, WARNING, Finding, Place
from .passages import passages

__all__ = ["ERROR", "NOTE", "WARNING", "Finding", "Place", "check"]


def check(report, *, last_year=None, known=None):
    """All findings in the order of the text. `known` is a function from a figure to its value in the records, or None."""
    found, before = [], None
    for passage in passages(report):
        for look in (rates.check, sums.check, percents.check, claims.check, shares.check):
            found += look(passage)
        if before is not None:
            found += sums.across(before, passage)
        if last_year is not None:
            found += earlier.against_last_year(passage, last_year)
        before = passage
    for look in (
        repeats.check,
        bare.check,
        parts.check,
        grids.check,
        dates.check,
        wording.check,
        personal.check,
        form.check,
    ):
        found += look(report)
    if last_year is not None:
        found += earlier.compared(report, last_year)
    if known is not None:
        found += earlier.against_records(report, known)
    found.sort(key=lambda finding: (finding.place.start, finding.code))
    return _placed(report, found)


def _placed(report, found):
    """Each finding once, with the heading under which it stands."""
    starts = [section.start for section in report.sections]
    kept, seen = [], set()
    for finding in found:
        key = (finding.place.start, finding.place.end, finding.code)
        if key in seen:
            continue
        seen.add(key)
        index = bisect_right(starts, finding.place.start) - 1
        if index >= 0 and finding.place.text:
            finding.place.section = report.sections[index].heading
        kept.append(finding)
    return kept
