"""What everybody may ask: the calculator, the limits of the law, the calendar of a year, the checkpoints."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest
from ninja import Query, Router

from fazhi.api import words
from fazhi.spine import calendars
from fazhi.spine.calendar import Calendar
from fazhi.spine.checkpoints import exported
from fazhi.spine.due import EARLIEST, LATEST, answer, as_json, question_of
from fazhi.spine.due_sheet import asked_of
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Division
from fazhi.spine.named_limits import named_limit, named_limits

router = Router(tags=["公开"])
WRONG = {422: words.Fault}


def _calendar(division: str) -> Calendar:
    if division and not Division.objects.filter(code=division).exists():
        raise BadInput(f"没有区划代码“{division[:20]}”，请核对")
    return calendars.of(division or settings.FAZHI_DIVISION)


def _outside(request: HttpRequest) -> bool:
    return not request.user.is_authenticated


@router.get("/due", auth=None, response={200: words.Due, **WRONG}, url_name="due", summary="期限计算器", by_alias=True)
def due(
    request: HttpRequest,
    start: str = Query("", description="起算日期，如 2026-09-24；倒推时为活动日期"),
    amount: str = Query("", description="数量，如 5"),
    unit: str = Query("", description="workday、day、month、year，或者 工作日、日、个月、年"),
    limit: str = Query("", description="法定期限的名称，写了就不必写数量和单位"),
    extend: str = Query("", description="经批准延长的数量"),
    bound: str = Query("", description="at-most（默认）、at-least、back"),
    law: str = Query("", description="依据的条款，写在计算过程里"),
    pause: list[str] = Query([], description="中止日期:恢复日期，可以多次"),  # noqa: B008
    division: str = Query("", description="区划代码，默认为本地"),
) -> dict[str, Any]:
    """When a limit ends and why, line by line. The same calculator as on the page and in the command."""
    public = _outside(request)
    question = question_of(asked_of(request.GET), lambda code: named_limit(code, public=public))
    return as_json(answer(question, _calendar(division)))


@router.get("/limits", auth=None, response=list[words.NamedLimit], url_name="limits", summary="可以计算的法定期限")
def limits(request: HttpRequest) -> list[dict[str, Any]]:
    """Limits of the declarations by name; without an account, those that the law itself sets."""
    return [
        {
            "code": one.code, "system": one.procedure.name, "name": one.limit.name, "words": one.limit.words,
            "article": one.limit.basis, "local": one.limit.local, "unverified": one.limit.unverified,
        }
        for one in named_limits(public=_outside(request))
    ]  # fmt: skip


@router.get(
    "/calendar/{int:year}", auth=None, response={200: words.Year, 404: words.Fault, **WRONG}, url_name="calendar",
    summary="一年的放假和调休",
)  # fmt: skip
def calendar(request: HttpRequest, year: int, division: str = "") -> dict[str, Any]:
    """Days that are not what their weekday says; all others follow the week."""
    if not EARLIEST <= year <= LATEST:
        raise Http404
    found = _calendar(division)
    special = {**dict.fromkeys(found.rest, False), **dict.fromkeys(found.work, True)}
    days = sorted(day for day in special if day.year == year)
    return {
        "year": year, "division": division or settings.FAZHI_DIVISION, "known": year <= found.known_until,
        "days": [
            {
                "date": day, "works": special[day], "name": (found.work if special[day] else found.rest)[day],
                "notice": found.notice(day),
            }
            for day in days
        ],
    }  # fmt: skip


@router.get("/checkpoints", auth=None, response=dict[str, Any], url_name="checkpoints", summary="留痕检查点")
def checkpoints(request: HttpRequest) -> dict[str, Any]:
    """All checkpoints, as the portal exports them."""
    return dict(exported())
