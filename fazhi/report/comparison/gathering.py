"""From the library of read reports: which can be compared, on what, and everything that they print of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.db.models import Count, F, QuerySet

from fazhi.figures import catalogue, sayings
from fazhi.figures.words import Figure
from fazhi.report.comparison import years
from fazhi.report.comparison.model import Column, Indicator, Residents, Told, in_line
from fazhi.report.library.linking import SURE, sentence_at
from fazhi.report.models import Population, ReadFigure, ReadReport
from fazhi.spine.errors import BadInput
from fazhi.spine.registry import Unknown

MOST_REPORTS = 30
#: As many reports stand beside each other when nobody has chosen any.
AT_FIRST = 8


def places() -> list[str]:
    """Every place of which a report lies in the library."""
    return list(_dated().order_by("place").values_list("place", flat=True).distinct())


def years_known() -> list[int]:
    """The years reported on, the latest first."""
    return [year or 0 for year in _dated().order_by("-year").values_list("year", flat=True).distinct()]


def _dated() -> QuerySet[ReadReport]:
    return ReadReport.objects.exclude(year=None)


def chosen(of_places: Iterable[str], of_years: Iterable[int]) -> list[Column]:
    """The reports of these places and years, each place's years in line. With nothing chosen: those of the year that most
    places reported on, at most ``AT_FIRST``, our own among them. Raises BadInput when there are too many."""
    of_places, of_years = sorted(set(of_places)), sorted(set(of_years))
    if not of_places and not of_years:
        return _first()
    found = _dated().filter(
        **({"place__in": of_places} if of_places else {}), **({"year__in": of_years} if of_years else {})
    )
    if (count := found.count()) > MOST_REPORTS:
        raise BadInput(f"选中了{count}份报告，一次最多比较{MOST_REPORTS}份，请减少地方或者年度")
    return _columns(found)


def _first() -> list[Column]:
    most = _dated().values("year").annotate(n=Count("place", distinct=True)).order_by("-n", "-year").first()
    if most is None:
        return []
    here = _dated().filter(year=most["year"]).order_by(F("own").desc(nulls_last=True), "place")
    return _columns(_dated().filter(pk__in=list(here.values_list("pk", flat=True)[:AT_FIRST])))


def _columns(found: QuerySet[ReadReport]) -> list[Column]:
    rows = found.values_list("pk", "place", "year", "title", "own")
    return in_line(Column(pk, place, year or 0, title, own is not None) for pk, place, year, title, own in rows)


def told_codes(columns: Sequence[Column]) -> dict[str, int]:
    """Which indicators these reports tell, and how many of them do."""
    linked = ReadFigure.objects.filter(report__in=[c.key for c in columns]).exclude(indicator="")
    counted = linked.values("indicator").annotate(n=Count("report", distinct=True)).order_by("indicator")
    return {row["indicator"]: row["n"] for row in counted}


def indicators(codes: Iterable[str]) -> list[Indicator]:
    """What comparing needs of each, in the order given; what is declared no longer is left out."""
    found = []
    for code in codes:
        try:
            found.append(of_figure(catalogue.figure(code)))
        except Unknown:
            continue
    return found


def of_figure(figure: Figure) -> Indicator:
    return Indicator(
        figure.code,
        figure.name,
        figure.unit,
        figure.kind,
        figure.area,
        sayings.of(figure),
        bool(figure.outside),
        figure.variant,
    )


def everything_told(columns: Sequence[Column], codes: Iterable[str]) -> dict[str, list[Told]]:
    """All that the reports print of these indicators, with the sentences; two queries, however many there are."""
    wanted, by_key = set(codes), {c.key: c for c in columns}
    texts = dict(ReadReport.objects.filter(pk__in=by_key).values_list("pk", "text"))
    by_report: dict[int, list[ReadFigure]] = defaultdict(list)
    for figure in ReadFigure.objects.filter(report__in=by_key).order_by("report", "start"):
        by_report[figure.report_id].append(figure)
    found: dict[str, list[Told]] = defaultdict(list)
    for key, figures in by_report.items():
        at, brackets = {figure.start: figure for figure in figures}, set[int]()
        for figure in figures:
            if figure.indicator not in wanted or figure.pk in brackets:
                continue
            one = _told(figure, by_key[key], texts[key])
            found[figure.indicator].append(one)
            if (last := _last_year(one, at, texts[key])) is not None:
                brackets.add(last.key)
                found[figure.indicator].append(last)
    return found


def _told(figure: ReadFigure, column: Column, text: str) -> Told:
    sentence = sentence_at(text, figure.start, figure.end)
    begins = text.find(sentence, max(0, figure.start - len(sentence)))
    before, after = text[begins : figure.start], text[figure.end : begins + len(sentence)]
    return Told(
        key=figure.pk, column=column.key, place=column.place, year=column.year,
        period=years.period_of(before, figure.period, column.year), start=figure.start, text=figure.text,
        value=figure.value, unit=figure.unit, approx=figure.approx, subject=figure.subject, before=before, after=after,
        confidence=figure.confidence or 0.0, sure=figure.corrected or (figure.confidence or 0) >= SURE,
        by_hand=figure.corrected or figure.confidence == 1.0,  # by rule nothing is ever quite certain
    )  # fmt: skip


def _last_year(one: Told, at: dict[int, ReadFigure], text: str) -> Told | None:
    """The number in brackets behind one, which tells the same of the year before; it is of the same indicator."""
    behind = years.place_of_last(one.after)
    figure = at.get(one.start + len(one.text) + behind) if behind else None
    if figure is None or one.period != one.year:
        return None
    other = _told(figure, Column(one.column, one.place, one.year), text)
    if other.period == one.year or other.unit != one.unit:
        return None
    return replace(other, confidence=one.confidence, sure=one.sure, by_hand=one.by_hand, subject=one.subject)


def residents(places: Iterable[str]) -> list[Residents]:
    """Who lives in these places, in every year that is known."""
    rows = Population.objects.filter(place__in=set(places)).values_list("place", "year", "people", "source")
    return [Residents(*row) for row in rows]
