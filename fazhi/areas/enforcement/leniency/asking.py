"""What is asked of the lists: which entries cover an act, and, for an open case only, whether the offence is the first.

The question reads cases that the one who asks need not see. So it is put for one open case of one's own agency, answers
yes or no with numbers of decisions, and is written down each time; persons cannot be listed or looked up.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.leniency.models import Answer, Breadth, FirstOffenceQuestion, LeniencyEntry
from fazhi.spine import access, registry
from fazhi.spine.actions import record_entry
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.limits import add_months
from fazhi.spine.models import Account, Document, Matter, Organ

QUESTIONS = "enforcement.first_offence"
PENALTY = "enforcement.penalty"
BASIS = "行政处罚法第33条第1款"
#: Our own bound, no law's: questions one person may put in a day.
DAILY = 30
DECISIONS = ("decision", "no_penalty", "spot_decision")
#: Outcomes that state an offence; a decision that fell later states none.
OFFENCES = ("penalised", "no_penalty_minor", "no_penalty_first")
FELL = ("revoked", "unlawful", "invalid")


def entries(*, organ: Organ, act_code: str, on: date) -> QuerySet[LeniencyEntry]:
    """Entries for one act that stand on the day: of the agency's own lists and of those for the whole county."""
    whose = Q(listed__organ=organ) | Q(listed__county_wide=True)
    stands = Q(listed__until=None) | Q(listed__until__gt=on)
    rows = LeniencyEntry.objects.filter(whose, stands, listed__since__lte=on, listed__withdrawn=False, withdrawn=False)
    return rows.filter(act_code=act_code).exclude(act_code="").select_related("listed", "organ").order_by("pk")


@transaction.atomic
def ask_first_offence(
    matter: Matter, entry: LeniencyEntry, *, by: Account, on: date, reason: str
) -> FirstOffenceQuestion:
    """Put the question for an open case and write down who put it, when and why.

    Raises NotAllowed when the case is not the asker's or decided already; BadInput when what is needed is missing.
    """
    record = matter.record
    _may_ask(matter, by, on)
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明查询事由，例如“拟适用首违不罚”"})
    if not entries(organ=matter.organ, act_code=record.act_code, on=on).filter(pk=entry.pk, first_only=True).exists():
        raise BadInput("本案的违法行为不适用这一“限初次违法”的清单事项，请核对案件的违法行为代码")
    if not (record.party_key or record.party_uscc):
        raise BadInput("案件没有登记当事人证件号码或者统一社会信用代码，不能查询；请先更正案件")
    who = f"{by.name}（{by.username}）"
    if FirstOffenceQuestion.objects.filter(asked_by=who, on=on).count() >= DAILY:
        raise NotAllowed(f"您今天已查询{DAILY}次，达到每日上限（本地设定），请明日再查")
    since = add_months(on, -(entry.window_months or 0))
    found = _earlier(record, entry, since, on)
    numbers = [f"{row.matter.organ.short}{_number(row)}" for row in found]
    fields = {
        "case_no": matter.number, "listed": entry, "reason": reason.strip(), "looked_from": since, "asked_by": who,
        "answer": Answer.NOT_FIRST if numbers else Answer.FIRST, "documents": "；".join(numbers)[:400],
    }  # fmt: skip
    title = f"案件{matter.number}初次违法查询"
    asked: FirstOffenceQuestion = record_entry(
        QUESTIONS, organ=matter.organ, by=None, actor=who, on=on, title=title, fields=fields
    )
    return asked


def _may_ask(matter: Matter, by: Account, on: date) -> None:
    if matter.system != PENALTY or matter.closed_on or matter.record.decided_on:
        raise NotAllowed("初次违法只为正在办理、尚未作出决定的行政处罚案件查询")
    if not access.may_reveal(by, matter, PENALTY, on):
        raise NotAllowed("只有本案承办单位的办案人员可以查询初次违法")


def _earlier(record: Any, entry: LeniencyEntry, since: date, on: date) -> list[Any]:
    """Decisions that state an offence of the same party inside the entry's window, field and area."""
    same = Q()
    same |= Q(party_key=record.party_key) if record.party_key else Q()
    same |= Q(party_uscc=record.party_uscc) if record.party_uscc else Q()
    act = Q(act_code=record.act_code) if entry.breadth == Breadth.ACT else Q(domain=record.domain)
    rows = registry.register_of(PENALTY).model.objects.filter(
        same, act, decided_on__range=(since, on), outcome__in=OFFENCES,
        matter__scope__startswith=entry.area or entry.scope,
    )  # fmt: skip
    # 治安管理处罚法（2025）第136条: sealed records are shown to nobody
    rows = rows.exclude(revised__in=FELL).exclude(sealed=True).exclude(pk=record.pk)
    return list(rows.select_related("matter__organ").order_by("decided_on", "pk")[:10])


def _number(row: Any) -> str:
    paper = Document.objects.filter(matter=row.matter, template__in=DECISIONS).order_by("-pk").first()
    return str(paper.number if paper else row.matter.number)
