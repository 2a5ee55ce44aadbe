"""Means: days between two dates over the cases, the same by the database, by walking, and by plain arithmetic."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db.models import Q
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fazhi.figures import engine
from fazhi.figures.looking import looked_at
from fazhi.figures.second import Walker, differences
from fazhi.figures.words import Count, Days, Mean, Period, Source
from fazhi.spine.models import Chain, Matter

MATTERS = Source("sample.matters", "sample.disclosure", Matter, prefix="")
DAYS = Days("sample.days", "用时合计", source=MATTERS, on="closed_on", since="opened_on", until="closed_on")
CLOSED = Count("sample.closed", "办结", source=MATTERS, on="closed_on", where=Q(closed_on__isnull=False))
MEAN = Mean("sample.mean", "平均办理天数", part=DAYS, whole=CLOSED, good="down")
YEAR = Period.year(2026)
DAY = st.dates(date(2025, 6, 1), date(2026, 12, 31))


def matter(organ, opened: date, closed: date | None) -> Matter:
    chain = Chain.objects.create(system="sample.disclosure")
    return Matter.objects.create(
        chain=chain, system="sample.disclosure", number=f"{chain.pk}", title="信息公开申请", organ=organ,
        scope=organ.scope, state="received", opened_on=opened, closed_on=closed, moved_on=opened, edition_on=opened,
    )  # fmt: skip


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(DAY, st.none() | st.integers(0, 400)), max_size=8))
def test_a_mean_is_the_plain_mean_of_its_rows(county, told):
    Matter.objects.all().delete()
    spans = []
    for opened, days in told:
        closed = opened + timedelta(days) if days is not None else None
        matter(county["justice"], opened, closed)
        if closed and closed.year == 2026:
            spans.append(days)
    value = engine.values([MEAN], YEAR)[MEAN.code]
    assert (value.part, value.whole) == (sum(spans), len(spans))
    assert value.number == (sum(spans) / len(spans) if spans else None)
    assert differences([MEAN, DAYS, CLOSED], Walker(YEAR)) == []
    assert engine.rows_behind(MEAN, YEAR).count() == len(spans)


def test_it_is_split_and_printed(county):
    for organ, opened, closed in (
        ("justice", "2026-01-10", "2026-01-31"), ("qingxi", "2026-02-01", "2026-02-11"), ("qingxi", "2026-02-01", "2026-02-12"),
    ):  # fmt: skip
        matter(county[organ], date.fromisoformat(opened), date.fromisoformat(closed))
    held = engine.split([MEAN], YEAR, "organ")[MEAN.code]
    assert {key: value.text for key, value in held.items()} == {
        county["justice"].pk: "21天",
        county["qingxi"].pk: "10.5天",
    }
    assert {"opened_on", "closed_on"} <= looked_at(MEAN)


def test_a_row_without_a_beginning_is_no_case(county):
    wrong = Days("sample.wrong", "用时合计", source=MATTERS, on="moved_on", since="opened_on", until="closed_on")
    matter(county["justice"], date(2026, 3, 1), None)
    assert engine.values([wrong], YEAR)[wrong.code].number == 0
    assert list(engine.rows_behind(wrong, YEAR)) == []


@pytest.mark.parametrize("figure", [MEAN, DAYS])
def test_no_cases_no_mean(county, figure):
    value = engine.values([figure], YEAR)[figure.code]
    assert value.text == ("—" if figure is MEAN else "0天")
