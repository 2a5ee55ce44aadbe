"""What the public does on line: follow a case, hand in what is missing, rate it, print a certificate of progress.

Which item to apply for, with its papers, limits and fees, stands on the page of the item (the catalogue); the form is the
portal's own. The query code travels in the body only; no page names the applicant.
"""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from fazhi.areas.functions.service_cases.joining import CASE
from fazhi.areas.functions.service_cases.models import ServicePart, ServicePartAnswer, ServiceSurveyResult
from fazhi.areas.functions.service_cases.papers_of_items import lines
from fazhi.portal import ballots, progress
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.codes import grouped
from fazhi.portal.doors import open_to_all
from fazhi.portal.forms import Attachments
from fazhi.portal.handing_in import hand_in_papers
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions, clock
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter

ACTS = Allowance("service-case", most=10, seconds=3600)
DOOR = CodeDoor("functions/service_case_code.html", "提交申请时取得的查询码")
#: States in which papers may still be handed in.
TAKES_PAPERS = frozenset({"received", "correcting", "accepted", "joint"})


def _find(code: str) -> Matter | None:
    return Matter.objects.filter(query_code=code, system=CASE).select_related("organ").first()


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def followed(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows the case, takes papers or a rating, or prints the certificate."""
    found = DOOR.opened(request, _find)
    if isinstance(found, HttpResponse):
        return found
    if actions.apply_law(clock.today(), found):
        found.refresh_from_db()
    act = request.POST.get("act", "")
    if act == "certificate":
        return render(request, "functions/service_case_certificate.html", _told(found))
    return _acted(request, found, act) if act in ("supply", "rate") else _shown(request, found)


def _acted(request: HttpRequest, found: Matter, act: str) -> HttpResponse:
    try:
        thanks = ballots.posted(request, found, found.query_code) if act == "rate" else _supplied(request, found)
    except Refused as refusal:
        return _shown(request, found, wrong="；".join(refusal.reasons), status=422)
    found.refresh_from_db()
    return _shown(request, found, thanks=thanks)


def _supplied(request: HttpRequest, found: Matter) -> str:
    """Papers on the file; what was asked for is thereby answered, and the office accepts at once."""
    if ACTS.spent(request):
        raise NotAllowed("操作太频繁，请一小时后再试")
    ACTS.count(request)
    if found.state not in TAKES_PAPERS:
        raise NotAllowed("本件当前不需要补交材料")
    papers = Attachments(request.POST, request.FILES)
    if not papers.is_valid():
        raise NotAllowed(*(str(sentence) for sentence in papers.errors["papers"]))
    files = papers.cleaned_data["papers"]
    if not files:
        raise NotAllowed("请选择要上传的材料")
    token = request.POST.get("token", "")[:40]
    step = "supply_online" if found.state == "correcting" else ""
    hand_in_papers(found, files, on=clock.today(), step=step, key=f"service:{token}" if token else None)
    return f"已收到{len(files)}份材料。"


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
        "matter": found, "record": record, "today": clock.today(), "code": grouped(found.query_code or ""), "steps": progress.steps(found),
        "limits": progress.limits(found), "promised": (own.promised_on or own.due_on) if own else None, "parts": _parts(found),
        "lacking": lines(record.lacking), "owed": lines(record.owed),
        "survey": ServiceSurveyResult.objects.filter(matter=found.pk).order_by("seq").last(),
    }  # fmt: skip


def _shown(request: HttpRequest, found: Matter, *, status: int = 200, **more: Any) -> HttpResponse:
    context = _told(found) | {
        "papers": Attachments(), "takes": found.state in TAKES_PAPERS, "ballot": ballots.offered(found, found.query_code),
        "token": uuid4().hex, **more,
    }  # fmt: skip
    return render(request, "functions/service_case_progress.html", context, status=status)
