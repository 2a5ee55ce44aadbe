"""The officers' pages on the desk: who may act today, a person entered by their own agency, a lesson for many."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms
from django.contrib import messages
from django.core.paginator import Paginator
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.enforcement.officers import asking, gates
from fazhi.areas.enforcement.officers.fields import persons_offered
from fazhi.areas.enforcement.officers.ledgers import TrainingHours
from fazhi.areas.enforcement.officers.models import Certificate, Officer
from fazhi.areas.enforcement.officers.practice import HOURS
from fazhi.areas.enforcement.officers.procedure import CERTIFICATES, OFFICERS
from fazhi.areas.enforcement.officers.words import Duty
from fazhi.desk.forms import Act, choice_field, day_field, record_form, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import access, actions, clock, registry
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Account, Event, Organ

PAGE = 25
MANY = 200  # certificates that are confirmed in one go
TRAINING = "enforcement.training"


@never_cache
@require_safe
def board(request: HttpRequest) -> HttpResponse:
    """Agencies with their officers, and the officers of one with the sentence that says who may not act today, and why."""
    register = register_for(request, OFFICERS.code)
    user, today = reader(request), clock.today()
    rows = access.readable(user, register).filter(Q(left_on=None) | Q(left_on__gt=today))
    fit = asking.standing(today).filter(officer=OuterRef("pk"), matter__organ=OuterRef("agency"))
    rows = rows.annotate(holds=Exists(fit))
    agencies = (
        rows.filter(duty=Duty.OFFICER).order_by().values("agency", "agency__name")
        .annotate(count=Count("pk"), fit=Count("pk", filter=Q(holds=True))).order_by("agency__code")
    )  # fmt: skip
    asked = request.GET.get("agency", "")
    chosen = int(asked) if asked.isdecimal() and len(asked) < 10 else next((a["agency"] for a in agencies[:2]), 0)
    shown = rows.filter(agency=chosen)
    if only := request.GET.get("unfit") == "1":
        shown = shown.filter(holds=False)
    sheet = Paginator(shown.order_by("duty", "name", "pk"), PAGE).get_page(request.GET.get("page"))
    context = {
        "agencies": agencies, "chosen": chosen, "only": only, "sheet": sheet, "today": today, "hours": HOURS,
        "people": _told(list(sheet), today), "asks": bool(_units(user, "ask")),
        "records": bool(_units(user, "record")), "register": register,
        "examines": any(p.organ.kind == Organ.Kind.JUSTICE for p in user.posts_on(today)),
    }  # fmt: skip
    return render(request, "enforcement/officers_desk.html", context)


def _told(people: list[Any], today: date) -> list[dict[str, Any]]:
    """Each person with the certificates in use, the hours of the year, and why they may not act today."""
    cards: dict[int, list[Certificate]] = {}
    found = Certificate.objects.filter(officer__in=people, ended_on=None).exclude(cert_no="")
    for card in found.order_by("-valid_until"):
        cards.setdefault(card.officer_id, []).append(card)
    why, hours = asking.reasons(people, on=today), gates.hours_of([one.pk for one in people], today.year)
    return [
        {"person": one, "cards": cards.get(one.pk, []), "why": why[one.pk], "hours": hours.get(one.pk, 0)}
        for one in people
    ]


def _units(user: Account, what: str) -> dict[int, Organ]:
    """The reader's organs from which they hand in persons, or record lessons."""
    today = clock.today()
    if what == "ask":
        posts = access.may_ask(user, OFFICERS, today)
    else:
        posts = access.may_record(user, registry.register_of(TRAINING), today)
    return {post.organ_id: post.organ for post in posts}


def _bureau(unit: Organ) -> Organ:
    found = Organ.objects.filter(kind=Organ.Kind.JUSTICE, until=None, division=unit.division_id[:6]).first()
    if found is None:
        raise BadInput("本县没有登记司法行政部门，无法登记执法人员；请先登记机构")
    return found


@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """A person on a post of the reader's own agency, entered into the list that the justice bureau keeps."""
    units = _units(reader(request), "ask")
    if not units:
        raise NotAllowed("您没有登记本单位执法人员的岗位")
    data = request.POST or None
    names = tuple(name for name in OFFICERS.open_fields if name != "agency")
    asked = {
        "unit": choice_field("所在单位", [(pk, organ.name) for pk, organ in units.items()]),
        "on": day_field("登记日期", clock.today()),
    }  # fmt: skip
    sheet = Sheet(
        "登记本单位执法人员", "登记", reverse("desk-enforcement:officer-new"),
        [
            Act(data, asked=asked),
            record_form(Officer, names, OFFICERS.open_optional, data=data, reader=reader(request)),
        ], basis=OFFICERS.basis,
        hint="只登记履行职责所需的信息，不登记身份证号码、电话和住址",
    )  # fmt: skip

    def write() -> str:
        act = sheet.act.cleaned_data
        unit = units[int(act["unit"])]
        made = actions.open_matter(
            OFFICERS, organ=_bureau(unit), by=reader(request), on=act["on"], key=act["key"] or None,
            fields=sheet.forms[1].cleaned_data | {"agency": unit},
        )  # fmt: skip
        messages.success(request, f"已登记{made.title}（{made.number}），请接着申领执法证件")
        return reverse("desk:matter", args=[made.pk])

    return _filled(request, sheet, write)


