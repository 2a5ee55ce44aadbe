"""How a due date comes about, as a paper that can be handed to a party (期限计算说明).

It holds no personal data: neither the title of the matter nor anybody's remarks, only days, articles and numbers of papers.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, replace
from datetime import date

from django.conf import settings

from fazhi.paper.model import Block, Heading, Paper, Table, day, para
from fazhi.spine.calendar import WEEKDAYS, days
from fazhi.spine.dials import Dial
from fazhi.spine.hours import Hours
from fazhi.spine.limits import Bound
from fazhi.spine.models import Document, Matter, Pause, Service
from fazhi.spine.stretches import Told

TITLE = "期限计算说明"
PROVISIONAL = "上述日期涉及的年份节假日安排尚未公布，暂按周末推算；公布后重新计算，日期可能变动。"
INSIDE = "本期限属于内部工作期限，本说明不对外提供"
ORDER = "一二三四五六七八九"
#: Lines of a derivation that are the office's own business.
OWN = {"promise"}


@dataclass(frozen=True)
class Evidence:
    """The paper whose service or issue started a limit, and how it was served."""

    document: Document | None = None
    service: Service | None = None


class _Nameless(Told):
    """The same history without the people who entered it: a party is told of the organ, not of its staff."""

    def person(self, seq: int) -> str:
        return ""


def start_document(dial: Dial) -> str:
    """The number of the paper that a limit's start rests on: served, issued, or issued with the step; "" when there is none."""
    event = dial.started_by
    if event is None:
        return ""
    own = str(event.payload.get("number", "")) if event.code.partition(":")[0] in ("serve", "document") else ""
    return own or (dial.told.numbers.get(event.seq, "") if dial.told else "")


def evidence_of(dial: Dial) -> Evidence:
    """The paper and the service that the start of a limit rests on; two queries at most."""
    event, number = dial.started_by, start_document(dial)
    document = Document.objects.filter(matter=event.chain_id, number=number).first() if event and number else None
    served = bool(document and event and event.code.partition(":")[0] == "serve")
    return Evidence(document, document.services.filter(on=event.on).first() if served else None)  # type: ignore[union-attr]


def derivation_paper(dial: Dial, matter: Matter, evidence: Evidence, on: date) -> Paper:
    """The paper for one limit, printed ``on`` a day and signed by the organ that handles the matter."""
    dial = _without_remarks(dial)
    parts: list[tuple[str, list[Block]]] = [
        ("结论", [para(text) for text in (*_result(dial), f"以上按截至{day(on)}的记录和节假日安排计算。")]),
        ("期限和起算", [_facts(dial, matter, evidence)]),
        ("计算过程", [para(f"{n}. {text}") for n, text in enumerate(_lines(dial), 1)]),
        ("不计入期限的期间", _pauses(dial)),
        ("延长", _extensions(dial)),
        ("所据节假日安排", [para(text) for text in _notices(dial)]),
    ]
    blocks: list[Block] = []
    for name, inner in ((name, inner) for name, inner in parts if inner):
        mark = ORDER[sum(isinstance(block, Heading) for block in blocks)]
        blocks += [Heading(1, f"{mark}、{name}"), *inner]
    internal = dial.limit.code in matter.declared.internal
    return Paper(
        title=TITLE, blocks=tuple(blocks), signed_by=matter.organ.name, signed_on=on,
        note=INSIDE if internal else "",
    )  # fmt: skip


def _without_remarks(dial: Dial) -> Dial:
    """The same limit without free text and names: what somebody noted beside a suspension may name a person."""
    bare: list[Pause] = []
    for pause in dial.pauses:
        pause = copy(pause)
        pause.note = ""
        bare.append(pause)
    told = dial.told or Told(dial.procedure)
    nameless = _Nameless(told.procedure, told.events, told.extensions, told.numbers)
    return replace(dial, pauses=bare, told=nameless)


def _said(on: date) -> str:
    return f"{day(on)}（{WEEKDAYS[on.weekday()]}）"


