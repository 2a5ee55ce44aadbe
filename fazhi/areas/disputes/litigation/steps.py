"""The steps of a suit until a court paper takes effect, in the order of the law.

A stay of the court (中止诉讼) stops the trial, not the days of the agency: what those ask for may be done meanwhile.
"""

from __future__ import annotations

from fazhi.areas.disputes.litigation import gates, moves
from fazhi.areas.disputes.litigation.models import LitigationHearing, LitigationInstance
from fazhi.areas.disputes.litigation.words import Instance
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

UNIT = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD)
BUREAU = (Role.CLERK, Role.OFFICE_HEAD)
PRACTICE = "本地应诉工作规定"
TRIED = ("answering", "trial", "second", "retrial")
_PAPER = ("paper", "results", "judged_on")

PREPARE = (
    Step(
        "hand_over", "转办", "received", "answering", BUREAU, PRACTICE, at="supervisor", issues=("transfer",), local=True,
        rows=("L02",), hint="同日或者2个工作日内转应诉承办单位",
    ),
    Step(
        "take_on", "确定承办机构", ("received", "answering"), "answering", UNIT, "本地应诉工作规定（谁承办、谁应诉）", at="unit",
        fields=("bureau", "agents", "lawyer"), optional=("agents",), local=True, rows=("L02",),
    ),
    Step(
        "simplify", "法院适用简易程序", ("received", "answering", "trial"), "", UNIT, "行政诉讼法第82条；法释〔2018〕1号第104条",
        at="unit", fields=("evidence_due",), checks=(gates.evidence_limit_is_lawful,), converts="simplified",
        tracks=("ordinary",), rows=("L08", "L17"),
    ),
    Step(
        "to_ordinary", "转为普通程序", ("received", "answering", "trial"), "", UNIT, "行政诉讼法第84条；法释〔2018〕1号第105条",
        at="unit", converts="ordinary", tracks=("simplified",), rows=("L17",), hint="审理期限自立案之日起计算",
    ),
    Step(
        "object_jurisdiction", "提出管辖异议", ("received", "answering"), "", UNIT, "法释〔2018〕1号第10条", at="unit", once=True,
        checks=(gates.may_object_to_jurisdiction,), issues=("jurisdiction",), suspended=True, rows=("L06",),
    ),
    Step(
        "ask_late_evidence", "申请延期提供证据", "answering", "", UNIT, "法释〔2018〕1号第34条", at="unit", once=True,
        checks=(gates.may_ask_for_late_evidence,), fields=("obstacle",), issues=("late_evidence",), suspended=True, rows=("L04",),
    ),
    Step(
        "allow_late_evidence", "法院准许延期，事由消除", ("answering", "trial"), "", UNIT, "法释〔2018〕1号第34条", at="unit",
        once=True, needs=(gates.late_evidence_was_asked,), fields=("obstacle_ended_on",), rows=("L05",),
    ),
    Step(
        "late_evidence", "提供延期的证据", ("answering", "trial"), "", UNIT, "法释〔2018〕1号第34条", at="unit", once=True,
        needs=(gates.late_evidence_was_allowed,), fields=("evidence",), suspended=True, rows=("L05",),
    ),
    Step(
        "answer", "提交答辩状和证据", "answering", "trial", UNIT, "行政诉讼法第34条、第67条", at="unit",
        fields=("answer", "evidence", "grounds", "agents", "lawyer"), optional=("grounds", "agents"), stamp="answered_on",
        issues=("answer", "evidence"), suspended=True, rows=("L03",), hint="逾期不举证且无正当理由的，视为没有证据；不答辩不影响审理",
    ),
)  # fmt: skip

IN_COURT = (
    Step(
        "summon", "收到传票和出庭通知", TRIED, "", UNIT, "法释〔2018〕1号第71条；法释〔2020〕3号第5条", at="unit",
        fields=("hearing_on", "hearing_place", "leader_notified"), optional=("hearing_place",),
        checks=(gates.hearing_lies_ahead,), rows=("L09",), hint="法院应当在开庭3日前通知；不足3日的可以向法院提出",
    ),
    Step(
        "approve_appearance", "审批出庭人员", TRIED, "", (*UNIT, Role.AUTHORITY_HEAD), "法释〔2020〕3号第2条、第3条", at="unit",
        needs=(gates.hearing_is_set,), checks=(gates.before_the_hearing,), fields=("leader_post", "leader_level", "staff"),
        optional=("staff",), issues=("appearance",), local=True, rows=("L10",),
    ),
    Step(
        "change_leader", "更换出庭人员", TRIED, "", UNIT, "法释〔2020〕3号第5条第3款", at="unit",
        needs=(gates.hearing_is_set,), checks=(gates.before_the_hearing,), fields=("leader_post", "leader_level", "staff"),
        optional=("staff",), rows=("L12",),
    ),
    Step(
        "identity", "提交负责人身份证明", TRIED, "", UNIT, "法释〔2020〕3号第6条", at="unit",
        needs=(gates.hearing_is_set,), checks=(gates.before_the_hearing,), fields=("leader_name", "leader_post", "leader_level"),
        optional=("leader_name",), issues=("identity",), rows=("L11",),
    ),
    Step(
        "explain_absence", "提交不能出庭的情况说明", TRIED, "", UNIT, "行政诉讼法第3条；法释〔2020〕3号第8条至第10条", at="unit",
        needs=(gates.hearing_is_set,), checks=(gates.before_the_hearing,), fields=("excuse", "excuse_text", "staff"),
        issues=("absence",), rows=("L13",),
    ),
    Step(
        "hear", "开庭审理", TRIED, "", UNIT, "法释〔2020〕3号第7条、第11条、第12条", at="unit", adds=LitigationHearing,
        detail=(
            "mode", "notified", "leader_attended", "leader_organ", "leader_post", "leader_level", "both_attended", "spoke",
            "staff_attended", "lawyer_attended", "excuse", "excuse_accepted", "fault",
        ),
        optional=("leader_organ", "leader_post", "leader_level", "excuse", "fault"), fills=moves.HEARING,
        sets={"sittings": lambda c: c.record.sittings + 1, "appeared": moves.appeared},
        checks=(
            gates.leader_is_a_responsible_person, gates.identity_was_proved, gates.lawyer_alone_is_not_enough,
            gates.absence_is_explained,
        ),
        rows=("L14",), hint="同一审级多次开庭，负责人出庭一次即可；一审出庭不能代替二审出庭",
    ),
    Step(
        "change_act", "改变被诉行政行为", ("answering", "trial"), "", UNIT, "行政诉讼法第62条；法释〔2018〕1号第81条", at="unit",
        fields=("changed_act",), rows=("L15",),
    ),
    Step(
        "tell_court", "书面告知法院", ("answering", "trial"), "", UNIT, "行政诉讼法第62条；法释〔2018〕1号第81条", at="unit",
        needs=(gates.act_was_changed,), issues=("act_changed",), suspended=True, rows=("L15",),
    ),
    Step("announce", "当庭宣判", ("answering", "trial"), "", UNIT, "行政诉讼法第80条", at="unit", rows=("L18",)),
)  # fmt: skip

