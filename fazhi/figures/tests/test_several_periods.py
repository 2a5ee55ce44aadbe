"""Several periods in one pass, months by each figure's own day, and the rows behind one cell of a split."""

from datetime import date

import pytest

from fazhi.figures import engine
from fazhi.figures.words import Period
from fazhi.spine import actions
from tests.sample.disclosure.figures import ANSWERED, OPENED, RATE, RECEIVED

D = date.fromisoformat
YEAR = Period.year(2026)


@pytest.fixture
def requests(county):
    """Three requests received in January; one answered in January, one in March, one of the year before."""

    def one(organ, on, answered="", reply="open"):
        clerk = county.people["clerk" if organ == "justice" else organ]
        matter = actions.open_matter(
            "sample.disclosure",
            organ=county[organ],
            by=clerk,
            on=D(on),
            fields={"applicant": "周明", "content": "征地批文"},
        )
        if answered:
            actions.take_step(matter, "answer", by=county.people["head"], on=D(answered), fields={"reply": reply})
        return matter

    return [
        one("justice", "2026-01-05", "2026-01-20"), one("justice", "2026-01-06", "2026-03-02", "refused"),
        one("qingxi", "2026-01-07"), one("justice", "2025-01-08", "2025-02-03"),
    ]  # fmt: skip


def test_several_periods_are_each_what_one_gives(requests, django_assert_num_queries):
    figures, periods = [RECEIVED, ANSWERED, OPENED, RATE], [YEAR, YEAR.before, Period.year(2024)]
    with django_assert_num_queries(1):
        together = engine.series(figures, periods)
    assert together == [engine.values(figures, period) for period in periods]
    assert [held[RECEIVED.code].number for held in together] == [3, 1, 0]
    assert [held[RATE.code].number for held in together] == [0.5, 1.0, None]


def test_months_follow_each_figures_own_day(requests):
    by_month = engine.split([RECEIVED, ANSWERED], YEAR, "month")
    assert {m: v.number for m, v in by_month[RECEIVED.code].items() if v.number} == {1: 3}
    assert {m: v.number for m, v in by_month[ANSWERED.code].items() if v.number} == {1: 1, 3: 1}


@pytest.mark.parametrize("by", ["organ", "town", "month", "reply"])
def test_the_rows_in_a_cell_are_as_many_as_its_number(requests, by):
    for figure in (RECEIVED, ANSWERED, RATE):
        for key, value in engine.split([figure], YEAR, by)[figure.code].items():
            part = value.part if figure is RATE else value.number
            assert engine.rows_in(figure, YEAR, by, key).count() == part
