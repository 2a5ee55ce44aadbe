"""How a clue is handed on: approved, sent, receipted, answered (监察法第37条; 督察工作规定第29条).

Seen only from posts that name the system. Suspected crimes in enforcement go their own way with their own days
(行政执法机关移送涉嫌犯罪案件的规定): this register is for what inspections, audits and the pool find.
"""

from __future__ import annotations

from fazhi.areas.oversight.transfers.models import DAYS, TransferredClue
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.transfer"
LAW, LOCAL = "监察法第37条；法治政府建设与责任落实督察工作规定第29条", "本级线索移送协作办法"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
GONE = {"return_back", "drop"}


def is_written(ctx: Context) -> str:
    left = [
        word
        for name, word in (("receiver", "接收机关"), ("facts", "线索内容"), ("transfer_basis", "移送依据"))
        if not getattr(ctx.record, name)
    ]
    return f"尚未填写{'、'.join(left)}，不能移送（{LAW}）" if left else ""


def receipt_is_after_sending(ctx: Context) -> str:
    day = ctx.values.get("receipt_on")
    if day and ctx.record.sent_on and not ctx.record.sent_on <= day <= ctx.on:
        return f"回执日期{day}应当在发出日期{ctx.record.sent_on}至{ctx.on}之间，请核对"
    return "" if (ctx.values.get("receipt_no") or "").strip() else f"请填写回执编号（{LOCAL}：移送须有回执）"


def _days(code: str, name: str, unit: Unit, starts: str, met_by: str, basis: str, lapses: set[str]) -> Limit:
    if DAYS[code]:
        return Limit(code, name, DAYS[code], unit, starts, {met_by}, LOCAL, local=True, unverified=True, lapses=lapses)
    return Limit(code, name, 0, Unit.PROMPT, starts, {met_by}, basis, lapses=lapses)


TRANSFER = register(
    Procedure(
        code=CODE, id="O7", name="问题线索移送", record=TransferredClue, basis=LAW, number="{mark}线移〔{year}〕{n}号", title="问题线索移送",
        opens="drafted", closes={"closed", "returned", "dropped"},
        states={
            "drafted": "待移送", "sent": "已发出，待回执", "receipted": "已回执，办理中", "closed": "已反馈办结", "returned": "已退回",
            "dropped": "不移送",
        },
        open_name="登记线索", open_by=(*STAFF, *HEADS), open_on="发现日期", open_fields=("direction", "found_in", "found_no", "subject"),
        open_optional=("found_no",),
        steps=(
            Step("write", "填写线索", "drafted", "", by=(*STAFF, *HEADS), basis=LAW, fields=("receiver", "transfer_basis", "facts")),
            Step("send", "批准并移送", "drafted", "sent", by=HEADS, basis=LAW, stamp="sent_on", needs=(is_written,), issues=("letter",),
                 rows=("I08", "21:12"), hint="经负责人批准，通过限定渠道送达"),
            Step("receipt", "登记回执", "sent", "receipted", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("receipt_no", "receipt_on"),
                 checks=(receipt_is_after_sending,)),
            Step("return_back", "接收机关退回", ("sent", "receipted"), "returned", by=(*STAFF, *HEADS), basis=LOCAL, local=True,
                 fields=("returned_why",)),
            Step("answer", "登记办理情况，办结", "receipted", "closed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("result",),
                 stamp="answered_on", hint="没有回执不能办结；只登记办理情况的类别，不登记对个人的处理"),
            Step("drop", "不移送", "drafted", "dropped", by=HEADS, basis=LOCAL, local=True, fields=("returned_why",)),
        ),
        limits=(
            Limit("send", "移送线索", 0, Unit.PROMPT, "open", {"send"}, LAW, lapses={"drop"}, rows=("I08", "21:12")),
            _days("receipt", "取得回执", Unit.WORKING_DAY, "send", "receipt", LOCAL, GONE),
            _days("feedback", "了解办理情况", Unit.DAY, "receipt", "answer", LOCAL, GONE),
        ),
        templates=(
            Template("letter", "问题线索移送函", "{mark}线移函〔{year}〕{n}号",
                     "现将下列问题线索移送你机关，请依法处理，并予回执。\n## 线索内容\n{{ record.facts }}\n## 移送依据\n{{ record.transfer_basis }}\n"
                     "{{ organ.name }}\n{{ on|date:'Y年n月j日' }}", LAW, to="{{ record.receiver }}"),
        ),
        by_name=True,
    )
)  # fmt: skip
