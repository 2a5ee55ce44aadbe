"""What must hold before a step of a clean-up round; each refusal says what to do."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from fazhi.areas.rules.cleanup import practice, sheets
from fazhi.areas.rules.cleanup.items import counts
from fazhi.areas.rules.cleanup.models import CleanupItem, CleanupSnapshot, CleanupTask
from fazhi.areas.rules.cleanup.snapshot import digest, lines_in
from fazhi.areas.rules.documents.words import IN_FORCE
from fazhi.spine.context import Context

NAMED = 3


def items_of(ctx: Context) -> QuerySet[CleanupItem]:
    return CleanupItem.objects.filter(matter=ctx.matter)


def years_in_order(ctx: Context) -> str:
    start, end = ctx.value("year_from"), ctx.value("year_to")
    return f"年份范围{start}至{end}前后颠倒，请核对" if start and end and start > end else ""


def days_in_order(ctx: Context) -> str:
    first, last = ctx.value("propose_by"), ctx.value("finish_by")
    return "" if ctx.on <= first <= last else "单位提出意见的期限应在启动之后、清理完成期限之前，请核对"


def new_day_lies_ahead(ctx: Context) -> str:
    first, last = ctx.value("propose_by"), ctx.record.finish_by
    if first < ctx.on:
        return f"单位重新提出意见的期限{first}已过，请另定一个日期"
    return "" if first <= last else f"单位重新提出意见的期限应当不晚于清理完成期限{last}"


def list_is_not_empty(ctx: Context) -> str:
    if ctx.detail["lines"]:
        return ""
    return f"{ctx.on}在清理范围内没有现行有效的规范性文件，请核对范围"


def sheet_can_be_read(ctx: Context) -> str:
    return "；".join(sheets.entries_in(ctx.detail["lines"])[1])


def sheet_is_of_this_list(ctx: Context) -> str:
    """Only numbers that are in the list."""
    entries, wrong = sheets.entries_in(ctx.detail["lines"])
    if wrong:
        return ""
    items = set(items_of(ctx).values_list("no", flat=True))
    if unknown := [entry.no for entry in entries if entry.no not in items]:
        listed = "、".join(str(no) for no in unknown[:NAMED])
        return f"清单里没有第{listed}号，清单从1到{len(items)}号"
    return ""


def every_item_has_a_result(ctx: Context) -> str:
    """Named, so that somebody can be asked; the total is told as well."""
    lacking = items_of(ctx).filter(result="").select_related("unit")
    number = lacking.count()
    if not number:
        return ""
    named = "、".join(f"第{i.no}号《{i.title}》（{i.unit}）" for i in lacking[:NAMED])
    return f"还有{number}件没有清理结果：{named}{'等' if number > NAMED else ''}"


def totals_add_up(ctx: Context) -> str:
    """The results of a round add up to the frozen list: no document more, none less, none twice."""
    found, frozen = counts(items_of(ctx)), ctx.record.snapshot_count or 0
    total = sum(number for code, number in found.items() if code in practice.RESULTS)
    if total == frozen:
        return ""
    parts = "＋".join(f"{r.name}{found[r.code]}" for r in practice.RESULTS.values() if found.get(r.code))
    return f"清理结果合计{total}件（{parts or '没有结果'}），冻结的清单为{frozen}件，不相等，不能继续"


def nothing_left_force_meanwhile(ctx: Context) -> str:
    """A document that is no longer in force cannot be kept, amended or repealed; one still in force cannot be "gone"."""
    ended, standing = [], []
    for item in items_of(ctx).exclude(result="").select_related("document__matter"):
        stands = _stands(item, ctx.on)
        result = practice.RESULTS.get(item.result)
        if result and result.does and not stands:
            ended.append(item)
        elif result and not result.does and stands:
            standing.append(item)
    gone = next((r.name for r in practice.RESULTS.values() if not r.does), "")
    told = []
    if ended:
        day = ended[0].document.ended_on or ended[0].document.expires_on
        when = f"已于{day}失效" if day else "已不再有效"
        told.append(f"第{ended[0].no}号{ended[0].called}{when}{_and_more(ended)}，请将结果改为“{gone}”")
    if standing:
        told.append(f"第{standing[0].no}号{standing[0].called}仍然有效{_and_more(standing)}，结果不能是“{gone}”")
    return "；".join(told)


def _stands(item: CleanupItem, on: date) -> bool:
    document = item.document
    expired = document.expires_on is not None and document.expires_on < on
    return document.matter.state == IN_FORCE and not expired


def _and_more(items: list[CleanupItem]) -> str:
    return f"（另有{len(items) - 1}件，第{'、'.join(str(i.no) for i in items[1:6])}号）" if len(items) > 1 else ""


def consultation_is_over(ctx: Context) -> str:
    if ctx.happened("consult") and ctx.record.comment_ended_on is None:
        return "清理结果正在公开征求意见，结束并反馈之后方可汇总"
    return ""


def public_was_asked_or_why_not(ctx: Context) -> str:
    """Local practice: openness is the rule, and its absence is on record."""
    if ctx.happened("consult") or ctx.value("consult_free_reason").strip():
        return ""
    return "没有公开征求意见的，请写明“不公开征求意见的理由”"


def list_is_what_was_frozen(ctx: Context) -> str:
    """The list in the history must be the one whose digest was made known."""
    row = CleanupSnapshot.objects.filter(matter=ctx.matter).first()
    if (
        row
        and digest(row.lines) == ctx.record.snapshot_digest
        and len(lines_in(row.lines)) == ctx.record.snapshot_count
    ):
        return ""
    return "冻结的清单与其校验值不符，请联系系统管理员核验留痕（fazhi verify）"


def tasks_are_done(ctx: Context) -> str:
    left = CleanupTask.objects.filter(round=ctx.matter, done_on=None).select_related("matter__organ")
    number = left.count()
    if not number:
        return ""
    named = "、".join(f"{task.matter.organ}（{task.target_label}）" for task in left[:NAMED])
    return f"还有{number}项后续任务没有办结：{named}{'等' if number > NAMED else ''}"


def reason_is_given(ctx: Context) -> str:
    return "" if ctx.value("stop_reason").strip() else "请写明终止的理由"


def what_was_done_is_told(ctx: Context) -> str:
    return "" if ctx.value("done_what").strip() else "请写明做了什么；无须处理的，写明理由"
