"""How legal aid is given: application or notice, means, decision, assignment, work, closing; termination and objection.

法律援助法 (2022-01-01); 办理法律援助案件程序规定 (司法部令第148号), whose text has been read only in part.
"""

from __future__ import annotations

from fazhi.areas.services.legal_aid import gates, papers
from fazhi.areas.services.legal_aid.limits import AID, LIMITS, UNLISTED
from fazhi.areas.services.legal_aid.models import AidLawyerChange, AidProgress, LegalAidCase
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = "services.legal_aid"
HANDLERS = (Role.CLERK,)
DECIDERS = (Role.REVIEWER, Role.OFFICE_HEAD)
BUREAU = (Role.OFFICE_HEAD,)
MEANS = ("claim", "household", "income", "honest", "exempt_means", "exempt_check", "exempt_note")
#: The office's own affairs with its lawyers, which the holder of a query code is not told of.
OWN_AFFAIRS = frozenset({"report", "return_file", "check_file", "subsidise", "closing", "subsidy", "file_gaps"})
GIVEN = {"granted": True, "refusal": "", "refusal_note": ""}

EXAMINE = (
    Step(
        "check_means", "审查事项和经济困难状况", ("received", "correcting", "advanced", "reordered"), "", by=HANDLERS, fields=(*MEANS, "means_way"),
        basis=f"{AID}第32条、第34条、第41条、第42条", optional=MEANS, needs=(gates.is_an_application,), checks=(gates.means_can_be_told,),
        sets={"means_result": gates.means_result, "means_words": gates.means_words, "means_standard": gates.means_standard},
        hint="按申请之日有效的标准计算，计算过程写入记录；符合第32条、第42条情形的不计算",
    ),
    Step(
        "ask", "一次性告知补充材料", "received", "correcting", by=HANDLERS, basis=f"{AID}第43条第2款", fields=("missing", "supply_by"),
        needs=(gates.is_an_application, gates.not_asked_before), checks=(gates.list_is_written,), issues=("supply_notice",), rows=("18:2",),
    ),
    Step("completed", "材料补齐", "correcting", "received", by=HANDLERS, basis=f"{AID}第43条第2款", stamp="supplied_on", rows=("18:2",)),
    Step(
        "supply", "申请人补充材料（公众端）", "correcting", "received", by=(), anonymous=True, basis=f"{AID}第43条第2款", stamp="supplied_on",
        rows=("18:2",),
    ),
    Step("lapse", "视为撤回申请", "correcting", "withdrawn", by=(), law=True, basis=f"{AID}第43条第2款", rows=("18:2",)),
    Step(
        "redirect", "告知向有权的机构申请", "received", "redirected", by=HANDLERS, basis=f"{AID}第38条", fields=("redirected_to",),
        rows=("18:1",), hint="诉讼事项向办案机关所在地、非诉讼事项向争议处理机关所在地或者事由发生地的法律援助机构申请",
    ),
    Step("withdraw", "申请人撤回申请", ("received", "correcting", "granted"), "withdrawn", by=HANDLERS, basis=f"{AID}第43条、第48条"),
    Step(
        "advance", "先行提供法律援助", ("received", "correcting"), "advanced", by=DECIDERS, basis=f"{AID}第44条", stamp="advanced_on",
        fields=("advance_ground", "limitation_on", "advance_papers", "papers_by"), optional=("limitation_on", "advance_papers"),
        needs=(gates.is_an_application,), checks=(gates.advance_is_urgent,), issues=("advance",), rows=("18:5",),
        hint="尚未作出决定，可以先指派；受援人补办手续以后再决定",
    ),
    Step("papers_in", "手续、材料已补办", "advanced", "", by=HANDLERS, basis=f"{AID}第44条第2款", once=True, rows=("18:5",)),
)  # fmt: skip

