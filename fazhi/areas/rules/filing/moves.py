"""What the steps of record review work out."""

from __future__ import annotations

from datetime import date
from typing import Any

from fazhi.areas.rules.filing import practice
from fazhi.areas.rules.filing.models import DocumentFiling, FilingPoint
from fazhi.areas.rules.filing.words import Refusal
from fazhi.spine.actions.core import next_number
from fazhi.spine.context import Context
from fazhi.spine.models import Document


def next_filing_no(context: Context) -> str:
    """The next number of the register of filings of this organ and year."""
    organ, year = context.matter.organ, context.on.year
    serial = next_number(organ, "rules.filing.register", year)
    return practice.NUMBER.format(mark=organ.mark or organ.short, year=year, serial=serial)


def late_days(context: Context) -> int:
    """Days by which the papers came after the last day for filing; a supplement does not make them late."""
    last = practice.file_by(context.record.published_on, context.calendar)
    return max(0, (_first_sent(context.record, context.matter.opened_on) - last).days)


def _first_sent(record: DocumentFiling, on: date) -> date:
    """The day that counts: what is sent again within the days given for it counts from the filing before (local practice,
    no law says so); later than that, from its own day."""
    earlier = (
        DocumentFiling.objects.filter(matter__number=record.again_no).select_related("matter").first()
        if record.again_no
        else None
    )
    if earlier is None or earlier.refile_by is None or on > earlier.refile_by:
        return on
    return _first_sent(earlier, earlier.matter.opened_on)


def refile_by(context: Context) -> date | None:
    """Until when papers that lacked something are to be sent again; None for what need not be filed here."""
    if context.values["return_ground"] != Refusal.PAPERS:
        return None
    return context.calendar.after(context.on, practice.DAYS["refile_working_days"])


def told_refusal(context: Context) -> str:
    """Why the filing was refused and what is to be added, for whoever made the document."""
    record = context.record
    return "；".join(filter(None, (record.return_reason, record.missing if record.refile_by else "")))[:300]


def refusal_no(context: Context) -> str:
    """The number of the notice that was issued with the refusal."""
    paper = Document.objects.filter(matter=context.matter.pk, template="filing_return_notice").order_by("-pk").first()
    return paper.number if paper else str(context.matter.number)


def points(context: Context) -> int:
    return len(context.rows(FilingPoint))


def opinion_no(context: Context) -> str:
    """The number of the opinion that was issued with the step; papers of a ledger are numbered when it is written."""
    paper = Document.objects.filter(matter=context.matter.pk, template="filing_review_opinion").order_by("-pk").first()
    return paper.number if paper else f"{context.record.filing_no}审查意见"


def answer(result: Any, number: Any, correct_by: Any = None, given: Any = points) -> dict[str, Any]:
    """What the document is told: result, number, how many points, on which day, until when it is to be put right."""
    return {
        "result": result, "opinion_no": number, "points": given, "given_on": _today, "correct_by": correct_by,
    }  # fmt: skip


def _today(context: Context) -> date:
    return context.on


def filing_no(context: Context) -> str:
    return str(context.record.filing_no)


def set_limit(context: Context) -> date | None:
    """The day that the opinion names; None: the usual number of days."""
    day: date | None = context.record.correct_by
    return day
