"""How a dispute is ruled on by an agency: application, acceptance, both sides heard, mediation first, ruling, performance.

There is no act on administrative adjudication: each item's own law gives the power and its days; 《关于健全行政裁决制度加强行政
裁决工作的意见》（2018）, not read in full, asks for lists, advice to the parties and mediation first.
"""

from __future__ import annotations

from fazhi.areas.disputes.adjudication import gates
from fazhi.areas.disputes.adjudication.limits import LIMITS
from fazhi.areas.disputes.adjudication.models import Adjudication, AdjudicationInquiry, AdjudicationRemedy
from fazhi.areas.disputes.adjudication.papers import TEMPLATES
from fazhi.areas.disputes.adjudication.words import DisputeKind
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

CODE = "disputes.adjudication"
STAFF = (Role.CLERK, Role.REVIEWER, Role.LIAISON)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ITEM = "裁决事项的设定依据"
OPINION = "中办、国办《关于健全行政裁决制度加强行政裁决工作的意见》（2018，未核对全文）"
PENDING = ("accepted", "answering")
RULED = ("decided", "served")
#: What the mediation register calls the kinds of dispute.
AS_MEDIATED = {DisputeKind.LAND: "land", DisputeKind.FOREST: "forest", DisputeKind.GRASSLAND: "land"}


def _mediated(name: str) -> object:
    return lambda c: getattr(c.record, name)


MEDIATION = Send(
    "disputes.mediation", "mediation", organ=lambda c: c.matter.organ,
    fields={
        "source": "other", "parent_source_no": lambda c: c.matter.number, "mediation_kind": "administrative",
        "dispute_type": lambda c: AS_MEDIATED.get(c.record.item.dispute_kind, "other"), "subject": _mediated("subject"),
        "applicants": _mediated("applicant"), "applicant_phone": _mediated("applicant_phone"),
        "respondents": _mediated("respondent"), "respondent_phone": _mediated("respondent_phone"), "facts": _mediated("facts"),
        "amount_involved": _mediated("amount"), "involves_enterprise": _mediated("enterprise"), "place": "", "people_involved": None,
        "group": False, "involves_minor": False, "restricted": False,
    },
)  # fmt: skip

BEGIN = (
    Step(
        "ask_correct", "要求补正", "received", "correcting", by=STAFF, basis=ITEM, fields=("lacking", "correct_by"),
        checks=(gates.day_lies_ahead("correct_by", "补正期限"),), issues=("correction",), hint="一次告知全部须补正的材料",
    ),
    Step("corrected", "收到补正材料", "correcting", "received", by=STAFF, basis=ITEM, hint="审查期限重新起算"),
    Step(
        "supply", "申请人补正材料（公众端）", "correcting", "received", by=(), anonymous=True, basis=ITEM, hint="审查期限重新起算",
    ),
    Step(
        "accept", "受理", "received", "accepted", by=(*STAFF, *HEADS), basis=ITEM, stamp="accepted_on", checks=(gates.item_stands,),
        sets={"decide_by": gates.decide_by}, issues=("acceptance",),
    ),
    Step(
        "refuse", "不予受理", ("received", "correcting"), "refused", by=HEADS, basis=ITEM, fields=("refusal_reason", "refusal_text"),
        checks=(gates.refusal_is_explained,), issues=("refusal",),
    ),
    Step(
        "send_copy", "送达副本、通知答辩", "accepted", "answering", by=STAFF, basis=ITEM, fields=("answer_by",), stamp="copy_sent_on",
        suggests={"answer_by": gates.answer_day}, checks=(gates.day_lies_ahead("answer_by", "答辩期限"),), issues=("copy",),
    ),
    Step(
        "record_answer", "登记答辩", "answering", "", by=STAFF, basis=ITEM, fields=("answer",), stamp="answered_on",
        hint="逾期不答辩的，不影响案件的处理",
    ),
    Step(
        "inquire", "登记调查和审理", PENDING, "", by=STAFF, basis=f"{ITEM}；{OPINION}", adds=AdjudicationInquiry, optional=("place",),
        hint="勘验、鉴定、听证和先行调解都在此登记",
    ),
    Step(
        "mediate", "移送调解", PENDING, "", by=STAFF, basis=OPINION, needs=(gates.no_mediation_is_open,), sends=(MEDIATION,),
        hint="在调解台账登记为行政调解案件，本案待其终结",
    ),
    Step(
        "mediated", "收到调解结果", PENDING, "", by=(), relayed=True, basis=OPINION, adds=AdjudicationInquiry, optional=("place",),
        hint="调解案件终结时自动登记",
    ),
    Step(
        "note_court", "登记相关诉讼", ("received", *PENDING), "", by=STAFF, basis=ITEM, fields=("court_case_no",),
        hint="同一争议已被法院受理的，终止裁决；须以另案结果为依据的，重新确定期限",
    ),
    Step(
        "prolong", "重新确定裁决期限", PENDING, "", by=HEADS, basis=ITEM, fields=("decide_by", "prolong_why", "prolong_note"),
        checks=(gates.new_day_is_later, gates.prolonged_as_the_law_allows),
    ),
)  # fmt: skip

