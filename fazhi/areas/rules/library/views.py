"""The pages of the library: a list that is searched, one document, an earlier version, two versions compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.forms import DateField, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from fazhi.areas.rules.library.asking import LONGEST, AskForm
from fazhi.areas.rules.library.citations import citing
from fazhi.areas.rules.library.differences import compared
from fazhi.areas.rules.library.folding import parts
from fazhi.areas.rules.library.marking import Passage, Piece, marked, passages
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.reading import SHOWN, Reading, published, versions_of
from fazhi.areas.rules.library.searching import Hits, search
from fazhi.areas.rules.library.standing import standing
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.statutes.models import Edition
from fazhi.statutes.numerals import article_name

PAGE = 20


@dataclass(frozen=True)
class Found:
    """One hit as the list shows it."""

    row: LibraryText
    title: list[Piece]
    number: list[Piece]
    passages: list[Passage]
    state: str
    code: str


def _page(request: HttpRequest, template: str, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
    return render(request, f"rules/{template}", context, status=status)


@open_to_all(indexed=False)
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    form = AskForm(request.GET)
    fit = form.is_valid()
    asked = form.asked()
    number = request.GET.get("page", "")
    enough = PAGE * int(number) + 1 if number.isascii() and number.isdigit() and len(number) < 4 else PAGE + 1
    hits = search(asked, enough) if fit else Hits([], False)
    sheet = Paginator(hits.keys, PAGE).get_page(request.GET.get("page"))
    found = _found(list(sheet.object_list), asked.words, asked.on or clock.today())
    context = {
        "form": form, "asked": asked, "hits": hits, "sheet": sheet, "found": found, "q": "".join(request.GET.get("q", ""))[:LONGEST],
        "narrowed": any(value for name, value in request.GET.items() if name not in ("q", "page", "sort")),
    }  # fmt: skip
    return _page(request, "library.html", context, status=200 if fit else 400)


def _found(keys: Sequence[int], words: tuple[str, ...], on: date) -> list[Found]:
    rows = LibraryText.objects.filter(pk__in=list(keys), **{f"document__{k}": v for k, v in SHOWN.items()})
    known = {row.pk: row for row in rows.defer("folded").select_related("version", "document", "maker")}
    shown = []
    for row in (known[key] for key in keys if key in known):
        text = row.version
        now = standing(row.document, [text], on)
        outdated = not row.latest and now.code == "in_force"
        state = "此文本已被修改" if outdated else now.said
        shown.append(Found(row, marked(text.title, words), marked(text.document_no, words), passages(text.text, words),
                           state, "ended" if outdated else now.code))  # fmt: skip
    return shown


def _day_asked(request: HttpRequest) -> tuple[date, str]:
    """The day in the address, today without one; and what is wrong with it."""
    typed = request.GET.get("on", "").strip()
    if not typed:
        return clock.today(), ""
    try:
        day: date = DateField().clean(typed)
    except ValidationError:
        return clock.today(), "日期请写成2026-11-20的样子。"
    return day, ""


def _words(request: HttpRequest) -> tuple[str, ...]:
    return tuple(word for word in parts(request.GET.get("q", "")[:LONGEST]) if len(word) > 1)


@open_to_all()
@require_safe
def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The document as it stands today, or on the day in the address."""
    record = published(pk)
    on, wrong = _day_asked(request)
    versions = versions_of(record)
    now = standing(record, versions, on)
    return _reading(request, Reading(record, now.version or versions[0], on, _words(request)), wrong)


@open_to_all()
@require_safe
def version(request: HttpRequest, pk: int, number: int) -> HttpResponse:
    record = published(pk)
    chosen = next((v for v in versions_of(record) if v.number == number), None)
    if chosen is None:
        raise Http404
    on, wrong = _day_asked(request)
    return _reading(request, Reading(record, chosen, on, _words(request)), wrong)


def _reading(request: HttpRequest, reading: Reading, wrong: str) -> HttpResponse:
    record = reading.document
    context = {
        "reading": reading, "record": record, "version": reading.version, "wrong": wrong, "today": clock.today(),
        "cited_by": citing(record.pk, reading.version.title, reading.version.document_no),
        "pairs": list(zip(reading.versions[1:], reading.versions, strict=False)),
    }  # fmt: skip
    return _page(request, "document.html", context, status=400 if wrong else 200)


@open_to_all()
@require_safe
def compare(request: HttpRequest, pk: int, before: int, after: int) -> HttpResponse:
    record = published(pk)
    versions = {v.number: v for v in versions_of(record)}
    if before not in versions or after not in versions or before >= after:
        raise Http404
    changes = compared(versions[before].text, versions[after].text)
    counted = {
        how: sum(change.how == how for change in changes) for how in ("changed", "new", "gone", "renumbered", "same")
    }
    context = {
        "record": record, "before": versions[before], "after": versions[after], "changes": changes, "counted": counted,
    }  # fmt: skip
    return _page(request, "compare.html", context)


@open_to_all()
@require_safe
def statute(request: HttpRequest, pk: int) -> HttpResponse:
    """A statute on file, so that citations lead to its articles."""
    edition = get_object_or_404(Edition, pk=pk, state=Edition.State.ON_FILE, texts=True)
    articles = [(article_name(a.key), a) for a in edition.articles.order_by("place")]
    others = Edition.objects.filter(title=edition.title, state=Edition.State.ON_FILE, texts=True).exclude(pk=pk)
    return _page(request, "statute.html", {"edition": edition, "articles": articles, "others": others})
