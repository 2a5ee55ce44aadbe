"""Gates of the decision: notice, defence, review, collective discussion, no second fine (第29条、第45条、第57条、第58条、第62条)."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties.details import PenaltyDefence, PenaltyDefenceAnswer, PenaltyDiscussion
from fazhi.areas.enforcement.penalties.gates_hearing import agreed, heavier, notice_is_served
from fazhi.areas.enforcement.penalties.words import Outcome, ReviewKind
from fazhi.spine.context import Context
from fazhi.spine.fields import split


def penalises(ctx: Context) -> str:
    if ctx.record.draft_outcome == Outcome.PENALISED:
        return ""
    return f"拟处理意见为“{ctx.record.get_draft_outcome_display()}”，请办理“作出不予处罚决定”（行政处罚法第57条）"


def penalises_not(ctx: Context) -> str:
    if ctx.record.draft_outcome != Outcome.PENALISED:
        return ""
    return "拟处理意见为给予处罚，请办理“作出行政处罚决定”（行政处罚法第57条）"


def party_was_told(ctx: Context) -> str:
    """第44条、第62条: without notice and hearing out there is no penalty."""
    if not ctx.record.notice_round:
        return "尚未告知当事人拟作出的处罚内容及事实、理由、依据，不得作出处罚决定（行政处罚法第44条、第62条）"
    return notice_is_served(ctx)


def is_not_heavier_than_told(ctx: Context) -> str:
    if ctx.record.notice_round and (worse := heavier(ctx)):
        return (
            f"拟处罚比告知当事人的加重（{'；'.join(worse)}）：不得因陈述、申辩加重处罚；有新事实、新证据的须重新告知"
            "（行政处罚法第45条第2款、第44条）"
        )
    return ""


def defence_is_answered(ctx: Context) -> str:
    if len(ctx.rows(PenaltyDefence)) > len(ctx.rows(PenaltyDefenceAnswer)):
        return "当事人提出的陈述、申辩尚未复核（行政处罚法第45条第1款）"
    return ""


def reviewed_for_legality(ctx: Context) -> str:
    """第58条: for the cases named there, after the hearing, of this very draft; without "agree" nothing is decided."""
    record = ctx.record
    if not (split(record.major) or record.hearing_held_on):
        return ""
    row = agreed(ctx, ReviewKind.LEGAL)
    if row is None:
        return f"第{record.draft_round}稿处理意见未经法制审核或者审核未通过，不得作出决定（行政处罚法第58条第1款）"
    if record.hearing_held_on and row.on < record.hearing_held_on:
        return f"法制审核（{row.on}）早于听证（{record.hearing_held_on}）：经过听证的，须在听证后进行法制审核（行政处罚法第58条第1款第2项）"
    return ""


def discussed_by_the_heads(ctx: Context) -> str:
    """第57条第2款; after the review, and of this very draft."""
    record = ctx.record
    if not record.collective:
        return ""
    rows = [row for row in ctx.rows(PenaltyDiscussion) if row.draft_round == record.draft_round]
    if rows:
        return ""
    return "情节复杂或者重大违法行为给予行政处罚，须由行政机关负责人集体讨论决定（行政处罚法第57条第2款）"


def review_comes_before_discussion(ctx: Context) -> str:
    """Hearing, then review, then discussion: another order is none (第57条、第58条)."""
    return reviewed_for_legality(ctx)


def not_fined_twice(ctx: Context) -> str:
    """第29条: the same act of the same party is not fined a second time, whoever fined it first."""
    from fazhi.areas.enforcement.penalties.models import PenaltyCase

    record = ctx.record
    known = record.party_key or record.party_uscc
    if ctx.in_bulk or not known or not record.draft_fine or not record.act_code or not record.act_ended_on:
        return ""
    who = {"party_key": record.party_key} if record.party_key else {"party_uscc": record.party_uscc}
    others = PenaltyCase.objects.filter(
        act_code=record.act_code, act_ended_on=record.act_ended_on, fine__gt=0, **who
    ).exclude(pk=record.pk).exclude(revised__in=("revoked", "invalid"))  # fmt: skip
    other = others.select_related("matter__organ").first()
    if other is None:
        return ""
    return (
        f"{other.matter.organ.short}已就同一当事人、同一违法行为作出罚款决定（{other.decided_on}），"
        "不得给予两次以上罚款的行政处罚（行政处罚法第29条）"
    )


def deciders_are_no_officers(ctx: Context) -> str:
    """第58条、第57条: who reviews or decides did not investigate."""
    if ctx.by is None:
        return ""
    mine = [one for one in (ctx.record.officer_one, ctx.record.officer_two) if one and one.account_id == ctx.by.pk]
    return f"{ctx.by.name}是本案办案人员，不得审核本案（行政处罚法第58条）" if mine else ""


def reviewer_is_another(ctx: Context) -> str:
    name = ctx.detail["reviewer"].strip()
    for officer in (ctx.record.officer_one, ctx.record.officer_two):
        if officer is not None and officer.name == name:
            return f"{name}是本案办案人员，不得审核本案（行政处罚法第58条；国办发〔2018〕118号（十一））"
    return ""


def reviewer_is_qualified(ctx: Context) -> str:
    """第58条第2款: whoever reviews for the first time has passed the national examination."""
    if ctx.detail["review_kind"] == ReviewKind.LEGAL and not ctx.detail["qualified"]:
        return "初次从事行政处罚决定法制审核的人员，应当通过国家统一法律职业资格考试取得法律职业资格，请核对并勾选（行政处罚法第58条第2款）"
    return ""


def problem_is_named(ctx: Context) -> str:
    if ctx.detail["result"] == "problem" and not ctx.detail.get("opinion"):
        return "审核意见为“存在问题”的，请写明问题和处理建议（国办发〔2018〕118号（十三））"
    return ""


def is_handed_in(ctx: Context) -> str:
    return "" if ctx.record.submitted_on else "处理意见尚未送审，请先办理“送审”（国办发〔2018〕118号（十四））"


def extended_before(ctx: Context) -> str:
    """市监第64条: the heads fix a further term only after the one extension."""
    if ctx.record.domain != "market":
        return "集体讨论确定继续延长的期限，限于部门规章有规定的领域（市场监督管理行政处罚程序规定第64条）"
    return (
        ""
        if ctx.happened("extend")
        else "须先经负责人批准延长三十日，仍不能作出决定的，再集体讨论（市场监督管理行政处罚程序规定第64条）"
    )


def term_is_ahead(ctx: Context) -> str:
    return "" if ctx.value("decide_by") > ctx.on else "确定的期限应在今天之后"
