"""The rest days by which limits here are counted, and the notices they come from; open to everybody."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from fazhi.portal.doors import open_to_all, page
from fazhi.spine import calendars, clock
from fazhi.spine.noticing.listing import Listed, listed, year_of


@open_to_all()
@require_safe
def calendar(request: HttpRequest) -> HttpResponse:
    """One year, and every notice that holds here; those that were entered by mistake are told as withdrawn."""
    laid = calendars.of(settings.FAZHI_DIVISION)
    this = clock.today().year
    last = max(this + 1, laid.known_until)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and 2004 <= int(asked) <= last else this
    context = {
        "year": year, "years": range(last, 2003, -1), "spans": year_of(laid, year),
        "provisional": year > laid.known_until, "shelves": _shelves(year),
    }  # fmt: skip
    return page(request, "calendar.html", context)


def _shelves(year: int) -> list[tuple[str, list[Listed], bool]]:
    """The notices of the year that is shown, then, folded away, the others: a telephone would scroll through 25 cards."""
    rows = listed(settings.FAZHI_DIVISION)
    shown, others = [row for row in rows if row.year == year], [row for row in rows if row.year != year]
    shelves = [(f"{year}年的通知", shown, False), (f"其他年份的通知（{len(others)}份）", others, True)]
    return [shelf for shelf in shelves if shelf[1]]
