"""Gates of notice, defence and hearing (第44条、第45条、第62条至第64条)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fazhi.areas.enforcement.penalties.details import PenaltyDefence, PenaltyDefenceAnswer, PenaltyReview
from fazhi.areas.enforcement.penalties.practice import hearing_due, reviews_all
from fazhi.areas.enforcement.penalties.words import Kind, Outcome, ReviewKind, ReviewResult
from fazhi.spine.context import Context
from fazhi.spine.fields import split

ORDER = {kind.value: n for n, kind in enumerate(Kind)}
NOTICE_BEFORE = 7  # working days, 行政处罚法第64条第2项、第85条


def agreed(ctx: Context, kind: str) -> Any:
    """The last review of a kind, when it agrees to the draft as it stands now; else None."""
    found = [row for row in ctx.rows(PenaltyReview) if row.review_kind == kind]
    last = found[-1] if found else None
    good = last and last.result == ReviewResult.AGREE and last.draft_round == ctx.record.draft_round
    return last if good else None


def is_penalty(ctx: Context) -> str:
    if ctx.record.draft_outcome == Outcome.PENALISED:
        return ""
    return "拟处理意见不是给予处罚，不需要告知，请办理“作出不予处罚决定”（行政处罚法第44条）"


def case_is_reviewed(ctx: Context) -> str:
    """Where a department's rules want every case reviewed before the notice (市监第49条)."""
    if not reviews_all(ctx.record.domain) or agreed(ctx, ReviewKind.CASE) or agreed(ctx, ReviewKind.LEGAL):
        return ""
    return f"第{ctx.record.draft_round}稿处理意见尚未经审核同意，不能告知（市场监督管理行政处罚程序规定第49条、第56条）"


def heavier(ctx: Context) -> list[str]:
    """In what the draft is heavier than what the party was told of. Empty: in nothing."""
    record, found = ctx.record, []
    told, drafted = split(record.noticed_kinds), split(ctx.value("draft_kinds"))
    top = max((ORDER[k] for k in told), default=-1)
    new = [k for k in drafted if k not in told and ORDER[k] > top]
    if new:
        found.append(f"增加“{'、'.join(Kind(k).label for k in new)}”")
    for name, word in (("fine", "罚款"), ("confiscated", "没收")):
        was, now = getattr(record, f"noticed_{name}"), ctx.value(f"draft_{name}")
        if now > was:
            found.append(f"{word}由{_yuan(was)}元改为{_yuan(now)}元")
    return found


def _yuan(amount: Decimal) -> str:
    return f"{amount:f}".rstrip("0").rstrip(".") if "." in f"{amount:f}" else f"{amount:f}"


def heavier_only_for_new_facts(ctx: Context) -> str:
    """第45条第2款: nobody is punished more heavily for having spoken; new facts need a new notice that names them."""
    record = ctx.record
    if not record.notice_round or not heavier(ctx) or ctx.detail.get("new_facts"):
        return ""
    spoke = "当事人已提出陈述、申辩或者要求听证，" if record.defended or record.hearing_asked_on else ""
    return (
        f"{spoke}本次告知比已告知的加重（{'；'.join(heavier(ctx))}），须写明据以重新告知的新事实、新证据；"
        "不得因当事人陈述、申辩而给予更重的处罚（行政处罚法第45条第2款）"
    )


def hearing_is_told(ctx: Context) -> bool:
    """Whether the notice must tell of the right to a hearing (第63条)."""
    record = ctx.record
    return hearing_due(split(record.draft_kinds), record.draft_fine, record.draft_confiscated, record.party_kind)


def notice_is_served(ctx: Context) -> str:
    return "" if ctx.record.noticed_on else "行政处罚告知书尚未送达，请先办理“送达告知书”（行政处罚法第44条、第61条）"


def notice_not_served_yet(ctx: Context) -> str:
    return f"告知书已于{ctx.record.noticed_on}送达" if ctx.record.noticed_on else ""


def something_to_answer(ctx: Context) -> str:
    answered, said = len(ctx.rows(PenaltyDefenceAnswer)), len(ctx.rows(PenaltyDefence))
    return "" if said > answered else "没有尚未复核的陈述、申辩"


def hearing_was_offered(ctx: Context) -> str:
    if ctx.record.hearing_offered:
        return ""
    return "本案不属于应当告知听证权利的情形，当事人可以陈述、申辩（行政处罚法第63条）"


def asked_in_time(ctx: Context) -> str:
    """第64条第1项: five working days after the notice; then the right is lost."""
    clock = next(iter(ctx.running("hearing_right")), None)
    if clock and clock.due_on and ctx.on > clock.due_on:
        return (
            f"要求听证的期限已于{clock.due_on}届满（告知后五个工作日），不再组织听证（行政处罚法第64条第1项、第85条）"
        )
    return ""


def hearing_officer_did_not_investigate(ctx: Context) -> str:
    """第64条第4项."""
    name, record = ctx.value("hearing_officer").strip(), ctx.record
    for officer in (record.officer_one, record.officer_two):
        if officer is not None and officer.name == name:
            return f"{name}是本案调查人员，不得主持听证，请指定非本案调查人员（行政处罚法第64条第4项）"
    return ""


def hearing_leaves_time(ctx: Context) -> str:
    """第64条第2项: the notice reaches the party seven working days before; so it cannot be set nearer than that."""
    first = ctx.calendar.after(ctx.on, NOTICE_BEFORE)
    if ctx.value("hearing_on") < first:
        return f"应当在举行听证的七个工作日前通知，今天通知的最早可定在{first}（行政处罚法第64条第2项、第85条）"
    return ""


def hearing_is_set(ctx: Context) -> str:
    return "" if ctx.record.hearing_on else "尚未确定听证时间、地点和主持人，请先办理“组织听证”（行政处罚法第64条）"


def hearing_was_notified_in_time(ctx: Context) -> str:
    record = ctx.record
    if not record.hearing_on:
        return ""
    if not record.hearing_served_on:
        return "听证通知书尚未送达（行政处罚法第64条第2项）"
    last = ctx.calendar.before(record.hearing_on, NOTICE_BEFORE)
    if record.hearing_served_on > last:
        return (
            f"听证通知书于{record.hearing_served_on}送达，晚于听证（{record.hearing_on}）的七个工作日前（{last}），"
            "请重新确定听证日期（行政处罚法第64条第2项、第85条）"
        )
    return ""


def held_on_the_day(ctx: Context) -> str:
    if ctx.record.hearing_on and ctx.on != ctx.record.hearing_on:
        return f"听证定在{ctx.record.hearing_on}，举行日期应为当日；改期的请重新办理“组织听证”并通知（行政处罚法第64条第2项）"
    return ""