@never_cache
def lesson(request: HttpRequest) -> HttpResponse:
    """One lesson entered for all who were there: a row of hours for each."""
    units = _units(reader(request), "record")
    if not units:
        raise NotAllowed("您没有登记培训学时的岗位")
    data = request.POST or None
    names = ("lesson", "hours", "organiser", "proof")
    people = forms.ModelMultipleChoiceField(
        persons_offered(units, clock.today()).select_related("agency"), label="参训人员", widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请勾选“参训人员”"},
    )  # fmt: skip
    asked = {
        "title": words_field("培训主题", rows=1, most=300),
        "on": day_field("培训日期", clock.today()),
        "people": people,
    }
    sheet = Sheet(
        "登记一次培训", "为勾选的人员登记学时", reverse("desk-enforcement:officer-lesson"),
        [Act(data, asked=asked), record_form(TrainingHours, names, names[2:], data=data)],
        basis="法治政府建设实施纲要（2021—2025年）（三十四）", hint=f"每人每年不少于{HOURS}学时；学时随人，调动后继续累计",
    )  # fmt: skip

    def write() -> str:
        act = sheet.act.cleaned_data
        key = act["key"]
        again = key and Event.objects.filter(key=f"{key}:{act['people'][0].pk}", by=reader(request)).exists()
        with transaction.atomic():
            for person in () if again else act["people"]:
                actions.record_entry(
                    TRAINING, organ=units[person.agency_id], by=reader(request), on=act["on"], title=act["title"],
                    fields=sheet.forms[1].cleaned_data | {"officer": person},
                    key=f"{key}:{person.pk}" if key else None,
                )  # fmt: skip
        messages.success(request, f"已为{len(act['people'])}人登记学时")
        return reverse("desk-enforcement:officers")

    return _filled(request, sheet, write)


@never_cache
def existing(request: HttpRequest) -> HttpResponse:
    """Certificates that were there before the platform, as the agencies entered them: confirmed by the bureau in one go."""
    register_for(request, CERTIFICATES.code)
    user, today, step = reader(request), clock.today(), CERTIFICATES.step("enter")
    rows = (
        access.readable(user, registry.register_of(CERTIFICATES.code))
        .filter(matter__state="applied")
        .exclude(cert_no="")
    )
    held = {p.organ_id for p in user.posts_on(today) if p.role in step.by and p.covers(CERTIFICATES.code)}
    rows = (
        rows.filter(examiner__in=held).select_related("matter", "officer").order_by("matter__organ__code", "pk")[:MANY]
    )
    data = request.POST or None
    cards = {str(row.pk): row for row in rows}
    told = [
        (key, f"{c.officer}　{c.matter.organ}　{c.cert_no}　{c.domain_words}　{c.valid_until or ''}")
        for key, c in cards.items()
    ]
    chosen = forms.MultipleChoiceField(
        choices=told,
        label="核对原件无误的",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "请勾选证件"},
    )
    asked = {"on": day_field("核实日期", today), "cards": chosen}
    hint = (
        f"每次最多{MANY}件" if told else "没有等待核实的既有证件；由各单位登记或者导入，填写证件编号、发证机关和有效期"
    )
    url = reverse("desk-enforcement:officer-existing")
    sheet = Sheet(step.name, "核实勾选的证件", url, [Act(data, asked=asked)], basis=step.basis, hint=hint)

    def write() -> str:
        act = sheet.act.cleaned_data
        with transaction.atomic():
            for key in act["cards"]:
                _confirm(cards[key], user, act["on"])
        messages.success(request, f"已核实{len(act['cards'])}件")
        return url

    return _filled(request, sheet, write)


def _confirm(card: Certificate, user: Account, on: date) -> None:
    try:
        actions.take_step(card.matter, "enter", by=user, on=on)
    except Refused as refusal:
        raise BadInput(*(f"{card.officer}（{card.cert_no}）：{reason}" for reason in refusal.reasons)) from None


def _filled(request: HttpRequest, sheet: Sheet, write: Any) -> HttpResponse:
    """The sheet, or where to go when it was filled in and written."""
    status = 200
    if request.method == "POST":
        status = 422
        if sheet.is_valid():
            try:
                return redirect(write())
            except Refused as refusal:
                status = sheet.refuse(refusal)
    return render(request, "enforcement/officer_sheet.html", {"sheet": sheet}, status=status)
