"""Draws, for everybody: the hash of the pool from the moment it is frozen, the result once published, the certificate."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from fazhi.portal.doors import open_to_all, page
from fazhi.spine.draws import rights
from fazhi.spine.draws.certificate import dump
from fazhi.spine.draws.page import page as stand_alone
from fazhi.spine.models import Draw

PAGE, ROWS = 25, 100
#: Never read for a page: a pool of a hundred thousand would be parsed for every visitor.
HEAVY = ("plan", "certificate", "refs", "redraws__plan", "redraws__certificate", "redraws__refs", "redraws__summary")
MEDIA = {"json": "application/json", "html": "text/html; charset=utf-8"}


def _public() -> QuerySet[Draw]:
    return rights.public().filter(scope__startswith=settings.FAZHI_DIVISION)


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    found = _public().defer(*HEAVY)
    return page(request, "draws.html", {"sheet": Paginator(found, PAGE).get_page(request.GET.get("page"))})


@open_to_all()
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One draw: before the result only what was said beforehand; the seal as soon as there is a result to be sealed."""
    found = _public().defer(*HEAVY).filter(pk=pk).first()
    if found is None:
        raise Http404
    drawn = found.summary["rows"] if found.published_on else []
    corrected = found.chain.events.filter(code="correct_seed").order_by("seq")
    context = {
        "draw": found, "told": found.summary, "sheet": Paginator(drawn, ROWS).get_page(request.GET.get("page")),
        "labelled": any(row["label"] for row in drawn), "corrected": [event.payload.get("was", "") for event in corrected],
        "later": found.redrawn_as.exclude(frozen_hash="").only("number", "redraw_reason"),
    }  # fmt: skip
    return page(request, "draw.html", context)


@open_to_all()
@require_safe
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The certificate of a published draw, as a file: its script runs on the reader's own machine, never on this site."""
    found = _public().filter(pk=pk, published_on__isnull=False).first()
    if kind not in MEDIA or found is None or not found.certificate:
        raise Http404
    data = dump(found.certificate) if kind == "json" else stand_alone(found.certificate).encode()
    response = HttpResponse(data, content_type=MEDIA[kind])
    response["Content-Disposition"] = content_disposition_header(True, f"{found.number}抽取凭证.{kind}") or "attachment"
    response["X-Content-Type-Options"] = "nosniff"
    return response
