"""What the drafter of a report does with contributions: ask, remind, give back, withdraw, pass on, take in.

Each is one transaction with its event on the report's chain. None but taking in changes the report's text.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction

from fazhi.paper.model import day
from fazhi.report.actions import digest, locked, put_text, require, write
from fazhi.report.contributions.places import find, put_in
from fazhi.report.models import Contribution, YearlyReport
from fazhi.report.rights import NAMES
from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.models import Account, Organ

State = Contribution.State


def usual_days() -> int:
    """Days that are usually given to an organ that is asked: local practice, set by FAZHI_REPORT_ASK_DAYS."""
    return int(getattr(settings, "FAZHI_REPORT_ASK_DAYS", 20))


@transaction.atomic
def ask(
    report: YearlyReport,
    *,
    organs: Iterable[Organ],
    part: str,
    asks: str,
    due_on: date,
    by: Account,
    on: date,
    area: str = "",
) -> list[Contribution]:
    """Ask organs of the report's place for a part, to be sent by ``due_on``. All of them or none."""
    report = locked(report, None)
    require(report, "ask", by, on)
    return _ask(report, list(organs), part, asks, due_on, area, by, on)


def _ask(
    report: YearlyReport, organs: list[Organ], part: str, asks: str, due_on: date, area: str, by: Account, on: date
) -> list[Contribution]:
    wrong = {} if organs else {"organs": "请至少选择一个单位"}
    wrong |= {} if asks.strip() else {"asks": "请写明需要什么材料"}
    wrong |= {} if part.strip() else {"part": "请选择材料用于哪一部分"}
    wrong |= {} if due_on >= on else {"due_on": f"报送期限{day(due_on)}早于征集日期{day(on)}"}
    for organ in organs:
        if fault := _fault_of(organ, report, part, on):
            wrong["organs"] = fault
    if wrong:
        raise BadInput(fields=wrong)
    return [_asked(report, organ, part, asks, due_on, area, by, on) for organ in organs]


def _fault_of(organ: Organ, report: YearlyReport, part: str, on: date) -> str:
    if organ.pk == report.organ_id or not organ.division_id.startswith(report.scope):
        return f"{organ.name}不在本报告的征集范围内，只能向本地区的单位征集"
    if organ.until and organ.until <= on:
        return f"{organ.name}已于{day(organ.until)}撤销，请向承继其职责的单位征集"
    waiting = report.contributions.filter(organ=organ, part=part, state__in=[State.ASKED, State.RETURNED, State.SENT])
    return f"已经向{organ.name}征集过这一部分，尚未办结" if waiting.exists() else ""


def _asked(report: YearlyReport, organ: Organ, part: str, asks: str, due_on: date, area: str, by: Account, on: date) -> Contribution:  # fmt: skip
    one = Contribution(
        report=report, organ=organ, part=part.strip()[:200], asks=asks.strip(), due_on=due_on, area=area, asked_on=on, asked_by=by
    )  # fmt: skip
    payload = {"organ": organ.code, "part": one.part, "asks": digest(one.asks), "due_on": due_on, "area": area}
    write(report, "ask", by=by, on=on, payload={**payload, "due_on": due_on.isoformat()})
    one.seq = one.version = report.version
    one.save()
    return one


@transaction.atomic
def remind(one: Contribution, *, by: Account, on: date, version: int | None = None) -> Contribution:
    """Remind the organ of what it has not sent yet. At most once a day."""
    one = held(one, version, "remind", by, on)
    if not one.is_open:
        raise NotAllowed(f"{one.organ}的材料{one.get_state_display()}，不必催办")
    if one.reminded_on == on:
        raise NotAllowed(f"今天已经催办过{one.organ}")
    one.reminded, one.reminded_on = one.reminded + 1, on
    return happened(one, "remind", by=by, on=on)


