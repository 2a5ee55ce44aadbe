"""What must be on file from the fair-competition review to the collective decision; every refusal names its article."""

from __future__ import annotations

from fazhi.areas.rules.documents.details import HeardOpinion, PointResponse
from fazhi.areas.rules.documents.gates import BUSINESS, MAKING, REVIEW, SIX_STAGES, label
from fazhi.areas.rules.documents.handing import last_sent
from fazhi.areas.rules.documents.moves import justice_of, reviewer_of
from fazhi.areas.rules.documents.words import Competition, HeardKind, Legality, Meeting, MeetingResult
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

FAIR = "公平竞争审查条例"
#: Steps that change the text.
TEXT_STEPS = ("draft", "revise", "redraft")
CLEARED = (Competition.PASSED, Competition.EXCEPTION, Competition.NOT_IN_SCOPE)


def has_no_open_competition(context: Context) -> str:
    last = last_sent(context, "competition")
    if last and last.closed_on is None and not last.record.conclusion:
        return f"公平竞争审查正在办理（{FAIR}第13条、第14条）"
    return ""


def is_out_of_scope(context: Context) -> str:
    if context.record.economic_activity:
        return f"文件涉及经营者经济活动，起草阶段应当进行公平竞争审查，不能免除（{FAIR}第2条、第13条、第14条）"
    return ""


def exception_has_an_end(context: Context) -> str:
    """公平竞争审查条例第12条: an exception without an end or a condition for its end is none."""
    detail = context.detail
    if detail["result"] == Competition.EXCEPTION and not detail["exception_until"]:
        return f"适用例外规定的，应当明确实施期限或者终止条件（{FAIR}第12条）"
    return ""


def competition_is_cleared(context: Context) -> str:
    result = context.record.competition_result
    if result in CLEARED:
        return ""
    if result == Competition.STOPPED:
        return f"公平竞争审查结论为不得出台（{FAIR}第18条）"
    if result == Competition.ADJUST:
        return f"公平竞争审查要求调整，调整后应当重新审查（{FAIR}第18条）"
    return f"未进行公平竞争审查，也未登记不属于审查范围的理由，不得提交审议、不得出台（{FAIR}第13条、第14条、第18条）"


def competition_saw_this_text(context: Context) -> str:
    """What is cleared is a text, not a title: another text is another measure (公平竞争审查条例第13条、第14条、第18条).

    While the draft is in the unit's hands the text as it stands; later the one that went to the legality review, whose
    points may change it once more.
    """
    record = context.record
    if record.competition_result not in (Competition.PASSED, Competition.EXCEPTION):
        return ""
    again = f"正文在公平竞争审查以后有修改，请重新送公平竞争审查（{FAIR}第13条、第14条、第18条）"
    last, review = last_sent(context, "competition"), last_sent(context, "legality")
    at_hand = context.matter.state == "commented"
    if last is None:  # the conclusion was reached elsewhere: only its day is known
        changed = max((day for code in TEXT_STEPS if (day := context.day_of(code))), default=record.competition_on)
        return again if at_hand and changed > record.competition_on else ""
    text = record.text if at_hand or review is None else review.record.text
    return again if last.record.text.strip() != text.strip() else ""


# --- 送审、审核、审议 ---


def is_assessed(context: Context) -> str:
    if context.record.assessed_on:
        return ""
    return f"尚未评估论证，涉及权利义务的文件不得提交审议（{SIX_STAGES}；{MAKING}）"


def comment_is_closed(context: Context) -> str:
    record = context.record
    if record.comment_ended_on or record.comment_free_reason:
        return ""
    return f"公开征求意见尚未结束，不得提交审议（{SIX_STAGES}；{BUSINESS}第62条）"


def businesses_were_heard(context: Context) -> str:
    """优化营商环境条例第62条; 民营经济促进法第45条."""
    heard = {row.heard for row in context.rows(HeardOpinion)}
    if context.record.business_related and not heard & {HeardKind.BUSINESS, HeardKind.CHAMBER}:
        return f"与市场主体生产经营活动密切相关，应当充分听取市场主体、行业协会商会的意见（{BUSINESS}第62条；民营经济促进法第45条）"
    return ""


def own_opinion_is_given(context: Context) -> str:
    """The unit's own opinion is on the text that it sends."""
    given = context.record.own_opinion_on
    changed = max((day for code in TEXT_STEPS if (day := context.day_of(code))), default=None)
    if given and context.matter.state == "commented" and changed and changed > given:
        return f"正文在本单位审核（{given}）以后有修改，请重新办理“起草单位合法性审核”（{REVIEW}第五部分）"
    if given:
        return ""
    return f"起草单位尚未提出合法性审核意见，送审材料不齐（{REVIEW}第五部分）"


def reviewer_is_known(context: Context) -> str:
    return (
        ""
        if reviewer_of(context)
        else f"没有找到负责合法性审核的机构，请系统管理员登记司法行政部门（{REVIEW}第四部分）"
    )


