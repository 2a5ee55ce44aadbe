"""Who owes a yearly report, to whom, and how far each is; chasing, taking in on paper, naming a successor."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fazhi.desk import export
from fazhi.desk.forms import Act, OrganField, day_field, words_field
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import asked_year, reader
from fazhi.report.contributions import duties
from fazhi.report.models import YearlyReport
from fazhi.report.owing import BASIS, CONSEQUENCE, STATES, Owed, Standing, standing
from fazhi.spine import clock
from fazhi.spine.errors import Refused

SAID = {"chase": "已催报", "receive": "已登记收到", "succeed": "已指定承继单位"}
TONES = {"in_time": "done", "late": "red", "drafted": "amber", "missing": "grey"}


def _standing(request: HttpRequest, year: int) -> Standing:
    """How all stand; the page does not exist for those who look after nobody."""
    found = standing(reader(request), year, clock.today())
    if found is None:
        raise Http404
    return found


def _year(request: HttpRequest) -> int:
    return asked_year(request, since=2020) if request.GET.get("year") else clock.today().year - 1


def _page(request: HttpRequest, year: int, *, status: int = 200, **more: Any) -> HttpResponse:
    today, found = clock.today(), _standing(request, year)
    state = request.GET.get("state", "")
    rows = [one for one in found.owed if state not in STATES or one.state == state]
    context = {
        "standing": found, "rows": [(one, TONES[one.state], one.late_by(today)) for one in rows], "year": year,
        "years": range(today.year, today.year - 4, -1), "state": state, "basis": BASIS, "consequence": CONSEQUENCE,
        "states": [(code, word, sum(one.state == code for one in found.owed)) for code, word in STATES.items()],
        "due": YearlyReport(year=year).submit_by, "today": today, **more,
    }  # fmt: skip
    return render(request, "desk/report_owing.html", context, status=status)


@never_cache
def report_owing(request: HttpRequest) -> HttpResponse:
    return _page(request, _year(request))


def report_owing_file(request: HttpRequest, year: int) -> HttpResponseBase:
    """The same list as a sheet."""
    if not 2000 <= year <= clock.today().year:
        raise Http404
    lines = (_line(one) for one in _standing(request, year).owed)
    return export.respond_with("xlsx", f"{year}年度报告应报情况", HEAD, lines)


HEAD = ["应报单位", "由谁报送", "主送", "抄送", "报送期限", "状态", "报送日期", "公开日期", "催报次数", "催报日期"]


def _line(one: Owed) -> list[str]:
    days = [one.due, one.word, one.handed_in or "", one.published or "", len(one.chases)]
    chased = "；".join(str(chase.on) for chase in one.chases)
    return [one.organ.name, one.writer.name, one.to, one.copy, *map(str, days), chased]


@never_cache
def report_owing_do(request: HttpRequest, year: int, organ: int, code: str) -> HttpResponse:
    """One action on one duty: its sheet inside the page, and its doing."""
    if code not in SAID or not 2000 <= year <= clock.today().year:
        raise Http404
    owed = next((one for one in _standing(request, year).owed if one.organ.pk == organ), None)
    if owed is None:
        raise Http404
    sheet = _sheet(owed, code, request.POST if request.method == "POST" else None)
    if request.method != "POST":
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "components/sheet.html", {"sheet": sheet})
        return _page(request, year, sheet=sheet)
    status = 422
    if sheet.is_valid():
        try:
            _perform(owed, code, dict(sheet.act.cleaned_data), reader(request))
        except Refused as refusal:
            status = sheet.refuse(refusal)
        else:
            messages.success(request, f"{owed.organ}：{SAID[code]}")
            return redirect(f"{reverse('desk:report-owing')}?year={year}")
    return _page(request, year, sheet=sheet, status=status)


def _sheet(owed: Owed, code: str, data: Any) -> Sheet:
    today = clock.today()
    asked: dict[str, forms.Field] = {"on": day_field("办理日期", today)}
    hint, name = "", duties.NAMES[code]
    if code == "chase":
        asked["text"] = words_field("催报内容", rows=4, help_text="催报后列入该单位的待办")
        asked["text"].initial = duties.chase_words(owed.writer, owed.year, today)
        hint = (f"已催报{len(owed.chases)}次，最近一次{owed.chases[-1].on}。" if owed.chases else "") + CONSEQUENCE
    elif code == "receive":
        asked["received_on"] = day_field("收到日期", today)
        asked["way"] = words_field("报送方式", rows=1, most=100, help_text="如“纸质，云公〔2026〕3号”")
        hint = "平台以外起草、以纸质或者其他方式报来的，登记在这里。"
    else:
        asked["successor"] = OrganField()
        asked["successor"].label, asked["successor"].error_messages["required"] = "承继单位", "请填写承继单位"
        asked["basis"] = words_field("依据", rows=1, most=200, help_text="机构改革方案或者批复的名称、文号")
        hint = "单位撤并以后，上一年度的报告由承继其职责的单位报送。"
    url = reverse("desk:report-owing-do", args=[owed.year, owed.organ.pk, code])
    act = Act(data, version=len(owed.chases), asked=asked)
    return Sheet(f"{name}：{owed.organ.name}", f"确认{name}", url, [act], basis=BASIS, hint=hint)


def _perform(owed: Owed, code: str, given: dict[str, Any], by: Any) -> None:
    times = given.pop("version", None)
    given.pop("key", None)
    if code == "chase":
        duties.chase(owed.organ, owed.year, by=by, times=times, **given)
    elif code == "receive":
        duties.receive(owed.organ, owed.year, by=by, **given)
    else:
        duties.name_successor(owed.organ, owed.year, by=by, **given)
