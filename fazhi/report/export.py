"""The yearly report as a file: .docx and .pdf in the official layout, .html that prints by itself, .md."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fazhi.paper.docx import write_docx
from fazhi.paper.html import to_html
from fazhi.paper.markdown import to_markdown
from fazhi.paper.model import Paper
from fazhi.report.draft import first_draft
from fazhi.report.models import YearlyReport
from fazhi.report.render import Link, Rendered, codes_in, render
from fazhi.report.shown import live, of_report
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Organ
from fazhi.spine.printing import PRINTED, printed

WRITERS: Mapping[str, Callable[[Paper], bytes]] = {
    "docx": write_docx,
    "pdf": lambda paper: printed(paper, "pdf"),
    "html": lambda paper: to_html(paper, page=True).encode(),
    "md": lambda paper: to_markdown(paper).encode(),
}

MEDIA = {
    **PRINTED,
    "html": "text/html; charset=utf-8",
    "md": "text/markdown; charset=utf-8",
}


def writer(name: str) -> Callable[[Paper], bytes]:
    """Gives the writer for a file name by its ending. Raises BadInput with the endings there are."""
    ending = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if ending not in WRITERS:
        raise BadInput(f"不能写成“{name}”；文件名应以{'、'.join('.' + kind for kind in WRITERS)}结尾")
    return WRITERS[ending]


def rendered(report: YearlyReport, *, link: Link | None = None) -> Rendered:
    """A saved report as it is printed: frozen figures once frozen."""
    return render(report.text, of_report(report, codes_in(report.text)), link=link, **_signed(report))


def _signed(report: YearlyReport) -> dict[str, Any]:
    return {"signed_by": report.organ.name, "signed_on": report.approved_on}


def paper_of_year(organ: Organ, year: int) -> Paper:
    """The saved report of the year, or a fresh draft. Raises BadInput for a year without records."""
    saved = YearlyReport.objects.filter(organ=organ, year=year).select_related("organ").first()
    if saved and saved.is_frozen:
        return rendered(saved).paper
    if saved:  # a draft tells what the records say now, not when it was last looked at
        return render(saved.text, live(organ, year, codes_in(saved.text)), **_signed(saved)).paper
    text = first_draft(organ, year)
    return render(text, live(organ, year, codes_in(text)), signed_by=organ.name).paper
