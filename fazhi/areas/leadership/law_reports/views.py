"""The raters' sheet of a round of law reports, and the printing of its codes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.leadership.law_reports import rating
from fazhi.areas.leadership.law_reports.models import LawReport
from fazhi.areas.leadership.raters import Raters, Subject
from fazhi.portal.doors import open_to_all
from fazhi.spine.models import Link, Matter


def subjects(matter: Matter) -> list[Subject]:
    """The units whose reports were heard, in the order of the list."""
    sent = Link.objects.filter(source=matter.pk, kind="subject").order_by("pk").values_list("target", flat=True)
    reports = LawReport.objects.filter(matter__in=list(sent), rated=True, matter__state="presented")
    return [
        Subject(one.matter.organ, f"{one.matter.organ.name}（{one.post}述法）")
        for one in reports.select_related("matter__organ").order_by("pk")
    ]


RATERS = Raters(
    "leadership.law_report_round", "leadership:rate", "述法测评", rating.ballot_of, rating.closed, subjects,
)  # fmt: skip


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def rate(request: HttpRequest) -> HttpResponse:
    """What those who heard the reports fill in."""
    return RATERS.answered(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest, pk: int) -> HttpResponse:
    """Print sheets with codes, once."""
    return RATERS.printed(request, pk)
