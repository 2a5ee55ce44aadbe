"""The desk page of what is to be paid for counsel's services, and its file for those who pay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from fazhi.areas.decisions.counsel.payment import SYSTEM, Line, lines, total
from fazhi.desk import export
from fazhi.desk.tables import Column
from fazhi.desk.views.asking import reader
from fazhi.spine import clock
from fazhi.spine.access import Role
from fazhi.spine.models import Account

#: Who settles accounts with counsel or answers for it; the rows are those that each may see.
HANDLERS = (Role.CLERK, Role.REGISTRAR, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)


@dataclass(frozen=True)
class Told:
    """One column of the file."""

    label: str
    text: Callable[[Line], str]


def _amount(line: Line) -> str:
    return "" if line.amount is None else f"{line.amount:.2f}"


COLUMNS = [
    Told("聘任编号", lambda line: line.appointment.number), Told("服务单位", lambda line: line.appointment.client.name),
    Told("法律顾问（公职律师）", lambda line: line.appointment.name),
    Told("合同编号", lambda line: line.appointment.contract_no),
    Told("计费方式", lambda line: str(line.appointment.get_fee_basis_display())),
    Told("服务次数", lambda line: str(line.services)), Told("用时（小时）", lambda line: str(line.hours)),
    Told("计算", lambda line: line.says), Told("应付（元）", _amount),
]  # fmt: skip


def _day(text: str, default: date) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return default


def settles(user: Account) -> bool:
    """Whether somebody has to do with what counsel is paid."""
    return any(p.role in HANDLERS and p.covers(SYSTEM) for p in user.posts_on(clock.today()))


@never_cache
def payment(request: HttpRequest) -> HttpResponseBase:
    """Accepted services in a period times what was agreed, by appointment; ``kind`` asks for the file."""
    user, today = reader(request), clock.today()
    if not settles(user):
        raise Http404
    start = _day(request.GET.get("from", ""), date(today.year, 1, 1))
    end = _day(request.GET.get("to", ""), today)
    problem = "起日晚于止日，请改正" if start > end else ""
    found = [] if problem else lines(user, start, end)
    kind = request.GET.get("kind", "")
    if kind in export.KINDS and found:
        return export.respond(kind, f"法律顾问服务结算{start}至{end}", cast(list[Column], COLUMNS), found)
    context: dict[str, Any] = {
        "lines": found, "total": total(found), "start": start, "end": end, "problem": problem,
        "missing": sum(line.without_hours for line in found), "kinds": list(export.KINDS),
    }  # fmt: skip
    response: HttpResponse = render(request, "decisions/counsel_payment.html", context, status=422 if problem else 200)
    return response
