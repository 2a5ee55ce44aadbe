"""Surveys on a phone: those of these days, one survey with big buttons, photographs with their time and place.

Plain forms, so that a slow line or an old phone is enough. Each sheet carries a key: however often it is sent, it is
written once; photographs are known by their digest.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.functions.site_surveys.models import SurveyCheck, SurveyPhoto
from fazhi.areas.functions.site_surveys.procedure import CODE, conditions_of
from fazhi.areas.functions.site_surveys.register import SURVEYS
from fazhi.areas.functions.site_surveys.words import Outcome
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, actions, clock
from fazhi.spine.actions.files import look_at
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Attachment, Chain, Matter

OPEN = ("sent", "appointed", "on_site", "mending")
#: Steps taken on the phone, with the fields that each sheet sends.
SHEETS = {
    "appoint": ("appointed_on", "appointed_at", "surveyors"), "arrive": ("cards_shown", "place"), "check": ("condition", "outcome", "remark"),
    "pass": (), "mend": ("mend_by",), "fail": (),
}  # fmt: skip
KEY = re.compile(r"[0-9a-f]{32}")


@never_cache
@require_safe
def mine(request: HttpRequest) -> HttpResponse:
    """The open surveys of the reader's organs, the nearest appointment first."""
    register_for(request, CODE)
    rows = (
        access.readable(reader(request), SURVEYS).filter(matter__state__in=OPEN).select_related("item", "matter__organ")
    )
    found = list(rows.order_by("appointed_on", "pk")[:50])
    for survey in found:
        survey.state_words = survey.matter.declared.states[survey.matter.state]
    return render(request, "functions/surveys_phone.html", {"surveys": found, "today": clock.today()})


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One survey; POST writes one sheet and shows the page anew, or says why it is not written."""
    matter = matter_for(request, pk, CODE)
    if request.method != "POST":
        return _shown(request, matter)
    sheet = request.POST.get("sheet", "")
    try:
        _written(request, matter, sheet)
    except Refused as refusal:
        return _shown(request, matter, wrong="；".join(refusal.reasons), status=refusal.status)
    form = request.POST.get("form", "")[:40]
    return redirect(f"{reverse('desk-functions:survey-phone', args=[pk])}?written={form}")


def _written(request: HttpRequest, matter: Matter, sheet: str) -> None:
    by, today, key = reader(request), clock.today(), request.POST.get("key", "")
    if not KEY.fullmatch(key) or sheet not in (*SHEETS, "photo"):
        raise BadInput("送来的内容不完整，没有登记；请在这一页重新填写")
    if sheet == "photo":
        return _photograph(request, matter, by, today, key)
    given: dict[str, Any] = {name: request.POST.get(name, "").strip() for name in SHEETS[sheet]}
    if "cards_shown" in given:
        given["cards_shown"] = bool(given["cards_shown"])
    part: dict[str, Any] = {"detail": given} if sheet == "check" else {"fields": given}
    actions.take_step(matter, sheet, by=by, on=today, key=f"survey:{key}", **part)
    return None


@transaction.atomic
def _photograph(request: HttpRequest, matter: Matter, by: Account, on: date, key: str) -> None:
    """The file and the line that says when and where it was taken: both or neither."""
    file = request.FILES.get("file")
    if file is None:
        raise BadInput("没有收到照片，请重新拍摄")
    chain = Chain.objects.select_for_update().get(pk=matter.pk)
    if Attachment.objects.filter(chain=chain, digest=look_at(file).digest).exists():
        return
    attached = actions.attach(chain, file, by=by, on=on)
    told = {
        "name": attached.name,
        "taken_at": request.POST.get("taken_at", "")[:40],
        "place": request.POST.get("place", "")[:200],
    }
    actions.take_step(Matter.objects.get(pk=matter.pk), "photo", by=by, on=on, detail=told, key=f"survey:{key}")


def _shown(request: HttpRequest, matter: Matter, *, wrong: str = "", status: int = 200) -> HttpResponse:
    matter.refresh_from_db()
    record = matter.record
    rows = {row.condition: row for row in SurveyCheck.objects.filter(matter=matter.pk, round=record.round)}
    context = {
        "matter": matter, "survey": record, "today": clock.today(), "wrong": wrong, "written": request.GET.get("written", "")[:40],
        "lines": [(n, one, rows.get(one)) for n, one in enumerate(conditions_of(record), 1)], "outcomes": Outcome.choices,
        "photographs": SurveyPhoto.objects.filter(matter=matter.pk).order_by("seq"),
        "key": lambda: uuid4().hex, "all_told": all(one in rows for one in conditions_of(record)),
        "against": any(row.outcome == Outcome.NOT_MET for row in rows.values()),
    }  # fmt: skip
    return render(request, "functions/survey_phone.html", context, status=status)
