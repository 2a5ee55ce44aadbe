"""The desk's own pages of resettlement help. Who is behind a number is shown once, after the look is in the history."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_safe

from fazhi.areas.services.resettlement import identity
from fazhi.areas.services.resettlement.models import CODE
from fazhi.areas.services.resettlement.register import AID
from fazhi.areas.services.resettlement.words import Purpose
from fazhi.desk.forms import Asked, choice_field, day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.figures import catalogue, engine
from fazhi.figures.words import Period
from fazhi.spine import access, clock, sealing
from fazhi.spine.access import Role
from fazhi.spine.errors import Refused
from fazhi.spine.history import SEEN
from fazhi.spine.models import Account, Event, Matter

SHOWN = 100


@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """What the reader is assigned, the looks at people of the offices that the reader heads, and the county's numbers."""
    user, today = reader(request), clock.today()
    register_for(request, CODE)
    figures = catalogue.figures(system=CODE) if access.overseen(user, CODE, today) else []
    told = engine.values(figures, Period.year(today.year), engine.seen_by(user, today))
    rows = access.readable(user, AID).exclude(matter__state__in=("transferred", "anonymous"))
    context = {
        "register": AID, "ready": sealing.ready(), "no_key": sealing.NO_KEY, "looks": _looks(user, "reveal"), "opened": _looks(user, SEEN),
        "heads": _headed(user),
        "files": rows.select_related("matter__owner", "deputy").order_by("matter__next_due", "pk")[:SHOWN],
        "told": list(told.values()), "year": today.year,
    }  # fmt: skip
    return render(request, "services/resettlement.html", context)


def _headed(user: Account) -> set[int]:
    """Keys of the offices whose head the reader is."""
    posts = user.posts_on(clock.today())
    return {p.organ_id for p in posts if p.role == Role.OFFICE_HEAD and p.covers(CODE)}


def _looks(user: Account, code: str) -> list[dict[str, Any]]:
    """The last looks at people ("reveal") or at files of the reader's own office, newest first; for its head alone."""
    matters = {m.pk: m for m in Matter.objects.filter(system=CODE, organ__in=_headed(user))}
    events = Event.objects.filter(chain__in=list(matters), code=code).select_related("by", "aside")
    return [{"matter": matters[e.chain_id], "event": e, "why": e.note} for e in events.order_by("-pk")[:SHOWN]]


def _found(request: HttpRequest, pk: int) -> Matter:
    """A file assigned to the reader or of the office that the reader heads; to all others it does not exist."""
    found = matter_for(request, pk, CODE)
    if not identity.may_look(reader(request), found):
        raise Http404
    return found


@sensitive_post_parameters()
@never_cache
@require_http_methods(["GET", "POST"])
def person(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter, match or look at who it is. Nothing is shown before a purpose and a reason are given."""
    found, do = _found(request, pk), request.GET.get("do", "")
    doing = SHEETS.get(do)
    if request.method == "POST" and doing is None:
        raise Http404
    sheets = {name: make(found, request.POST if name == do and request.POST else None) for name, make in SHEETS.items()}
    status, shown = 200, None
    if request.method == "POST":
        status, sheet = 422, sheets[do]
        if sheet.is_valid():
            try:
                shown = DEEDS[do](found, reader(request), sheet.act.cleaned_data)
            except Refused as refusal:
                status = sheet.refuse(refusal)
            else:
                status = 200
                if shown is None:
                    messages.success(
                        request, "已登记，身份信息已封存" if do == "enter" else "已核对：姓名和证件号码同时相符"
                    )
                    return redirect("desk:matter", pk)
    context = {
        "matter": found, "sheets": _offered(found, sheets, shown), "shown": shown, "ready": sealing.ready(),
        "no_key": sealing.NO_KEY, "has": identity.has(pk),
    }  # fmt: skip
    return render(request, "services/resettlement_person.html", context, status=status)


def _offered(found: Matter, sheets: dict[str, Sheet], shown: Any) -> list[Sheet]:
    """The sheets that make sense now, the one that was just refused among them; none beside what was just opened."""
    if shown:
        return []
    live = found.state in found.declared.step("identify").takes
    has = identity.has(found.pk)
    fits = {"look": has, "match": has and live, "enter": live}
    return [sheet for name, sheet in sheets.items() if sealing.ready() and (fits[name] or sheet.problems)]


def _line(label: str, *, required: bool = True) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return forms.CharField(
        label=label, required=required, max_length=100, widget=widget, error_messages={"required": f"请填写“{label}”"}
    )


def _url(found: Matter, do: str) -> str:
    return f"{reverse('desk-services:resettlement-person', args=[found.pk])}?do={do}"


def _look(found: Matter, data: Any) -> Sheet:
    asked = {
        "purpose": choice_field("查看用途", Purpose.choices),
        "reason": words_field("查看的理由", rows=1, most=200, help_text="记入留痕，所长可以看到；不写姓名、号码"),
    }  # fmt: skip
    hint = "每次查看都记入留痕，并列给所长"
    return Sheet("查看身份信息", "记入留痕并查看", _url(found, "look"), [Asked(asked, data, prefix="look")], hint=hint)


def _match(found: Matter, data: Any) -> Sheet:
    asked = {"name": _line("姓名"), "id_no": _line("身份证号码"), "on": day_field("核对日期", clock.today())}
    hint = "照证件填写；两项须与封存的同时相符，不显示封存的内容"
    return Sheet("核对本人", "核对", _url(found, "match"), [Asked(asked, data, prefix="match")], hint=hint)


def _enter(found: Matter, data: Any) -> Sheet:
    asked = {name: _line(label, required=name in identity.IDENTIFIERS) for name, label in identity.FIELDS.items()}
    asked["on"] = day_field("登记日期", clock.today())  # type: ignore[assignment]
    title = "重新登记（更正）身份信息" if identity.has(found.pk) else "登记身份信息"
    hint = "加密另存，不进入列表、留痕、导出和统计；不收照片，不记位置"
    return Sheet(title, "加密封存", _url(found, "enter"), [Asked(asked, data, prefix="enter")], hint=hint)


def _do_look(found: Matter, by: Account, given: dict[str, Any]) -> list[tuple[str, str]]:
    values = identity.look(found, by=by, purpose=given["purpose"], reason=given["reason"])
    return [(label, values.get(name) or "—") for name, label in identity.FIELDS.items()]


def _do_match(found: Matter, by: Account, given: dict[str, Any]) -> None:
    identity.match(found, by=by, on=given["on"], name=given["name"], id_no=given["id_no"])


def _do_enter(found: Matter, by: Account, given: dict[str, Any]) -> None:
    identity.enter(found, by=by, on=given.pop("on"), given=given)


SHEETS = {"look": _look, "match": _match, "enter": _enter}
DEEDS: dict[str, Any] = {"look": _do_look, "match": _do_match, "enter": _do_enter}
