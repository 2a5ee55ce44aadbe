"""Series beside their own past on one page; each number opens the records that it counts. No person is named or looked up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.disputes.warning.models import EarlyWarning
from fazhi.areas.disputes.warning.practice import REPEATED, RULE
from fazhi.areas.disputes.warning.procedure import CODE, WARNING
from fazhi.areas.disputes.warning.signals import Again, Judged, Names, again, judge, last_whole_month
from fazhi.areas.disputes.warning.streams import Key, Rows, Stream, streams
from fazhi.areas.disputes.warning.words import Ground
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, actions, clock
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Matter

SHOWN = 30
MONTHS_BACK = 24


@dataclass(frozen=True)
class Line:
    """One row of the page."""

    name: str
    judged: Judged
    query: str
    entered: EarlyWarning | None


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest) -> HttpResponse:
    """Whoever reads warnings sees the series of the records that they read; whoever may open one enters a signal."""
    register_for(request, CODE)
    user, today = reader(request), clock.today()
    month, wrong = _month(request, today), []
    seen = _seen(user)
    judged, repeated = judge(month, seen), again(month, seen)
    posts = access.may_open(user, WARNING, today)
    names = Names([j.key for j in judged])
    if request.method == "POST":
        try:
            if not posts:
                raise NotAllowed("只有矛盾纠纷预警的经办人员可以登记预警")
            fields = _chosen(request.POST.get("signal", ""), judged, repeated, names, month)
            made = actions.open_matter(WARNING, organ=posts[0].organ, by=user, on=today, fields=fields)
        except (BadInput, NotAllowed) as error:
            wrong = list(error.reasons)
        else:
            messages.success(request, f"已登记预警{made.number}，请研判")
            return redirect("desk:matter", made.pk)
    there = _entered(user, month)
    lines = [Line(names.of(j.stream, j.key), j, _query(j), there.get((Ground.RISING.value, j.key))) for j in judged]
    context = {
        "signals": [n for n in lines if n.judged.signal], "others": [n for n in lines if not n.judged.signal][:SHOWN],
        "left": max(0, len([n for n in lines if not n.judged.signal]) - SHOWN), "looked": len(lines), "rule": RULE, "month": month,
        "months": [add_months(last_whole_month(today), -n) for n in range(MONTHS_BACK)], "repeated": _again_lines(repeated, there, month),
        "times": REPEATED, "may": bool(posts), "wrong": wrong, "code": CODE,
    }  # fmt: skip
    return render(request, "disputes/warning.html", context, status=422 if wrong else 200)


def _seen(user: Account) -> Rows:
    return lambda system, rows: access.visible_to(user, rows, system=system, prefix="matter__")


def _month(request: HttpRequest, today: date) -> date:
    """The whole month asked for; the last one where none is, or a wrong one."""
    last, asked = last_whole_month(today), request.GET.get("month", "") or request.POST.get("month", "")
    try:
        found = date.fromisoformat(f"{asked}-01")
    except ValueError:
        return last
    return min(found, last) if found >= add_months(last, 1 - MONTHS_BACK) else last


def _query(j: Judged) -> str:
    given = {
        "system": j.key.system,
        "kind": j.key.kind,
        "place": j.key.place,
        "agency": j.key.agency or "",
        "month": f"{j.month:%Y-%m}",
    }
    return urlencode({name: value for name, value in given.items() if value})


def _entered(user: Account, month: date) -> dict[tuple[str, Any], EarlyWarning]:
    """Warnings of this month that are entered already, by ground and series or by what came again."""
    rows = access.visible_to(user, EarlyWarning.objects.select_related("matter"), system=CODE, prefix="matter__")
    found: dict[tuple[str, Any], EarlyWarning] = {}
    for row in rows.filter(month=month):
        key = Key(row.system, row.kind, row.place, row.agency_id) if row.ground == Ground.RISING else row.what
        found[row.ground, key] = row
    return found


def _again_lines(
    repeated: list[Again], there: dict[tuple[str, Any], EarlyWarning], month: date
) -> list[dict[str, Any]]:
    return [
        {"one": one, "entered": there.get((one.ground.value, one.what)), "signal": f"{one.ground.value}:{one.what}",
         "query": urlencode({"ground": one.ground.value, "what": one.what, "month": f"{month:%Y-%m}"})}
        for one in repeated[:SHOWN]
    ]  # fmt: skip


def _chosen(asked: str, judged: list[Judged], repeated: list[Again], names: Names, month: date) -> dict[str, Any]:
    """The fields of the warning that was chosen on the page."""
    for j in judged:
        if j.signal and _query(j) == asked and j.chance is not None:
            return {
                "ground": Ground.RISING, "system": j.key.system, "kind": j.key.kind, "place": j.key.place, "agency": j.key.agency, "what": "",
                "subject": f"{names.of(j.stream, j.key)}，{month.year}年{month.month}月上升", "month": month, "observed": j.now,
                "usual": Decimal(f"{j.usual:.2f}"), "months": len(j.past), "chance": round(j.chance * 1_000_000),
            }  # fmt: skip
    for one in repeated:
        if f"{one.ground.value}:{one.what}" == asked:
            return {
                "ground": one.ground, "system": "disputes.petition", "kind": "", "place": "", "agency": None, "what": one.what[:120],
                "subject": f"信访：{one.ground.label}（{one.what}）"[:200], "month": month, "observed": one.times,
            }  # fmt: skip
    raise BadInput("请选择本页列出的一条预警；记录可能已有变化，请刷新后再登记")


@never_cache
@require_safe
def rows(request: HttpRequest) -> HttpResponse:
    """The records of one series in one month, or of what came again."""
    register_for(request, CODE)
    user, asked = reader(request), request.GET
    month = _month(request, clock.today())
    agency = asked.get("agency", "")
    key = Key(
        asked.get("system", ""),
        asked.get("kind", ""),
        asked.get("place", ""),
        int(agency) if agency.isdecimal() else None,
    )
    return _rows(request, user, month, key, asked.get("ground", ""), asked.get("what", ""))


@never_cache
@require_safe
def counted(request: HttpRequest, pk: int) -> HttpResponse:
    """The records behind a warning."""
    matter = matter_for(request, pk, CODE)
    found = matter.record
    key = Key(found.system, found.kind, found.place, found.agency_id)
    ground = "" if found.ground == Ground.RISING else found.ground
    return _rows(request, reader(request), found.month, key, ground, found.what, matter)


def _rows(
    request: HttpRequest, user: Account, month: date, key: Key, ground: str, what: str, warning: Matter | None = None
) -> HttpResponse:  # fmt: skip
    if ground:
        one = next((a for a in again(month, _seen(user)) if (a.ground.value, a.what) == (ground, what)), None)
        found: QuerySet[Any] = Matter.objects.filter(pk__in=one.rows if one else ())
        title = f"{Ground(ground).label}：{what}" if ground in Ground.values else ""
        span = f"{month.year}年{month.month}月止的{REPEATED['months']}个月"
    else:
        stream = next((s for s in streams() if s.system == key.system), None)
        if stream is None:
            raise Http404
        found = _behind(stream, key, user, month)
        title, span = Names([key]).of(stream, key), f"{month.year}年{month.month}月"
    listed = list(found.order_by("opened_on", "pk")[:500])
    return render(
        request,
        "disputes/warning_rows.html",
        {"rows": listed, "title": title, "span": span, "month": month, "warning": warning},
    )


def _behind(stream: Stream, key: Key, user: Account, month: date) -> QuerySet[Any]:
    within = {f"{stream.on}__gte": month, f"{stream.on}__lt": add_months(month, 1)}
    records = stream.rows(_seen(user)).filter(key.condition(stream), **within)
    return Matter.objects.filter(pk__in=records.values("pk")).select_related("organ")
