"""The decision and what follows it: 行政复议法第33条、第41条、第61条至第86条."""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration import gates, gates_after
from fazhi.areas.disputes.reconsideration.details import (
    ReconsiderationAccountability,
    ReconsiderationCriticism,
    ReconsiderationInterview,
    ReconsiderationLetter,
    ReconsiderationLetterReply,
    ReconsiderationRecommendation,
    ReconsiderationReview,
    ReconsiderationVisit,
)
from fazhi.areas.disputes.reconsideration.steps_intake import INTAKE, OFFICE
from fazhi.areas.disputes.reconsideration.steps_review import PERFORMANCE, SIGNERS
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.procedure import Step

HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ALL = (*INTAKE, Role.OFFICE_HEAD)


#: A draft that came to nothing orders nothing.
_NOTHING_ORDERED = {
    "decision_text": "", "redo_ordered": False, "redo_by": None, "perform_required": False, "perform_by": None,
    "enforceable": False,
}  # fmt: skip


def _day(context: Context) -> object:
    return context.on


DECISION_STEPS = (
    Step(
        "draft", "拟定复议意见", "accepted", "", by=OFFICE, basis="行政复议法第61条、第63条至第72条",
        fields=(
            "facts_found", "third_party_view", "reasoning", "proposed", "decision_text", "no_worse", "respondent_changed", "redo_ordered",
            "redo_by", *PERFORMANCE,
        ),
        optional=("third_party_view", "redo_by", "perform_by"), checks=(gates.results_hold_together, gates.performance_has_a_day),
        rows=("R29", "R31"), hint="一份决定可以有几种结果；按决定主文逐项写明。",
    ),
    Step(
        "decide", "作出行政复议决定", "accepted", "decided", by=SIGNERS, fields=("approval",),
        basis="行政复议法第61条、第62条、第75条",
        stamp="decided_on", sets={"results": lambda c: c.record.proposed, "ended_on": _day},
        needs=(
            gates.draft_is_written, gates.enough_reviewers, gates.reply_in_or_over, gates.opinions_heard,
            gates.hearing_held, gates.committee_asked, gates.incidental_dealt_with,
        ),
        issues=("decision",), rows=("R15", "R17", "R18", "R29", "R31"),
        hint="经行政复议机关负责人同意或者集体讨论通过后，以行政复议机关的名义作出。",
    ),
    Step(
        "reject", "驳回行政复议申请", "accepted", "decided", by=SIGNERS, basis="行政复议法第33条，实施条例第37条第1款",
        fields=("reject_ground", "end_reason", "approval"), stamp="decided_on",
        sets={"results": "|reject_application|", "ended_on": _day, **_NOTHING_ORDERED}, checks=(gates_after.ground_of_its_edition,),
        needs=(gates.enough_reviewers,), issues=("rejection",), rows=("R10",),
    ),
    Step(
        "terminate", "终止", "accepted", "decided", by=(*SIGNERS, Role.REVIEWER),
        basis="行政复议法第41条、第74条", fields=("terminate_ground", "end_reason", "respondent_changed"),
        optional=("end_reason",), stamp="decided_on",
        sets={"results": "|terminated|", "ended_on": _day, **_NOTHING_ORDERED}, ends_suspension=True,
        checks=(gates_after.sixty_days_of_suspension,), issues=("termination",), rows=("R21", "R28"),
        hint="撤回申请须说明理由并经行政复议机构准予；和解内容不得损害国家利益、社会公共利益和他人合法权益。",
    ),
)  # fmt: skip

