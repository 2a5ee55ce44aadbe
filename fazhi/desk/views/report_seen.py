"""What every page of a yearly report asks first: which report, and where its figures' records are."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest
from django.urls import reverse
from django.utils.safestring import mark_safe

from fazhi.desk.figure_view import one_table
from fazhi.desk.views.asking import reader
from fazhi.figures import catalogue
from fazhi.paper.html import to_html
from fazhi.report import export, rights
from fazhi.report.models import YearlyReport
from fazhi.report.render import Link
from fazhi.report.shown import WHOLE_DIVISION
from fazhi.report.splits import parted
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ
from fazhi.spine.registry import Unknown


def report_for(request: HttpRequest, pk: int) -> YearlyReport:
    """A report the reader may see; to everybody else it does not exist."""
    found = rights.readable(reader(request)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


#: Keys of the part that names no town or organ: an empty scope, no value.
NOWHERE = {"": "set", "None": "null"}


def link_of(report: YearlyReport) -> Link:
    """The address of a figure's records, in the report's year and place."""
    return link_in(report.organ, report.year)


def link_in(organ: Organ, year: int) -> Link:
    """The address of a figure's records, in a year and an organ's place."""
    narrowed: dict[str, Any] = {"year": year}
    if organ.kind == Organ.Kind.TOWN:
        narrowed["town"] = organ.scope
    elif organ.kind not in WHOLE_DIVISION:
        narrowed["organ"] = organ.pk

    def address(code: str, by: str = "", key: str = "") -> str:
        code = parted(code)[0]
        if by and key in NOWHERE:
            return _of_none(code, by, key, narrowed)
        part = {"town": {"town": key}, "organ": {"organ": key}, "month": {"part": f"m{key}"}, "year": {"year": key}}
        return f"{reverse('desk:figure', args=[code])}?{urlencode(narrowed | part.get(by, {}))}"

    return address


def _of_none(code: str, by: str, key: str, narrowed: dict[str, Any]) -> str:
    """The rows that no town (organ) has: the county's own. Without an address where they stand in several tables."""
    try:
        if not one_table(catalogue.figure(code)):
            return ""
    except Unknown:  # a frozen report outlives its figures
        return ""
    asked = {**narrowed, "by": by, "key": "", "key_is": NOWHERE[key]}
    return f"{reverse('desk:figure-rows', args=[code])}?{urlencode(asked)}"


def paper(found: YearlyReport) -> dict[str, Any]:
    """The report as it is printed, and its plain text; or why it cannot be printed."""
    try:
        made = export.rendered(found, link=link_of(found))
    except BadInput as error:
        return {"problems": error.reasons, "printed": ""}
    # The writer of papers escapes every text it is given.
    return {"paper": mark_safe(to_html(made.paper)), "printed": made.text}


def dues(report: YearlyReport, today: date) -> list[dict[str, Any]]:
    """The two dates of a report, each with its tone and word."""
    asked = (("报送", report.submit_by, report.submitted_on), ("公开", report.publish_by, report.published_on))
    return [{"name": name, "due": due, "met": met, **dial(due, met, today)} for name, due, met in asked]


def dial(due: date, met: date | None, today: date, soon: int = 30) -> dict[str, str]:
    """A date with its tone and word."""
    if met:
        late = (met - due).days
        return {"tone": "red", "word": f"逾期{late}天完成"} if late > 0 else {"tone": "done", "word": "按期完成"}
    left = (due - today).days
    if left < 0:
        return {"tone": "red", "word": f"已超期{-left}天"}
    return {"tone": "amber" if left <= soon else "green", "word": f"还有{left}天"}
