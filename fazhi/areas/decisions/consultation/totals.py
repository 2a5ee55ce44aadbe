"""What a consultation comes to in the end: its numbers, and the summary that is published."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fazhi.areas.decisions.consultation.standing import Standing, standing_of
from fazhi.areas.decisions.consultation.words import Result
from fazhi.spine.context import Context


def voices(result: str) -> Callable[[Context], int]:
    """How many comments were answered so."""
    return lambda context: standing_of(context).voices(result)


def groups(result: str) -> Callable[[Context], int]:
    """How many groups were answered so."""
    return lambda context: standing_of(context).groups_with(result)


def comments(context: Context) -> int:
    return len(standing_of(context).group_of)


def all_groups(context: Context) -> int:
    return len(standing_of(context).members)


def in_words(now: Standing, opens: date, ends: date) -> str:
    """The summary in whole sentences: numbers first, then every answer with the number of voices behind it."""
    period = f"{opens.year}年{opens.month}月{opens.day}日至{ends.year}年{ends.month}月{ends.day}日"
    if not now.group_of:
        return f"{period}公开征求意见，没有收到意见。"
    told = "，".join(f"{r.label}{n}条" for r in Result if (n := now.voices(r)))
    lines = [f"{period}公开征求意见，共收到意见{len(now.group_of)}条，归并为{len(now.members)}组：{told}。"]
    for place, (answer, voiced) in enumerate(now.lines, 1):
        reason = f"理由和说明：{answer.reason.strip()}" if answer.reason.strip() else ""
        lines.append(f"{place}．{answer.shown.strip()}（{len(voiced)}条）\n处理结果：{answer.result_name}。{reason}")
    return "\n".join(lines)


def summary(context: Context) -> str:
    return in_words(standing_of(context), context.record.opens_on, context.record.ends_on)


#: Fields of the record that publication fills in; all of them follow from rows that the history holds.
TOTALS = {
    "comments": comments, "groups": all_groups, "summary": summary,
    "adopted": voices(Result.ADOPTED), "partly": voices(Result.PARTLY), "refused": voices(Result.REFUSED),
    "unrelated": voices(Result.UNRELATED), "groups_adopted": groups(Result.ADOPTED), "groups_partly": groups(Result.PARTLY),
    "groups_refused": groups(Result.REFUSED),
}  # fmt: skip
