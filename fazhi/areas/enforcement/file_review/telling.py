"""What a file's result follows from, and what a round's circular says of its files: agencies and problems, no person."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Any

from fazhi.areas.enforcement.file_review import assigning, recusal, scoring
from fazhi.areas.enforcement.file_review.models import FileProblem, ReviewExpert
from fazhi.areas.enforcement.file_review.words import Grade, Head
from fazhi.spine.context import Context

LEADING = 5  # so many kinds of problems are named in a circular


def agency_is_told(record: Any) -> bool:
    """The agency sees its result from the day on which it is told."""
    return bool(record.told_on)


def mean(ctx: Context) -> Decimal:
    """Two sheets that agree count alike (local)."""
    return Decimal(ctx.value("score_one") + ctx.value("score_two")) / 2


def _grade(ctx: Context, points: Decimal) -> str:
    return scoring.grade(points, ctx.value("fatal"), ctx.record.round.sheet).value


def grade_of_mean(ctx: Context) -> str:
    return _grade(ctx, mean(ctx))


def grade_of_third(ctx: Context) -> str:
    return _grade(ctx, ctx.value("score_third"))


def grade_anew(ctx: Context) -> str:
    return _grade(ctx, ctx.value("score"))


def third(ctx: Context) -> tuple[ReviewExpert | None, str]:
    """Who is next in the file's line."""
    found = recusal.next_in_line(ctx.record, ctx.on)
    return found or (None, "没有本轮的抽取结果，请按评查方案指定")


def how_many(ctx: Context) -> int | None:
    """Files drawn; none told where old registers tell of a round without its draw."""
    return len(assigning.drawn(ctx)) or None


def circular(ctx: Context) -> tuple[str, str]:
    """The circular's text as the files have it: how many of each grade, by agency, and the most frequent problems."""
    files = [f for f in assigning.files_of(ctx.matter) if f.grade]
    grades = Counter(f.grade for f in files)
    agencies = Counter(f.agency.short for f in files)
    kinds = Counter(FileProblem.objects.filter(matter__in=[f.pk for f in files]).values_list("kind", flat=True))
    told = "、".join(f"{g.label}{grades[g]}卷" for g in Grade if grades[g])
    units = "、".join(f"{name}{n}卷" for name, n in sorted(agencies.items(), key=lambda pair: (-pair[1], pair[0])))
    lines = [f"本次共评查{len(agencies)}个单位的案卷{len(files)}卷（{units}），其中{told or '尚无评定结果'}。"]
    if kinds:
        most = "；".join(f"{Head(kind).label}{n}处" for kind, n in kinds.most_common(LEADING))
        lines.append(f"发现问题{sum(kinds.values())}处，主要是：{most}。")
    lines.append("请各单位对照问题清单整改，并举一反三。")
    return "\n".join(lines), "由本轮的评定结果和问题清单生成，请核对后修改"