DECIDE = (
    Step(
        "grant", "给予法律援助", ("received", "reordered"), "granted", by=DECIDERS, basis=f"{AID}第43条第1款", stamp="decided_on", sets=GIVEN,
        needs=(gates.is_an_application, gates.was_refused, gates.means_satisfied, gates.claim_is_in_scope), issues=("grant",), rows=("18:3",),
    ),
    Step(
        "confirm_advance", "补办后给予法律援助", "advanced", "handling", by=DECIDERS, basis=f"{AID}第43条第1款、第44条", stamp="decided_on",
        sets=GIVEN, needs=(gates.advance_papers_are_in, gates.means_satisfied, gates.claim_is_in_scope, gates.lawyer_is_known),
        issues=("grant",), rows=("18:3", "18:5"),
    ),
    Step(
        "refuse", "不予法律援助", "received", "refused", by=DECIDERS, basis=f"{AID}第43条第1款", stamp="decided_on",
        fields=("refusal", "refusal_note"), needs=(gates.is_an_application,), checks=(gates.refusal_is_reasoned,), issues=("refusal",),
        rows=("18:3",),
    ),
    Step(
        "refuse_advance", "先行提供后不予法律援助", "advanced", "refused", by=DECIDERS, basis=f"{AID}第43条第1款、第44条", stamp="decided_on",
        fields=("refusal", "refusal_note"), checks=(gates.refusal_is_reasoned,), issues=("refusal",), rows=("18:3",),
        hint="已指派的承办人员由机构另行通知停止",
    ),
    Step(
        "assign", "指派承办人员", "granted", "handling", by=HANDLERS, basis=f"{AID}第43条第1款", stamp="assigned_on",
        fields=("lawyer", "no_conflict"), checks=(gates.lawyer_may_act,), issues=("assignment",), rows=("18:4",),
    ),
    Step(
        "assign_early", "先行指派承办人员", "advanced", "", by=HANDLERS, basis=f"{AID}第44条", stamp="assigned_on", once=True,
        fields=("lawyer", "no_conflict"), checks=(gates.lawyer_may_act,), issues=("assignment",), rows=("18:5",),
        hint="尚无决定的指派，决定书待补办手续后制发",
    ),
    Step(
        "appoint", "接通知指派", "received", "handling", by=HANDLERS, basis=f"{AID}第25条、第28条、第36条", stamp="assigned_on",
        fields=("lawyer", "no_conflict"), sets={"granted": True}, needs=(gates.is_a_notice,), checks=(gates.lawyer_may_act,),
        issues=("assignment", "organ_reply"), rows=("18:4b",),
    ),
)  # fmt: skip

WORK = (
    Step(
        "progress", "登记承办情况", ("handling", "advanced"), "", by=(Role.CLERK, Role.COUNSEL), basis=f"{AID}第46条第2款", adds=AidProgress,
        needs=(gates.lawyer_is_known,), rows=("18:6",),
    ),
    Step(
        "change_lawyer", "更换承办人员", ("handling", "advanced"), "", by=HANDLERS, basis=f"{AID}第46条、第55条", adds=AidLawyerChange,
        fields=("lawyer", "no_conflict"), detail=("reason", "facts"), fills={"former": lambda ctx: ctx.record.lawyer},
        needs=(gates.lawyer_is_known,), checks=(gates.another_lawyer, gates.lawyer_may_act, gates.change_says_why), issues=("changed",),
    ),
    Step(
        "terminate", "终止法律援助", ("granted", "handling"), "terminated", by=DECIDERS, basis=f"{AID}第48条", stamp="terminated_on",
        fields=("termination", "termination_note"), checks=(gates.termination_is_founded,), issues=("termination",), rows=("18:7",),
    ),
    Step(
        "finish", "办理结束", "handling", "finished", by=(Role.CLERK, Role.COUNSEL), basis=f"{AID}第50条", stamp="ended_on",
        fields=("result", "recovered"), optional=("recovered",), needs=(gates.recipient_was_told, gates.decided_where_advanced),
    ),
    Step(
        "report", "提交结案报告和材料", "finished", "reported", by=(Role.CLERK, Role.COUNSEL), basis=f"{AID}第50条", stamp="reported_on",
        fields=("file_papers",), rows=("18:9",),
    ),
    Step(
        "return_file", "退回补正卷宗", "reported", "finished", by=HANDLERS, basis=f"{AID}第50条", fields=("file_gaps",), rows=("18:9",),
        hint="退回后原提交期限已经遵守，不再重新起算",
    ),
    Step(
        "check_file", "卷宗审核通过", "reported", "checked", by=(Role.CLERK, *DECIDERS), basis=f"{AID}第50条", stamp="checked_on",
        needs=(gates.file_is_complete,), issues=("closing",), rows=("18:9",),
    ),
    Step(
        "subsidise", "办理补贴", "checked", "", by=HANDLERS, basis=f"{AID}第52条", stamp="subsidised_on", once=True,
        fields=("subsidy", "subsidy_note"), optional=("subsidy", "subsidy_note"), checks=(gates.subsidy_or_reason,), issues=("subsidy",),
        rows=("18:10",), hint="金额按本省、本县的补贴标准；逾期不提交结案材料的不发放",
    ),
    Step(
        "archive", "结案归档", "checked", "archived", by=HANDLERS, basis=f"{AID}第50条、第52条",
        needs=(gates.file_is_complete, gates.subsidy_is_settled),
        hint="归档后可在“法律援助质量评估”登记抽查，在“法律援助回访”登记回访数字", rows=("18:11",),
    ),
)  # fmt: skip

