"""The review: 行政复议法第36条至第60条、第73条、第74条."""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration import gates, gates_after
from fazhi.areas.disputes.reconsideration.details import (
    ReconsiderationAdvice,
    ReconsiderationDeficiency,
    ReconsiderationHearing,
    ReconsiderationMediation,
    ReconsiderationOpinion,
)
from fazhi.areas.disputes.reconsideration.steps_intake import INTAKE, OFFICE
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

SIGNERS = (Role.AUTHORITY_HEAD, Role.OFFICE_HEAD)
REPLY = ("reply_summary", "evidence_list", "respondent_staff")
PERFORMANCE = ("perform_required", "perform_by", "enforceable")

REVIEW_STEPS = (
    Step(
        "assign_reviewers", "指定行政复议人员", "accepted", "", by=OFFICE, basis="行政复议法第36条，实施条例第39条",
        fields=("reviewers",), hint="姓名之间用顿号隔开。普通程序两名以上；简易程序可以一名。",
    ),
    Step(
        "send_copy", "发送副本、通知答复", "accepted", "", by=INTAKE, basis="行政复议法第48条、第54条",
        fields=("copy_received_on",), optional=("copy_received_on",), stamp="copy_sent_on", once=True,
        issues=("reply_notice",), rows=("R11", "R13"),
        hint="被申请人收到日期不填的，先按发送之日起算；被申请人签收或者登记送达后，按实际收到之日计算。",
    ),
    Step(
        "sign_copy", "签收副本", "accepted", "", by=Role.LIAISON, at="respondent", basis="行政复议法第48条、第54条",
        stamp="copy_received_on", needs=(gates.copy_sent, gates.not_replied), once=True, rows=("R12", "R14"),
    ),
    Step(
        "reply", "提出书面答复", "accepted", "", by=Role.LIAISON, at="respondent", fields=REPLY, optional=("evidence_list",),
        basis="行政复议法第48条、第54条，实施条例第18条、第41条", stamp="replied_on", checks=(gates.staff_named,),
        needs=(gates.copy_sent, gates.not_replied), suspended=True, rows=("R12", "R14"),
        hint="逾期不答复、不提交证据的，视为行政行为没有证据、依据（行政复议法第70条）。",
    ),
    Step(
        "record_reply", "登记被申请人答复", "accepted", "", by=INTAKE, fields=REPLY, optional=("evidence_list",),
        basis="行政复议法第48条、第54条，实施条例第18条、第41条", stamp="replied_on", checks=(gates.staff_named,),
        needs=(gates.copy_sent, gates.not_replied), suspended=True, rows=("R12", "R14"),
        hint="被申请人不在本平台的，由行政复议机构登记收到的答复。",
    ),
    Step(
        "join_third_party", "通知第三人参加", "accepted", "", by=INTAKE, basis="行政复议法第16条", fields=("third_party",),
        issues=("third_party_notice",),
    ),
    Step(
        "stay", "停止执行", "accepted", "", by=SIGNERS, basis="行政复议法第42条", fields=("stay_ground",), stamp="stayed_on",
        issues=("stay_notice",), suspended=True,
    ),
    Step(
        "hear", "听取意见", "accepted", "", by=OFFICE, basis="行政复议法第49条，司规〔2024〕1号", adds=ReconsiderationOpinion,
        suspended=True, rows=("R15",),
    ),
    Step(
        "write_only", "因当事人原因书面审理", "accepted", "", by=OFFICE, basis="行政复议法第49条",
        fields=("written_review_reason",), rows=("R15",),
    ),
    Step(
        "mark_major", "认定重大疑难复杂、提请咨询", "accepted", "", by=OFFICE, basis="行政复议法第50条、第52条",
        fields=("major", "committee_grounds"), optional=("committee_grounds",), rows=("R17", "R18"),
    ),
    Step(
        "plan_hearing", "决定听证", "accepted", "", by=OFFICE, basis="行政复议法第50条、第51条",
        fields=("hearing_on", "hearing_time", "hearing_place"), optional=("hearing_time",), checks=(gates.hearing_lies_ahead,), rows=("R16", "R17"),
    ),
    Step(
        "notify_hearing", "通知听证", "accepted", "", by=INTAKE, basis="行政复议法第51条第1款",
        needs=(gates.hearing_planned,), checks=(gates.notified_five_days_before,), issues=("hearing_notice",), rows=("R16",),
    ),
    Step(
        "hold_hearing", "举行听证", "accepted", "", by=OFFICE, basis="行政复议法第50条、第51条、第61条第2款", adds=ReconsiderationHearing,
        stamp="hearing_held_on", needs=(gates.hearing_notified,), checks=(gates.hearing_is_complete,), rows=("R17",),
    ),
    Step(
        "waive_hearing", "视为放弃听证权利", "accepted", "", by=OFFICE, basis="行政复议法第51条第2款",
        fields=("hearing_waived",), needs=(gates.hearing_notified,), rows=("R17",),
    ),
    Step(
        "committee", "行政复议委员会咨询", "accepted", "", by=OFFICE, adds=ReconsiderationAdvice, stamp="committee_on",
        basis="行政复议法第52条、第61条第3款，实施条例第50条至第52条", suspended=True, rows=("R18",),
    ),
    Step(
        "to_general", "转为普通程序", "accepted", "", by=Role.OFFICE_HEAD, basis="行政复议法第55条", stamp="converted_on",
        tracks=("simplified",), converts="general", checks=(gates.before_thirty_days,), issues=("conversion_notice",),
        rows=("R19",), hint="须经行政复议机构负责人批准；审理期限自受理之日起按六十日重新计算。",
    ),
    Step(
        "ask_incidental", "登记附带审查请求", ("received", "accepted"), "", by=INTAKE, suspended=True,
        basis="行政复议法第13条、第56条、第57条，实施条例第53条第1款", optional=("incidental_power", "maker_organ"),
        fields=("incidental_document", "incidental_power", "maker", "maker_organ"), rows=("R22", "R23"),
        hint="决定作出前均可提出。随后以“附带审查”事由办理中止，处理期限自中止之日起算。",
    ),
    Step(
        "ask_maker", "通知制定机关答复", "accepted", "", by=INTAKE, basis="行政复议法第58条第1款",
        sets={"incidental_power": "own"}, needs=(gates.incidental_asked,), issues=("maker_notice",), suspended=True,
        rows=("R24",),
    ),
    Step(
        "maker_reply", "制定机关书面答复", "accepted", "", by=Role.LIAISON, at="maker", basis="行政复议法第58条第1款",
        fields=("incidental_answer",), needs=(gates.maker_asked,), suspended=True, rows=("R25",),
    ),
    Step(
        "record_maker_reply", "登记制定机关答复", "accepted", "", by=INTAKE, basis="行政复议法第58条第1款",
        fields=("incidental_answer",), needs=(gates.maker_asked,), suspended=True, rows=("R25",),
    ),
    Step(
        "pass_on", "转送有权处理的机关", "accepted", "", by=OFFICE, basis="行政复议法第56条、第57条",
        fields=("forwarded_to", "forward_received_on"), optional=("forward_received_on",),
        sets={"incidental_power": "none"}, needs=(gates.incidental_asked,), issues=("pass_on_letter",), suspended=True,
        rows=("R23", "R26"),
    ),
    Step(
        "incidental_answer", "收到处理意见回复", "accepted", "", by=INTAKE, basis="行政复议法第60条",
        fields=("incidental_answer",), needs=(gates.passed_on,), suspended=True, rows=("R26",),
    ),
    Step(
        "incidental_result", "附带审查处理意见", "accepted", "", by=(*OFFICE, Role.AUTHORITY_HEAD),
        basis="行政复议法第59条、第60条，实施条例第54条", fields=("incidental_result",), needs=(gates.incidental_asked,),
        suspended=True, rows=("R22",),
    ),
    Step(
        "mediate", "调解", ("received", "accepted"), "", by=(*INTAKE, Role.OFFICE_HEAD, Role.MEDIATOR), adds=ReconsiderationMediation,
        optional=("place",), basis="行政复议法第5条、第73条", suspended=True, rows=("R27",),
    ),
    Step(
        "mediation_paper", "制作调解书", "accepted", "", by=(*OFFICE, Role.AUTHORITY_HEAD), basis="行政复议法第73条第1款",
        fields=("mediation_terms", "respondent_changed", *PERFORMANCE), optional=("perform_by",), suspended=True,
        checks=(gates.performance_has_a_day,), issues=("mediation_paper",), rows=("R27",),
    ),
    Step(
        "mediation_effective", "调解书生效", "accepted", "decided", by=(*OFFICE, Role.AUTHORITY_HEAD),
        basis="行政复议法第73条第1款", stamp="decided_on", needs=(gates_after.paper_is_drawn_up, gates.enough_reviewers),
        sets={
            "results": "|mediated|", "ended_on": lambda c: c.on, "decision_text": "", "redo_ordered": False, "redo_by": None,
        },
        ends_suspension=True, rows=("R27",),
        hint="日期填各方当事人签字或者签章、行政复议机关盖章齐备之日。反悔的，不办此步，应当及时作出决定。",
    ),
    Step(
        "point_out", "瑕疵指正", ("accepted", "decided"), "", by=OFFICE, basis="行政复议法第76条；瑕疵指正为本地工作制度",
        adds=ReconsiderationDeficiency, local=True, suspended=True,
    ),
)  # fmt: skip
