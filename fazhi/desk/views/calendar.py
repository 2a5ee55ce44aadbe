"""The calendar: its years and notices for everybody, entering and withdrawing one for the administrator.

A notice is never saved unseen: first the page lists which running limits would move, then it is confirmed by that very list.
"""

from __future__ import annotations

import secrets
import tempfile
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.conf import settings
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache

from fazhi.desk.export import KINDS
from fazhi.desk.views.asking import reader
from fazhi.spine import calendars, clock
from fazhi.spine.access import Role
from fazhi.spine.actions.notices import (
    Plan,
    drafted,
    enter_notice,
    may_change_calendar,
    plan_entry,
    plan_refresh,
    plan_withdrawal,
    refresh_limits,
    withdraw_notice,
)
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.models import Division, Notice
from fazhi.spine.noticing.draft import Day, DraftNotice, cautions
from fazhi.spine.noticing.listing import listed, place_name, year_of
from fazhi.spine.noticing.reading import days_of_file, days_of_lines
from fazhi.spine.noticing.sheet import starts_of, write_moves

SHOWN = 100
MOST_BYTES = 2 * 1024 * 1024
GONE = "待确认的通知已经处理或者已过期，请重新填写"


def calendar(request: HttpRequest) -> HttpResponse:
    """One year of one place, and every notice there is."""
    today = clock.today()
    places = ["", *Division.objects.filter(notices__isnull=False).distinct().values_list("code", flat=True)]
    wanted = request.GET.get("place", settings.FAZHI_DIVISION)
    scope = wanted if wanted in places or wanted == settings.FAZHI_DIVISION else ""
    laid = calendars.of(scope)
    last = max(today.year + 1, laid.known_until)
    year = request.GET.get("year", "")
    chosen = int(year) if year.isdecimal() and 2004 <= int(year) <= last else today.year
    spans = year_of(laid, chosen)
    context = {
        "year": chosen, "years": range(last, 2003, -1), "spans": spans, "provisional": chosen > laid.known_until,
        "place": scope, "place_words": place_name(scope), "notices": listed(),
        "places": [(code, place_name(code)) for code in dict.fromkeys(["", settings.FAZHI_DIVISION, *places])],
        "may": _administers(request),
    }  # fmt: skip
    return render(request, "desk/calendar.html", context)


def _administers(request: HttpRequest) -> bool:
    return any(post.role == Role.ADMIN for post in reader(request).posts_on(clock.today()))


def _require(request: HttpRequest) -> None:
    if not _administers(request):
        raise NotAllowed("节假日安排由系统管理员导入")


@never_cache
def enter(request: HttpRequest) -> HttpResponse:
    """The form: a file or a few typed lines, with number, day of issue and title."""
    _require(request)
    given: dict[str, Any] = {
        name: request.POST.get(name, "").strip() for name in ("number", "issued", "title", "division", "lines")
    }
    problems: list[str] = []
    if request.method == "POST":
        try:
            made = _drafted(given, request.FILES.get("file"))
        except Refused as refusal:
            problems = refusal.reasons
        else:
            token = secrets.token_urlsafe(12)
            request.session["notices"] = {token: _packed(made)}  # one at a time: the next replaces it
            return redirect("desk:calendar-check", token)
    divisions = [d for d in Division.objects.exclude(level__in=["village"]) if _near(request, d.code)]
    context = {"given": given, "problems": problems, "divisions": divisions, "year": clock.today().year + 1}
    return render(request, "desk/calendar_enter.html", context, status=422 if problems else 200)


def _near(request: HttpRequest, division: str) -> bool:
    return may_change_calendar(reader(request), division, clock.today())


def _drafted(given: dict[str, Any], file: UploadedFile | None) -> DraftNotice:
    try:
        issued = date.fromisoformat(given["issued"])
    except ValueError:
        raise BadInput("请填写成文日期，如2026-11-04") from None
    days = days_of_lines(given["lines"])
    if file is not None:
        if days:
            raise BadInput("请只上传文件，或者只逐行填写，不要两样都有")
        days = _uploaded(file)
    return drafted(
        number=given["number"], issued=issued, title=given["title"], division=given["division"], days=days
    )  # fmt: skip


def _uploaded(file: UploadedFile) -> tuple[Day, ...]:
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(f"“{file.name}”超过2MB，一份节假日通知不会有这么大，请核对")
    suffix = Path(file.name or "").suffix.lower()
    with tempfile.NamedTemporaryFile(suffix=suffix if suffix.isascii() and len(suffix) < 8 else "") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        return days_of_file(Path(kept.name), file.name or "")


def _packed(made: DraftNotice) -> dict[str, Any]:
    return {
        "number": made.number, "issued": made.issued.isoformat(), "title": made.title, "division": made.division,
        "rows": made.rows,
    }  # fmt: skip


