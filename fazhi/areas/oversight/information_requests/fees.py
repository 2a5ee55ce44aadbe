"""What a request costs: two pure functions, one for each method of 国办函〔2020〕109号. Amounts are in 元.

Disclosure is free in principle; only numbers or volumes that clearly exceed what is reasonable are charged (条例第42条).
The table by request was seen in a secondary source, the table by page is from memory and not verified.
"""

from __future__ import annotations

#: By request: of one applicant in one calendar month. The first ten are free; eleven to thirty cost 100 each.
FREE_REQUESTS, FIRST_STEP, STEP, PRICE = 10, 30, 10, 100
#: By page: the last page of each part and its price a page; beyond the last part 40.
PAGE_PARTS = ((30, 0), (100, 10), (200, 20))
LAST_PAGE_PRICE = 40


def price_of_request(number: int) -> int:
    """What the ``number``-th request of one applicant in a calendar month costs: from the 31st on, every further block
    of ten is 100 dearer."""
    if number <= FREE_REQUESTS:
        return 0
    if number <= FIRST_STEP:
        return PRICE
    return PRICE * (2 + (number - FIRST_STEP - 1) // STEP)


def fee_by_requests(before: int, asked: int = 1) -> int:
    """The fee for ``asked`` further requests of one applicant who has made ``before`` in this calendar month."""
    if before < 0 or asked < 0:
        raise ValueError("件数不能为负数")
    return sum(price_of_request(number) for number in range(before + 1, before + asked + 1))


def fee_by_pages(pages: int) -> int:
    """The fee for one request that is answered with ``pages`` pages (one A4 side is a page)."""
    if pages < 0:
        raise ValueError("页数不能为负数")
    fee = last = 0
    for end, price in PAGE_PARTS:
        fee += price * (min(pages, end) - last if pages > last else 0)
        last = end
    return fee + LAST_PAGE_PRICE * max(0, pages - last)
