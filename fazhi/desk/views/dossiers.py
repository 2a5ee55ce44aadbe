"""Sealing a matter or entry into a dossier that can be handed out and verified by strangers."""

from __future__ import annotations

import re
import tempfile
from typing import Any

from django import forms
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.desk.forms import Asked, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import reader, record_for
from fazhi.desk.views.papers import downloaded
from fazhi.spine import access, clock, registry
from fazhi.spine.dossier.making import make_dossier
from fazhi.spine.dossier.showing import ORGAN, PARTY, Audience
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Chain, Matter

MASKED, OPEN = "masked", "open"
CHOICES = {
    ORGAN: "本机关存卷：全部内容",
    MASKED: "交当事人或者法院：机关内部办理过程不予展示，个人信息隐去",
    OPEN: "交当事人或者法院：机关内部办理过程不予展示，附个人信息",
}
HINT = (
    "卷宗是一个压缩文件，内有全部留痕、文书和附件。收件人用公开的核验工具可以断网核对它是否齐全、有无替换。"
    "制作卷宗本身记入留痕。交付前请打开其中的 index.html，核对有无不应展示的内容。"
)


@never_cache
@require_http_methods(["GET", "POST"])
def dossier(request: HttpRequest, pk: int) -> HttpResponseBase:
    """What is asked before a dossier is made; and the dossier."""
    chain = get_object_or_404(Chain, pk=pk)
    if registry.is_kept(chain.system):
        raise Http404
    record, by = record_for(request, chain), reader(request)
    registry.refuse_sealed(chain.system, "制作卷宗")
    if not access.may_reveal(by, record, chain.system, clock.today()):
        raise NotAllowed("只有承办单位办理此事项的人员可以制作卷宗")
    sheet = _sheet(chain, request.POST if request.method == "POST" else None)
    status = 200
    if request.method == "POST":
        status = 422
        if sheet.is_valid():
            try:
                return _made(chain, record, by, sheet.forms[0].cleaned_data)
            except Refused as refusal:
                status = sheet.refuse(refusal)
    return _page(request, record, sheet, status)


def _page(request: HttpRequest, record: Any, sheet: Sheet, status: int) -> HttpResponse:
    name = "matter" if isinstance(record, Matter) else "entry"
    return render(request, "desk/dossier.html", {"sheet": sheet, "record": record, name: record}, status=status)


def _sheet(chain: Chain, data: Any) -> Sheet:
    asked = {
        "audience": forms.ChoiceField(
            label="用途", choices=list(CHOICES.items()), initial=ORGAN, widget=forms.RadioSelect,
            error_messages={"required": "请选择“用途”"},
        ),
        "note": words_field("交给谁、作何用途", rows=1, most=200, help_text="记入留痕，如：县人民法院（2026）行初12号案调卷"),
        "withhold": words_field(
            "另外不予展示的事件", required=False, rows=1, most=200, help_text="时间轴上的号码，如 5、7；不填则只按规定"
        ),
        "why": words_field("不予展示的理由", required=False, rows=1, most=100, help_text="写在卷宗里，如：涉及商业秘密"),
    }  # fmt: skip
    return Sheet("制作卷宗", "制作并下载", reverse("desk:dossier", args=[chain.pk]), [Asked(asked, data)], hint=HINT)


def _made(chain: Chain, record: Any, by: Any, filled: dict[str, Any]) -> HttpResponseBase:
    numbers = re.split(r"[、，,\s]+", filled["withhold"].strip()) if filled["withhold"].strip() else []
    if wrong := [word for word in numbers if not word.isdecimal()]:
        raise BadInput(fields={"withhold": f"“{wrong[0]}”不是事件的号码，请写成 5、7"})
    kind = ORGAN if filled["audience"] == ORGAN else PARTY
    audience = Audience(kind, filled["audience"] != MASKED, {int(word): filled["why"] for word in numbers})
    out = tempfile.TemporaryFile()  # noqa: SIM115 - the response closes it
    try:
        make_dossier(chain, out, by=by, on=clock.today(), note=filled["note"], audience=audience)
    except BaseException:
        out.close()
        raise
    out.seek(0)
    return downloaded(FileResponse(out, content_type="application/zip"), f"卷宗 {record.number}.zip")
