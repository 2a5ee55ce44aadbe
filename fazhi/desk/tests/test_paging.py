"""Pages by key: every row once, in order, forwards and backwards, empty values last."""

from datetime import date, timedelta

import pytest

from fazhi.desk import paging
from fazhi.spine.models import Matter


@pytest.fixture
def rows(request_for):
    """Seven matters: three on one day, two without a limit."""
    made = [
        request_for(on=on)
        for on in ("2026-11-02", "2026-11-02", "2026-11-02", "2026-11-03", "2026-11-04", "2026-11-05", "2026-11-06")
    ]
    Matter.objects.filter(pk__in=[made[1].pk, made[4].pk]).update(next_due=None)
    return made


@pytest.mark.parametrize("path", ["opened_on", "next_due", "number", "pk"])
@pytest.mark.parametrize("descending", [True, False])
@pytest.mark.parametrize("size", [1, 2, 3, 7, 9])
def test_every_row_once_forwards_and_backwards(rows, path, descending, size):
    whole = paging.page(Matter.objects.all(), path, descending=descending, size=100)
    assert len(whole.rows) == 7 and not whole.before and not whole.after
    if path == "next_due":
        assert [m.next_due for m in whole.rows][-2:] == [None, None]
    forwards, key, pages = [], "", []
    while True:
        page = paging.page(Matter.objects.all(), path, descending=descending, key=key, size=size)
        forwards += [m.pk for m in page.rows]
        pages.append([m.pk for m in page.rows])
        if not page.after:
            break
        key = page.after
    assert forwards == [m.pk for m in whole.rows]
    while page.before:
        pages.pop()
        page = paging.page(Matter.objects.all(), path, descending=descending, key=page.before, size=size)
        assert [m.pk for m in page.rows] == pages[-1]
    assert len(pages) == 1


def test_a_broken_key_is_the_first_page(rows):
    for key in ("x", "W10", "eyJhIjoxfQ", "%00", "WyJhIiwxLCJ4Il0"):
        assert len(paging.page(Matter.objects.all(), "opened_on", descending=True, key=key).rows) == 7


def test_a_deep_page_asks_no_more_than_the_first(request_for, django_assert_num_queries):
    for n in range(6):
        request_for(on=(date(2026, 11, 2) + timedelta(days=n)).isoformat())
    first = paging.page(Matter.objects.all(), "opened_on", descending=True, size=2)
    with django_assert_num_queries(1) as asked:
        paging.page(Matter.objects.all(), "opened_on", descending=True, key=first.after, size=2)
    assert "OFFSET" not in asked.captured_queries[0]["sql"]