END = (
    Step(
        "settle", "调解结案", PENDING, "settled", by=(*STAFF, *HEADS), basis=OPINION, fields=("settle_terms", "signed"),
        stamp="settled_on", checks=(gates.settled_and_signed,), issues=("settlement",),
    ),
    Step(
        "withdraw", "申请人撤回", ("received", "correcting", *PENDING), "withdrawn", by=STAFF, basis=ITEM, stamp="withdrawn_on",
    ),
    Step(
        "terminate", "终止", PENDING, "terminated", by=HEADS, basis=ITEM, fields=("end_reason", "end_note"), issues=("termination",),
    ),
    Step(
        "decide", "作出裁决", "answering", "decided", by=HEADS, basis=ITEM, fields=("findings", "reasons", "outcome", "decision"),
        stamp="decided_on", needs=(gates.respondent_is_told, gates.something_was_examined, gates.mediation_was_tried),
        checks=(gates.respondent_was_heard,), issues=("ruling",),
    ),
    Step(
        "deliver", "送达裁决书", "decided", "served", by=STAFF, basis=ITEM, fields=("served_how",), stamp="served_on",
        hint="以双方都收到之日登记；起诉、复议期限自各自收到之日起算",
    ),
    Step(
        "remedy", "登记复议、诉讼情况", RULED, "", by=STAFF, basis=ITEM, adds=AdjudicationRemedy, optional=("case_no", "result"),
    ),
    Step("perform", "履行完毕", "served", "", by=STAFF, basis=ITEM, stamp="performed_on", once=True),
    Step(
        "default", "一方不履行", "served", "", by=STAFF, basis=ITEM, stamp="defaulted_on", hint="告知依法申请强制执行或者起诉的途径",
    ),
    Step(
        "archive", "办结归档", "served", "closed", by=STAFF, basis=ITEM, fields=("archive_no",), optional=("archive_no",),
    ),
)  # fmt: skip

ADJUDICATION = register(
    Procedure(
        code=CODE, id="X8", name="行政裁决", record=Adjudication, basis=f"{ITEM}；{OPINION}", number="{mark}裁收〔{year}〕{n}号",
        title="{subject}", opens="received",
        closes={"refused", "settled", "withdrawn", "terminated", "closed"},
        states={
            "received": "已收到申请", "correcting": "补正中", "refused": "不予受理", "accepted": "已受理", "answering": "审理中",
            "settled": "调解结案", "withdrawn": "已撤回", "terminated": "已终止", "decided": "已裁决", "served": "已送达",
            "closed": "已办结",
        },
        open_name="登记裁决申请", open_by=STAFF, open_on="收到申请日期",
        open_fields=(
            "item", "subject", "applicant", "applicant_phone", "respondent", "respondent_phone", "request", "facts", "amount",
            "enterprise",
        ),
        open_optional=("applicant_phone", "respondent_phone", "facts", "amount"),
        open_checks=(gates.item_is_ours, gates.item_stands, gates.parties_differ),
        steps=(*BEGIN, *END), limits=LIMITS, templates=TEMPLATES,
        capacities={"applicant": "申请人", "respondent": "被申请人"},
        links={"mediation": "移送调解", "court_case": "相关诉讼案件", "same_dispute": "同一争议的其他案件"},
    )
)  # fmt: skip
