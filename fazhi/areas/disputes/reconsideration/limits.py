"""The clocks of reconsideration, row by row, and the grounds that stop them.

3, 5, 7 and 10 日 are working days; 30 and 60 日 and longer periods are calendar days (行政复议法第88条第2款).
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.disputes.reconsideration import words
from fazhi.areas.disputes.reconsideration.models import REVISED
from fazhi.spine.access import Role
from fazhi.spine.limits import Bound, Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Ground

WORK, DAY, MONTH = Unit.WORKING_DAY, Unit.DAY, Unit.MONTH
GENERAL, SIMPLE = ("general",), ("simplified",)

ACCEPTED = ("accept", "accept_simplified", "deem_accept", "take_over")
"""Events from which the case runs, whether by decision or by law."""
DECIDED = ("decide", "reject", "mediation_effective", "terminate")
"""Events that end the review."""
OVER = (*DECIDED, "hand_over")
SERVED = ("serve_decision",)
INCIDENTAL = "suspend:incidental_review"
REVIEW_PERIOD = ("decide", "decide_simplified")
"""What 勘验, 鉴定 and 报请提级审理 are left out of: the period of the review, not the days of the respondent."""


def _own_power(record: Any, values: Any) -> bool:
    return bool(record.incidental_power != words.Power.NONE)


def _no_power(record: Any, values: Any) -> bool:
    return bool(record.incidental_power != words.Power.OWN)


def _no_reply_yet(record: Any, values: Any) -> bool:
    return record.replied_on is None


def _not_corrected_yet(record: Any, values: Any) -> bool:
    return bool(record.correction_asked_on) and record.corrected_on is None


def _may_be_sued(record: Any, values: Any) -> bool:
    """A mediation paper binds and a termination decides nothing: only decisions open the fifteen days."""
    return record.sued_on is None and not any(f"|{code}|" in record.results for code in ("mediated", "terminated"))


def _redo_without_date(record: Any, values: Any) -> bool:
    return bool(record.redo_ordered and not record.redo_by)


LIMITS = (
    # 申请的审查
    Limit(
        "examine", "审查", 5, WORK, {"open", "corrected"},
        {"accept", "accept_simplified", "take_over", "refuse", "ask_correction", "resolve", "no_further"},
        "行政复议法第30条、第31条第1款", effect=Effect.DEEMED_ACCEPTED, deemed="deem_accept",
        lapses={"deem_accept", "hand_over"}, rows=("R06", "R07"),
    ),
    Limit(
        "correct_papers", "补正申请材料", 10, WORK, "serve:correction_notice", {"corrected"}, "行政复议法第31条第2款",
        effect=Effect.DEEMED_ABANDONED, deemed="deem_abandon", duty="applicant", when=_not_corrected_yet,
        lapses={"deem_abandon", "resolve", "hand_over", *OVER}, until_closed=True, rows=("R08",),
        # The law says "reasonable" and names no number; the cap is the office's own setting.
        extend=Extend(30, "行政复议法第31条第2款（合理期限；上限为本地设置）", Role.OFFICE_HEAD),
    ),
    Limit(
        "hand_over", "移送案件材料（提级审理）", 5, WORK, "take_up", {"hand_over"}, "行政复议法实施条例第40条第3款",
        lapses={*DECIDED, "refuse", "resolve", "no_further"}, pauses=False, until_closed=True, since=REVISED, rows=("R09b",),
    ),
    # 普通程序、简易程序
    Limit(
        "send_copy", "发送申请书副本", 7, WORK, ACCEPTED, {"send_copy"}, "行政复议法第48条", tracks=GENERAL, lapses=OVER,
        rows=("R11",),
    ),
    Limit(
        "send_copy_simplified", "发送申请书副本（简易程序）", 3, WORK, ACCEPTED, {"send_copy"}, "行政复议法第54条",
        tracks=SIMPLE, lapses=OVER, rows=("R13",),
    ),
    Limit(
        "reply", "被申请人书面答复", 10, WORK, {"send_copy", "sign_copy", "serve:reply_notice"},
        {"reply", "record_reply"}, "行政复议法第48条、第70条、第82条", tracks=GENERAL, duty="respondent",
        effect=Effect.ADVERSE_INFERENCE, runs_from="copy_received_on", when=_no_reply_yet, lapses=OVER,
        until_closed=True, rows=("R12",),
    ),
    Limit(
        "reply_simplified", "被申请人书面答复（简易程序）", 5, WORK, {"send_copy", "sign_copy", "serve:reply_notice"},
        {"reply", "record_reply"}, "行政复议法第54条、第70条、第82条", tracks=SIMPLE, duty="respondent",
        effect=Effect.ADVERSE_INFERENCE, runs_from="copy_received_on", when=_no_reply_yet, lapses=OVER,
        until_closed=True, rows=("R14",),
    ),
    Limit(
        "hearing_notice", "通知听证", 5, WORK, "plan_hearing", {"notify_hearing"}, "行政复议法第51条第1款",
        bound=Bound.BEFORE, runs_from="hearing_on", lapses={"waive_hearing", *OVER}, rows=("R16",),
    ),
    Limit(
        "decide", "作出行政复议决定", 60, DAY, ACCEPTED, DECIDED, "行政复议法第62条第1款", tracks=GENERAL,
        effect=Effect.OPENS_REMEDY, lapses={"hand_over"}, rows=("R29", "R30"),
        extend=Extend(30, "行政复议法第62条第1款", Role.OFFICE_HEAD, document="extension_notice"),
    ),
    Limit(
        "decide_simplified", "作出行政复议决定（简易程序）", 30, DAY, ACCEPTED, DECIDED, "行政复议法第62条第2款",
        tracks=SIMPLE, effect=Effect.OPENS_REMEDY, lapses={"hand_over"}, rows=("R31",),
    ),
    Limit(
        "decide_shorter", "法律规定的更短审理期限", 0, Unit.SET_BY_DOCUMENT, ACCEPTED, DECIDED,
        "行政复议法第62条第1款但书", effect=Effect.OPENS_REMEDY, set_by="shorter_due_on", lapses={"hand_over"},
        when=lambda record, values: bool(record.shorter_due_on), rows=("R29",),
    ),
    Limit(
        "end_after_suspension", "中止满六十日终止", 60, DAY,
        {"suspend:death", "suspend:incapacity", "suspend:org_ended"}, {"terminate"}, "行政复议法第41条第5项",
        effect=Effect.AUTO_TERMINATE, pauses=False, lapses={"resume", *OVER}, rows=("R21",),
    ),
    # 规范性文件附带审查：在中止期间计时
    Limit(
        "incidental_own", "处理规范性文件", 30, DAY, INCIDENTAL, {"incidental_result"},
        "行政复议法第56条、第57条，实施条例第53条第2款", pauses=False, when=_own_power,
        lapses={"pass_on", *OVER}, until_closed=True, rows=("R22",),
    ),
    Limit(
        "pass_on", "转送有权处理的机关", 7, WORK, INCIDENTAL, {"pass_on"}, "行政复议法第56条、第57条，实施条例第53条第2款",
        pauses=False, when=_no_power, lapses={"ask_maker", "incidental_result", *OVER}, until_closed=True, rows=("R23",),
    ),
    Limit(
        "ask_maker", "通知制定机关书面答复", 3, WORK, INCIDENTAL, {"ask_maker"}, "行政复议法第58条第1款", pauses=False,
        when=_own_power, lapses={"pass_on", "incidental_result", *OVER}, until_closed=True, rows=("R24",),
    ),
    Limit(
        "maker_reply", "制定机关书面答复", 10, WORK, {"ask_maker", "serve:maker_notice"},
        {"maker_reply", "record_maker_reply"}, "行政复议法第58条第1款", pauses=False, duty="maker",
        lapses={"incidental_result", *OVER}, until_closed=True, rows=("R25",),
    ),
    Limit(
        "incidental_answer", "有权机关作出处理意见", 60, DAY, "pass_on", {"incidental_answer"}, "行政复议法第60条",
        pauses=False, duty="competent", runs_from="forward_received_on", lapses={"incidental_result", *OVER},
        until_closed=True, rows=("R26",),
    ),
    # 审结以后
    Limit(
        "redo", "重新作出行政行为", 60, DAY, SERVED, {"redo", "record_redo"}, "行政复议法第64条，实施条例第58条第1款",
        duty="respondent", runs_from="respondent_served_on", when=_redo_without_date, effect=Effect.LIABILITY,
        until_closed=True, since=REVISED, rows=("R32",),
    ),
    Limit(
        "redo_2007", "重新作出行政行为（修订前的实施条例）", 60, DAY, SERVED, {"redo", "record_redo"},
        "行政复议法第64条，实施条例（2007年）第49条", duty="respondent", runs_from="respondent_served_on",
        when=_redo_without_date, effect=Effect.LIABILITY, until_closed=True, until=REVISED, unverified=True, rows=("R32",),
    ),
    Limit(
        "redo_set", "重新作出行政行为（法律、法规、规章规定的期限）", 0, Unit.SET_BY_DOCUMENT, SERVED,
        {"redo", "record_redo"}, "实施条例第58条第1款", duty="respondent", set_by="redo_by", effect=Effect.LIABILITY,
        when=lambda record, values: bool(record.redo_ordered and record.redo_by), until_closed=True, rows=("R32",),
    ),
    Limit(
        "perform", "履行决定书、调解书", 0, Unit.SET_BY_DOCUMENT, {*SERVED, "mediation_effective"},
        {"perform", "record_performance"}, "行政复议法第77条第1款", duty="respondent", set_by="perform_by",
        when=lambda record, values: bool(record.perform_by), effect=Effect.LIABILITY, until_closed=True, rows=("R34",),
    ),
    Limit(
        "order_performance", "责令限期履行", 0, Unit.SET_BY_DOCUMENT, "order_performance",
        {"perform", "record_performance", "redo", "record_redo", "opinion_reply", "record_opinion_reply"},
        "行政复议法第77条第2款、第83条", duty="respondent",
        set_by="order_perform_by", effect=Effect.LIABILITY, until_closed=True, rows=("R35",),
    ),
    Limit(
        "opinion_reply", "报告意见书整改情况", 60, DAY, {"opinion_letter", "serve:opinion_letter"},
        {"opinion_reply", "record_opinion_reply"},
        "行政复议法第76条", duty="addressee", runs_from="letter_received_on", pauses=False, effect=Effect.LIABILITY,
        until_closed=True, rows=("R33",),
    ),
    Limit(
        "sue", "向人民法院起诉", 15, DAY, SERVED, {"sued"}, "行政复议法第34条，行政诉讼法第45条", duty="applicant",
        runs_from="served_on", effect=Effect.LOSES_RIGHT, deemed="suit_time_over", lapses={"suit_time_over"},
        when=_may_be_sued, until_closed=True, rows=("R36",),
    ),
    Limit(
        "enforce", "申请人民法院强制执行", 3, MONTH, "suit_time_over", {"apply_enforcement"},
        "行政复议法第78条，行政强制法第53条", duty="respondent", effect=Effect.LOSES_RIGHT,
        when=lambda record, values: record.enforceable, lapses={"perform", "record_performance", "sued"},
        until_closed=True, rows=("R37",),
    ),
    Limit(
        "publish", "公开行政复议决定书", 0, Unit.PROMPT, SERVED, {"publish", "not_publish"}, "行政复议法第79条第1款",
        when=lambda record, values: bool(record.decision_text), until_closed=True, rows=("R38",),
    ),
    Limit(
        "return_visit", "案后回访", 30, DAY, {*SERVED, "perform", "record_performance"}, {"return_visit"},
        "本地工作制度", local=True, until_closed=True, rows=("R39",),
    ),
)  # fmt: skip

GROUNDS = (
    Ground("death", "作为申请人的公民死亡，其近亲属尚未确定是否参加", "行政复议法第39条第1款第1项"),
    Ground("incapacity", "作为申请人的公民丧失参加能力，尚未确定法定代理人", "行政复议法第39条第1款第2项"),
    Ground("missing", "作为申请人的公民下落不明", "行政复议法第39条第1款第3项"),
    Ground("org_ended", "作为申请人的组织终止，尚未确定权利义务承受人", "行政复议法第39条第1款第4项"),
    Ground("force_majeure", "因不可抗力或者其他正当理由不能参加", "行政复议法第39条第1款第5项"),
    Ground("mediation", "进行调解、和解，双方同意中止", "行政复议法第39条第1款第6项"),
    Ground("legal_question", "法律适用问题需要有权机关解释或者确认", "行政复议法第39条第1款第7项"),
    Ground("other_case", "须以其他案件的审理结果为依据，而其他案件尚未审结", "行政复议法第39条第1款第8项"),
    Ground("incidental_review", "依法对规范性文件或者依据进行附带审查", "行政复议法第39条第1款第9项、第56条、第57条"),
    Ground("other", "需要中止的其他情形", "行政复议法第39条第1款第10项"),
    Ground("inspection", "现场勘验", "行政复议法实施条例第45条", suspends=False, only=REVIEW_PERIOD),
    Ground("appraisal", "鉴定", "行政复议法实施条例第46条", suspends=False, only=REVIEW_PERIOD),
    Ground("asking_take_up", "报请提级审理", "行政复议法实施条例第40条第2款", suspends=False, only=REVIEW_PERIOD),
)

UNLISTED = {
    "R01": "申请人的期限，登记时已经结束：由“审查要点”计算届满之日，受理关口据此提示（admission.last_day_to_apply）",
    "R01a": "起算日按实施条例第23条作为事实登记（知道或者应当知道行政行为之日）",
    "R02": "同R01：未告知权利的，按最长一年计算",
    "R03": "同R01：最长五年、二十年，取较早之日",
    "R04": "同R01：对不履行法定职责申请的，自履行期限届满之日起算",
    "R04a": "同R01：作为不计入的期间登记，带事由",
    "R05": "由收到申请的机关在“行政复议申请代收转送”中计时（relay）；本案登记代收单位及其收到日期",
    "R05a": "同R05：自行纠正在代收转送中办理，占用的期间作为不计入申请期限的期间登记",
    "R09": "互联网渠道以申请材料到达系统之日为收到日，即登记之日；不要求另交纸质材料",
    "R10": "法律没有规定日数：见步骤“驳回行政复议申请”，受“作出行政复议决定”期限约束",
    "R20": "法律没有规定日数：以“中止”“恢复”两个动作和十种事由实现，期间自动不计入",
}
"""Rows of the fact book that are no clock on this matter, and where they are instead."""
