"""Contributions to a report, seen by its drafters: asked for, reminded of, given back, taken in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django import forms
from django.contrib import messages
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache

from fazhi.desk.forms import Act, OrganField, choice_field, day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import reader
from fazhi.desk.views.report_seen import dial, link_in, report_for
from fazhi.paper.html import to_html
from fazhi.report import rights
from fazhi.report.contributions import asking
from fazhi.report.contributions.places import find, sections
from fazhi.report.contributions.tokens import TITLED, converted, figures_of
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.outline import AREAS
from fazhi.report.render import render as typeset
from fazhi.report.token_names import coded
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Organ

NAMES = {"remind": "催办", "return": "退回", "withdraw": "撤回", "pass": "改由其他单位报送", "accept": "采用"}
SAID = {
    "remind": "已催办",
    "return": "已退回",
    "withdraw": "已撤回征集",
    "pass": "已改由其他单位报送",
    "accept": "已采用，存为新的一稿",
}
TONES = {"asked": "amber", "sent": "blue", "returned": "amber", "accepted": "done", "withdrawn": "grey"}
TIME = "收集数据一般在年末进行，留出2至4周（工作惯例，不是法定期限）"


def _drafted(request: HttpRequest, pk: int) -> YearlyReport:
    """A report whose contributions the reader may see: who drafts it, leads or oversees."""
    found = report_for(request, pk)
    if not rights.reads_draft(reader(request), found, clock.today()):
        raise Http404
    return found


@never_cache
def report_asks(request: HttpRequest, pk: int) -> HttpResponse:
    """What was asked of whom and how far it is; asks for more."""
    found = _drafted(request, pk)
    if request.method != "POST":
        return _page(request, found, sheet=_asking_sheet(request, found) if "new" in request.GET else None)
    sheet, status = _asking_sheet(request, found, request.POST), 422
    if sheet.is_valid():
        given = {k: v for k, v in sheet.act.cleaned_data.items() if k not in ("version", "key", "others")}
        given["organs"] = [*given["organs"], *_others(sheet)]
        try:
            made = asking.ask(found, by=reader(request), **given)
        except Refused as refusal:
            status = sheet.refuse(refusal)
        else:
            messages.success(request, f"已向{len(made)}个单位征集，列入各单位的待办")
            return redirect("desk:report-asks", pk)
    return _page(request, found, sheet=sheet, status=status)


def _others(sheet: Sheet) -> list[Organ]:
    return [sheet.act.cleaned_data["others"]] if sheet.act.cleaned_data.get("others") else []


def _page(request: HttpRequest, found: YearlyReport, *, status: int = 200, **more: Any) -> HttpResponse:
    user, today = reader(request), clock.today()
    rows = found.contributions.select_related("organ", "sent_by", "decided_by", "asked_by")
    listed = [
        (one, TONES[one.state], dial(one.due_on, None if one.is_open else one.sent_on, today, 7), _doable(one))
        for one in rows
    ]
    reasons = rights.hindrances(found, "ask", by=user, on=today)
    context = {"report": found, "rows": listed, "reasons": reasons, **more}
    return render(request, "desk/report_asks.html", context, status=status)


def _doable(one: Contribution) -> list[tuple[str, str]]:
    """What can be done about a contribution in its state."""
    by_state = {
        "asked": ["remind", "pass", "withdraw"],
        "returned": ["remind", "pass", "withdraw"],
        "sent": ["withdraw"],
    }
    return [(code, NAMES[code]) for code in by_state.get(one.state, [])]


def _asking_sheet(request: HttpRequest, found: YearlyReport, data: Any = None) -> Sheet:
    today = clock.today()
    within = Organ.objects.filter(division__code__startswith=found.scope).exclude(pk=found.organ_id)
    within = within.filter(Q(until=None) | Q(until__gt=today))
    usual = within.filter(kind__in=[Organ.Kind.DEPARTMENT, Organ.Kind.JUSTICE, Organ.Kind.TOWN]).order_by("kind", "pk")
    headings = [section.heading for section in sections(found.text)]
    asked: dict[str, forms.Field] = {
        "part": choice_field("用于哪一部分", [(h, h) for h in headings]),
        "asks": words_field("需要什么材料", rows=4, most=1000, help_text="写明事项、时段和篇幅，如“全年开展专项执法行动的做法和成效，500字以内”"),
        "organs": forms.ModelMultipleChoiceField(
            queryset=usual, label="征集单位", required=False, widget=forms.CheckboxSelectMultiple,
            error_messages={"invalid_choice": "请从列出的单位中选择"},
        ),
        "others": OrganField(),
        "due_on": forms.DateField(
            label="报送期限", initial=today + timedelta(days=asking.usual_days()), help_text=TIME,
            widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            error_messages={"required": "请填写“报送期限”", "invalid": "请填写日期，如2026-12-20"},
        ),
        "area": choice_field("涉及的指标", list(AREAS.items()), required=False),
        "on": day_field("征集日期", today),
    }  # fmt: skip
    asked["others"].label, asked["others"].required, asked["others"].help_text = (
        "其他单位",
        False,
        "不在上面的单位，如法院",
    )
    asked["area"].help_text = "选中的，供稿页列出该单位自己的这些指标"
    if wanted := request.GET.get("part", ""):
        section = find(found.text, wanted)
        asked["part"].initial = section.heading if section else None
    url = reverse("desk:report-asks", args=[found.pk])
    return Sheet("征集材料", "确认征集", url, [Act(data, version=found.version, asked=asked)])


# ── one contribution ──────────────────────────────────────────────────────────────────────────────


@never_cache
def report_ask(request: HttpRequest, pk: int, ask: int) -> HttpResponse:
    """One contribution as the drafter reads it, with what becomes of its figures, and the sheets to decide on it."""
    return _one(request, *_found(request, pk, ask))


def _found(request: HttpRequest, pk: int, ask: int) -> tuple[YearlyReport, Contribution]:
    report = _drafted(request, pk)
    rows = report.contributions.select_related("organ", "report__organ", "asked_by", "sent_by", "decided_by")
    one = rows.filter(pk=ask).first()
    if one is None:
        raise Http404
    return report, one


def _one(request: HttpRequest, report: YearlyReport, one: Contribution, *, status: int = 200, **more: Any) -> HttpResponse:  # fmt: skip
    context: dict[str, Any] = {"report": report, "one": one, "tone": TONES[one.state], "doable": _doable(one)}
    context["dial"] = dial(one.due_on, None if one.is_open else one.sent_on, clock.today(), 7)
    context["writes"] = not rights.hindrances(report, "accept", by=reader(request), on=clock.today())
    if one.text:
        try:
            made = typeset(TITLED + one.text, figures_of(one, one.text), link=link_in(one.organ, report.year))
            context["body"] = mark_safe(to_html(made.paper))
        except BadInput as error:
            context["problems"] = error.reasons
    if one.state == "sent" and context["writes"]:
        context["made"] = made_of = converted(one)
        context.setdefault("text", made_of.text)
        section = find(report.text, one.part)
        context |= {
            "headings": [s.heading for s in sections(report.text)],
            "chosen": section.heading if section else "",
        }
        context["place_open"] = bool(section and section.asks)
    return render(request, "desk/report_ask.html", {**context, **more}, status=status)


@never_cache
def report_ask_do(request: HttpRequest, pk: int, ask: int, code: str) -> HttpResponse:
    report, one = _found(request, pk, ask)
    if code not in NAMES:
        raise Http404
    if code == "accept":
        return _accept(request, report, one)
    sheet, status = _sheet(one, code, request.POST if request.method == "POST" else None), 422
    if request.method != "POST":
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "components/sheet.html", {"sheet": sheet})
        return _one(request, report, one, sheet=sheet)
    if sheet.is_valid():
        given = {k: v for k, v in sheet.act.cleaned_data.items() if k != "key"}
        act = {
            "remind": asking.remind,
            "return": asking.give_back,
            "withdraw": asking.withdraw,
            "pass": asking.pass_on,
        }[code]
        try:
            act(one, by=reader(request), **given)  # type: ignore[operator]
        except Refused as refusal:
            status = sheet.refuse(refusal)
        else:
            messages.success(request, f"{one.organ}：{SAID[code]}")
            return redirect("desk:report-asks", pk)
    return _one(request, report, one, sheet=sheet, status=status)


def _sheet(one: Contribution, code: str, data: Any) -> Sheet:
    today = clock.today()
    asked: dict[str, forms.Field] = {"on": day_field("办理日期", today)}
    later = forms.DateField(
        label="报送期限", required=code == "pass", widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        initial=max(one.due_on, today + timedelta(days=7)), error_messages={"invalid": "请填写日期，如2026-12-20"},
    )  # fmt: skip
    if code in ("return", "withdraw"):
        asked["reason"] = words_field(f"{NAMES[code]}理由", most=300)
    if code == "pass":
        asked["to"] = OrganField()
        asked["to"].label, asked["to"].error_messages["required"] = "改由哪个单位报送", "请填写单位"
    if code in ("return", "pass"):
        asked["due_on"] = later
    hint = f"已催办{one.reminded}次，最近一次{one.reminded_on}。" if one.reminded else ""
    url = reverse("desk:report-ask-do", args=[one.report_id, one.pk, code])
    act = Act(data, version=one.version, asked=asked)
    return Sheet(f"{NAMES[code]}：{one.organ}", f"确认{NAMES[code]}", url, [act], hint=hint, danger=code == "withdraw")


def _accept(request: HttpRequest, report: YearlyReport, one: Contribution) -> HttpResponse:
    if request.method != "POST":
        return redirect("desk:report-ask", report.pk, one.pk)
    given, version = request.POST, request.POST.get("version", "")
    text = coded(given.get("text", ""))
    try:
        if not version.isdecimal():
            raise BadInput("请从材料页采用")
        asking.accept(
            one, text=text, part=given.get("part", ""), by=reader(request), on=clock.today(),
            instead="instead" in given, version=int(version),
        )  # fmt: skip
    except Refused as refusal:
        return _one(
            request, *_found(request, report.pk, one.pk), text=text, problems=refusal.reasons, status=refusal.status
        )
    messages.success(request, f"{one.organ}：{SAID['accept']}")
    return redirect("desk:report", report.pk)
