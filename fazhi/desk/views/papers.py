"""Documents and attachments: looked at and downloaded only by those who may read their record."""

from __future__ import annotations

from typing import TypeVar
from urllib.parse import quote

from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, render
from django.utils.safestring import mark_safe

from fazhi.desk.views.asking import matter_for, reader, record_for
from fazhi.paper.html import to_html
from fazhi.paper.model import Paper
from fazhi.spine import access, clock
from fazhi.spine.models import Attachment, Document, Matter
from fazhi.spine.papers import paper_of, personal_words
from fazhi.spine.printing import PRINTED, printed
from fazhi.spine.sight import Sight

R = TypeVar("R", bound=HttpResponseBase)


def _document(request: HttpRequest, pk: int) -> Document:
    document = get_object_or_404(Document.objects.select_related("organ", "replaces"), pk=pk)
    document.matter = matter_for(request, document.matter_id)
    if not Sight(document.matter, reader(request), clock.today()).document(document):
        raise Http404
    return document


def document(request: HttpRequest, pk: int) -> HttpResponse:
    """The document as it is printed."""
    found = _document(request, pk)
    # The writer of papers escapes every text it is given.
    hidden = _hidden(request, found)
    paper = mark_safe(to_html(paper_of(found, hidden)))
    context = {"document": found, "paper": paper, "services": found.services.all(), "hidden": bool(hidden)}
    return render(request, "desk/document.html", context)


def _hidden(request: HttpRequest, document: Document) -> dict[str, str]:
    """Personal words are masked in papers too, except for those who handle the matter."""
    matter = document.matter
    if access.may_reveal(reader(request), matter, matter.system, clock.today()):
        return {}
    return personal_words(matter)


def document_file(request: HttpRequest, pk: int, kind: str = "docx") -> HttpResponse:
    """The document as .docx or .pdf."""
    found = _document(request, pk)
    return printed_file(paper_of(found, _hidden(request, found)), f"{found.number} {found.name}", kind)


def printed_file(paper: Paper, name: str, kind: str) -> HttpResponse:
    """A paper to take away as .docx or .pdf. Raises NotPrintable where this server cannot set it."""
    return downloaded(HttpResponse(printed(paper, kind), content_type=PRINTED[kind]), f"{name}.{kind}")


def attachment(request: HttpRequest, pk: int) -> HttpResponseBase:
    """A file, always as a download and never as a page of ours."""
    found = get_object_or_404(Attachment.objects.select_related("chain"), pk=pk)
    record = record_for(request, found.chain)
    if isinstance(record, Matter) and not Sight(record, reader(request), clock.today()).file(found):
        raise Http404
    if found.erased_seq is not None:
        raise Http404("附件已依法删除")
    try:
        file = found.file.open("rb")
    except FileNotFoundError:
        raise Http404("附件文件不在存储中") from None
    return downloaded(FileResponse(file, content_type="application/octet-stream"), found.name)


def downloaded(response: R, name: str) -> R:
    """A file under its own name, never shown as a page of ours and never kept."""
    response.headers["Content-Disposition"] = f"attachment; filename=\"download\"; filename*=UTF-8''{quote(name)}"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
