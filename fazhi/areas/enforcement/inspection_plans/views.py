"""The bench at which a plan is put together: what is proposed, why, and what people decide."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.inspection_plans import solving
from fazhi.areas.enforcement.inspection_plans.bounding import SHOWN, over_caps, over_months, told
from fazhi.areas.enforcement.inspection_plans.bounding import names_of as names
from fazhi.areas.enforcement.inspection_plans.models import PlanCapacity, PlanCheck, PlanSolution, PlanVisit
from fazhi.areas.enforcement.inspection_plans.procedure import CODE
from fazhi.areas.enforcement.inspection_plans.storing import board_now
from fazhi.areas.enforcement.inspection_plans.telling import item_names, savings
from fazhi.areas.enforcement.inspection_plans.words import Deed
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.actions import take_step
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter

PAGE = 40
LONGEST = 40
#: What the list may be narrowed to.
SHOWS = {
    "open": ("待确认的合并", Q(checks__gt=1, kept=False)), "joint": ("联合检查", Q(bodies__gt=1)), "single": ("不合并的", Q(checks=1)),
    "sent": ("已派出", Q(sent_on__isnull=False)), "done": ("已有结果", Q(done_on__isnull=False)),
}  # fmt: skip
FIELDS = ("deed", "visits", "checks", "month", "reason")


@never_cache
@require_safe
def plans(request: HttpRequest) -> HttpResponse:
    """The plans that the reader may see, newest year first, with what merging saved."""
    found = access.visible_to(reader(request), Matter.objects.filter(system=CODE), system=CODE)
    rows = found.select_related("organ").order_by("-inspection_plan__year", "-opened_on", "-pk")[:60]
    told_rows = [{"matter": m, "plan": m.record, "savings": savings(m)} for m in rows]
    return render(request, "enforcement/plans.html", {"rows": told_rows})


def _plan(request: HttpRequest, pk: int) -> Matter:
    return matter_for(request, pk, CODE)


@never_cache
@require_safe
def bench(request: HttpRequest, pk: int) -> HttpResponse:
    """The visits of a plan, with each one's checks, its reason and what may be done with it."""
    return _shown(request, _plan(request, pk))


@require_POST
def solve(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for proposals. They are worked out before the step is taken, while nobody waits."""
    matter = _plan(request, pk)
    try:
        if not _may(request, matter, "solve"):
            raise NotAllowed(f"须由统筹单位的人员在“合并统筹中”或者“执行中”办理，当前为“{matter.state_name}”")
        solving.ahead(matter, clock.today())
        take_step(matter, "solve", by=reader(request), on=clock.today())
    except Refused as refusal:
        return _shown(request, matter, problems=refusal.reasons, status=refusal.status)
    row = PlanSolution.objects.filter(matter=pk).latest("seq")
    best = "为最优方案" if not row.gap and not row.cut else f"与最优方案相差不超过{row.gap / 100:g}%"
    if row.cut:
        best += f"，{row.cut}户的组合过多，没有全部比较"
    messages.success(
        request, f"已生成合并建议：{row.before}次检查合并为{row.after}次，{best}，用时{row.seconds}秒；请逐次确认"
    )
    return redirect("desk-enforcement:year-plan", pk=pk)


@require_POST
def adjust(request: HttpRequest, pk: int) -> HttpResponse:
    """One decision of people on one visit, or on all that are proposed."""
    matter = _plan(request, pk)
    given = {name: request.POST.get(name, "").strip() for name in FIELDS}
    version = request.POST.get("version", "")
    try:
        take_step(
            matter, "adjust", by=reader(request), on=clock.today(), detail=given,
            version=int(version) if version.isdecimal() and len(version) < 10 else None,
        )  # fmt: skip
    except Refused as refusal:
        reasons = refusal.reasons or list(getattr(refusal, "fields", {}).values())
        return _shown(request, matter, problems=reasons, status=refusal.status, given=given)
    which = f"第{given['visits']}次检查" if given["visits"] and given["visits"] != "全部" else "建议的合并"
    messages.success(request, f"{Deed(given['deed']).label}：{which}")
    return redirect(f"{reverse('desk-enforcement:year-plan', args=[pk])}?{request.GET.urlencode()}")


def _may(request: HttpRequest, matter: Matter, code: str) -> bool:
    step = matter.declared.step(code)
    return matter.state in step.takes and access.may(reader(request), step, matter, clock.today())


def _chosen(request: HttpRequest, matter: Matter) -> tuple[QuerySet[PlanVisit], dict[str, str]]:
    """The visits that were asked for, and what was asked."""
    asked = {name: request.GET.get(name, "").strip()[:LONGEST] for name in ("show", "month", "body", "q")}
    rows = PlanVisit.objects.filter(matter=matter.pk).select_related("target", "lead").order_by("month", "no")
    if asked["show"] in SHOWS:
        rows = rows.filter(SHOWS[asked["show"]][1])
    if asked["month"].isdecimal() and len(asked["month"]) < 3:
        rows = rows.filter(month__month=int(asked["month"]))
    if asked["body"].isdecimal() and len(asked["body"]) < 12:
        own = PlanCheck.objects.filter(matter=matter.pk, body=int(asked["body"]), visit_no__isnull=False)
        rows = rows.filter(no__in=own.values("visit_no"))
    if asked["q"]:
        no = asked["q"].removeprefix("第").removesuffix("次")
        rows = (
            rows.filter(no=int(no))
            if no.isdecimal()
            else rows.filter(Q(target__title__contains=asked["q"]) | Q(target__uscc=asked["q"]))
        )
    return rows, asked


def _shown(
    request: HttpRequest, matter: Matter, *, problems: list[str] | None = None, status: int = 200, given: dict[str, str] | None = None
) -> HttpResponse:  # fmt: skip
    rows, asked = _chosen(request, matter)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    checks: dict[int, list[tuple[PlanCheck, str]]] = {}
    inside = PlanCheck.objects.filter(matter=matter.pk, visit_no__in=[visit.no for visit in page]).select_related(
        "body"
    )
    called = item_names(check.items for check in inside)
    for check in inside:
        checks.setdefault(check.visit_no or 0, []).append((check, called[check.items]))
    board, plan = board_now(matter), matter.record
    monthly = {
        row.body.code: row.visits for row in PlanCapacity.objects.filter(matter=matter.pk).select_related("body")
    }
    over, crowded = over_caps(board, plan, clock.today()), over_months(board, monthly)
    bodies, _ = names((body for body, *_ in crowded), ())
    context: dict[str, Any] = {
        "matter": matter, "plan": plan, "savings": savings(matter), "page": page, "asked": asked, "shows": SHOWS.items(),
        "lines": [{"visit": visit, "checks": checks.get(visit.no, [])} for visit in page], "problems": problems or [],
        "over": told(over[:SHOWN], plan.year), "over_more": max(0, len(over) - SHOWN), "may_adjust": _may(request, matter, "adjust"),
        "may_solve": _may(request, matter, "solve"), "may_send": _may(request, matter, "dispatch"), "months": range(1, 13),
        "crowded": [f"{bodies[body]}{month.month}月{n}次（力量{most}次）" for body, month, n, most in crowded][:SHOWN],
        "bodies": _bodies(matter), "last": PlanSolution.objects.filter(matter=matter.pk).order_by("-seq").first(),
        "given": given or {},
    }  # fmt: skip
    return render(request, "enforcement/plan.html", context, status=status)


def _bodies(matter: Matter) -> list[Any]:
    rows = PlanCheck.objects.filter(matter=matter.pk).order_by("body__code")
    return list(rows.values_list("body", "body__short").distinct())