OBJECTIONS = (
    Step(
        "object", "提出异议", ("refused", "terminated"), "objected", by=HANDLERS, basis=f"{AID}第49条第1款", stamp="objected_on",
        fields=("objection",), rows=("18:8",), hint="法律没有规定提出异议的天数，随时提出随时受理",
    ),
    Step(
        "uphold", "维持原决定", "objected", "upheld", by=BUREAU, basis=f"{AID}第49条第2款", fields=("objection_note",),
        sets={"objection_kept": True}, checks=(gates.opinion_is_written,), issues=("objection_ruling",), rows=("18:8a",),
    ),
    Step(
        "order_change", "责令改正", "objected", "reordered", by=BUREAU, basis=f"{AID}第49条第2款", fields=("objection_note",),
        sets={"objection_kept": False}, checks=(gates.opinion_is_written,), issues=("objection_ruling",), rows=("18:8a",),
    ),
    Step(
        "resume_aid", "恢复提供法律援助", "reordered", "handling", by=DECIDERS, basis=f"{AID}第49条第2款",
        needs=(gates.was_terminated, gates.lawyer_is_known), sets={"terminated_on": None, "termination": "", "termination_note": ""},
    ),
    Step(
        "shelve", "归档（未给予或者终止）", ("refused", "terminated", "upheld"), "shelved", by=HANDLERS, basis=f"{AID}第49条、第50条",
        checks=(gates.nothing_is_objected,),
    ),
)  # fmt: skip

LEGAL_AID = register(
    Procedure(
        code=CODE, id="S3", name="法律援助", record=LegalAidCase, basis="法律援助法；办理法律援助案件程序规定", number="{mark}援〔{year}〕{n}号",
        title="法律援助（{subject}）", opens="received", closes={"withdrawn", "redirected", "archived", "shelved"},
        states={
            "received": "审查中", "correcting": "待补充材料", "advanced": "先行提供中", "granted": "已决定给予", "handling": "办理中",
            "finished": "办理结束", "reported": "结案材料已提交", "checked": "卷宗已审核", "refused": "不予援助", "terminated": "已终止",
            "objected": "异议审查中", "upheld": "维持原决定", "reordered": "责令改正", "withdrawn": "撤回申请", "redirected": "告知另行申请",
            "archived": "已结案归档", "shelved": "已归档",
        },
        open_name="登记申请（通知）", open_by=HANDLERS, open_on="收到日期",
        open_fields=(
            "channel", "matter_type", "claim", "subject", "applicant", "applicant_id_no", "applicant_phone", "groups", "applied_by", "agent",
            "opponent", "facts", "household", "income", "honest", "exempt_means", "exempt_check", "exempt_note", "requested_at", "handed_at",
            "case_organ", "organ_case_no", "notified_ground", "found_on",
        ),
        open_optional=(
            "claim", "applicant_id_no", "applicant_phone", "groups", "applied_by", "agent", "opponent", "facts", "household", "income",
            "exempt_means", "exempt_check", "exempt_note", "requested_at", "handed_at", "case_organ", "organ_case_no", "notified_ground",
            "found_on",
        ),
        open_checks=(gates.handed_on_has_its_times, gates.notice_is_whole, gates.agent_is_named),
        steps=(*EXAMINE, *DECIDE, *WORK, *OBJECTIONS), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED, internal=OWN_AFFAIRS,
        capacities={"applicant": "申请人（受援人）"}, links={"advice": "由该次法律咨询转来"},
    )
)  # fmt: skip
