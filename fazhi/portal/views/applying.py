"""Applying: fill in, read over and add papers, send; then a number and a query code, shown once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.portal import handing_in, progress, throttle
from fazhi.portal.codes import grouped
from fazhi.portal.doors import open_to_all, page
from fazhi.portal.forms import Attachments, form_for, in_words
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Matter
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import Unknown

TOO_MANY = "您所用的网络地址一小时内提交的申请较多，这一份还没有提交。请一小时后再试，或者到窗口当面提交。"


@open_to_all()
@require_safe
def choose(request: HttpRequest) -> HttpResponse:
    return page(request, "applications.html", {"offered": handing_in.offered()})


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def apply(request: HttpRequest, code: str) -> HttpResponse:
    """One application through its three pages; ``stage`` says which button was pressed."""
    register = next((r for r in handing_in.offered() if r.code == code), None)
    if register is None or register.apply is None:
        raise Unknown(code)
    declared = register.apply
    about = _about(register, declared)
    made = form_for(register, declared)
    if request.method != "POST":
        chosen = {declared.chosen: request.GET.get(declared.chosen, "")[:20]} if declared.chosen else {}
        return _ask(request, about, made(initial=chosen), handing_in.new_token(register))
    form, token, stage = made(request.POST), request.POST.get("token", ""), request.POST.get("stage", "")
    key = handing_in.key_of(register, token)
    if not form.is_valid():
        return _ask(request, about, form, token, status=422)
    about["organ"] = handing_in.receiver(declared, form.cleaned_data)
    if stage == "edit":
        return _ask(request, about, form, token)
    if stage != "send":
        return _check(request, about, form, Attachments(), token)
    return _send(request, register, declared, about, form, token, key)


def _about(register: Register, declared: PublicForm) -> dict[str, Any]:
    """What every page of one application says: who receives it, and what personal data is for (个人信息保护法第35条)."""
    personal = [register.label(name) for name in declared.fields if name in register.personal]
    organ = None if declared.to else handing_in.receiver(declared, {})
    return {"register": register, "declared": declared, "organ": organ, "personal": personal}


def _ask(
    request: HttpRequest, about: dict[str, Any], form: forms.Form, token: str, *, status: int = 200
) -> HttpResponse:
    return page(request, "apply.html", {**about, "form": form, "token": token}, status=status)


def _check(
    request: HttpRequest, about: dict[str, Any], form: forms.Form, papers: forms.Form, token: str, *, status: int = 200,
    problem: str = "",
) -> HttpResponse:  # fmt: skip
    context = {**about, "form": form, "papers": papers, "token": token, "words": in_words(form), "problem": problem}
    return page(request, "check.html", context, status=status)


def _send(
    request: HttpRequest, register: Register, declared: PublicForm, about: dict[str, Any], form: forms.Form, token: str,
    key: str,
) -> HttpResponse:  # fmt: skip
    if matter := handing_in.handed_in(key):
        return _receipt(request, about, matter)
    papers = Attachments(request.POST, request.FILES)
    if not papers.is_valid():
        return _check(request, about, form, papers, token, status=422)
    if throttle.APPLICATIONS.spent(request):
        return _check(request, about, form, papers, token, status=429, problem=TOO_MANY)
    try:
        matter = handing_in.hand_in(
            register, declared, values=form.cleaned_data, files=papers.cleaned_data["papers"], key=key, on=clock.today()
        )
    except BadInput as error:
        return _mend(request, about, form, papers, token, error)
    except Refused as error:
        return _check(request, about, form, papers, token, status=error.status, problem=str(error))
    throttle.APPLICATIONS.count(request)
    return _receipt(request, about, matter)


def _mend(
    request: HttpRequest, about: dict[str, Any], form: forms.Form, papers: forms.Form, token: str, error: BadInput
) -> HttpResponse:
    """Put what the action found wrong beside the fields it is about."""
    if set(error.fields) == {"file"}:
        papers.add_error("papers", error.fields["file"])
        return _check(request, about, form, papers, token, status=422)
    for name, sentence in error.fields.items():
        form.add_error(name if name in form.fields else None, sentence)
    if not error.fields:
        for reason in error.reasons:
            form.add_error(None, reason)
    return _ask(request, about, form, token, status=422)


def _receipt(request: HttpRequest, about: dict[str, Any], matter: Matter) -> HttpResponse:
    code = grouped(matter.query_code or "")
    return page(request, "receipt.html", {**about, "matter": matter, "code": code, "limits": progress.limits(matter)})
