"""Pages that work on site without a net: what a phone kept while there was none is taken in once, in order, or refused in words.

A page of this kind is ``waiting.js`` over forms: each form is a step (``data-step``), its fields are named ``f-…``, those of a
row it adds ``d-…``. What is entered goes into a queue in the phone's own database first. Every act carries a key that the
phone made when it was done: however often it is sent, it is written once. Photographs are known by their digest. What cannot
be written any more is answered in a sentence and stays on the phone until its officer has read it. See docs/decisions/022.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.templatetags.static import static
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.spine import actions
from fazhi.spine.actions.files import look_at
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Account, Attachment, Chain, Matter

#: The step of a form that takes photographs.
PHOTO = "photo"
KEY = re.compile(r"[0-9a-f-]{32,36}")
BROKEN = "手机送来的内容不完整，没有登记；请在这一页重新填写"
ASSETS = (
    "desk/waiting.js",
    "desk/waiting.css",
    "desk/desk.css",
    "desk/desk.js",
    "desk/icon.svg",
    "django_htmx/htmx-2.min.js",
)


@dataclass(frozen=True)
class Act:
    """One thing done on site. ``on``: the day on which it was done, which may lie before the day it arrives."""

    key: str
    step: str
    on: date
    fields: Mapping[str, Any]
    detail: Mapping[str, Any]
    file: File[bytes] | None = None


def assets(*own: str) -> list[str]:
    """Addresses of all that a page needs to open again without a net: the common files and a system's own."""
    return [static(name) for name in (*ASSETS, *own)]


def act_of(request: HttpRequest, steps: Collection[str]) -> Act:
    """What the phone sends, as far as it can be read and is one of these steps or a photograph. Raises BadInput."""
    try:
        told = json.loads(request.POST.get("act", ""))
        act = Act(
            told["key"], told["step"], date.fromisoformat(told["on"]), told.get("fields") or {}, told.get("detail") or {},
            request.FILES.get("file"),
        )  # fmt: skip
        if not KEY.fullmatch(act.key) or act.step not in (*steps, PHOTO):
            raise ValueError
        if not isinstance(act.fields, dict) or not isinstance(act.detail, dict):
            raise ValueError
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadInput(BROKEN) from None
    return act


def answered(written: Callable[[], tuple[Matter, str]], missing: str) -> JsonResponse:
    """200: it is written, now or by an earlier sending, with the matter's state; 4xx: why it is not, in words.

    ``missing``: what is said where the matter does not exist for this reader.
    """
    try:
        matter, words = written()
    except Http404:
        return JsonResponse({"words": missing}, status=404)
    except Refused as error:
        return JsonResponse({"words": "；".join(error.reasons)}, status=error.status)
    return JsonResponse({"words": words, "state": Matter.objects.get(pk=matter.pk).state})


def take(matter: Matter, act: Act, *, by: Account, mark: str) -> str:
    """Take the step; ``mark`` stands before its key, so that keys of two systems are never one. Raises Refused."""
    actions.take_step(
        matter, act.step, by=by, on=act.on, fields=act.fields, detail=act.detail or None, key=f"{mark}:{act.key}"
    )  # fmt: skip
    return "已登记"


@transaction.atomic
def photograph(matter: Matter, act: Act, *, by: Account, then: Callable[[Attachment], object] | None = None) -> str:
    """Keep a photograph and, in the same breath, do what follows from it; one with the same bytes is kept once."""
    if act.file is None:
        raise BadInput("没有收到照片，请重新拍摄")
    chain = Chain.objects.select_for_update().get(pk=matter.pk)
    if Attachment.objects.filter(chain=chain, digest=look_at(act.file).digest).exists():
        return "这张照片已经上传"
    attached = actions.attach(chain, act.file, by=by, on=act.on)
    if then:
        then(attached)
    return "照片已上传"


def worker(store: str) -> Callable[[HttpRequest], HttpResponse]:
    """The view of a service worker, which governs what lies below its own address. ``store``: the name of the pages kept."""

    @never_cache
    @require_safe
    def view(request: HttpRequest) -> HttpResponse:
        return render(request, "desk/waiting_worker.js", {"store": store}, content_type="text/javascript")

    return view