def legality_allows(context: Context) -> str:
    result = context.record.legality_result
    if result == Legality.ILLEGAL:
        return f"合法性审核结论为不合法，不得提交集体审议（{REVIEW}第七部分）"
    if result == Legality.NOT_IN_SCOPE:
        return f"审核机构认为不属于审核范围，请办理“不属于规范性文件”，不得作为规范性文件提交审议（{REVIEW}第二部分）"
    return "" if result else f"未经合法性审核，不得提交集体审议（{REVIEW}第七部分）"


def reviewer_saw_this_text(context: Context) -> str:
    """An opinion that asked for nothing is an opinion on that text (国办发〔2018〕115号第七部分)."""
    record = context.record
    if record.legality_points or record.legality_result not in (Legality.LEGAL, Legality.ADVICE):
        return ""
    last, revised = last_sent(context, "legality"), context.day_of("revise")
    if last and last.record.result:
        same = last.record.text.strip() == record.text.strip()
    else:
        same = not (revised and record.legality_on and revised > record.legality_on)
    if same:
        return ""
    return f"合法性审核没有要求修改，而正文在审核以后有修改：未经审核的文本不得提交审议，请办理“修改后重新送审”（{REVIEW}第七部分）"


def reviewer_was_answered(context: Context) -> str:
    """Points made in the review system are answered there, one by one."""
    last = last_sent(context, "legality")
    if last and last.record.open_points:
        return f"第{last.record.open_points}条审核意见尚未在“{last.declared.name}”中反馈采纳情况（{REVIEW}第六部分）"
    return ""


def is_answered_here(context: Context) -> str:
    last = last_sent(context, "legality")
    return f"请在“{last.declared.name}”中逐条反馈采纳情况" if last and last.record.result else ""


def points_are_answered(context: Context) -> str:
    """国办发〔2018〕115号第六部分: adopt, or explain in detail why not."""
    record = context.record
    if not (record.legality_points or record.legality_result == Legality.AMEND):
        return ""
    if told := reviewer_was_answered(context):
        return told
    stated = record.responded_on and record.responded_on >= record.legality_on  # not of an earlier opinion
    last = last_sent(context, "legality")
    if last and last.record.result:  # every point was answered where it was made
        return "" if stated else f"尚未形成采纳情况说明（{REVIEW}第六部分）"
    answered = sum(1 for row in context.rows(PointResponse) if row.on >= record.legality_on)
    if answered < (record.legality_points or 1):
        return (
            f"审核意见共{record.legality_points or 1}条，已登记采纳情况{answered}条，尚有未答复的（{REVIEW}第六部分）"
        )
    return "" if stated else f"尚未形成采纳情况说明（{REVIEW}第六部分）"


def opinions_precede_the_meeting(context: Context) -> str:
    """A back-dated upload is what inspectors find most."""
    meeting, record = context.values["meeting_on"], context.record
    if meeting > context.on:
        return f"会议日期{meeting}晚于登记日期{context.on}，请核对"
    for name, basis in (
        ("legality_on", f"{REVIEW}第七部分"), ("competition_on", f"{FAIR}第18条"), ("assessed_on", SIX_STAGES),
        ("comment_ended_on", SIX_STAGES), ("own_opinion_on", f"{REVIEW}第五部分"),
        ("responded_on", f"{REVIEW}第六部分"),
    ):  # fmt: skip
        day = getattr(record, name)
        if day and day > meeting:
            return f"{label(name)}{day}晚于会议日期{meeting}：未完成前序程序的不得提交审议（{basis}）"
    return ""


def meeting_suits_the_maker(context: Context) -> str:
    kind, meeting = context.record.maker.kind, context.values["meeting"]
    suits = {
        Organ.Kind.GOVERNMENT: (Meeting.GOVERNMENT, Meeting.PLENARY), Organ.Kind.TOWN: (Meeting.TOWN,),
    }.get(kind, (Meeting.OFFICE,))  # fmt: skip
    if meeting in suits:
        return ""
    return f"{context.record.maker}的规范性文件应当由{'、'.join(m.label for m in suits)}集体审议（{SIX_STAGES}；{REVIEW}第七部分）"


def passed_in_principle(context: Context) -> str:
    if context.record.meeting_result == MeetingResult.PRINCIPLE:
        return ""
    return f"会议审议通过的文本不再修改；确需修改的，应当重新审议（{REVIEW}第七部分）"


def is_finalized(context: Context) -> str:
    if context.record.meeting_result != MeetingResult.PRINCIPLE or context.happened("finalize"):
        return ""
    return "会议原则通过、要求修改，请先办理“按会议意见修改定稿”"


def registrar_is_known(context: Context) -> str:
    return "" if justice_of(context) else "没有找到统一登记机构，请系统管理员登记司法行政部门（本省三统一规定）"
