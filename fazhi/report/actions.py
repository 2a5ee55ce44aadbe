"""The only writers of yearly reports: draft, save, freeze, approve, hand in, publish.

Each is one transaction that writes its event on the report's chain. Text is changed only while the report is a draft; a
frozen or approved one is sent back to be changed, with a reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone

from fazhi.figures.second import Walker
from fazhi.figures.words import Period
from fazhi.paper.model import day
from fazhi.report.checking import printed
from fazhi.report.draft import first_draft, title_of
from fazhi.report.freezing import counted_twice, freeze_rows
from fazhi.report.models import FrozenFigure, ReportVersion, YearlyReport
from fazhi.report.render import codes_in, render
from fazhi.report.rights import ASIDE, SYSTEM, hindrances, secrecy_is_checked
from fazhi.report.sentences import sentences
from fazhi.report.shown import kept, live, of_report, rows_of
from fazhi.spine import clock
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.history import append, noted
from fazhi.spine.models import Account, Chain, Event, Organ
from fazhi.spine.sm3 import sm3

State = YearlyReport.State


@transaction.atomic
def create_draft(*, organ: Organ, year: int, by: Account, on: date) -> YearlyReport:
    """Write the first draft of an organ's report on a year from its figures."""
    if year > on.year:
        raise BadInput(f"{year}年还没有到，不能起草该年度的报告")
    require(YearlyReport(organ=organ, year=year), "create", by, on)
    if there := YearlyReport.objects.filter(organ=organ, year=year).first():
        raise Conflict(f"{organ.name}{year}年度的报告已于{day(there.drafted_on)}起草，请打开该报告继续办理")
    text = first_draft(organ, year)
    counted = kept(live(organ, year, codes_in(text)))
    chain = Chain.objects.create(system=SYSTEM)
    report = YearlyReport(
        chain=chain,
        organ=organ,
        scope=organ.scope,
        year=year,
        title=title_of(organ, year),
        text=text,
        drafted_on=on,
        counted=counted,
        counted_at=timezone.now(),
    )
    try:
        with transaction.atomic():
            report.save(force_insert=True)
    except IntegrityError:
        raise Conflict(f"{organ.name}{year}年度的报告刚刚由他人起草，请刷新页面") from None
    ReportVersion.objects.create(report=report, number=1, text=text, by=by, at=timezone.now(), note="由指标生成的初稿")
    write(report, "create", by=by, on=on, payload={"organ": organ.code, "year": year, "text": digest(text)})
    return report


@transaction.atomic
def save_text(
    report: YearlyReport, *, text: str, by: Account, on: date, version: int, note: str = ""
) -> YearlyReport:  # fmt: skip
    """Keep a new version of the text. Wrong tokens are refused; a text that did not change makes no version."""
    report = locked(report, version)
    require(report, "save", by, on)
    return put_text(report, text, by=by, on=on, note=note)


def put_text(report: YearlyReport, text: str, *, by: Account, on: date, note: str = "") -> YearlyReport:
    """Make a text the next version of a locked draft, within a transaction of whoever has looked at the right to it."""
    text = text.replace("\r\n", "\n").strip() + "\n"
    if text == report.text:
        return report
    shown = of_report(report, codes_in(text))
    rendered = render(text, shown)
    report.counted |= kept(shown)
    last = report.versions.first()
    report.text, report.title = text, rendered.paper.title
    number = last.number + 1 if last else 1
    ReportVersion.objects.create(report=report, number=number, text=text, by=by, at=timezone.now(), note=note[:200])
    return write(report, "save", by=by, on=on, note=note, payload={"number": number, "text": digest(text)})


@transaction.atomic
def restore(report: YearlyReport, *, number: int, by: Account, on: date, version: int | None = None) -> YearlyReport:
    """Make an older version the text again, as a new version; none is lost by it."""
    report = locked(report, version)
    require(report, "save", by, on)
    old = report.versions.filter(number=number).first()
    if old is None:
        raise BadInput(f"没有第{number}稿")
    if old.text == report.text:
        raise BadInput(f"现在的正文与第{number}稿相同，不必恢复")
    return put_text(report, old.text, by=by, on=on, note=f"恢复第{number}稿")


@transaction.atomic
def recount(report: YearlyReport, *, by: Account, on: date) -> YearlyReport:
    """Count the figures of a draft anew, and those of which it tells nothing: what has come in since can be offered
    (``coming_back``). Nothing is decided by it, so no event is written."""
    report = locked(report, None)
    require(report, "save", by, on)
    codes = [*codes_in(report.text), *(code for one in sentences() for code in one.codes)]
    report.counted, report.counted_at = kept(live(report.organ, report.year, codes)), timezone.now()
    report.save(update_fields=["counted", "counted_at"])
    return report