@transaction.atomic
def withdraw(one: Contribution, *, by: Account, on: date, reason: str, version: int | None = None) -> Contribution:
    """Ask for it no more, with a reason."""
    one = held(one, version, "withdraw", by, on)
    if one.state in (State.ACCEPTED, State.WITHDRAWN):
        raise NotAllowed(f"{one.organ}的材料{one.get_state_display()}，不能撤回")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明撤回的理由"})
    one.state, one.reason, one.decided_on, one.decided_by = State.WITHDRAWN, reason.strip()[:300], on, by
    return happened(one, "withdraw", by=by, on=on, note=one.reason)


@transaction.atomic
def pass_on(
    one: Contribution, *, to: Organ, by: Account, on: date, due_on: date, version: int | None = None
) -> Contribution:
    """Ask another organ instead. What the first one wrote stays with it."""
    was = withdraw(one, by=by, on=on, reason=f"改由{to.name}报送", version=version)
    require(was.report, "ask", by, on)
    [new] = _ask(was.report, [to], was.part, was.asks, due_on, was.area, by, on)
    return new


@transaction.atomic
def give_back(
    one: Contribution, *, by: Account, on: date, reason: str, due_on: date | None = None, version: int | None = None
) -> Contribution:
    """Give a contribution back to be mended, with a reason, by a new date where one is set."""
    one = held(one, version, "return", by, on)
    if one.state != State.SENT:
        raise NotAllowed(f"{one.organ}的材料{one.get_state_display()}，不能退回")
    wrong = {} if reason.strip() else {"reason": "请写明退回的理由和要补充什么"}
    wrong |= {"due_on": f"重报期限{day(due_on)}早于退回日期"} if due_on and due_on < on else {}
    if wrong:
        raise BadInput(fields=wrong)
    one.state, one.reason, one.decided_on, one.decided_by = State.RETURNED, reason.strip()[:300], on, by
    one.due_on = due_on or one.due_on
    return happened(one, "return", by=by, on=on, note=one.reason, due_on=one.due_on.isoformat())


@transaction.atomic
def accept(
    one: Contribution, *, text: str, part: str, by: Account, on: date, instead: bool = False, version: int | None = None
) -> Contribution:
    """Take a contribution into the report, at the end of a part or instead of its 待填写. ``text`` as the drafter has edited it.

    A version of the report is made that says whose words they are.
    """
    one = held(one, version, "accept", by, on)
    if one.state != State.SENT:
        raise NotAllowed(f"{one.organ}的材料{one.get_state_display()}，不能采用")
    section = find(one.report.text, part)
    wrong = {} if text.strip() else {"text": "采用的文字不能为空；不采用的请退回或者撤回"}
    wrong |= {} if section else {"part": f"正文里没有“{part}”这一部分，请另选一处"}
    if section is None or wrong:
        raise BadInput(fields=wrong)
    whole = put_in(one.report.text, section, text.replace("\r\n", "\n"), instead=instead)
    note = f"采用{one.organ}{one.sent_on}报送的材料"
    report = put_text(one.report, whole, by=by, on=on, note=note)
    one.report, one.into = report, report.versions.values_list("number", flat=True)[0]
    one.state, one.decided_on, one.decided_by = State.ACCEPTED, on, by
    return happened(one, "accept", by=by, on=on, into=one.into)


# ── shared with those who answer ──────────────────────────────────────────────────────────────────


def held(one: Contribution, version: int | None, action: str, by: Account | None, on: date) -> Contribution:
    """The contribution as it stands, its report locked. ``by`` None: whose right it is has been looked at elsewhere.

    Raises Conflict when somebody was quicker.
    """
    report = locked(one.report, None)
    if by is not None:
        require(report, action, by, on)
    fresh = Contribution.objects.select_related("organ", "sent_by", "decided_by").get(pk=one.pk)
    fresh.report = report
    if version is not None and fresh.version != version:
        raise Conflict(
            f"{fresh.organ}的材料刚刚有了变化（现为“{fresh.get_state_display()}”），请看过以后再{NAMES[action][:2]}"
        )
    return fresh


def happened(one: Contribution, code: str, *, by: Account, on: date, note: str = "", **told: Any) -> Contribution:
    """Write the event of a contribution, and the contribution."""
    report = write(one.report, code, by=by, on=on, note=note, payload={"of": one.seq, **told})
    one.version = report.version
    one.save()
    return one
