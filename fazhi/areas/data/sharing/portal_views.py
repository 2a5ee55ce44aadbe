"""The public page of open data and its files."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from fazhi.areas.data.sharing import open_data
from fazhi.portal.doors import open_to_all
from fazhi.spine import clock

#: Open questions of the interface: name, address and what it answers.
ASKED = (
    ("期限计算器", "api:due", (), "按起算日期、数量、单位算出法定期限"),
    ("可以计算的法定期限", "api:limits", (), "平台收录的法定期限和条款"),
    ("放假和调休", "api:calendar", ("year",), "一年中与星期不同的日子"),
    ("留痕检查点", "api:checkpoints", (), "核对办理记录没有被改动"),
)
WRITERS = {
    "csv": (open_data.as_csv, "text/csv; charset=utf-8"),
    "json": (open_data.as_json, "application/json; charset=utf-8"),
}


@open_to_all()
@require_safe
def listing(request: HttpRequest) -> HttpResponse:
    """What may be taken, on what terms, and of what day it is."""
    year = clock.today().year
    asked = [(name, reverse(at, args=(year,) if needs else ()), what) for name, at, needs, what in ASKED]
    told = {"sets": open_data.data_sets(), "asked": asked, "licence": open_data.LICENCE, "most": open_data.MOST}
    return render(request, "data/open_data.html", told)


@open_to_all(indexed=False)
@require_safe
def download(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """One register as a file. Search engines do not keep it longer than we publish it."""
    register = open_data.found(code)
    if register is None or kind not in WRITERS:
        raise Http404
    write, of = WRITERS[kind]
    answer = HttpResponse(write(register), content_type=of)
    answer.headers["Content-Disposition"] = f'attachment; filename="{register.code}.{kind}"'
    return answer
