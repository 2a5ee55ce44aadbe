"""Remarks beside a yearly report: made, answered, resolved. They are shown on the report's page and in its editor."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_seen import report_for
from fazhi.report import rights
from fazhi.report.contributions import comments
from fazhi.report.models import YearlyReport
from fazhi.spine import clock
from fazhi.spine.errors import Refused

SAID = {"reply": "已回复", "resolve": "批注已标为处理完毕", "reopen": "批注已重新打开"}


def _inside(request: HttpRequest, pk: int) -> YearlyReport:
    found = report_for(request, pk)
    if not rights.reads_draft(reader(request), found, clock.today()):
        raise Http404
    return found


def _back(found: YearlyReport) -> HttpResponse:
    return redirect(reverse("desk:report", args=[found.pk]) + "#comments")


@require_POST
def report_comment(request: HttpRequest, pk: int) -> HttpResponse:
    """A new remark. One that is refused comes back with its words in the message, so that none is lost."""
    found, given = _inside(request, pk), request.POST
    body = given.get("body", "")
    try:
        comments.comment(
            found, body=body, by=reader(request), on=clock.today(), part=given.get("part", ""), quote=given.get("quote", "")
        )  # fmt: skip
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons) + (f"　您写的是：{body[:500]}" if body.strip() else ""))
    else:
        messages.success(request, "已批注")
    return _back(found)


@require_POST
def report_comment_do(request: HttpRequest, pk: int, comment: int, code: str) -> HttpResponse:
    found, user, today = _inside(request, pk), reader(request), clock.today()
    one = found.comments.select_related("report").filter(pk=comment).first()
    if one is None or code not in SAID:
        raise Http404
    body = request.POST.get("body", "")
    try:
        if code == "reply":
            comments.reply(one, body=body, by=user, on=today)
        else:
            comments.resolve(one, by=user, on=today, again=code == "reopen")
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons) + (f"　您写的是：{body[:500]}" if body.strip() else ""))
    else:
        messages.success(request, SAID[code])
    return _back(found)
