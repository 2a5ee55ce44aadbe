"""The yearly catalogues on the portal: by year and body, in every version, with what changed and how far each item is."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from fazhi.areas.decisions.decision import stages
from fazhi.areas.decisions.decision.models import CatalogueItem, CatalogueRelease, Decision, DecisionCatalogue
from fazhi.areas.decisions.decision.versions import Difference, differences, standing
from fazhi.areas.decisions.decision.words import CATEGORY_SHORT
from fazhi.portal.doors import open_to_all
from fazhi.spine.models import Organ

CALLED = {
    "name": "决策事项",
    "category": "类别",
    "unit": "承办单位",
    "planned_month": "计划时间",
    "forms": "公众参与方式",
    "hearing": "听证",
}
KINDS = ((Organ.Kind.GOVERNMENT, "县政府"), (Organ.Kind.TOWN, "乡镇（街道）"), (None, "县政府部门"))


def _published() -> QuerySet[DecisionCatalogue]:
    """Catalogues of this division that have been published, whatever became of their year."""
    rows = DecisionCatalogue.objects.filter(published_on__isnull=False)
    return rows.filter(matter__scope__startswith=settings.FAZHI_DIVISION).select_related("matter", "matter__organ")


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    years = sorted(set(_published().values_list("year", flat=True)), reverse=True)
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isdecimal() and int(asked) in years else (years[0] if years else None)
    by_kind: dict[str, list[DecisionCatalogue]] = defaultdict(list)
    named: dict[str, str] = {kind: name for kind, name in KINDS if kind}
    for row in _published().filter(year=year or 0).order_by("matter__organ__code"):
        by_kind[named.get(row.matter.organ.kind, "县政府部门")].append(row)
    groups = [(name, by_kind[name]) for _, name in KINDS if by_kind[name]]
    bodies = len({row.matter.organ_id for rows in by_kind.values() for row in rows})
    context = {"years": years, "year": year, "groups": groups, "bodies": bodies}
    return render(request, "decisions/catalogues.html", context)


@open_to_all()
@require_safe
def catalogue(request: HttpRequest, pk: int, version: int | None = None) -> HttpResponse:
    found = _published().filter(pk=pk).first()
    version = found.version if found and version is None else version or 0
    if found is None or not 1 <= version <= found.version:
        raise Http404
    rows = list(CatalogueItem.objects.filter(matter=found.pk, version__lte=version).select_related("unit"))
    changes = differences(rows, version - 1, version) if version > 1 else []
    releases = list(CatalogueRelease.objects.filter(matter=found.pk).order_by("version"))
    context = {
        "catalogue": found, "organ": found.matter.organ, "version": version, "releases": releases,
        "release": next(r for r in releases if r.version == version), "is_latest": version == found.version,
        "lines": _lines(found, standing(rows, version)), "changes": [_said(change) for change in changes],
    }  # fmt: skip
    return render(request, "decisions/catalogue.html", context)


def _lines(found: DecisionCatalogue, items: dict[int, CatalogueItem]) -> list[dict[str, Any]]:
    """One line for each item, with the decision that came of it."""
    rows = Decision.objects.filter(catalogue=found).select_related("matter")
    rows = rows.prefetch_related("matter__decisionruling_set").order_by("pk")
    decided: dict[int | None, Decision] = {d.catalogue_item: d for d in rows}
    lines = []
    for no, item in items.items():
        decision = decided.get(no)
        lines.append({
            "no": no, "item": item, "category": CATEGORY_SHORT.get(item.category, ""),
            "forms": _words(item, "forms"), "stage": stages.told(decision) if decision else "尚未启动",
            "decision": decision.pk if decision and decision.published_on else None,
            "published_on": decision.published_on if decision else None,
        })  # fmt: skip
    return lines


def _words(item: CatalogueItem, name: str) -> str:
    if name == "unit":
        return item.unit.name if item.unit else ""
    if name == "forms":
        field: Any = CatalogueItem._meta.get_field("forms")
        return str(field.words(item.forms))
    if name == "hearing":
        return "举行听证" if item.hearing else "不举行听证"
    if name == "category":
        return CATEGORY_SHORT.get(item.category, "")
    return str(item.get_planned_month_display() or "") if name == "planned_month" else str(item.name)


def _said(change: Difference) -> dict[str, Any]:
    """A difference in words: what came, what went, what was what before."""
    item = change.after or change.before
    pairs = [(CALLED[n], _words(change.before, n) or "—", _words(change.after, n) or "—") for n in change.fields]
    kind = {"added": "列入", "removed": "移出", "changed": "变更"}[change.change]
    return {"no": change.item_no, "name": item.name, "kind": kind, "pairs": pairs, "reason": change.reason}
