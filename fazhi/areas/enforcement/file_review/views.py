"""A reviewer's own pages: what is to be reviewed, the file's papers beside the sheet, the sheet handed in.

The assignment is the right to read the file's papers, personal words masked, until the sheet is handed in. Nobody comes
here by any other right: a sheet that is not one's own does not exist.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, QueryDict
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.file_review import scoring, sheets
from fazhi.areas.enforcement.file_review.models import ReviewSheet
from fazhi.areas.enforcement.file_review.words import Part
from fazhi.desk.views.asking import reader
from fazhi.desk.views.papers import downloaded
from fazhi.paper.html import to_html
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Attachment, Matter
from fazhi.spine.papers import paper_of, personal_words

SHOWN = 200
PAPERS = 60  # of one case; a volume has a dozen


def _mine(request: HttpRequest, token: UUID) -> ReviewSheet:
    try:
        return sheets.mine(reader(request), token)
    except LookupError:
        raise Http404 from None


@never_cache
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """The reader's own sheets, those to be done first."""
    rows = list(sheets.own(reader(request)).select_related("matter__reviewed_file__agency")[:SHOWN])
    told = [{"row": row, "why": sheets.closed_for(row)} for row in rows]
    todo = [one for one in told if not one["why"]]
    return render(request, "enforcement/review_tasks.html", {"todo": todo, "done": [one for one in told if one["why"]]})


@never_cache
@require_safe
def sheet(request: HttpRequest, token: UUID) -> HttpResponse:
    """One sheet: the papers on one side, the items on the other."""
    row = _mine(request, token)
    return _page(request, row, row.given)


def _page(request: HttpRequest, row: ReviewSheet, given: Any, faults: dict[str, str] | None = None) -> HttpResponse:
    file, why = sheets.file_of(row), sheets.closed_for(row)
    faults = faults or {}
    lines = [
        {
            "item": item, "name": f"item-{item.n}", "fault": faults.get(f"item-{item.n}", ""),
            "points": given.get(str(item.n), {}).get("points", ""), "words": given.get(str(item.n), {}).get("words", ""),
            "ticked": item.fatal and str(item.n) in given and given[str(item.n)].get("points", "") != "",
        }
        for item in sheets.items(file)
    ]  # fmt: skip
    parts = [(part.label, [line for line in lines if line["item"].part is part]) for part in Part]
    context = {
        "sheet": row, "file": file, "why": why, "parts": parts, "faults": list(faults.values()), "full": scoring.FULL,
        "papers": [] if why else _papers(file.case), "files": [] if why else _files(file.case),
        "others": sheets.sheets_of(row.matter) if row.handed_at else [],
    }  # fmt: skip
    return render(request, "enforcement/review_sheet.html", context, status=422 if faults else 200)


def _papers(case: Matter | None) -> list[dict[str, Any]]:
    """The papers of the case as they were issued, personal words masked."""
    if case is None:
        return []
    rows, hidden = case.documents.filter(erased_seq=None).select_related("organ", "replaces"), personal_words(case)
    told = []
    for row in rows[:PAPERS]:
        row.matter = case
        # The writer of papers escapes every text it is given.
        told.append({"document": row, "text": mark_safe(to_html(paper_of(row, hidden)))})
    return told


def _files(case: Matter | None) -> Any:
    return Attachment.objects.filter(chain=case.pk, erased_seq=None) if case else []


def _given(posted: QueryDict) -> dict[str, dict[str, str]]:
    """Number of an item → what was written beside it."""
    found: dict[str, dict[str, str]] = {}
    for name, value in posted.items():
        kind, _, n = name.partition("-")
        if kind in ("points", "words") and n.isdecimal() and len(n) < 4 and str(value).strip():
            found.setdefault(n, {})[kind] = str(value)
    return found


@require_POST
def save(request: HttpRequest, token: UUID) -> HttpResponse:
    """Keep what is written so far."""
    sheets.save(_mine(request, token), _given(request.POST))
    messages.success(request, "已暂存；提交以前都可以修改，别人看不到")
    return redirect("desk-enforcement:review-sheet", token=token)


@never_cache
@require_POST
def hand_in(request: HttpRequest, token: UUID) -> HttpResponse:
    """Hand in for good; what is wrong stands beside its item and nothing is lost."""
    row, given = _mine(request, token), _given(request.POST)
    try:
        sheets.hand_in(row, given)
    except BadInput as refusal:
        if not refusal.fields:
            raise
        return _page(request, row, given, {name: str(words) for name, words in refusal.fields.items()})
    messages.success(request, "评分表已提交，不能再改；评定以后可以在这里查看其他评查人员的评分")
    return redirect("desk-enforcement:review-tasks")


@require_POST
def decline(request: HttpRequest, token: UUID) -> HttpResponse:
    """The reviewer declares recusal."""
    sheets.decline(_mine(request, token), request.POST.get("why", ""))
    messages.success(request, "已声明回避，评查机构将改派他人")
    return redirect("desk-enforcement:review-tasks")


def _case(request: HttpRequest, token: UUID) -> Matter:
    """The case of a sheet on which the reader is still at work."""
    row = _mine(request, token)
    case = sheets.file_of(row).case
    if case is None or sheets.closed_for(row):
        raise Http404
    return case


@never_cache
@require_safe
def scan(request: HttpRequest, token: UUID, pk: int) -> HttpResponseBase:
    """A file on the case, always as a download."""
    found = Attachment.objects.filter(pk=pk, chain=_case(request, token).pk, erased_seq=None).first()
    if found is None:
        raise Http404
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404("附件文件不在存储中") from None
    return downloaded(FileResponse(file, content_type="application/octet-stream"), found.name)