DECIDED = (
    Step(
        "judge_first", "收到一审裁判", ("answering", "trial"), "judged", UNIT, "行政诉讼法第69条至第79条、第81条", at="unit",
        adds=LitigationInstance, detail=_PAPER, fills=moves.ENDED,
        sets={
            "first_paper": lambda c: c.detail["paper"], "first_results": moves.first_results,
            "first_judged_on": moves.first_judged_on, "again_results": moves.again_results,
        },
        checks=(gates.results_of_first_instance, gates.paper_fits_results, gates.judged_in_order), rows=("L16", "L17", "L18"),
        hint="办理日期填送达日期",
    ),
    Step(
        "end_suit", "撤诉、调解或者终结", ("received", "answering", "trial", "second"), "effective", UNIT,
        "行政诉讼法第60条至第62条；法释〔2018〕1号第88条", at="unit", adds=LitigationInstance, detail=(*_PAPER, "withdrawal"),
        optional=("withdrawal",), fills=moves.ENDED,
        sets={"final_results": moves.in_force_after_end, "effective_on": moves.in_force_since},
        checks=(gates.ending_results, gates.judged_in_order), ends_suspension=True, rows=("L16",),
    ),
    Step(
        "report_result", "报告裁判结果和上诉意见", "judged", "", UNIT, PRACTICE, at="unit", fields=("appeal_advice",), once=True,
        issues=("result_report",), local=True, rows=("L19",),
    ),
    Step(
        "appeal", "本机关上诉", "judged", "second", UNIT, "行政诉讼法第85条", at="unit",
        fields=("appeal_advice", "appealed_by"), checks=(gates.may_appeal,), issues=("appeal",),
        sets=moves.next_instance(Instance.SECOND), rows=("L20",),
    ),
    Step(
        "other_appeals", "收到上诉状副本", "judged", "second", UNIT, "行政诉讼法第85条；法释〔2018〕1号第108条", at="unit",
        fields=("appealed_by",), sets=moves.next_instance(Instance.SECOND), rows=("L20", "L21"),
    ),
    Step(
        "appeal_answer", "提交上诉答辩状", "second", "", UNIT, "法释〔2018〕1号第108条", at="unit", fields=("answer",),
        issues=("appeal_answer",), suspended=True, rows=("L21",),
    ),
    Step("second_number", "登记二审案号", "second", "", UNIT, "法释〔2018〕1号第108条", at="unit", fields=("instance_case_no",)),
    Step(
        "remand", "发回重审或者指令继续审理", "second", "trial", UNIT, "行政诉讼法第89条", at="unit", adds=LitigationInstance,
        detail=_PAPER, fills=moves.ENDED, checks=(gates.sent_back, gates.judged_in_order),
        sets={**moves.next_instance(Instance.FIRST), "instance_case_no": "", "second_results": lambda c: c.detail["results"]},
        rows=("L22",),
    ),
    Step(
        "judge_second", "收到二审裁判", "second", "effective", UNIT, "行政诉讼法第88条、第89条", at="unit",
        adds=LitigationInstance, detail=_PAPER, fills=moves.ENDED,
        sets={
            "second_results": lambda c: c.detail["results"], "second_judged_on": lambda c: c.detail["judged_on"],
            "final_results": moves.in_force_after_second, "effective_on": moves.in_force_since,
        },
        checks=(gates.results_of_review, gates.judged_in_order), rows=("L22",),
    ),
    Step(
        "take_effect", "一审裁判生效", "judged", "effective", UNIT, "行政诉讼法第85条", at="unit",
        needs=(gates.appeal_time_is_over,),
        sets={"final_results": moves.in_force_unappealed, "effective_on": moves.in_force_since}, rows=("L20",),
        hint="办理日期填上诉期届满的次日；各方送达日期不同的，以最后届满的为准",
    ),
)  # fmt: skip
