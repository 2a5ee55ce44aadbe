"""Asking for information on the portal: what is needed, the form, and following a request by its code."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.oversight.information_requests import portal_handing
from fazhi.areas.oversight.information_requests.register import REQUESTS
from fazhi.areas.oversight.information_requests.words import Applicant, Form
from fazhi.portal import handing_in, progress
from fazhi.portal.code_doors import CodeDoor
from fazhi.portal.codes import grouped
from fazhi.portal.doors import open_to_all
from fazhi.portal.forms import FilesField, ManyFiles
from fazhi.portal.throttle import APPLICATIONS, Allowance
from fazhi.spine import actions, clock
from fazhi.spine.actions.files import KINDS
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Matter, Organ

LONGEST = 2000
DOOR = CodeDoor("oversight/request_code.html", "提交申请时取得的查询码")
CORRECTIONS = Allowance("information-correction", most=10, seconds=3600)
TOO_MANY = "您所用的网络地址一小时内提交的申请较多，这一份还没有提交。请一小时后再试，或者当面、邮寄提交。"


class RequestForm(forms.Form):
    """What 条例第29条 asks for, and nothing else: no reason for asking is wanted."""

    organ = forms.ModelChoiceField(
        Organ.objects.none(),
        label="向哪个机关申请",
        empty_label="请选择",
        error_messages={"required": "请选择“向哪个机关申请”"},
    )
    applicant_kind = forms.ChoiceField(
        label="申请人类别",
        choices=[("", "请选择"), *Applicant.choices],
        error_messages={"required": "请选择“申请人类别”"},
    )
    applicant = forms.CharField(
        label="姓名或者名称", max_length=120, error_messages={"required": "请填写“姓名或者名称”"},
        widget=forms.TextInput(attrs={"autocomplete": "name"}),
    )  # fmt: skip
    id_no = forms.CharField(
        label="身份证明", max_length=120, help_text="证件名称和号码后四位，例：居民身份证1234。证件照片可以作为附件。",
        error_messages={"required": "请填写“身份证明”"}, widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )  # fmt: skip
    contact_phone = forms.CharField(
        label="联系方式", max_length=120, help_text="电话、邮寄地址或者电子邮箱。收到日期须与您确认，答复也送到这里。",
        error_messages={"required": "请填写“联系方式”"}, widget=forms.TextInput(attrs={"autocomplete": "tel"}),
    )  # fmt: skip
    subject = forms.CharField(
        label="所需信息概括",
        max_length=120,
        help_text="一句话，请不要写姓名等个人信息。",
        error_messages={"required": "请填写“所需信息概括”"},
    )
    content = forms.CharField(
        label="所需政府信息的名称、文号或者便于查询的其他特征", max_length=LONGEST, widget=forms.Textarea(attrs={"rows": 6}),
        error_messages={"required": "请填写所需政府信息的名称、文号或者其他特征"},
    )  # fmt: skip
    form_wanted = forms.ChoiceField(label="获取信息的形式", choices=Form.choices, initial=Form.ELECTRONIC)
    papers = FilesField(
        label="附件", required=False, most=3, widget=ManyFiles(attrs={"accept": ",".join(f".{kind}" for kind in KINDS)}),
        help_text=f"身份证明等，没有的可以不传。最多3个；类型：{'、'.join(KINDS)}。",
    )  # fmt: skip

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["organ"]
        field.queryset = portal_handing.organs()
        field.label_from_instance = lambda organ: organ.name


@open_to_all()
@require_safe
def guide(request: HttpRequest) -> HttpResponse:
    """What one may ask for, how, what is needed, how long it takes; the five ways of handing in."""
    return render(request, "oversight/information_guide.html", {"organs": portal_handing.organs()})


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest) -> HttpResponse:
    """The form, and handing it in. What is typed is never lost to a refusal."""
    if request.method != "POST":
        return _ask(request, RequestForm(), handing_in.new_token(REQUESTS))
    form, token = RequestForm(request.POST, request.FILES), request.POST.get("token", "")
    if not form.is_valid():
        return _ask(request, form, token, status=422)
    if APPLICATIONS.spent(request):
        form.add_error(None, TOO_MANY)
        return _ask(request, form, token, status=429)
    values = dict(form.cleaned_data)
    organ, files = values.pop("organ"), values.pop("papers")
    try:
        key = handing_in.key_of(REQUESTS, token)
        matter, code = portal_handing.hand_in(organ, values, key=key, on=clock.today(), files=files)
    except Refused as error:
        _refused(form, error)
        return _ask(request, form, token, status=error.status)
    APPLICATIONS.count(request)
    return render(request, "oversight/request_receipt.html", {"matter": matter, "code": grouped(code) if code else ""})


def _refused(form: RequestForm, error: Refused) -> None:
    if isinstance(error, BadInput) and error.fields:
        for name, sentence in error.fields.items():
            name = "papers" if name == "file" else name
            form.add_error(name if name in form.fields else None, sentence)
        return
    for reason in error.reasons:
        form.add_error(None, reason)


def _ask(request: HttpRequest, form: RequestForm, token: str, *, status: int = 200) -> HttpResponse:
    return render(request, "oversight/request_form.html", {"form": form, "token": token}, status=status)


def _find(code: str) -> tuple[Matter, str] | None:
    matter = Matter.objects.filter(query_code=code, system=REQUESTS.code).select_related("organ").first()
    return (matter, code) if matter else None


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    """GET asks for the code; POST shows how far the request is, and takes a correction that was asked for."""
    opened = DOOR.opened(request, _find)
    if isinstance(opened, HttpResponse):
        return opened
    matter, code = opened
    if actions.apply_law(clock.today(), matter):
        matter.refresh_from_db()
    if request.POST.get("act") == "correct":
        return _corrected(request, matter, code)
    return _shown(request, matter, code)


def _corrected(request: HttpRequest, matter: Matter, code: str) -> HttpResponse:
    """A correction, once for each form however often it is sent; it is received on the day it is sent."""
    words, token = request.POST.get("content", "").strip(), request.POST.get("token", "")
    try:
        CORRECTIONS.check(request)
        if not 5 <= len(words) <= LONGEST:
            raise BadInput(f"请写明补正后的申请内容，5至{LONGEST}字")
        CORRECTIONS.count(request)
        actions.take_step(
            matter, "corrected_online", by=None, on=clock.today(), fields={"corrected_content": words},
            key=f"information:{token[:40]}" if token else None,
        )  # fmt: skip
    except Refused as refusal:
        return _shown(request, matter, code, wrong="；".join(refusal.reasons), words=words, status=422)
    matter.refresh_from_db()
    return _shown(request, matter, code, thanks="补正已收到，答复期限自今天起重新计算。")


def _steps(matter: Matter) -> list[progress.Happened]:
    """The time line, with the days on which the clock stood still told from the consultation and not as 中止."""
    told = [step for step in progress.steps(matter) if step.what not in ("中止", "恢复")]
    for pause in matter.pauses.all():
        told.append(progress.Happened(pause.start, "征求第三方、其他机关意见，停止计时"))
        if pause.end:
            told.append(progress.Happened(pause.end, "意见反馈完毕，恢复计时"))
    return sorted(told, key=lambda step: step.on)


def _shown(request: HttpRequest, matter: Matter, code: str, *, status: int = 200, **more: Any) -> HttpResponse:
    context = {
        "matter": matter, "record": matter.record, "steps": _steps(matter), "limits": progress.limits(matter), "code": code,
        "today": clock.today(), "token": uuid4().hex, **more,
    }  # fmt: skip
    return render(request, "oversight/request_followed.html", context, status=status)