AFTER_STEPS = (
    Step(
        "serve_decision", "登记决定书送达", "decided", "", by=INTAKE, basis="行政复议法第75条、第88条第1款",
        fields=("served_on", "respondent_served_on"), optional=("respondent_served_on",), once=True,
        checks=(gates_after.served_after_decided,), rows=("R32", "R36"),
        hint="决定书一经送达即发生法律效力；起诉期限自申请人收到之日起算，履行期限自被申请人收到之日起算。",
    ),
    Step(
        "suit_time_over", "起诉期限届满", "decided", "", by=(), basis="行政复议法第34条，行政诉讼法第45条", law=True,
        rows=("R36", "R37"),
    ),
    Step(
        "redo", "重新作出行政行为", "decided", "", by=Role.LIAISON, at="respondent", basis="行政复议法第64条，实施条例第58条",
        fields=("redone_number",), stamp="redone_on", needs=(gates_after.redo_was_ordered,), once=True, rows=("R32",),
    ),
    Step(
        "record_redo", "登记重新作出行政行为", "decided", "", by=INTAKE, basis="行政复议法第64条，实施条例第58条",
        fields=("redone_number",), stamp="redone_on", needs=(gates_after.redo_was_ordered,), rows=("R32",),
    ),
    Step(
        "perform", "报告履行情况", "decided", "", by=Role.LIAISON, at="respondent", basis="行政复议法第77条第1款",
        fields=("performance",), stamp="performed_on", needs=(gates_after.performance_ordered,), once=True, rows=("R34",),
    ),
    Step(
        "record_performance", "登记履行情况", "decided", "", by=INTAKE, basis="行政复议法第77条第1款、第78条",
        fields=("performance",), stamp="performed_on", needs=(gates_after.performance_ordered,), rows=("R34",),
    ),
    Step(
        "order_performance", "责令限期履行", "decided", "", by=HEADS, basis="行政复议法第77条第2款",
        fields=("order_perform_by",), needs=(gates_after.has_performance,), issues=("order_performance",), rows=("R35",),
    ),
    Step(
        "notify_interview", "通知约谈", "decided", "", by=HEADS, basis="行政复议法第77条第2款",
        fields=("interview_on", "interview_place", "interview_reason"), needs=(gates_after.has_performance,),
        issues=("interview_notice",), rows=("R35",),
    ),
    Step(
        "interview", "约谈", "decided", "", by=HEADS, basis="行政复议法第77条第2款", adds=ReconsiderationInterview, rows=("R35",),
        needs=(gates_after.has_performance,),
    ),
    Step(
        "criticise", "通报批评", "decided", "", by=HEADS, basis="行政复议法第77条第2款", adds=ReconsiderationCriticism,
        needs=(gates_after.has_performance,), issues=("criticism",), rows=("R35",),
    ),
    Step(
        "opinion_letter", "制发意见书", ("accepted", "decided"), "", by=SIGNERS, basis="行政复议法第76条",
        fields=("addressee_organ",), adds=ReconsiderationLetter, optional=("addressee_organ", "letter_received_on"),
        needs=(gates_after.no_letter_outstanding,), issues=("opinion_letter",), suspended=True, rows=("R33",),
        hint="有关机关应当自收到意见书之日起六十日内报告纠正情况；请登记意见书的送达。",
    ),
    Step(
        "opinion_reply", "报告意见书整改情况", ("accepted", "decided"), "", by=Role.LIAISON, at="addressee",
        basis="行政复议法第76条", adds=ReconsiderationLetterReply, needs=(gates_after.letter_outstanding,), suspended=True, rows=("R33",),
    ),
    Step(
        "record_opinion_reply", "登记意见书整改情况", ("accepted", "decided"), "", by=INTAKE, basis="行政复议法第76条",
        adds=ReconsiderationLetterReply, needs=(gates_after.letter_outstanding,), suspended=True, rows=("R33",),
    ),
    Step(
        "recommend", "制发建议书", ("accepted", "decided"), "", by=HEADS, basis="行政复议法实施条例第69条", adds=ReconsiderationRecommendation,
        issues=("recommendation",), suspended=True,
    ),
    Step(
        "publish", "公开决定书", "decided", "", by=ALL, basis="行政复议法第79条第1款", stamp="published_on",
        sets={"published": True, "unpublished_reason": ""}, needs=(gates_after.was_served, gates_after.has_decision),
        issues=("decision_public",), rows=("R38",),
        hint="公开版已将登记的当事人、代理人姓名隐去；请核对正文中是否还有其他个人信息、商业秘密。",
    ),
    Step(
        "not_publish", "不公开决定书", "decided", "", by=HEADS, basis="行政复议法第79条第1款",
        fields=("unpublished_reason",), sets={"published": False, "published_on": None}, rows=("R38",),
    ),
    Step(
        "copy_up", "抄告上一级主管部门", "decided", "", by=ALL, basis="行政复议法第79条第2款", fields=("copied_to",),
        stamp="copied_on", needs=(gates_after.was_served,), issues=("copy_up_letter",), rows=("R38",),
    ),
    Step(
        "return_visit", "案后回访", "decided", "", by=ALL, basis="本地工作制度", adds=ReconsiderationVisit, local=True, rows=("R39",),
    ),
    Step(
        "account", "责任追究与容错认定", "decided", "", by=HEADS, adds=ReconsiderationAccountability, optional=("handled",), local=True,
        basis="行政复议法第80条至第86条；容错认定为本地工作制度", needs=(gates_after.was_corrected,),
    ),
    Step(
        "case_review", "个案复盘", "decided", "", by=OFFICE, basis="本地工作制度", adds=ReconsiderationReview, local=True,
    ),
    Step(
        "sued", "登记起诉", ("accepted", "decided"), "", by=ALL, basis="行政复议法第10条，行政诉讼法第45条",
        fields=("sued_on", "suit_number"), optional=("suit_number",), sets={"suit_result": "pending"}, once=True,
        needs=(gates_after.may_be_sued,), suspended=True,
        rows=("R36",),
    ),
    Step(
        "suit_ended", "登记诉讼结果", "decided", "", by=ALL, basis="行政诉讼法第69条至第79条", fields=("suit_result",),
        needs=(gates_after.was_sued,),
    ),
    Step(
        "petitioned", "登记审结后信访", "decided", "", by=ALL, basis="案结事了统计口径；本地工作制度", stamp="petitioned_on",
        once=True, local=True,
    ),
    Step(
        "apply_enforcement", "申请强制执行", "decided", "", by=ALL, basis="行政复议法第78条，行政强制法第53条",
        stamp="enforcement_on", needs=(gates_after.applicant_owes,), once=True, rows=("R37",),
    ),
    Step(
        "archive", "归档", "decided", "archived", by=ALL, basis="行政复议法第75条、第77条；归档为本地工作制度",
        fields=("archive_no",), stamp="archived_on",
        needs=(gates_after.was_served, gates_after.nothing_left_to_perform),
    ),
)  # fmt: skip
