"""How a suspected crime goes to the police, and back (行政执法机关移送涉嫌犯罪案件的规定第5条至第12条).

The regulation counts in days; its "24小时" is kept as the next day, which does not roll over rest days.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.transfer.models import CrimeTransfer
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

RULES = "行政执法机关移送涉嫌犯罪案件的规定"
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
HEAD = (Role.AUTHORITY_HEAD,)
ANSWERED = ("answered_on", "reply_no")


def answer_day_fits(ctx: Context) -> str:
    day, sent = ctx.values["answered_on"], ctx.record.delivered_on
    if day > ctx.on or (sent and day < sent):
        return f"答复日期{day}应在移送日期{sent}与登记日期{ctx.on}之间，请核对"
    return ""


def _tell(answer: str, day: Any) -> tuple[Tell, ...]:
    """The case waits for the answer (PenaltyTransferAnswer)."""
    told = {"answer": answer, "answered_on": day, "reply_no": lambda ctx: ctx.record.reply_no}
    return (Tell("enforcement.penalty", "transfer", "transfer_answered", detail=told),)


def _answered(ctx: Context) -> Any:
    return ctx.record.answered_on or ctx.on


STEPS = (
    Step(
        "approve", "批准移送", "reported", "approved", by=HEAD, basis=f"{RULES}第5条", fields=("chief",), stamp="decided_on",
        rows=("11:4e",), hint="本机关正职负责人或者主持工作的负责人自接到报告之日起三日内决定",
    ),
    Step(
        "disapprove", "不批准移送", "reported", "kept", by=HEAD, basis=f"{RULES}第5条", fields=("chief", "refusal"), stamp="decided_on",
        tells=_tell("not_filed", lambda ctx: ctx.on), rows=("11:4e",), hint="将不予批准的理由记录在案",
    ),
    Step(
        "deliver", "移送公安机关", "approved", "with_police", by=HANDLERS, basis=f"{RULES}第5条、第6条", fields=("police", "letter_no"),
        stamp="delivered_on", issues=("letter",), rows=("11:4e",),
    ),
    Step(
        "filed", "公安机关立案", ("with_police", "reconsidering", "supervised"), "filed", by=HANDLERS, basis=f"{RULES}第8条、第9条",
        fields=ANSWERED, checks=(answer_day_fits,), tells=_tell("filed", _answered), rows=("11:4f",),
    ),
    Step(
        "refused", "公安机关不予立案", "with_police", "refused", by=HANDLERS, basis=f"{RULES}第8条", fields=(*ANSWERED, "answer"),
        checks=(answer_day_fits,), rows=("11:4f",),
    ),
    Step(
        "reconsider", "提请公安机关复议", "refused", "reconsidering", by=HEAD, basis=f"{RULES}第9条", stamp="asked_on",
        issues=("request",), rows=("11:4g",),
    ),
    Step(
        "still_refused", "复议维持不予立案", "reconsidering", "refused_again", by=HANDLERS, basis=f"{RULES}第9条", fields=ANSWERED,
        checks=(answer_day_fits,), rows=("11:4g",),
    ),
    Step(
        "supervise", "建议人民检察院立案监督", ("refused", "refused_again"), "supervised", by=HEAD, basis=f"{RULES}第9条",
        stamp="supervised_on", rows=("11:4g",),
    ),
    Step(
        "accept", "接受不予立案，继续办理行政案件", ("refused", "refused_again", "supervised"), "returned", by=HEAD, basis=f"{RULES}第10条",
        tells=_tell("not_filed", _answered),
    ),
    Step(
        "hand_things", "移交涉案物品和材料", "filed", "done", by=HANDLERS, basis=f"{RULES}第12条", fields=("things",), stamp="handed_on",
        issues=("list",), rows=("11:4h",),
    ),
)  # fmt: skip
LIMITS = (
    Limit(
        "decide", "决定是否移送", 3, Unit.DAY, "open", {"approve", "disapprove"}, f"{RULES}第5条", effect=Effect.LIABILITY,
        rows=("11:4e",),
    ),
    Limit(
        "deliver", "移送（24小时）", 1, Unit.DAY, "approve", {"deliver"}, f"{RULES}第5条（24小时，按日计）", effect=Effect.LIABILITY,
        rolls=False, rows=("11:4e",),
    ),
    Limit(
        "police", "公安机关审查", 3, Unit.DAY, "deliver", {"filed", "refused"}, f"{RULES}第8条", duty="police", rows=("11:4f",),
    ),
    Limit(
        "reconsider", "提请复议（也可以建议立案监督）", 3, Unit.DAY, "refused", {"reconsider", "supervise"}, f"{RULES}第9条",
        effect=Effect.LOSES_RIGHT, runs_from="answered_on", lapses={"accept"}, rows=("11:4g",),
    ),
    Limit(
        "reconsidered", "公安机关复议", 3, Unit.DAY, "reconsider", {"filed", "still_refused"}, f"{RULES}第9条", duty="police",
        rows=("11:4g",),
    ),
    Limit(
        "supervise", "建议立案监督", 3, Unit.DAY, "still_refused", {"supervise"}, f"{RULES}第9条", effect=Effect.LOSES_RIGHT,
        runs_from="answered_on", lapses={"accept"}, rows=("11:4g",),
    ),
    Limit(
        "hand_things", "移交涉案物品和材料", 3, Unit.DAY, "filed", {"hand_things"}, f"{RULES}第12条", runs_from="answered_on",
        effect=Effect.LIABILITY, rows=("11:4h",),
    ),
)  # fmt: skip
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
TRANSFER = register(
    Procedure(
        code="enforcement.transfer", id="E3", name="涉嫌犯罪案件移送", record=CrimeTransfer, basis=RULES, number="{mark}移〔{year}〕{n}号",
        title="{title}", opens="reported", closes={"done", "kept", "returned"},
        states={
            "reported": "待决定", "approved": "待移送", "with_police": "公安机关审查中", "refused": "不予立案", "reconsidering": "复议中",
            "refused_again": "复议维持不予立案", "supervised": "建议立案监督", "filed": "已立案，待移交物品", "done": "已移送", "kept": "不移送",
            "returned": "退回继续办理",
        },
        open_name="提出移送报告", open_by=HANDLERS, open_on="负责人接到报告日期",
        open_fields=("title", "party_name", "party_kind", "facts", "reason"), open_optional=("facts",), steps=STEPS, limits=LIMITS,
        templates=(
            Template(
                "letter", "涉嫌犯罪案件移送书", "{mark}移送〔{year}〕{n}号",
                "{{ record.title }}，当事人{{ record.party_name }}。\n{{ record.facts }}\n移送理由：{{ record.reason }}\n"
                "附：案件情况的调查报告、涉案物品清单、有关检验报告或者鉴定意见、其他材料。" + FOOT,
                f"{RULES}第6条", to="{{ record.police }}",
            ),
            Template(
                "request", "提请复议函", "{mark}移复〔{year}〕{n}号",
                "对{{ record.title }}不予立案的决定（{{ record.reply_no }}），我单位认为依法应当立案，提请复议。" + FOOT,
                f"{RULES}第9条", to="{{ record.police }}",
            ),
            Template(
                "list", "涉案物品、材料移交清单", "{mark}移交〔{year}〕{n}号", "{{ record.title }}\n{{ record.things }}" + FOOT,
                f"{RULES}第12条", to="{{ record.police }}",
            ),
        ),
    )
)  # fmt: skip
