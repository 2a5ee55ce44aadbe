"""How a case goes from one body to another, so that none is lost between them (行政处罚法第25条、第26条; 本县行政执法协调规定).

Until the other body has signed for it, the case is the sender's: what is refused comes back and must be gone on with.
"""

from __future__ import annotations

from fazhi.areas.enforcement.coordination import gates, models, papers
from fazhi.areas.enforcement.coordination.practice import DAYS
from fazhi.areas.enforcement.coordination.words import Handled
from fazhi.spine.actions import relay_step
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.models import Event
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "enforcement.handover"
ACT, LOCAL = gates.ACT, gates.LOCAL
STAFF = (Role.CLERK, Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (*STAFF, Role.AUTHORITY_HEAD)
OPTIONAL = ("own_case",)


def end_own_case(ctx: Context, event: Event) -> None:
    """The sender's own case ends when the other body has signed for it, not before."""
    case = ctx.record.own_case
    if case is not None and not gates.own_case_may_leave(ctx):
        fields = {"moved_to": ctx.record.receiver.name, "end_reason": f"{ctx.matter.number}：{ctx.record.reason}"}
        on = max(ctx.on, case.matter.moved_on)
        relay_step(case.matter, "hand_over", cause=ctx.matter, by=event.by, on=on, fields=fields)


SENDING = (
    Step("send", "批准移交", "drafting", "sent", by=HEADS, basis=f"{ACT}第25条、第26条", stamp="sent_on", checks=(gates.own_case_may_leave,),
         issues=("letter",)),
    Step("refuse", "退回", "sent", "refused", by=THERE, at="receiver", basis=f"{ACT}第25条", fields=("refusal", "refusal_note"),
         optional=("refusal_note",), adds=models.HandoverTry, detail=(), checks=(gates.refusal_is_told,), issues=("return",),
         fills={"body": lambda c: c.record.receiver, "refusal": lambda c: c.value("refusal"), "refusal_note": lambda c: c.value("refusal_note")},
         hint="退回后仍由移交单位负责；不得自行转给第三方"),
    Step("ask_more", "要求补充材料", "sent", "lacking", by=THERE, at="receiver", basis=LOCAL, local=True, fields=("lacking",)),
    Step("supplement", "补充材料", "lacking", "sent", by=STAFF, basis=LOCAL, local=True, fields=("supplemented",)),
    Step("send_other", "改送其他单位", "refused", "sent", by=(*STAFF, *HEADS), basis=f"{ACT}第25条、第26条", fields=("receiver", "way"),
         sets={"refusal": "", "refusal_note": ""}, checks=(gates.way_is_right, gates.asked_once), issues=("letter",)),
    Step("dispute", "提出管辖争议", "refused", "disputed", by=HEADS, basis=f"{ACT}第25条第2款",
         sends=(
             Send("enforcement.jurisdiction", "jurisdiction", organ=lambda c: c.matter.organ, fields={
                 "title": lambda c: c.record.title, "claim": "neither", "case_no": lambda c: c.matter.number, "facts": lambda c: c.record.facts,
                 "other": lambda c: c.record.receiver, "position": lambda c: c.record.reason, "filed_on": None,
             }),
         ), hint="先与对方协商；协商不成的，报共同的上一级行政机关指定"),
    Step("jurisdiction_set", "管辖已确定", "disputed", "designated", by=(), relayed=True, basis=f"{ACT}第25条第2款", fields=("receiver",),
         hint="由确定的机关签收；确定由移交单位管辖的，由移交单位收回"),
    Step("jurisdiction_dropped", "管辖争议撤回", "disputed", "refused", by=(), relayed=True, basis=f"{ACT}第25条第2款"),
    Step("take_back", "收回，由本单位继续办理", ("drafting", "sent", "lacking", "refused", "designated"), "taken_back", by=HEADS,
         basis=LOCAL, local=True,
         fields=("back_why",)),
)  # fmt: skip
RECEIVING = (
    Step("receive", "签收", ("sent", "designated"), "received", by=THERE, at="receiver", basis=f"{ACT}第25条、第26条", fields=("received_by",),
         stamp="received_on", needs=(gates.is_for_another,), issues=("receipt",), after=(end_own_case,),
         hint="按清单核对材料和随案财物；移交单位已立案的，其案件随即终结"),
    Step("file_case", "转为本单位的处罚案件", "received", "handled", by=THERE, at="receiver", basis=f"{ACT}第54条",
         sets={"handled": Handled.FILED}, stamp="handled_on",
         sends=(
             Send("enforcement.penalty", "case", organ=lambda c: c.record.receiver, fields={
                 "title": lambda c: c.record.title, "source": "transfer", "domain": lambda c: c.record.domain,
                 "party_name": lambda c: c.record.party_name, "party_kind": lambda c: c.record.party_kind,
                 "found_on": lambda c: c.record.found_on, "facts": lambda c: c.record.facts,
             }),
         ), hint="在行政处罚案件台账登记线索，按立案程序办理"),
    Step("answer", "反馈处理结果", "received", "handled", by=THERE, at="receiver", basis=LOCAL, local=True, fields=("handled", "handled_note"),
         stamp="handled_on", hint="核查后不予立案、责令改正等；已立案的用“转为本单位的处罚案件”"),
)  # fmt: skip
HANDOVER = register(
    Procedure(
        code=CODE, id="E13", name="案件移交", record=models.CaseHandover, basis=f"{ACT}第25条、第26条；{LOCAL}",
        number="{mark}执移登〔{year}〕{n}号", title="{title}", opens="drafting", closes={"handled", "taken_back"},
        states={
            "drafting": "拟移交", "sent": "待签收", "lacking": "待补充材料", "refused": "已退回，由移交单位处理",
            "disputed": "管辖争议中", "designated": "管辖已确定",
            "received": "已签收，处理中", "handled": "已处理", "taken_back": "已收回",
        },
        open_name="拟移交案件（线索）", open_by=(*STAFF, *HEADS), open_on="拟办日期",
        open_fields=("title", "way", "receiver", "own_case", "domain", "party_name", "party_kind", "found_on", "facts", "reason", "materials"),
        open_optional=OPTIONAL, open_checks=(gates.way_is_right, gates.own_case_may_leave), steps=(*SENDING, *RECEIVING),
        limits=(
            Limit("receive", "签收或者退回", DAYS["receive"], Unit.WORKING_DAY, {"send", "supplement", "send_other", "jurisdiction_set"},
                  {"receive", "refuse", "ask_more"}, LOCAL, local=True, duty="receiver", lapses={"take_back"}),
            Limit("supplement", "补充材料", DAYS["supplement"], Unit.WORKING_DAY, "ask_more", {"supplement"}, LOCAL, local=True,
                  lapses={"take_back"}),
            Limit("settle", "对退回的案件作出处理", DAYS["receive"], Unit.WORKING_DAY, {"refuse", "jurisdiction_dropped"},
                  {"send_other", "dispute", "take_back"}, LOCAL, local=True),
            Limit("handle", "核查并反馈处理结果", DAYS["handle"], Unit.WORKING_DAY, "receive", {"file_case", "answer"}, LOCAL, local=True,
                  duty="receiver"),
        ),
        links={"jurisdiction": "管辖争议", "case": "立案查处"}, parties={"receiver": "receiver"}, capacities={"receiver": "接收单位"},
        templates=papers.HANDOVER,
    )
)  # fmt: skip
