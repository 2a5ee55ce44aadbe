"""What the public does on line: follow a case, hand in what is missing, rate it, print a certificate of progress.

Which item to apply for, with its papers, limits and fees, stands on the page of the item (the catalogue); the form is the
portal's own. The query code travels in the body only; no page names the applicant.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from fazhi.areas.functions.service_cases.joining import CASE
from fazhi.areas.functions.service_cases.models import ServicePart, ServicePartAnswer, ServiceSurveyResult
from fazhi.areas.functions.service_cases.papers_of_items import lines
from fazhi.portal.case_pages import CasePage, LatePapers
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.doors import open_to_all
from fazhi.portal.throttle import Allowance
from fazhi.spine.models import Matter

PAPERS = LatePapers(
    Allowance("service-case", most=10, seconds=3600), frozenset({"received", "correcting", "accepted", "joint"}),
    closed="本件当前不需要补交材料", step="supply_online", mark="service",
)  # fmt: skip


def _parts(found: Matter) -> list[tuple[str, str]]:
    """Which agencies work on it, and what each has said so far."""
    told = {row.body_id: row.get_answer_display() for row in ServicePartAnswer.objects.filter(matter=found.pk)}
    rows = ServicePart.objects.filter(matter=found.pk).select_related("body").order_by("seq")
    return [(row.body.name, told.get(row.body_id, "办理中")) for row in rows] if found.record.parts_sent_on else []


def _told(found: Matter) -> dict[str, Any]:
    """What the holder of the code is told: nothing of the applicant, no note of the office."""
    record, clocks = found.record, found.deadlines.running()
    own = next((d for d in clocks if d.limit in ("decide", "decide_joint", "promised")), None)
    return {
        "promised": (own.promised_on or own.due_on) if own else None, "parts": _parts(found), "lacking": lines(record.lacking),
        "owed": lines(record.owed), "survey": ServiceSurveyResult.objects.filter(matter=found.pk).order_by("seq").last(),
    }  # fmt: skip


PAGE = CasePage(
    CASE, CodeDoor("functions/service_case_code.html", "提交申请时取得的查询码"), "functions/service_case_progress.html", PAPERS, _told,
    certificate="functions/service_case_certificate.html", rated=True,
)  # fmt: skip


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the case, takes papers or a rating, or prints the certificate."""
    return PAGE.answered(request)