def _unpacked(request: HttpRequest, token: str) -> DraftNotice | None:
    """The notice that this session is about to enter, checked again: the day may have passed."""
    held = request.session.get("notices", {}).get(token)
    if held is None:
        return None
    days = tuple(Day(date.fromisoformat(day), kind == "work", name) for day, kind, name in held["rows"])
    issued = date.fromisoformat(held["issued"])
    return drafted(
        number=held["number"], issued=issued, title=held["title"], division=held["division"], days=days
    )  # fmt: skip


@never_cache
def check(request: HttpRequest, token: str) -> HttpResponse:
    """What the notice would move; confirming it by the hash of this list, or leaving it."""
    _require(request)
    made = _unpacked(request, token)
    if made is None:
        messages.warning(request, GONE)
        return redirect("desk:calendar-enter")
    problems: list[str] = []
    deed = request.POST.get("deed", "") if request.method == "POST" else ""
    if deed == "drop":
        request.session.pop("notices", None)
        messages.info(request, "没有导入")
        return redirect("desk:calendar")
    if deed == "confirm":
        try:
            notice = enter_notice(made, token=request.POST.get("shown", ""), by=reader(request), on=clock.today())
        except Refused as refusal:
            problems = refusal.reasons
        else:
            request.session.pop("notices", None)
            messages.success(request, f"已导入{notice.number}，变动的期限已记入各事项的留痕")
            return redirect("desk:notice", notice.pk)
    context = _planned(plan_entry(made)) | {
        "made": made, "token": token, "problems": problems, "place_words": place_name(made.division),
        "cautions": cautions(made, calendars.of(made.division)),
    }  # fmt: skip
    return render(request, "desk/calendar_check.html", context, status=409 if problems else 200)


def _planned(plan: Plan) -> dict[str, Any]:
    """The first moves with their reasons, the counts, and the hash that confirms them."""
    moves = plan.outlook.listed[:SHOWN]
    starts = starts_of(moves)
    shown = [
        (move, *move.why(plan.before, plan.after, starts.get((move.deadline.matter_id, move.deadline.start_seq))))
        for move in moves
    ]
    return {"outlook": plan.outlook, "shown": shown, "hash": plan.token, "more": len(plan.outlook.moves) - len(moves)}


@never_cache
def moves_file(request: HttpRequest, token: str) -> HttpResponseBase:
    """All the moves as a workbook, before anything is saved."""
    _require(request)
    made = _unpacked(request, token)
    if made is None:
        messages.warning(request, GONE)
        return redirect("desk:calendar-enter")
    file = tempfile.TemporaryFile()  # noqa: SIM115 — the response closes it when it has been sent
    write_moves(file, plan_entry(made))
    file.seek(0)
    response = FileResponse(file, content_type=KINDS["xlsx"])
    name = quote(f"{made.year}年节假日安排的期限变动")
    response.headers["Content-Disposition"] = f"attachment; filename=\"moves.xlsx\"; filename*=UTF-8''{name}.xlsx"
    response.headers["Cache-Control"] = "private, no-store"
    return response


def notice(request: HttpRequest, pk: int) -> HttpResponse:
    """One notice that was entered: its days, what has become of them, its history."""
    found = get_object_or_404(Notice.objects.select_related("division", "chain"), pk=pk)
    row = next(item for item in listed() if item.pk == pk)
    context = {
        "notice": found, "row": row, "days": found.days.all(), "may": _administers(request) and _near(request, found.scope),
        "events": found.chain.events.select_related("by").order_by("-seq"),
    }  # fmt: skip
    return render(request, "desk/notice.html", context)


@never_cache
def withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """What would move back if a notice were withdrawn; withdrawing it with a reason."""
    _require(request)
    found = Notice.objects.filter(pk=pk, state=Notice.State.IN_FORCE).select_related("division").first()
    if found is None:
        raise Http404
    problems: list[str] = []
    reason = request.POST.get("reason", "")
    if request.method == "POST":
        shown = request.POST.get("shown", "")
        try:
            withdraw_notice(found, token=shown, by=reader(request), on=clock.today(), reason=reason)
        except Refused as refusal:
            problems = refusal.reasons
        else:
            messages.success(request, f"已撤回{found.number}，仍保留在案")
            return redirect("desk:notice", pk)
    context = _planned(plan_withdrawal(found)) | {"notice": found, "problems": problems, "reason": reason}
    return render(request, "desk/notice_withdraw.html", context, status=422 if problems else 200)


@never_cache
def refresh(request: HttpRequest) -> HttpResponse:
    """Running limits that do not stand as the calendar in force has them (a newer release brought a notice); mending them."""
    _require(request)
    problems: list[str] = []
    if request.method == "POST":
        try:
            count = refresh_limits(token=request.POST.get("shown", ""), on=clock.today(), by=reader(request))
        except Refused as refusal:
            problems = refusal.reasons
        else:
            messages.success(request, f"已重新计算，{count}件事项的变动记入留痕")
            return redirect("desk:calendar")
    context = _planned(plan_refresh()) | {"problems": problems}
    return render(request, "desk/calendar_refresh.html", context, status=409 if problems else 200)