@transaction.atomic
def freeze(report: YearlyReport, *, by: Account, on: date, version: int | None = None) -> YearlyReport:
    """Fix every figure of the text with its definition and records, after counting each a second time."""
    report = locked(report, version)
    require(report, "freeze", by, on)
    walker = Walker(Period.year(report.year), rows_of(report.organ))
    if found := counted_twice(report.text, walker, report.year):
        raise NotAllowed(*found, "请核对台账记录后再冻结")
    rows = FrozenFigure.objects.bulk_create(freeze_rows(report, walker))
    report.state, report.frozen_on = State.FROZEN, on
    kept, shown = {row.code: row.digest for row in rows}, {row.code: printed(row) for row in rows}
    payload = {"text": digest(report.text), "figures": kept, "printed": shown}
    return write(report, "freeze", by=by, on=on, payload=payload)


@transaction.atomic
def approve(
    report: YearlyReport, *, by: Account, on: date, meeting: str = "", version: int | None = None
) -> YearlyReport:
    """The head of the authority approves the report; ``meeting`` names the one that passed it."""
    report = locked(report, version)
    require(report, "approve", by, on)
    report.state, report.approved_on, report.approved_by, report.meeting = State.APPROVED, on, by, meeting.strip()[:120]
    return write(report, "approve", by=by, on=on, payload={"meeting": report.meeting})


@transaction.atomic
def send_back(report: YearlyReport, *, by: Account, on: date, reason: str, version: int | None = None) -> YearlyReport:
    """Give a frozen or approved report back to be changed; its figures are no longer frozen."""
    report = locked(report, version)
    require(report, "send_back", by, on)
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明退回修改的理由"})
    report.frozen.all().delete()
    report.state, report.frozen_on = State.DRAFT, None
    report.approved_on, report.approved_by, report.meeting = None, None, ""
    return write(report, "send_back", by=by, on=on, note=reason.strip())


@transaction.atomic
def submit(report: YearlyReport, *, by: Account, on: date, to: str, version: int | None = None) -> YearlyReport:
    """Hand the approved report in: to the party committee and the people's congress, and to the level above."""
    report = locked(report, version)
    require(report, "submit", by, on)
    if not to.strip():
        raise BadInput(fields={"to": "请写明报送机关，如本级党委、人大常委会和上一级人民政府"})
    report.state, report.submitted_on, report.submitted_to = State.SUBMITTED, on, to.strip()[:200]
    return write(report, "submit", by=by, on=on, payload={"to": report.submitted_to})


@transaction.atomic
def publish(report: YearlyReport, *, by: Account, on: date, secrecy: str, version: int | None = None) -> YearlyReport:
    """Open the report to the public. ``secrecy`` is the result of the check before publishing."""
    # Here, because it brings the reader, whose patterns are a sixth of a short command.
    from fazhi.report.library.keeping import take_own

    report = locked(report, version)
    require(report, "publish", by, on)
    if secrecy_is_checked() and not secrecy.strip():
        raise BadInput(fields={"secrecy": "请填写公开前保密审查的意见（审查人和结论）"})
    report.state, report.published_on, report.secrecy = State.PUBLISHED, on, secrecy.strip()[:200]
    write(report, "publish", by=by, on=on, payload={"secrecy": report.secrecy})
    take_own(report)
    return report


def digest(text: str) -> str:
    """By which a text stands in the history."""
    return sm3(text.encode())


def locked(report: YearlyReport, version: int | None) -> YearlyReport:
    """The report as it stands, held until the end of the transaction.

    Raises Conflict when its text or state was changed since ``version``; what was asked and remarked beside it is no change.
    """
    Chain.objects.select_for_update().get(pk=report.pk)
    fresh = YearlyReport.objects.select_related("organ", "chain").get(pk=report.pk)
    if version is not None and fresh.version != version:
        since = Event.objects.filter(chain=fresh.pk, seq__gt=version).exclude(code__in=ASIDE).select_related("by")
        if (last := since.order_by("-seq").first()) or version > fresh.version:
            raise Conflict(f"此报告已由{(last and last.by) or '他人'}改动，请刷新页面后再办")
    return fresh


def require(report: YearlyReport, action: str, by: Account, on: date) -> None:
    """Raise unless the action can be taken now by this person."""
    if on > clock.today():
        raise BadInput(fields={"on": f"日期{on}晚于今天，请改为实际办理的日期"})
    if reasons := hindrances(report, action, by=by, on=on):
        raise NotAllowed(*reasons)


def write(
    report: YearlyReport, code: str, *, by: Account, on: date, note: str = "", payload: Mapping[str, Any] | None = None
) -> YearlyReport:
    """Write an event on the report's chain, and the report."""
    event = Event(code=code, on=on, at=timezone.now(), by=by, after=report.state, payload=noted(payload or {}, note))
    report.version = append(report.chain, event).seq
    report.save()
    return report
