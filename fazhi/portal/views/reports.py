"""Published yearly reports: to read on the page, and as files."""

from __future__ import annotations

from django.conf import settings
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_safe

from fazhi.paper.html import to_html
from fazhi.portal.doors import open_to_all, page
from fazhi.report import rights
from fazhi.report.export import MEDIA, WRITERS, rendered
from fazhi.report.models import YearlyReport

SUBJECT = "法治政府建设年度报告"  # 组配分类


def _published() -> QuerySet[YearlyReport]:
    return rights.published().filter(scope__startswith=settings.FAZHI_DIVISION)


def _report(pk: int) -> YearlyReport:
    report = _published().filter(pk=pk).first()
    if report is None:
        raise Http404
    return report


def index_number(report: YearlyReport) -> str:
    """索引号. How it is made up is local practice; here: division, year, running number of the record."""
    return f"{report.scope}-{report.year}-{report.pk:06d}"


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    return page(request, "reports.html", {"reports": _published().order_by("-year", "scope", "organ__code")})


@open_to_all()
@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    report = _report(pk)
    paper = rendered(report).paper  # without links: the records behind the figures are not public
    head = [
        ("索引号", index_number(report)), ("组配分类", SUBJECT), ("发布机构", report.organ.name),
        ("成文日期", report.approved_on), ("公开日期", report.published_on),
    ]  # fmt: skip
    body = mark_safe(to_html(paper))  # the writer escapes every part
    return page(request, "report.html", {"report": report, "head": head, "body": body, "kinds": list(WRITERS)})


@open_to_all()
@require_safe
def download(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    report = _report(pk)
    if kind not in WRITERS:
        raise Http404
    paper = rendered(report).paper
    response = HttpResponse(WRITERS[kind](paper), content_type=MEDIA[kind])
    response["Content-Disposition"] = content_disposition_header(True, f"{paper.title}.{kind}") or "attachment"
    return response
