"""The library for machines and for the shelf at home: JSON, workbook, official paper, Markdown, and a feed of what is new."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import Any
from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed
from django.views.decorators.http import require_safe

from fazhi.areas.rules.documents.models import DocumentVersion, NormativeDocument
from fazhi.areas.rules.library.asking import Asked, AskForm
from fazhi.areas.rules.library.laying import blocks
from fazhi.areas.rules.library.marking import passages
from fazhi.areas.rules.library.models import LibraryText
from fazhi.areas.rules.library.reading import SHOWN, published, versions_of
from fazhi.areas.rules.library.searching import MOST, search
from fazhi.areas.rules.library.standing import standing
from fazhi.desk.export import respond
from fazhi.paper.markdown import to_markdown
from fazhi.paper.model import Block, Heading, Paper, Para, Run
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.spine.errors import BadInput
from fazhi.spine.printing import PRINTED, printed

NEW = 30  # documents in the feed


@dataclass(frozen=True)
class _Column:
    """A column of the workbook."""

    label: str
    text: Callable[[dict[str, Any]], str]


def _column(label: str, name: str) -> _Column:
    return _Column(label, lambda row: "" if row[name] is None else str(row[name]))


COLUMNS = [
    _column("标题", "title"), _column("制定机关", "maker"), _column("发文字号", "document_no"), _column("统一编号", "unified_no"),
    _column("文种", "kind"), _column("领域", "topic"), _column("公布日期", "published_on"), _column("施行日期", "effective_on"),
    _column("有效期至", "expires_on"), _column("失效日期", "ended_on"), _column("效力", "state"), _column("网址", "url"),
]  # fmt: skip


@open_to_all(indexed=False)
@require_safe
def listing(request: HttpRequest, kind: str) -> HttpResponse:
    """The documents that a question finds, at most a thousand of them, as JSON or a workbook."""
    if kind not in ("json", "xlsx"):
        raise Http404
    form = AskForm(request.GET)
    if not form.is_valid():
        raise BadInput(*(str(words) for errors in form.errors.values() for words in errors))
    hits = search(form.asked())
    rows = LibraryText.objects.filter(pk__in=hits.keys, **{f"document__{k}": v for k, v in SHOWN.items()})
    known = {r.pk: r for r in rows.defer("folded").select_related("version", "document__maker")}
    told = [_told(request, known[key]) for key in hits.keys if key in known]
    if kind == "xlsx":
        return respond("xlsx", "规范性文件目录", COLUMNS, told)  # type: ignore[arg-type, return-value]
    answer = {"on": clock.today().isoformat(), "count": len(told), "more": hits.more, "most": MOST, "documents": told}
    return JsonResponse(answer, json_dumps_params={"ensure_ascii": False})


def _told(request: HttpRequest, row: LibraryText) -> dict[str, Any]:
    record, text = row.document, row.version
    now = standing(record, [text], clock.today())
    return _facts(record, text) | {
        "status": now.code, "state": now.said, "url": request.build_absolute_uri(reverse("rules:document", args=[record.pk])),
    }  # fmt: skip


def _facts(record: NormativeDocument, text: DocumentVersion) -> dict[str, Any]:
    days = ("published_on", "effective_on")
    return {
        "id": record.pk, "version": text.number, "title": text.title, "maker": record.maker.name,
        "document_no": text.document_no, "unified_no": text.unified_no, "kind": record.get_kind_display(),
        "topic": record.get_topic_display(), **{day: getattr(text, day).isoformat() for day in days},
        "expires_on": record.expires_on and record.expires_on.isoformat(),
        "ended_on": record.ended_on and record.ended_on.isoformat(),
        "ended_as": record.get_end_kind_display() if record.ended_on else "",
    }  # fmt: skip


@open_to_all()
@require_safe
def one(request: HttpRequest, pk: int, number: int, kind: str) -> HttpResponse:
    """One version as JSON with its parts, as an official paper, or as Markdown."""
    record = published(pk)
    versions = versions_of(record)
    text = next((v for v in versions if v.number == number), None)
    if text is None or kind not in ("json", "md", *PRINTED):
        raise Http404
    if kind == "json":
        return _json(request, record, text, versions)
    paper = paper_of(record, text)
    if kind == "md":
        return _named(HttpResponse(to_markdown(paper), content_type="text/markdown; charset=utf-8"), text.title, kind)
    return _named(HttpResponse(printed(paper, kind), content_type=PRINTED[kind]), text.title, kind)


def _named(response: HttpResponse, title: str, kind: str) -> HttpResponse:
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"document.{kind}\"; filename*=UTF-8''{quote(title, safe='')}.{kind}"
    )
    return response


def _json(
    request: HttpRequest, record: NormativeDocument, text: DocumentVersion, versions: list[DocumentVersion]
) -> JsonResponse:
    now = standing(record, versions, clock.today())
    told = _facts(record, text) | {
        "status": now.code, "state": now.said, "applies": now.version == text and now.code == "in_force",
        "basis": record.basis_text, "reading": record.reading, "text": text.text,
        "parts": [{"kind": b.kind, "label": b.label, "anchor": b.anchor, "text": b.body} for b in blocks(text.text)],
        "versions": [
            {
                "version": v.number, "effective_on": v.effective_on.isoformat(), "document_no": v.document_no,
                "url": request.build_absolute_uri(reverse("rules:version-file", args=[record.pk, v.number, "json"])),
            }
            for v in versions
        ],
    }  # fmt: skip
    return JsonResponse(told, json_dumps_params={"ensure_ascii": False})


def paper_of(record: NormativeDocument, text: DocumentVersion) -> Paper:
    """The version in the layout of an official paper."""
    lines: list[Block] = []
    for block in blocks(text.text):
        if block.kind in ("chapter", "section", "heading"):
            lines.append(Heading(1 if block.kind != "section" else 2, block.text))
        elif block.kind == "article":
            lines.append(Para((Run(block.label, bold=True), Run(f"\u3000{block.body}"))))
        else:
            lines.append(Para((Run(block.text),)))
    return Paper(
        title=text.title, blocks=tuple(lines), number=text.document_no, signed_by=record.maker.name,
        signed_on=text.published_on,
    )  # fmt: skip


@open_to_all()
@require_safe
def feed(request: HttpRequest) -> HttpResponse:
    """What was published last, as Atom."""
    newest = Asked().rows().filter(**{f"document__{k}": v for k, v in SHOWN.items()})
    found = newest.order_by(*Asked().order).defer("folded").select_related("version", "maker")[:NEW]
    home = request.build_absolute_uri(reverse("rules:library"))
    atom = Atom1Feed(
        title="新公布的行政规范性文件", link=home, description="按公布日期排列", language="zh-CN",
        feed_url=request.build_absolute_uri(), feed_guid=home,
    )  # fmt: skip
    for row in found:
        text = row.version
        link = request.build_absolute_uri(reverse("rules:version", args=[row.document_id, text.number]))
        told = "".join(piece.text for piece in passages(text.text, ())[0].pieces)
        day = datetime.combine(text.published_on, time(0), UTC)
        atom.add_item(
            title=f"{text.title}（{text.document_no}）", link=link, description=told, unique_id=link, pubdate=day, updateddate=day,
            author_name=row.maker.name,
        )  # fmt: skip
    return HttpResponse(atom.writeString("utf-8"), content_type="application/atom+xml; charset=utf-8")
