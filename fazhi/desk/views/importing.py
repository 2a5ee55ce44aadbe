"""Ledgers in from spreadsheets: the template, the file, what it would do, and doing it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from typing import IO, Any
from urllib.parse import quote

from django.contrib import messages
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from fazhi.desk import uploads
from fazhi.desk.export import KINDS
from fazhi.desk.uploads import Held
from fazhi.desk.views.asking import reader, register_for
from fazhi.spine import clock, registry
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.sheets.columns import form_of, letters
from fazhi.spine.sheets.container import MOST_ROWS
from fazhi.spine.sheets.importing import Outcome, run, writable
from fazhi.spine.sheets.marked import write_marked
from fazhi.spine.sheets.rows import wrong_cells
from fazhi.spine.sheets.template import write_template

SHOWN = 50
GONE = "上传的文件已经处理或者已过期，请重新上传"


def _register(request: HttpRequest, code: str) -> tuple[Register, list[Organ]]:
    """The register, and the organs the reader may enter records for; none: refused."""
    register = register_for(request, code)
    registry.refuse_sealed(code, "整批导入")
    organs = writable(register, reader(request), clock.today())
    if not organs:
        raise NotAllowed(f"您没有登记“{register.name}”的岗位")
    return register, list(organs.values())


def template_file(request: HttpRequest, code: str) -> HttpResponseBase:
    """The sheet to fill in, with the reader's own organs to choose from."""
    register, organs = _register(request, code)
    return _sheet(f"{register.name}导入模板", lambda file: write_template(file, form_of(register), _organs(), organs))


def _organs() -> list[Organ]:
    return list(Organ.objects.all())


@never_cache
def upload(request: HttpRequest, code: str) -> HttpResponse:
    """The page on which a file is handed in."""
    register, organs = _register(request, code)
    if request.method != "POST":
        return _upload_page(request, register, organs)
    try:
        kept = uploads.hold(request, code, request.FILES.get("file"))
    except Refused as refusal:
        return _upload_page(request, register, organs, refusal.reasons)
    return redirect("desk:import-check", code, kept.token)


def _upload_page(
    request: HttpRequest, register: Register, organs: list[Organ], problems: list[str] | None = None
) -> HttpResponse:
    context = {
        "register": register, "organs": organs, "columns": form_of(register).columns, "problems": problems, "most": MOST_ROWS,
    }  # fmt: skip
    return render(request, "desk/import.html", context, status=422 if problems else 200)


@never_cache
def check(request: HttpRequest, code: str, token: str) -> HttpResponse:
    """What the file would do; confirming it, or leaving it."""
    register, organs = _register(request, code)
    kept = uploads.held(request, code, token)
    if kept is None:
        messages.warning(request, GONE)
        return redirect("desk:import", code)
    deed = request.POST.get("deed", "") if request.method == "POST" else ""
    if deed == "drop":
        uploads.drop(request, token)
        messages.info(request, "没有导入；上传的文件已删除")
        return redirect("desk:import", code)
    try:
        outcome = _run(request, register, kept, write=deed in ("all", "good"), good_only=deed == "good")
    except Refused as refusal:
        uploads.drop(request, token)
        return _upload_page(request, register, organs, refusal.reasons)
    return _written(request, register, kept, outcome) if outcome.written else _check_page(request, kept, outcome, deed)


def _run(
    request: HttpRequest, register: Register, kept: Held, *, write: bool = False, good_only: bool = False
) -> Outcome:
    return run(register, kept.path, by=reader(request), name=kept.name, write=write, good_only=good_only)


def _written(request: HttpRequest, register: Register, kept: Held, outcome: Outcome) -> HttpResponse:
    """The rows are in. While some were wrong the file stays, so that the marked sheet can be fetched."""
    told = f"已导入{len(outcome.good)}行，用时{outcome.seconds:.1f}秒"
    if outcome.known:
        told += f"；已存在、未重复导入{len(outcome.known)}行"
    messages.success(request, told)
    if outcome.wrong:
        return redirect("desk:import-check", register.code, kept.token)
    uploads.drop(request, kept.token)
    return redirect("desk:register", register.code)


def _check_page(request: HttpRequest, kept: Held, outcome: Outcome, deed: str) -> HttpResponse:
    places = outcome.table.places
    problems: list[dict[str, Any]] = []
    for row, name, words in wrong_cells(outcome.wrong):
        if len(problems) == SHOWN:
            break
        column = f"{letters(places[name])}列“{outcome.form.column(name).label}”" if name in places else ""
        problems.append({"row": row.number, "column": column, "words": words})
    context = {
        "register": outcome.register, "outcome": outcome, "kept": kept, "problems": problems, "shown": SHOWN,
        "good": len(outcome.good), "wrong": len(outcome.wrong), "known": len(outcome.known),
        "differing": [row.number for row in outcome.differing[:20]], "refused": deed == "all",
    }  # fmt: skip
    return render(request, "desk/import_check.html", context, status=422 if deed else 200)


@never_cache
def marked_file(request: HttpRequest, code: str, token: str) -> HttpResponseBase:
    """The file as it was, with what is wrong beside the cells."""
    register, _ = _register(request, code)
    kept = uploads.held(request, code, token)
    if kept is None:
        messages.warning(request, GONE)
        return redirect("desk:import", code)
    outcome = _run(request, register, kept)
    return _sheet(f"{register.name}（已标注问题）", lambda file: write_marked(file, outcome))


def _sheet(name: str, write: Callable[[IO[bytes]], None]) -> HttpResponseBase:
    file = tempfile.TemporaryFile()  # noqa: SIM115 — the response closes it when it has been sent
    write(file)
    file.seek(0)
    response = FileResponse(file, content_type=KINDS["xlsx"])
    disposition = f"attachment; filename=\"sheet.xlsx\"; filename*=UTF-8''{quote(name)}.xlsx"
    response.headers["Content-Disposition"] = disposition
    response.headers["Cache-Control"] = "private, no-store"
    return response
