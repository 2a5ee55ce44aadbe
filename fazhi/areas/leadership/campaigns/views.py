"""Projects and campaigns at a glance; of one, its problems with where each stands, and its results beside their targets."""

from __future__ import annotations

from collections import Counter
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from fazhi.areas.leadership.campaigns.models import (
    CampaignActivity,
    CampaignCircular,
    CampaignMended,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.areas.leadership.campaigns.problems import standings
from fazhi.areas.leadership.campaigns.register import CAMPAIGNS
from fazhi.desk.views.asking import asked_year, matter_for, reader, register_for
from fazhi.spine import access, clock, registry

KEY_FIELDS = "enforcement.key_fields"


@never_cache
@require_safe
def every(request: HttpRequest) -> HttpResponse:
    """The projects and campaigns of a year: what was found, what is put right, what is late."""
    register_for(request, CAMPAIGNS.code)
    year, today = asked_year(request), clock.today()
    rows = list(
        access.readable(reader(request), CAMPAIGNS)
        .filter(year=year)
        .select_related("lead")
        .order_by("kind", "begins_on", "pk")
    )
    keys = [row.pk for row in rows]
    found = Counter(CampaignProblem.objects.filter(matter__in=keys).values_list("matter", flat=True))
    mended = Counter(CampaignVerified.objects.filter(matter__in=keys, passed=True).values_list("matter", flat=True))
    told = [
        {
            "of": row, "found": found[row.pk], "mended": mended[row.pk],
            "late": row.matter.state in ("opened", "running") and row.ends_by < today,
        }
        for row in rows
    ]  # fmt: skip
    after = year + 1 if year < today.year else None
    context = {"rows": told, "year": year, "before": year - 1, "after": after, "register": CAMPAIGNS.code}
    return render(request, "leadership/campaigns.html", context)


@never_cache
@require_safe
def one(request: HttpRequest, pk: int) -> HttpResponse:
    """One campaign."""
    matter = matter_for(request, pk, CAMPAIGNS.code)
    held = [row for model in (CampaignProblem, CampaignMended, CampaignVerified)
            for row in model.objects.filter(matter=matter).select_related("unit")]  # fmt: skip
    today = clock.today()
    problems: list[dict[str, Any]] = [
        {"at": s, "late": not s.verified and s.problem.mend_by < today} for s in standings(held).values()
    ]
    context = {
        "matter": matter, "record": matter.record, "problems": problems, "open": sum(not p["at"].verified for p in problems),
        "activities": CampaignActivity.objects.filter(matter=matter), "circulars": CampaignCircular.objects.filter(matter=matter),
        "results": CampaignResult.objects.filter(matter=matter), "field": _key_field(request, matter.record.field_code),
    }  # fmt: skip
    return render(request, "leadership/campaign.html", context)


def _key_field(request: HttpRequest, code: str) -> Any:
    """The key field of enforcement of the same code, when the reader may see it: met by its register, never imported."""
    if not code or not registry.is_known(KEY_FIELDS):
        return None
    return (
        access.readable(reader(request), registry.register_of(KEY_FIELDS))
        .filter(field_code=code)
        .order_by("-since")
        .first()
    )
