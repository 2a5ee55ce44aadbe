"""How a suggestion or proposal is handled: handed over, discussed with the deputy, answered, rated, answered again, published.

代表法第51条、第52条 and 政协提案工作条例; what provinces regulate is local. Registered at the hub (政府办公室、党委办公室); the unit
that leads acts in its own capacity.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.proposals import gates, papers
from fazhi.areas.oversight.proposals import models as m
from fazhi.areas.oversight.proposals.limits import LIMITS, PROVINCES, UNLISTED
from fazhi.areas.oversight.proposals.part_procedures import ANYONE, CODE, HEADS, PART_CODE, PROMISE_CODE, STAFF
from fazhi.areas.oversight.proposals.part_procedures import PART as PART
from fazhi.areas.oversight.proposals.part_procedures import PROMISE as PROMISE
from fazhi.areas.oversight.proposals.words import Part
from fazhi.spine.context import Context
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

LAW = f"{gates.LAW}；{gates.RULES}"
WORK = ("handling", "again")
OPEN_STATES = ("handed", "objected", "handling", "drafted", "replied", "again", "again_drafted", "answered")
TOLD: dict[str, Any] = {
    "title": lambda c: c.record.title, "full_no": lambda c: c.record.full_no, "text": lambda c: c.record.text,
    "lead": lambda c: c.record.lead, "hub": lambda c: c.matter.organ,
}  # fmt: skip
#: What a unit that replies separately is handed: the same item, with itself as the lead.
SAME = ("kind", "level", "session", "in_session", "item_no", "title", "text", "category", "proposer", "joint", "phone", "secret", "handed_by",
        "hub", "handed_on")  # fmt: skip


def _record(name: str) -> Any:
    return lambda c: getattr(c.record, name)


def _rows(part: Part) -> Any:
    return lambda c: [row for row in c.rows(m.ProposalUnit) if row.part == part]


def _pledges(ctx: Context) -> list[Any]:
    """Promises that are not handed on yet: a second reply adds to those of the first."""
    return list(ctx.rows(m.ProposalPledge)[len(ctx.sent("promise")) :])


def _class(name: str, empty: Any) -> Any:
    return lambda c: getattr(found, name) if (found := gates.class_of(c)) else empty


def _first(ctx: Context) -> Any:
    return ctx.record.first_result or ctx.value("result")


def _same_reply(ctx: Context) -> tuple[Any, str]:
    other = ctx.record.same_as
    if other and other.reply_text:
        return other.reply_text, f"并案的{other.full_no}已有答复，可以照用，但须分别答复"
    return "", ""


CO = Send(PART_CODE, "co", organ=lambda c: c.each.unit, each=_rows(Part.CO), fields=TOLD)
SEPARATE = Send(
    CODE, "separate", organ=lambda c: c.matter.organ, each=_rows(Part.SEPARATE), title=lambda c: f"{c.record.title}（{c.each.unit.short}分办）",
    fields={**{name: _record(name) for name in SAME}, "lead": lambda c: c.each.unit},
)  # fmt: skip
PROMISES = Send(
    PROMISE_CODE, "promise", organ=_record("lead"), each=_pledges,
    fields={
        "title": lambda c: c.each.content, "due_on": lambda c: c.each.due_on, "full_no": lambda c: c.record.full_no,
        "proposer": lambda c: c.record.addressees[:80], "hub": lambda c: c.matter.organ,
    },
)  # fmt: skip

HANDING = (
    Step("add_unit", "列出协办、分办单位", "registered", "", by=STAFF, basis=PROVINCES, local=True, adds=m.ProposalUnit,
         checks=(gates.unit_once,), hint="协办单位向主办单位提意见，分办单位单独答复；各有各的期限"),
    Step("assign", "交承办单位", "registered", "handed", by=ANYONE, basis=LAW, fields=("lead",), checks=(gates.lead_is_one_unit,),
         issues=("hand_over",), sends=(CO, SEPARATE), rows=("P01",)),
    Step("accept", "签收", "handed", "handling", by=ANYONE, at="lead", basis=LAW),
    Step("object", "申请退办", "handed", "objected", by=ANYONE, at="lead", basis=PROVINCES, local=True, fields=("objection",),
         needs=(gates.not_kept_before, gates.objects_in_time), issues=("objection_letter",), rows=("P02",), hint="不属于本单位职责的；逾期不再调整"),
    Step("lose_objection", "逾期不再退办", "handed", "", by=(), law=True, basis=PROVINCES, local=True, rows=("P02",)),
    Step("keep", "不同意退办", "objected", "handed", by=ANYONE, basis=PROVINCES, local=True, fields=("kept_why",), rows=("P03",)),
    Step("reassign", "重新交办", "objected", "handed", by=ANYONE, basis=PROVINCES, local=True, fields=("lead", "reassign_why"),
         optional=("reassign_why",), checks=(gates.another_lead, gates.lead_is_one_unit), issues=("hand_over",), rows=("P03",),
         hint="答复期限仍自交办之日起算，不因重新交办延后"),
    Step("return_hub", "不属于本级、本系统，退回交办机构", ("registered", "objected"), "returned", by=HEADS, basis=PROVINCES, local=True,
         fields=("returned_why",)),
)  # fmt: skip

DRAFT: dict[str, Any] = {"fields": ("result_class", "reply_text", "channel"), "optional": ("reply_text",)}
ANSWERING = (
    Step("contact", "登记联系沟通", WORK, "", by=ANYONE, at="lead", basis=LAW, adds=m.ProposalContact, rows=("P04",),
         hint="答复前须与代表（提案者）联系，听取意见"),
    Step("add_co", "增加协办单位", "handling", "", by=STAFF, basis=PROVINCES, local=True, adds=m.ProposalUnit, detail=("unit",),
         fills={"part": Part.CO.value}, checks=(gates.unit_once,),
         sends=(Send(PART_CODE, "co", organ=lambda c: c.detail["unit"], fields=TOLD),)),
    Step("co_opinion", "收到协办意见", ("handed", "objected", *WORK, "drafted", "again_drafted"), "", by=(), relayed=True, basis=PROVINCES,
         local=True, adds=m.ProposalCoOpinion),
    Step("merge", "并案办理", "handling", "", by=ANYONE, at="lead", basis=PROVINCES, local=True, fields=("same_as",),
         checks=(gates.not_itself,), hint="内容相同的并案研究，仍须逐件答复"),
    Step("promise", "登记承诺事项", WORK, "", by=ANYONE, at="lead", basis=PROVINCES, local=True, adds=m.ProposalPledge,
         checks=(gates.due_lies_ahead,), rows=("P11",), hint="答复中承诺解决的，写明期限；答复后各成为一件承诺事项"),
    Step("draft", "拟答复稿", "handling", "drafted", by=STAFF, at="lead", basis=LAW, **DRAFT,
         needs=(gates.heard, gates.co_opinions_are_in), checks=(gates.class_is_in_the_scheme, gates.reply_says_something),
         suggests={"reply_text": _same_reply}),
    Step("back", "退回修改", "drafted", "handling", by=HEADS, at="lead", basis=PROVINCES, local=True),
    Step("reply", "签发并答复", "drafted", "replied", by=HEADS, at="lead", basis=LAW, stamp="replied_on",
         sets={"class_words": _class("title", ""), "solved": _class("counts", False)}, issues=("reply_letter", "opinion_form"), sends=(PROMISES,),
         rows=("P06", "P07", "P08"), hint="由主办单位负责人签发，加盖公章"),
)  # fmt: skip

FEEDBACK: dict[str, Any] = {
    "by": STAFF, "basis": PROVINCES, "local": True, "fields": ("attitude", "result", "feedback_text"), "optional": ("feedback_text",),
    "stamp": "feedback_on", "adds": m.ProposalFeedback, "rows": ("P09",),
    "fills": {"attitude": lambda c: c.value("attitude"), "result": lambda c: c.value("result"), "said": lambda c: c.value("feedback_text")},
}  # fmt: skip
AFTER = (
    Step("feedback", "收到反馈", "replied", "answered", sets={"first_result": _first, "unreturned": False},
         checks=(gates.nobody_is_dissatisfied,), hint="对办理态度和办理结果分别登记", **FEEDBACK),
    Step("dissatisfied", "反馈不满意，重新办理", "replied", "again", sets={"first_result": _first, "unreturned": False},
         checks=(gates.somebody_is_dissatisfied,), **FEEDBACK),
    Step("no_feedback", "催请后仍未反馈", "replied", "answered", by=STAFF, basis=PROVINCES, local=True, sets={"unreturned": True},
         checks=(gates.feedback_day_is_over,), rows=("P09",), hint="不计入满意率"),
    Step("draft_again", "拟再次答复稿", "again", "again_drafted", by=STAFF, at="lead", basis=PROVINCES, local=True,
         fields=("result_class", "again_text", "channel"), optional=("again_text",), needs=(gates.heard_again, gates.co_opinions_are_in),
         checks=(gates.class_is_in_the_scheme, gates.reply_says_something)),
    Step("back_again", "退回修改", "again_drafted", "again", by=HEADS, at="lead", basis=PROVINCES, local=True),
    Step("reply_again", "签发并再次答复", "again_drafted", "replied", by=HEADS, at="lead", basis=PROVINCES, local=True, stamp="again_on",
         sets={"class_words": _class("title", ""), "solved": _class("counts", False)}, issues=("reply_again_letter",), sends=(PROMISES,),
         rows=("P10",), hint="按期答复仍以首次答复计"),
    Step("publish", "公开建议和答复", ("replied", "answered"), "", by=ANYONE, at="lead", basis="国办发〔2014〕46号；地方规定",
         fields=("public_text", "public_reply"), stamp="published_on", needs=(gates.not_secret,), rows=("P13",),
         hint="只公开审查后的公开版，不含个人信息"),
    Step("keep_inside", "不予公开", ("replied", "answered"), "", by=ANYONE, at="lead", basis="国办发〔2014〕46号；地方规定",
         fields=("not_public_why",), rows=("P13",)),
    Step("supervise", "列为重点督办件", OPEN_STATES[:4], "", by=HEADS, basis="代表法第52条", fields=("key_leader",), sets={"key_item": True},
         issues=("supervision_order",), once=True, rows=("P14",)),
    Step("watch", "登记督办情况", OPEN_STATES, "", by=ANYONE, basis="代表法第52条", adds=m.ProposalWatch,
         needs=(lambda c: "" if c.record.key_item else "不是重点督办件，先办理“列为重点督办件”（代表法第52条）",), rows=("P14",)),
    Step("close", "办结", "answered", "closed", by=ANYONE, basis=PROVINCES, local=True, needs=(gates.publicity_is_decided,),
         hint="承诺事项另行跟踪，不影响办结"),
)  # fmt: skip

OPTIONAL = ("level", "in_session", "text", "category", "joint", "phone", "hub", "lead")
PROPOSAL = register(
    Procedure(
        code=CODE, id="O6", name="建议提案", record=m.Proposal, basis=LAW, number="{mark}建提〔{year}〕{n}号", title="{title}",
        opens="registered", closes={"returned", "closed"},
        states={
            "registered": "已收到，待交承办单位", "handed": "已交办，待签收", "objected": "申请退办中", "handling": "办理中",
            "drafted": "答复稿待签发", "replied": "已答复，待反馈", "again": "不满意，重新办理", "again_drafted": "再次答复稿待签发",
            "answered": "已反馈", "returned": "已退回交办机构", "closed": "已办结",
        },
        open_name="收到交办的建议提案", open_by=STAFF, open_on="收到日期", open_fields=(*SAME, "lead"), open_optional=OPTIONAL,
        open_checks=(gates.at_a_hub, gates.handed_before_received, gates.handed_by_the_right_body, gates.secret_says_nothing, gates.registered_once),
        steps=(*HANDING, *ANSWERING, *AFTER), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        links={"co": "协办件", "separate": "分办件", "promise": "承诺事项"},
        parties={"lead": "lead"}, capacities={"lead": "主办单位", "deputy": "代表、提案者"}, insiders=frozenset({"lead"}),
        reveals=frozenset({"lead"}),
    )
)  # fmt: skip