def _result(dial: Dial) -> list[str]:
    deadline, limit = dial.deadline, dial.limit
    due = deadline.due_on
    if due is None:
        held = deadline.statutory_on is not None
        told = ["该期限现已停止计算，恢复后接续计算剩余的期间，届满日届时确定。" if held else f"{limit.words}。"]
    elif limit.bound is Bound.MIN:
        told = [f"{dial.name}至{_said(due)}届满，此后方可办理下一步骤。"]
    elif limit.bound is Bound.BEFORE:
        told = [f"{dial.name}：至迟应于{_said(due)}办理。"]
    else:
        closes = Hours.read(settings.FAZHI_OFFICE_HOURS).closes
        told = [
            f"{dial.name}的届满日为{_said(due)}，至当日24时止；到窗口办理的，以停止办公的{closes:%H:%M}为准（民法典第203条第2款）。"
        ]
    if due and deadline.statutory_on and deadline.statutory_on != due:
        told.append(f"其中延长以前的法定届满日为{_said(deadline.statutory_on)}。")
    if deadline.opens_on and limit.bound is Bound.WINDOW:
        told.append(f"{_said(deadline.opens_on)}起方可办理。")
    if deadline.met_on:
        told.append(f"该事项已于{_said(deadline.met_on)}办理，{dial.word}。")
    if deadline.provisional and deadline.is_running:
        told.append(PROVISIONAL)
    return told


def _facts(dial: Dial, matter: Matter, evidence: Evidence) -> Table:
    limit = dial.limit
    rows = [
        ("事项", matter.declared.name), ("事项编号", matter.number), ("承办单位", matter.organ.name),
        ("期限", f"{dial.name}：{limit.words}{'（本地规定）' if limit.local else ''}"), ("依据", limit.basis),
        ("起算日", f"{_said(dial.deadline.started_on)}，{dial.start_text}"),
    ]  # fmt: skip
    if evidence.document:
        rows.append(
            (
                "证明文书",
                f"《{evidence.document.name}》{evidence.document.number}，{day(evidence.document.issued_on)}制发",
            )
        )
    if evidence.service:
        rows.append(("送达", f"{day(evidence.service.on)}，{evidence.service.get_means_display()}"))
    owes = dial.deadline.organ
    if owes and owes.pk != matter.organ_id:
        rows.append(("负责办理的单位", owes.name))
    return Table(head=("项目", "内容"), rows=tuple(rows), widths=(1, 3.4))


def _lines(dial: Dial) -> list[str]:
    return [line.text for line in dial.derivation.lines if line.kind not in OWN]


def _pauses(dial: Dial) -> list[Block]:
    rows = [
        (
            day(p.start), "尚未恢复" if p.end == date.max else day(p.end), p.ground.partition("：")[2] or p.ground, p.basis,
            p.document or "—",
        )
        for p in dial.intervals if p.end > dial.deadline.started_on
    ]  # fmt: skip
    return [Table(head=("自", "至（当日起接续）", "事由", "依据", "文书"), rows=tuple(rows))] if rows else []


def _extensions(dial: Dial) -> list[Block]:
    basis = dial.limit.extend.basis if dial.limit.extend else dial.limit.basis
    granted = dial.told.granted(dial.deadline) if dial.told else []
    rows = [(day(x.on), f"{x.amount}{dial.limit.extend_unit.value}", basis, x.document or "—") for x in granted]
    return [Table(head=("批准日期", "延长", "依据", "文书"), rows=tuple(rows))] if rows else []


def _notices(dial: Dial) -> list[str]:
    """Notices that a day of the limit rests on; nothing where only plain days were counted."""
    due = dial.due or dial.derivation.due
    if due is None:
        return []
    first, last = sorted((dial.deadline.started_on, due))
    numbers = sorted({number for one in days(first, last) if (number := dial.calendar.notice(one))})
    return [f"国务院办公厅和本地关于节假日安排的通知：{'、'.join(numbers)}。"] if numbers else []
