"""Check any report: hand in a file or choose one from the library, see the findings beside the text, take away the annotated file.

What is handed in is kept nowhere: the form stays on the page with its file, and every answer is made from it anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from fazhi.desk.views.asking import reader
from fazhi.desk.views.papers import downloaded
from fazhi.desk.views.reports import report_for
from fazhi.report import export
from fazhi.report.annotated import annotate, annotate_text
from fazhi.report.checker import Finding, check
from fazhi.report.library import keeping
from fazhi.report.models import ReadReport
from fazhi.report.own_check import check_own
from fazhi.report.reader import read_text
from fazhi.report.reader.model import Report
from fazhi.spine import clock
from fazhi.spine.errors import BadInput
from fazhi.spine.printing import PRINTED

SEVERITY = {"error": ("red", "错误"), "warning": ("amber", "请核对"), "note": ("blue", "提示")}
MOST_OFFERED = 100  # newest reports of the library in the list to choose from; others are checked from their own page
LONG = 12_000  # letters from which on only the paragraphs with findings are shown
MOST_SHOWN = 80  # findings on one page


@dataclass(frozen=True)
class Given:
    """What was handed in: the text, and the file itself where it is a .docx."""

    text: str
    name: str
    word: bytes = b""


@dataclass
class Shown:
    """A finding as the page shows it."""

    number: int
    finding: Finding

    @property
    def tone(self) -> str:
        return SEVERITY[self.finding.severity][0]

    @property
    def word(self) -> str:
        return SEVERITY[self.finding.severity][1]


@dataclass
class Line:
    """A paragraph in pieces, each with the findings that begin at it; a gap stands for paragraphs left out."""

    pieces: list[tuple[str, list[Shown]]] = field(default_factory=list)
    gap: bool = False


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check_page(request: HttpRequest) -> HttpResponse:
    """The form, and below it what was found."""
    context: dict[str, Any] = {"wrong": {}, "text": request.POST.get("text", "")}
    asked = request.POST if request.method == "POST" else request.GET
    if request.method == "POST" or request.GET.get("report"):
        try:
            given, last = _given(request, asked, "report"), _last(request, asked)
        except BadInput as refusal:
            context["wrong"] = refusal.fields or {"text": "；".join(refusal.reasons)}
        else:
            context |= _found(given, last)
    status = 422 if context["wrong"] else 200
    if request.htmx:  # type: ignore[attr-defined]
        return render(request, "desk/check_found.html", context, status=200)  # htmx shows only what succeeded
    context |= {
        "offered": _offered(), "chosen": asked.get("report", ""), "chosen_last": asked.get("last", ""),
        "may": keeping.may_keep(reader(request), clock.today()),
    }  # fmt: skip
    return render(request, "desk/check.html", context, status=status)


@require_POST
def check_annotated(request: HttpRequest) -> HttpResponse:
    """The report with its findings as comments: a copy of the .docx handed in, else a new one of its text."""
    given, last = _given(request, request.POST, "report"), _last(request, request.POST)
    read, on = read_text(given.text), clock.today()
    found = check(read, last_year=last)
    if given.word:
        data = annotate(given.word, given.text, found, on=on)
    else:
        data = annotate_text(given.text, read.title, found, on=on)
    return downloaded(HttpResponse(data, content_type=PRINTED["docx"]), f"{given.name or '报告'}（核对批注）.docx")


@never_cache
@require_safe
def report_annotated(request: HttpRequest, pk: int) -> HttpResponse:
    """A report of ours as .docx with what the check against its records found."""
    report, on = report_for(request, pk), clock.today()
    own = export.rendered(report)
    data = annotate(export.WRITERS["docx"](own.paper), own.text, check_own(report, on), on=on)
    return downloaded(HttpResponse(data, content_type=PRINTED["docx"]), f"{report.title}（核对批注）.docx")


# ── what was handed in ────────────────────────────────────────────────────────────────────────────


def _offered() -> list[ReadReport]:
    rows = ReadReport.objects.only("pk", "place", "year", "title")
    return list(rows.order_by(F("year").desc(nulls_last=True), "place", "pk")[:MOST_OFFERED])


def _given(request: HttpRequest, asked: Any, name: str) -> Given:
    """Text typed in, a file, or a report of the library, in this order. Raises BadInput."""
    if asked.get("text", "").strip():
        return Given(asked["text"].replace("\r\n", "\n"), "")
    file = request.FILES.get("file")
    if isinstance(file, UploadedFile) and file.name:
        return _of_file(file)
    if chosen := asked.get(name, ""):
        kept = _kept(chosen)
        return Given(kept.text, kept.title)
    raise BadInput(fields={"file": "请选择要核对的报告文件，或者粘贴正文，或者选库中的报告"})


def _of_file(file: UploadedFile) -> Given:
    text = keeping.text_of(file)
    stem, _, kind = str(file.name).rpartition(".")
    file.seek(0)
    return Given(text, stem, file.read() if kind.lower() == "docx" else b"")


def _last(request: HttpRequest, asked: Any) -> Report | None:
    """Last year's report, where one was given."""
    file = request.FILES.get("last_file")
    if isinstance(file, UploadedFile) and file.name:
        try:
            return read_text(keeping.text_of(file))
        except BadInput as refusal:
            raise BadInput(fields={"last_file": "；".join(refusal.reasons)}) from None
    return read_text(_kept(asked["last"]).text) if asked.get("last") else None


def _kept(pk: str) -> ReadReport:
    kept = ReadReport.objects.filter(pk=pk).first() if pk.isdecimal() else None
    if kept is None:
        raise Http404
    return kept


# ── what was found ────────────────────────────────────────────────────────────────────────────────


def _found(given: Given, last: Report | None) -> dict[str, Any]:
    read = read_text(given.text)
    found = [Shown(n, one) for n, one in enumerate(check(read, last_year=last), 1)]
    tones = [one.tone for one in found]
    return {
        "read": read, "name": given.name, "last": last, "all": len(found), "found": found[:MOST_SHOWN],
        "counts": [(key, tone, word, tones.count(tone)) for key, (tone, word) in SEVERITY.items()],
        "lines": list(_lines(given.text, found[:MOST_SHOWN])), "cut": len(given.text) > LONG,
    }  # fmt: skip


def _lines(text: str, found: list[Shown]) -> Iterator[Line]:
    """The text in paragraphs with the findings marked; of a long one only the paragraphs with findings."""
    placed = [one for one in found if one.finding.place.text]
    begin, at, gap = 0, 0, False
    for words in text.split("\n"):
        end, held = begin + len(words), []
        while at < len(placed) and placed[at].finding.place.start <= end:
            held.append(placed[at])
            at += 1
        if held or (len(text) <= LONG and words.strip()):
            yield Line(list(_pieces(text, begin, end, held)))
            gap = False
        elif words.strip() and not gap:
            yield Line(gap=True)
            gap = True
        begin = end + 1


def _pieces(text: str, begin: int, end: int, held: list[Shown]) -> Iterator[tuple[str, list[Shown]]]:
    """Findings that overlap share one mark, which runs to the end of the longest."""
    at, n = begin, 0
    while n < len(held):
        start, stop, group = max(at, held[n].finding.place.start), held[n].finding.place.end, [held[n]]
        while n + 1 < len(held) and held[n + 1].finding.place.start < stop:
            n += 1
            stop = max(stop, held[n].finding.place.end)
            group.append(held[n])
        n += 1
        if start > at:
            yield text[at:start], []
        yield text[start : min(stop, end)], group
        at = max(start, min(stop, end))
    if at < end:
        yield text[at:end], []
