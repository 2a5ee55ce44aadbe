"""What may be brought before an agency for a ruling, with the days of its own law and the way on: for everybody.

How an application goes on is told to the holder of its code: no page names a party or tells the account of the facts.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.disputes.adjudication.models import AdjudicationItem
from fazhi.areas.disputes.adjudication.practice import DAYS
from fazhi.areas.disputes.adjudication.procedure import CODE
from fazhi.areas.disputes.adjudication.register import ITEMS
from fazhi.areas.disputes.adjudication.words import DisputeKind
from fazhi.portal.case_pages import CasePage, LatePapers
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.published import rows_of
from fazhi.portal.throttle import Allowance
from fazhi.spine.models import Link, Matter

PAPERS = LatePapers(
    Allowance("adjudication", most=10, seconds=3600), frozenset({"correcting"}),
    closed="本件当前没有要求补正的材料；有新情况的，请与裁决机关联系", step="supply", mark="adjudication", more="，受理审查的期限重新计算",
)  # fmt: skip
#: The outcome is told once the ruling has been served, not before.
TOLD = ("served", "closed")


def days_of(item: AdjudicationItem) -> str:
    """How long the ruling may take, in words; where the law sets no days, that it is the county's own number."""
    if not item.decide_amount:
        return f"自受理之日起{DAYS['decide']}日（设定依据没有规定期限，本县默认）"
    since = "收到申请" if item.from_receipt else "受理"
    words = f"自{since}之日起{item.decide_amount}{item.get_decide_unit_display()}"
    more = f"，可以延长{item.extension_amount}{item.get_decide_unit_display()}" if item.extension_amount else ""
    return f"{words}{more}（{item.days_basis}）"


@open_to_all()
@require_safe
def items(request: HttpRequest) -> HttpResponse:
    """The published items, by kind of dispute; ``?kind=`` leaves one kind."""
    kinds: dict[str, Any] = dict(DisputeKind.choices)
    kind = request.GET.get("kind", "")
    kind = kind if kind in kinds else ""
    every = rows_of(ITEMS).select_related("body", "handler").order_by("dispute_kind", "item_code", "pk")
    there = sorted(set(every.values_list("dispute_kind", flat=True)))
    rows = every.filter(dispute_kind=kind) if kind else every
    context = {
        "items": [(item, days_of(item)) for item in rows], "kind": kind, "kinds": [(code, kinds[code]) for code in there], "code": CODE,
    }  # fmt: skip
    return render(request, "disputes/adjudication_items.html", context)


def _told(found: Matter) -> dict[str, Any]:
    sent = Matter.objects.filter(pk__in=Link.objects.filter(source=found.pk, kind="mediation").values("target"))
    return {
        "ruled": found.state in TOLD and bool(found.record.outcome),
        "mediating": not found.closed_on and any(not one.record.result for one in sent),
    }


PAGE = CasePage(
    CODE,
    CodeDoor("disputes/adjudication_code.html", "提交申请时取得的查询码"),
    "disputes/adjudication_progress.html",
    PAPERS,
    _told,
)


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the case, or takes the papers that were asked for."""
    return PAGE.answered(request)
