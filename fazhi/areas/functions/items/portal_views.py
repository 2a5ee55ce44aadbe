"""The catalogue for everybody: lists, bodies, items, versions, the catalogue of a chosen day, files for machines."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any, cast
from urllib.parse import quote

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.functions.items import catalogue, export
from fazhi.areas.functions.items.materials import materials_of
from fazhi.areas.functions.items.models import ServiceItem
from fazhi.areas.functions.items.words import APPLIED_FOR, Kind, Listed
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock
from fazhi.spine.errors import BadInput
from fazhi.spine.fields import split
from fazhi.spine.models import Organ

PAGE = 20
LONGEST = 60  # characters of a search
SHOWN = 200  # differences shown on a page; all of them are in the file of the two days
NAMES = dict(Listed.choices)


def day_of(text: str, default: date, what: str = "日期") -> date:
    """A day as it was chosen. Raises BadInput for what is no day."""
    if not text.strip():
        return default
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise BadInput(f"“{what}”请写成2026-3-1这样的形式，如2026-03-01") from None


class Choice:
    """What is asked of the catalogue in the address: list, body, kind, words, day."""

    def __init__(self, request: HttpRequest) -> None:
        asked = request.GET
        self.today = clock.today()
        self.on = day_of(asked.get("on", ""), self.today)
        self.listed = asked.get("list", "") if asked.get("list", "") in NAMES else ""
        self.kind = asked.get("kind", "") if asked.get("kind", "") in Kind.values else ""
        self.text = asked.get("q", "").strip()[:LONGEST]
        self.body = int(asked["body"]) if asked.get("body", "").isdecimal() and len(asked["body"]) < 10 else 0

    @property
    def name(self) -> str:
        return NAMES.get(self.listed, "全部事项")

    def of_list(self) -> QuerySet[ServiceItem]:
        rows = catalogue.in_list(catalogue.standing(self.on), self.listed)
        rows = rows.filter(item_kind=self.kind) if self.kind else rows
        for part in self.text.split()[:6]:
            rows = rows.filter(Q(title__icontains=part) | Q(basic_code__startswith=part) | Q(basis_law__icontains=part))
        return rows

    def rows(self) -> QuerySet[ServiceItem]:
        return self.of_list().filter(body=self.body) if self.body else self.of_list()


def bodies(rows: QuerySet[ServiceItem]) -> list[dict[str, Any]]:
    """Who exercises these items, and how many each."""
    found = rows.order_by().values("body", "body__name").annotate(count=Count("pk")).order_by("-count", "body__name")
    return [dict(row) for row in found]


@open_to_all()
@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """Every list with the number of items that stand in it on the day."""
    choice = Choice(request)
    standing = catalogue.standing(choice.on)
    counts: dict[str, int] = dict.fromkeys(NAMES, 0)
    for lists, count in standing.order_by().values_list("lists").annotate(count=Count("pk")):
        for listed in split(lists):
            counts[listed] = counts.get(listed, 0) + count
    shown = [(listed, NAMES[listed], counts[listed]) for listed in NAMES if counts[listed]]
    context = {"lists": shown, "total": standing.count(), "choice": choice}
    return render(request, "functions/items_index.html", context)


@open_to_all(indexed=False)
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    choice = Choice(request)
    sheet = Paginator(choice.rows(), PAGE).get_page(request.GET.get("page"))
    context = {
        "choice": choice, "sheet": sheet, "bodies": bodies(choice.of_list()), "lists": NAMES.items(), "kinds": Kind.choices,
    }  # fmt: skip
    return render(request, "functions/items_list.html", context)


@open_to_all()
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One version of an item, and every other with what changed."""
    item = catalogue.everything().filter(pk=pk).first()
    if item is None:
        raise Http404
    versions = catalogue.versions(item)
    steps = [(new, old, catalogue.changes(old, new)) for new, old in pairwise(versions)]
    subs = catalogue.standing(clock.today()).filter(sub_of=item.basic_code, body=item.body)
    context = {
        "item": item, "papers": _papers(item), "versions": versions, "steps": steps, "subs": subs,
        "newest": versions[0], "today": clock.today(), "facts": _facts(item),
        "lists": [(code, NAMES[code]) for code in split(item.lists)],
        "applied_for": item.item_kind in APPLIED_FOR and item.valid_until is None,
    }  # fmt: skip
    return render(request, "functions/item.html", context)


def _papers(item: ServiceItem) -> list[Any]:
    try:
        return materials_of(item.materials)
    except ValueError:
        return []


#: Facts shown one under the other; those that are empty are left out.
PLAIN = (
    "basic_code", "implementing_code", "sub_of", "item_kind", "domain", "level", "nature", "handling", "special", "check_after",
    "conditions", "accountability", "place", "telephone", "towns",
)  # fmt: skip


def _facts(item: ServiceItem) -> list[tuple[str, str]]:
    found = [(catalogue.label(name), catalogue.words(item, name)) for name in PLAIN]
    return [(name, text) for name, text in found if text]


@open_to_all(indexed=False)
@require_safe
def compared(request: HttpRequest) -> HttpResponse:
    """What was added, cancelled and amended between two days."""
    return render(request, "functions/items_compared.html", comparison(request))


def comparison(request: HttpRequest) -> dict[str, Any]:
    """The two days, the list and the body asked for, with what became of the items. Raises BadInput."""
    choice = Choice(request)
    begun = choice.today.replace(month=1, day=1)
    first = day_of(request.GET.get("from", ""), begun, "起始日期")
    second = day_of(request.GET.get("to", ""), choice.today, "截止日期")
    if first > second:
        raise BadInput(f"起始日期{first}晚于截止日期{second}，请对调")
    found = catalogue.compare(first, second, choice.listed, choice.body or None)
    named = catalogue.in_list(catalogue.everything(), choice.listed).order_by().values("body")
    parts = [("新增", "新增", found.added), ("取消、合并或者退出", "取消", found.gone), ("变更", "变更", found.amended)]
    return {
        "choice": choice, "first": first, "second": second, "found": found, "lists": NAMES.items(), "most": SHOWN,
        "parts": [(name, len(rows), rows[:SHOWN]) for name, _, rows in parts],
        "bodies": Organ.objects.filter(pk__in=named).order_by("name"),
    }  # fmt: skip


@open_to_all(indexed=False)
@require_safe
def download(request: HttpRequest, kind: str) -> HttpResponse:
    """The items asked for as JSON or as a workbook."""
    if kind not in ("json", "xlsx"):
        raise Http404
    choice = Choice(request)
    name = f"{choice.name}（{choice.on.isoformat()}）"
    rows = choice.rows().iterator(chunk_size=500)
    response: HttpResponseBase
    if kind == "json":
        response = StreamingHttpResponse(
            export.json_lines(rows, choice.on), content_type="application/json; charset=utf-8"
        )
    else:
        response = FileResponse(export.xlsx(rows, choice.name), content_type=export.XLSX)
    response.headers["Content-Disposition"] = (
        f"attachment; filename=\"items.{kind}\"; filename*=UTF-8''{quote(name)}.{kind}"
    )
    return cast(HttpResponse, response)  # the doors ask no more of it than of any answer
