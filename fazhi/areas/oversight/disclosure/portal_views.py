"""Published informations on the portal: search, one information with its index and versions, and the catalogue by kind."""

from __future__ import annotations

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.oversight.disclosure.models import CatalogueItem, DisclosureVersion, PublicInformation
from fazhi.areas.oversight.disclosure.words import Kind
from fazhi.portal.doors import open_to_all

PAGE = 20
LONGEST = 60  # characters of a search
OUT = Q(matter__state__in=("published", "changing"))


def published() -> QuerySet[PublicInformation]:
    """What is out now, newest first."""
    rows = PublicInformation.objects.filter(OUT, matter__scope__startswith=settings.FAZHI_DIVISION)
    return rows.select_related("matter__organ").order_by("-published_on", "-pk")


@open_to_all(indexed=False)
@require_safe
def disclosed(request: HttpRequest) -> HttpResponse:
    """Search by words and kind."""
    rows, asked = published(), request.GET.get("q", "").strip()[:LONGEST]
    kind = request.GET.get("kind", "") if request.GET.get("kind", "") in Kind.values else ""
    if asked:
        rows = rows.filter(Q(title__icontains=asked) | Q(document_no__icontains=asked) | Q(index_no__icontains=asked))
    counts = {row["item_kind"]: row["n"] for row in rows.order_by().values("item_kind").annotate(n=Count("pk"))}
    if kind:
        rows = rows.filter(item_kind=kind)
    context = {
        "sheet": Paginator(rows, PAGE).get_page(request.GET.get("page")), "asked": asked, "kind": kind,
        "kinds": [(value, label, counts.get(value, 0)) for value, label in Kind.choices],
    }  # fmt: skip
    return render(request, "oversight/disclosed.html", context)


@open_to_all(indexed=False)
@require_safe
def information(request: HttpRequest, pk: int) -> HttpResponse:
    record = published().filter(pk=pk).first()
    if record is None:
        raise Http404
    versions = DisclosureVersion.objects.filter(matter=record.matter_id).order_by("-edition")
    return render(request, "oversight/disclosed_one.html", {"record": record, "versions": versions})


@open_to_all()
@require_safe
def catalogue(request: HttpRequest) -> HttpResponse:
    """The standing lines of the catalogue by kind: what is published, by whom, within which time."""
    rows = CatalogueItem.objects.filter(withdrawn=False, until=None, scope__startswith=settings.FAZHI_DIVISION)
    found = list(rows.select_related("publisher").order_by("item_kind", "number"))
    groups = [(label, mine) for value, label in Kind.choices if (mine := [r for r in found if r.item_kind == value])]
    return render(request, "oversight/disclosure_catalogue.html", {"groups": groups, "count": len(found)})
