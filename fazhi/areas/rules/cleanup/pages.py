"""Pages of clean-up: the rounds with their progress, and the bench for working through the items of one."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from fazhi.areas.rules.cleanup import book, practice, shares
from fazhi.areas.rules.cleanup.bench import OPEN, Bench, Said
from fazhi.areas.rules.cleanup.items import progress
from fazhi.areas.rules.cleanup.models import CleanupShare, CleanupTask
from fazhi.desk.export import KINDS
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.errors import BadInput, Refused
from fazhi.spine.models import Matter

PAGE = 100
MOST_BYTES = 5 * 1024 * 1024
SYSTEM = "rules.cleanup"
Given = dict[int, tuple[str, str]]


def rounds(request: HttpRequest) -> HttpResponse:
    """The rounds that the reader may see with how far they are; to a unit, its shares of the others."""
    user, today = reader(request), clock.today()
    found = access.visible_to(user, Matter.objects.filter(system=SYSTEM), system=SYSTEM, on=today)
    mine = {post.organ_id for post in user.posts_on(today) if post.covers(shares.SYSTEM)}
    own = Matter.objects.filter(system=shares.SYSTEM, organ__in=mine)
    alone = own.exclude(cleanup_share__round__in=found.order_by().values("pk"))
    either = Matter.objects.filter(Q(pk__in=found.order_by().values("pk")) | Q(pk__in=alone.order_by().values("pk")))
    page = Paginator(either.select_related("organ").order_by("-opened_on", "-pk"), 30).get_page(request.GET.get("page"))
    rows = [_share_row(m) if m.system == shares.SYSTEM else _round_row(m, own) for m in page]
    return render(request, "rules/cleanup_rounds.html", {"rows": rows, "page": page})


def _round_row(matter: Matter, own: QuerySet[Matter]) -> dict[str, Any]:
    tasks, record = CleanupTask.objects.filter(round=matter), matter.record
    said, total = progress(matter)
    share = own.filter(cleanup_share__round=matter, closed_on=None).first()
    owed = (
        shares.own_items(share, share.record).filter(result="").count() if share and matter.state == shares.ASKS else 0
    )
    return {
        "matter": matter, "theme": record.theme, "kind": record.get_kind_display(), "said": said, "total": total,
        "owed": owed, "share": share, "open": tasks.filter(done_on=None).count(), "tasks": tasks.count(), "due": record.finish_by,
    }  # fmt: skip


def _share_row(matter: Matter) -> dict[str, Any]:
    record: CleanupShare = matter.record
    own = shares.own_items(matter, record)
    owed = own.filter(result="").count()
    asks = record.round.state == shares.ASKS
    return {
        "matter": matter, "theme": record.theme, "kind": "本单位的文件", "said": record.documents - owed, "total": record.documents,
        "owed": owed if asks else 0, "share": matter, "open": 0, "tasks": 0, "due": record.due_on,
    }  # fmt: skip


@never_cache
def items(request: HttpRequest, pk: int) -> HttpResponse:
    """The items of a round; saving what was filled in."""
    bench = _bench(request, pk)
    if request.method != "POST":
        return _shown(request, bench)
    said = _handed_in(request.POST)
    return _saved(request, bench, said, {one.no: (one.code, one.reason) for one in said})


def _bench(request: HttpRequest, pk: int) -> Bench:
    """The bench at a round, or at the share of a unit: each only for those who may see it."""
    matter = matter_for(request, pk)
    if matter.system == shares.SYSTEM:
        return Bench(matter.record.round, reader(request), clock.today(), share=matter)
    if matter.system != SYSTEM:
        raise BadInput("这不是一轮规范性文件清理")
    return Bench(matter, reader(request), clock.today())


def _saved(request: HttpRequest, bench: Bench, said: list[Said], given: Given) -> HttpResponse:
    try:
        changed = bench.save(said)
    except Refused as refusal:
        return _shown(request, bench, given=given, problems=refusal.reasons, status=refusal.status)
    if changed:
        messages.success(request, f"已保存{changed}件的处理意见")
    else:
        messages.info(request, "没有改动")
    return redirect(f"{reverse('desk-rules:cleanup-items', args=[bench.at.pk])}?{request.GET.urlencode()}")


def _handed_in(data: QueryDict) -> list[Said]:
    """Every row of the page; those that were ticked take what was chosen for all of them."""
    ticked = set(data.getlist("pick")) if data.get("deed") == "ticked" else set()
    said = []
    for name in data:
        no = name.removeprefix("was-")
        if no == name or not no.isdecimal():
            continue
        seen, _, was = str(data[name]).partition("|")
        code, _, reason = was.partition("|")
        told = (data.get(f"result-{no}", code), data.get(f"reason-{no}", reason))
        if no in ticked:
            told = (data.get("all-result", ""), data.get("all-reason", ""))
        cleaned = " ".join(told[1].split()) if told[0] else ""
        said.append(Said(int(no), told[0], cleaned, (code, reason), int(seen or 0)))
    return sorted(said, key=lambda one: one.no)


def _shown(
    request: HttpRequest, bench: Bench, *, given: Given | None = None, problems: list[str] | None = None, status: int = 200
) -> HttpResponse:  # fmt: skip
    asked = {name: request.GET.get(name, "").strip() for name in ("unit", "result", "q")}
    rows = bench.chosen(unit=asked["unit"], result=asked["result"], text=asked["q"])
    if given:  # what was filled in stays on the page, whatever the filter says of it now
        rows = bench.items.filter(no__in=given)
    page = Paginator(rows, max(PAGE, len(given or ()))).get_page(request.GET.get("page"))
    lines = []
    for item in page:
        code, reason = (given or {}).get(item.no, (item.result, item.reason))
        was = f"{item.seq or 0}|{item.result}|{item.reason}"
        lines.append({"item": item, "code": code, "reason": reason, "was": was})
    tally = bench.tally()
    total = sum(number for _, _, number in tally)
    record = bench.matter.record
    context: dict[str, Any] = {
        "bench": bench, "matter": bench.matter, "at": bench.at, "record": record, "progress": progress(bench.matter),
        "asked": asked, "lines": lines, "page": page,
        "tally": tally, "total": total, "adds_up": total == bench.frozen, "units": bench.units(),
        "results": practice.RESULTS.values(), "reasons": practice.REASONS, "problems": problems or [], "open": OPEN,
        "may": bool(bench.step and lines), "most": book.sheets.LONGEST,
    }  # fmt: skip
    return render(request, "rules/cleanup_items.html", context, status=status)


@never_cache
def workbook(request: HttpRequest, pk: int) -> HttpResponseBase:
    """The items that are shown as a workbook to fill in."""
    bench = _bench(request, pk)
    asked = {name: request.GET.get(name, "").strip() for name in ("unit", "result", "q")}
    rows = bench.chosen(unit=asked["unit"], result=asked["result"], text=asked["q"])
    file = tempfile.TemporaryFile()  # noqa: SIM115 — the response closes it when it has been sent
    book.write(file, bench.matter, rows)
    file.seek(0)
    response = FileResponse(file, content_type=KINDS["xlsx"])
    name = quote(f"{bench.matter.title}清理意见")
    response.headers["Content-Disposition"] = f"attachment; filename=\"cleanup.xlsx\"; filename*=UTF-8''{name}.xlsx"
    response.headers["Cache-Control"] = "private, no-store"
    return response


@never_cache
@require_POST
def fill_in(request: HttpRequest, pk: int) -> HttpResponse:
    """Take what a workbook says; nothing of it when anything in it is wrong."""
    bench = _bench(request, pk)
    file = request.FILES.get("file")
    try:
        if not isinstance(file, UploadedFile):
            raise BadInput("请选择填好的 Excel 文件")
        said = _uploaded(file, bench.matter)
    except Refused as refusal:
        return _shown(request, bench, problems=refusal.reasons, status=refusal.status)
    mine = [one for one in said if not one.was or (one.code, one.reason) != one.was]
    return _saved(request, bench, said, {one.no: (one.code, one.reason) for one in mine})


def _uploaded(file: UploadedFile, matter: Matter) -> list[Said]:
    name = file.name or ""
    if (file.size or 0) > MOST_BYTES:
        raise BadInput(f"“{name}”超过5MB，请核对")
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as kept:
        for chunk in file.chunks():
            kept.write(chunk)
        kept.flush()
        return book.read(Path(kept.name), name, matter)


DESK = [
    path("cleanup/", rounds, name="cleanup"),
    path("cleanup/<int:pk>/", items, name="cleanup-items"),
    path("cleanup/<int:pk>/items.xlsx", workbook, name="cleanup-workbook"),
    path("cleanup/<int:pk>/fill-in/", fill_in, name="cleanup-fill-in"),
]
DESK_NAV = [("规范性文件清理", "desk-rules:cleanup", "rules.cleanup rules.cleanup_share")]
