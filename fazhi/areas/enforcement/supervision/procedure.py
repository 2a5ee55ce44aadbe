"""How the enforcement of an agency is supervised, from the clue to the confirmed correction (行政执法监督条例; 本省规定).

Supervision corrects and never decides the penalty anew (第8条): what is to be changed, the agency changes itself.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.supervision import gates, papers
from fazhi.areas.enforcement.supervision import models as m
from fazhi.areas.enforcement.supervision.practice import DAYS, NATIONAL
from fazhi.areas.enforcement.supervision.words import Instrument
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Ground, Procedure, Send, Step
from fazhi.spine.registry import register

CODE, ADVICE_CODE = "enforcement.supervision", "enforcement.personnel_advice"
LAW, LOCAL = "行政执法监督条例", "本省行政执法监督规定"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
LETTER = ("problems", "demand", "basis_text", "reply_due")
WORKING = ("investigating", "issued", "objected", "replied", "proposed")
ISSUING = {"notice", "remind", "opine", "decide", "not_yet"}


def _due(ctx: Context) -> Any:
    return ctx.value("reply_due")


def _letter(code: str, name: str, kind: Instrument, basis: str, template: str, *checks: Any, **more: Any) -> Step:
    more = {"by": HEADS, "takes": "investigating", "needs": (gates.investigated,), **more}
    takes, by = more.pop("takes"), more.pop("by")
    return Step(
        code, name, takes, "issued", by=by, basis=basis, fields=more.pop("fields", LETTER), stamp="issued_on",
        sets={"instrument": kind.value, "replied_on": None, "reply": "", "proof": ""}, adds=m.SupervisionLetter, detail=(),
        fills={"instrument": kind.value, "reply_due": _due}, checks=(gates.reply_date_lies_ahead, *checks), issues=(template,), **more,
    )  # fmt: skip


INTAKE = (
    Step("decline", "不予受理", "clue", "declined", by=(*STAFF, *HEADS), basis=f"{LAW}第33条第3款", fields=("declined", "declined_note"),
         optional=("declined_note",), issues=("declined",), rows=("15:1b",),
         hint="已申请复议、提起诉讼的不重复监督；属于复议、诉讼范围的，引导反映人依法申请"),
    Step("transfer", "移送有管辖权的机关", "clue", "transferred", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("transferred_to",),
         issues=("transfer_letter",), rows=("15:1a",)),
    Step("accept", "受理立案", "clue", "investigating", by=(*STAFF, *HEADS), basis=f"{LAW}第14条至第21条；{LOCAL}", fields=("agency",),
         stamp="accepted_on", checks=(gates.agency_is_named, gates.not_the_bureau_itself), issues=("filing_notice",), rows=("15:1", "15:2")),
)  # fmt: skip
INQUIRY = (
    Step("measure", "采取监督措施", ("investigating", "replied"), "", by=STAFF, basis=f"{LAW}第22条", adds=m.SupervisionMeasure,
         checks=(gates.two_supervisors,), rows=("15:3",)),
    Step("concern", "涉及其他机关，另案监督", ("investigating", "issued"), "", by=(*STAFF, *HEADS), basis=f"{LAW}第20条", local=True,
         adds=m.SupervisionConcern, checks=(gates.other_agency,),
         sends=(
             Send(CODE, "child", organ=lambda c: c.matter.organ, fields={
                 "title": lambda c: c.record.title, "source": lambda c: c.record.source,
                 "agency": lambda c: c.detail["agency"], "facts": lambda c: c.detail["facts"],
             }),
         ), hint="同一问题涉及几个机关的，逐个立案，本案为主案"),
    Step("refer", "移送违纪违法线索", WORKING[:4], "", by=HEADS, basis=f"{LAW}第33条", adds=m.SupervisionReferral),
    Step("correct_on_spot", "当场纠正", "investigating", "corrected", by=(*STAFF, *HEADS), basis=f"{LAW}第26条第2款",
         fields=("problems", "demand"), sets={"founded": True}, stamp="verified_on", needs=(gates.children_are_closed,)),
    Step("end", "终结监督", ("investigating", "issued", "objected", "replied"), "ended", by=HEADS, basis=f"{LAW}第33条第3款；{LOCAL}",
         local=True, fields=("ended", "ended_note", "founded"), optional=("ended_note", "founded"), suspended=True,
         ends_suspension=True, needs=(gates.children_are_closed,)),
)  # fmt: skip
LETTERS = (
    _letter("notice", "制发监督通知书", Instrument.NOTICE, LOCAL, "notice_letter", gates.before_the_regulation, local=True, rows=("15:4",)),
    _letter("remind", "制发督办函", Instrument.REMINDER, f"{LAW}第27条", "reminder_letter", gates.under_the_regulation, needs=(), rows=("15:4",)),
    _letter("opine", "制发意见书", Instrument.OPINION, f"{LAW}第28条", "opinion_letter", gates.under_the_regulation, rows=("15:4",)),
    Step("propose_decision", "提请本级政府决定", ("investigating", "issued", "replied"), "proposed", by=HEADS, basis=f"{LAW}第29条",
         fields=("decision_ground", "proposal", "government"),
         checks=(gates.under_the_regulation, gates.disobeyed_after_its_day, gates.government_stands_above), rows=("15:6",)),
    _letter("decide", "作出监督决定", Instrument.DECISION, f"{LAW}第29条", "decision_letter", gates.under_the_regulation, takes="proposed",
            by=(Role.AUTHORITY_HEAD,), at="government", needs=(), rows=("15:6",), hint="由本级人民政府作出，加盖政府印章"),
    Step("send_back", "政府不作决定，退回", "proposed", "investigating", by=(Role.AUTHORITY_HEAD,), at="government", basis=f"{LAW}第29条",
         local=True, fields=("ended_note",)),
)  # fmt: skip
REPLY: dict[str, Any] = {
    "fields": ("reply", "proof"), "optional": ("proof",), "stamp": "replied_on", "adds": m.SupervisionReply, "detail": (),
    "fills": {"due_on": _due}, "rows": ("15:5",),
}  # fmt: skip
AFTER = (
    Step("reply", "报送纠正情况", "issued", "replied", by=THERE, at="agency", basis=f"{LAW}第27条、第28条", **REPLY),
    Step("reply_received", "收到纠正情况", "issued", "replied", by=STAFF, basis=f"{LAW}第27条、第28条", **REPLY,
         hint="执法机关不在平台上办理的，由监督机构登记"),
    Step("object", "提出异议", "issued", "objected", by=THERE, at="agency", basis=f"{LAW}第30条", adds=m.SupervisionObjection, rows=("15:5a",)),
    Step("uphold", "异议不成立，维持", "objected", "issued", by=HEADS, basis=f"{LAW}第30条", fields=("objection_answer",),
         issues=("objection_reply",), rows=("15:5a",), hint="原文书载明的反馈期限不变"),
    Step("allow", "异议成立，撤回文书", "objected", "withdrawn", by=HEADS, basis=f"{LAW}第30条", fields=("objection_answer",),
         sets={"founded": False}, issues=("objection_reply",), needs=(gates.children_are_closed,), rows=("15:5a",)),
    Step("not_yet", "纠正不到位，重新要求", "replied", "issued", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("reply_due", "verify_note"),
         sets={"replied_on": None}, checks=(gates.reply_date_lies_ahead, gates.verified_by_another), rows=("15:7",)),
    Step("verify", "核查确认，销号", "replied", "closed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, fields=("verify_note",),
         stamp="verified_on", sets={"founded": True}, checks=(gates.verified_by_another,), needs=(gates.children_are_closed,),
         issues=("closing",), rows=("15:7",)),
)  # fmt: skip
ANSWERED = {"uphold", "allow", "end"}
OBJECTION = (
    Limit(
        "objection",
        "答复异议",
        DAYS["objection_answer"],
        Unit.DAY,
        "object",
        ANSWERED,
        LOCAL,
        local=True,
        rows=("15:5a",),
    )
    if DAYS["objection_answer"]
    else Limit("objection", "答复异议", 0, Unit.PROMPT, "object", ANSWERED, f"{LAW}第30条", rows=("15:5a",))
)
OPTIONAL = ("enterprise_related", "agency", "agency_named", "case_no", "complainant", "phone")
SUPERVISION = register(
    Procedure(
        code=CODE, id="E9", name="行政执法监督", record=m.SupervisionCase, basis=f"{LAW}；{LOCAL}", number="{mark}执监收〔{year}〕{n}号",
        title="{title}", opens="clue", closes={"declined", "transferred", "corrected", "withdrawn", "closed", "ended"},
        states={
            "clue": "线索", "investigating": "已立案，调查中", "issued": "已制发文书，待纠正", "objected": "异议审查中",
            "replied": "已反馈，待核查", "proposed": "已提请政府决定", "declined": "不予受理", "transferred": "已移送",
            "corrected": "当场纠正", "withdrawn": "已撤回文书", "closed": "已纠正销号", "ended": "已终结",
        },
        open_name="登记线索", open_by=(*STAFF, *HEADS), open_fields=("title", "source", "facts", *OPTIONAL), open_optional=OPTIONAL,
        open_checks=(gates.not_the_bureau_itself,),
        steps=(*INTAKE, *INQUIRY, *LETTERS, *AFTER),
        limits=(
            Limit("judge", "研判线索", 0, Unit.PROMPT, "open", {"decline", "transfer", "accept"}, f"{LAW}第14条", rows=("15:1",)),
            Limit("transfer", "移送无管辖的线索", DAYS["transfer"], Unit.DAY, "open", {"transfer"}, LOCAL, local=True,
                  lapses={"decline", "accept"}, rows=("15:1a",)),
            Limit("reply", "报送纠正情况", 0, Unit.SET_BY_DOCUMENT, ISSUING, {"reply", "reply_received"}, f"{LAW}第27条、第28条",
                  set_by="reply_due", duty="agency", lapses={"propose_decision", "allow", "end"}, rows=("15:5", "15:6")),
            OBJECTION,
        ),
        grounds=(Ground("remedy", "当事人申请行政复议、提起行政诉讼", f"{LAW}第33条第3款"),),
        suspend_from=WORKING[:4], suspend_by=(*STAFF, *HEADS), templates=papers.TEMPLATES,
        links={"child": "涉及其他机关的监督案件"},
        parties={"agency": "agency", "government": "government"}, capacities={"agency": "执法机关", "government": "本级人民政府"},
        insiders=frozenset({"government"}),
        internal=frozenset({
            "complainant", "phone", "facts", "SupervisionConcern", "concern", "SupervisionReferral", "refer", "proposal", "verify_note",
            "declined_note", "closing",
        }),
        unlisted={
            "15:8": "专项监督由省级以上机关组织（第21条）；县里参加的和自己的重点监督登记在专项、重点监督台账",
            "15:9": "“定期”没有天数：向本级人民政府的报告登记在执法监督报告台账",
        },
    )
)  # fmt: skip
ADVICE = register(
    Procedure(
        code=ADVICE_CODE, id="E9", name="人员处理建议", record=m.PersonnelAdvice, basis=f"{LAW}第32条", number="{mark}执监人收〔{year}〕{n}号",
        title="人员处理建议", opens="drafted", closes={"answered", "dropped"},
        states={"drafted": "拟稿", "given": "已提出建议", "answered": "已答复", "dropped": "不提出"},
        open_name="拟提人员处理建议", open_by=HEADS, open_on="拟稿日期", open_fields=("case_number", "agency", "person", "advice", "reason"),
        steps=(
            Step("give", "提出建议", "drafted", "given", by=(Role.AUTHORITY_HEAD, Role.OFFICE_HEAD), basis=f"{LAW}第32条",
                 issues=("personnel_advice",), checks=(lambda c: "" if c.on >= NATIONAL else f"{NATIONAL}起才适用（{LAW}第32条）",)),
            Step("answer", "登记处理结果", "given", "answered", by=HEADS, basis=f"{LAW}第32条", fields=("outcome",), stamp="outcome_on"),
            Step("drop", "不提出", "drafted", "dropped", by=HEADS, basis=f"{LAW}第32条"),
        ),
        limits=(), templates=papers.ADVICE, by_name=True,
    )
)  # fmt: skip
