"""Surveys on a phone: those of these days, one survey with big buttons, photographs with their time and place.

On site there may be no net: what is entered waits on the phone and is written once (``fazhi.desk.waiting``). The same sheets
are plain forms where an old phone runs no scripts; each then carries a key of the page.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fazhi.areas.functions.site_surveys.models import SurveyCheck, SurveyPhoto
from fazhi.areas.functions.site_surveys.procedure import CODE, conditions_of
from fazhi.areas.functions.site_surveys.register import SURVEYS
from fazhi.areas.functions.site_surveys.words import Outcome
from fazhi.desk import waiting
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.spine import access, clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Attachment, Matter

OPEN = ("sent", "appointed", "on_site", "mending")
#: Steps taken on the phone.
STEPS = ("appoint", "arrive", "check", "pass", "mend", "fail")
#: A box that is not ticked is not sent by a plain form.
TICKED = {"arrive": ("cards_shown",)}


def _assets() -> list[str]:
    return waiting.assets("functions/survey.js")


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
    return render(
        request, "functions/surveys_phone.html", {"surveys": found, "today": clock.today(), "assets": _assets()}
    )


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One survey with all its sheets; a plain POST writes one and shows the page anew, or says why it is not written."""
    matter = matter_for(request, pk, CODE)
    if request.method != "POST":
        return _shown(request, matter)
    try:
        _written(matter, reader(request), _plain(request))
    except Refused as refusal:
        return _shown(request, matter, wrong="；".join(refusal.reasons), status=refusal.status)
    return redirect(f"{reverse('desk-functions:survey-phone', args=[pk])}?written=1")


@never_cache
@require_POST
def send(request: HttpRequest, pk: int) -> HttpResponse:
    """One act done on the phone. 200: it is written, now or by an earlier sending; 4xx: why it is not, in words."""

    def written() -> tuple[Matter, str]:
        matter = matter_for(request, pk, CODE)
        return matter, _written(matter, reader(request), waiting.act_of(request, STEPS))

    return waiting.answered(written, missing="没有这次踏勘，或者它不归您办理")


def _plain(request: HttpRequest) -> waiting.Act:
    """The act of a form sent without scripts, done today."""
    sheet, key = request.POST.get("sheet", ""), request.POST.get("key", "")
    if not waiting.KEY.fullmatch(key) or sheet not in (*STEPS, waiting.PHOTO):
        raise BadInput(waiting.BROKEN)
    given = {
        part: {name[2:]: str(value).strip() for name, value in request.POST.items() if name.startswith(part)}
        for part in ("f-", "d-")
    }
    fields: dict[str, Any] = given["f-"] | {name: f"f-{name}" in request.POST for name in TICKED.get(sheet, ())}
    return waiting.Act(key, sheet, clock.today(), fields, given["d-"], request.FILES.get("file"))


def _written(matter: Matter, by: Account, act: waiting.Act) -> str:
    if act.step != waiting.PHOTO:
        return waiting.take(matter, act, by=by, mark="survey")

    def listed(attached: Attachment) -> None:
        """The line that says when and where it was taken: with the file or not at all."""
        told = {
            "name": attached.name,
            "taken_at": str(act.detail.get("taken_at", ""))[:40],
            "place": str(act.detail.get("place", ""))[:200],
        }
        waiting.take(Matter.objects.get(pk=matter.pk), replace(act, detail=told, fields={}), by=by, mark="survey")

    return waiting.photograph(matter, act, by=by, then=listed)


def _shown(request: HttpRequest, matter: Matter, *, wrong: str = "", status: int = 200) -> HttpResponse:
    """All sheets from here to the end stand on the page: on site there may be no net to fetch them."""
    matter.refresh_from_db()
    record = matter.record
    turn = record.round if matter.state == "on_site" else record.round + 1
    rows = {row.condition: row for row in SurveyCheck.objects.filter(matter=matter.pk, round=turn)}
    context = {
        "matter": matter, "survey": record, "today": clock.today(), "wrong": wrong, "written": request.GET.get("written", ""),
        "lines": [(n, one, rows.get(one)) for n, one in enumerate(conditions_of(record, turn), 1)], "outcomes": Outcome.choices,
        "photographs": SurveyPhoto.objects.filter(matter=matter.pk).order_by("seq"), "turn": turn,
        "key": lambda: uuid4().hex, "open": matter.state in OPEN, "assets": _assets(),
        "ahead": matter.state in ("sent", "mending"),
    }  # fmt: skip
    return render(request, "functions/survey_phone.html", context, status=status)
