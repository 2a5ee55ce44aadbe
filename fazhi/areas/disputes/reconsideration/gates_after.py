"""Gates at the end of a case: rejection, termination, mediation paper, letters, archive."""

from __future__ import annotations

from datetime import timedelta

from fazhi.areas.disputes.reconsideration import words
from fazhi.areas.disputes.reconsideration.models import REVISED
from fazhi.spine.context import Context

SIXTY_DAY_GROUNDS = ("death", "incapacity", "org_ended")
"""Suspension on these grounds ends the case after 60 days (行政复议法第41条第5项)."""


def ground_of_its_edition(context: Context) -> str:
    if context.values["reject_ground"] != words.RejectGround.NOT_MET and context.matter.edition_on < REVISED:
        return "该情形自2026年7月1日起施行的实施条例第37条方有规定，本案适用修订前的规定"
    return ""


def sixty_days_of_suspension(context: Context) -> str:
    if context.values["terminate_ground"] != words.TerminateGround.SUSPENDED_60:
        return ""
    pause = context.suspension
    if pause is None or pause.ground not in SIXTY_DAY_GROUNDS:
        return (
            "因申请人死亡、丧失行为能力或者终止而中止的，满六十日方可终止；本案没有这样的中止（行政复议法第41条第5项）"
        )
    full = pause.start + timedelta(days=60)
    return f"{pause.start}中止，至{full}满六十日，尚不能据此终止（行政复议法第41条第5项）" if context.on < full else ""


def paper_is_drawn_up(context: Context) -> str:
    return "" if context.happened("mediation_paper") else "尚未制作行政复议调解书（行政复议法第73条第1款）"


def no_letter_outstanding(context: Context) -> str:
    """One clock for each kind of duty: a second letter would take the place of the first one's."""
    if context.running("opinion_reply"):
        return "上一份意见书的整改情况尚未报告；有几个主送单位的，请在一份意见书中一并列明（行政复议法第76条）"
    return ""


def letter_outstanding(context: Context) -> str:
    return "" if context.happened("opinion_letter") else "本案没有制发行政复议意见书（行政复议法第76条）"


def served_after_decided(context: Context) -> str:
    days = [context.values["served_on"], context.values["respondent_served_on"]]
    decided = context.record.decided_on
    if context.record.redo_ordered and not days[1]:
        return "责令重新作出行政行为的，期限自被申请人收到决定书之日起算，请填写送达被申请人日期（实施条例第58条第1款）"
    if any(d and decided and d < decided for d in days):
        return f"送达日期不应早于审结日期{decided}"
    if any(d and d > context.on for d in days):
        return "送达日期不应晚于登记日期"
    return ""


def has_decision(context: Context) -> str:
    if context.record.decision_text:
        return ""
    return "本案以驳回申请、调解或者终止结案，没有应当公开的行政复议决定书（行政复议法第79条第1款）"


def performance_ordered(context: Context) -> str:
    return "" if context.record.perform_required else "本案的决定书、调解书没有履行内容（行政复议法第77条第1款）"


def may_be_sued(context: Context) -> str:
    """After the decision, or when the period of the review has run out without one."""
    late = [d.due_on for d in context.running("decide", "decide_simplified", "decide_shorter") if d.due_on]
    if context.matter.state == "decided" or any(context.on > day for day in late):
        return ""
    return "尚未作出复议决定，复议期限也未届满，不能登记对复议不服的起诉（行政复议法第34条，行政诉讼法第45条）"


def was_sued(context: Context) -> str:
    return "" if context.record.sued_on else "尚未登记起诉"


def applicant_owes(context: Context) -> str:
    if context.record.enforceable:
        return ""
    return "申请人、第三人在本案中没有履行义务（行政复议法第78条）"


def has_performance(context: Context) -> str:
    record = context.record
    if record.perform_required or record.redo_ordered or context.happened("opinion_letter"):
        return ""
    return "本案没有需要履行的内容（行政复议法第77条第1款）"


def redo_was_ordered(context: Context) -> str:
    return "" if context.record.redo_ordered else "本案没有责令重新作出行政行为（行政复议法第64条第1款）"


def was_served(context: Context) -> str:
    return "" if context.record.served_on else "尚未登记送达：请先办理“登记决定书送达”（行政复议法第75条）"


def nothing_left_to_perform(context: Context) -> str:
    record = context.record
    if record.perform_required and not (record.performed_on or record.enforcement_on):
        return "履行内容尚未履行完毕，履行后再归档（行政复议法第77条）"
    if record.redo_ordered and not record.redone_on:
        return "被申请人尚未重新作出行政行为（行政复议法第64条，实施条例第58条）"
    if context.running("opinion_reply"):
        return "行政复议意见书的整改情况尚未报告（行政复议法第76条）"
    return ""


def was_corrected(context: Context) -> str:
    """Liability is examined where the act was found wrong."""
    record = context.record
    codes = (*words.CORRECTING, "contract", "compensation")
    if any(f"|{c}|" in record.results for c in codes) or record.respondent_changed:
        return ""
    return "本案没有纠正行政行为，无须认定责任（行政复议法第80条至第86条；本地做法）"
