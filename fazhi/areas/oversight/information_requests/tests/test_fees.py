"""What a request costs by either method (国办函〔2020〕109号)."""

from __future__ import annotations

import pytest

from fazhi.areas.oversight.information_requests.fees import fee_by_pages, fee_by_requests, price_of_request
from fazhi.areas.oversight.information_requests.items import form_codes


@pytest.mark.parametrize(
    ("number", "price"),
    [(1, 0), (10, 0), (11, 100), (30, 100), (31, 200), (40, 200), (41, 300), (50, 300), (51, 400)],
)
def test_the_price_of_one_request_in_a_month(number: int, price: int) -> None:
    assert price_of_request(number) == price


def test_requests_of_a_month_add_up() -> None:
    assert fee_by_requests(0, 10) == 0
    assert fee_by_requests(0, 30) == 20 * 100
    assert fee_by_requests(0, 45) == 20 * 100 + 10 * 200 + 5 * 300
    assert fee_by_requests(30) == 200  # the 31st
    assert sum(fee_by_requests(n) for n in range(45)) == fee_by_requests(0, 45)
    with pytest.raises(ValueError, match="不能为负数"):
        fee_by_requests(-1)


@pytest.mark.parametrize(
    ("pages", "fee"),
    [(0, 0), (30, 0), (31, 10), (100, 700), (101, 720), (200, 2700), (201, 2740), (250, 4700)],
)
def test_the_price_of_pages(pages: int, fee: int) -> None:
    assert fee_by_pages(pages) == fee


@pytest.mark.parametrize(
    ("codes", "counted"),
    [
        ({"1"}, {"1"}), ({"1", "3.6"}, {"2"}), ({"2", "4.1"}, {"2"}), ({"3.1", "4.1"}, {"3.1", "4.1"}), ({"5.1"}, {"5.1"}), (set(), set()),
    ],
)  # fmt: skip
def test_several_things_asked_for_are_one_request_in_the_form(codes: set[str], counted: set[str]) -> None:
    assert form_codes(codes) == counted
