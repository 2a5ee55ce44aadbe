"""Why checks are put together, in words for those who decide."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from fazhi.areas.enforcement.inspection_plans.board import Check
from fazhi.areas.enforcement.inspection_plans.practice import Rules


def merge_kind(checks: Sequence[Check]) -> str:
    """Inside a body, across bodies, across levels; "" for a single check."""
    if len({c.level for c in checks}) > 1:
        return "跨层级合并"
    if len({c.body for c in checks}) > 1:
        return "跨部门合并"
    return "部门内合并" if len(checks) > 1 else ""


def span(check: Check) -> str:
    """The months asked for: 3月, 3—5月."""
    first, last = check.start.month, check.end.month
    return f"{first}月" if first == last else f"{first}—{last}月"


def explained(checks: Sequence[Check], month: date, rules: Rules) -> str:
    """One sentence: what is put together, why in this month, what moves, what is saved. Bodies stand as {code}, for the pages
    put their names in."""
    asked = "，".join(f"{{{c.body}}}{len(c.items)}项（{span(c)}，{c.hours}小时）" for c in checks)
    said = [f"{merge_kind(checks)}：同一对象，{asked}"]
    outside = [c for c in checks if not (c.start.replace(day=1) <= month <= c.end)]
    if outside:
        moved = "、".join(f"{{{c.body}}}由{span(c)}移到{month.month}月" for c in outside)
        said.append(f"{moved}，相差在{rules.near_days}天以内")
    else:
        said.append(f"{month.month}月都在申报的月份之内")
    if len(often := sorted({c.often for c in checks})) > 1:
        said.append(f"低频随高频：一年{often[0]}次的随一年{often[-1]}次的一并进行")
    return "；".join(said) + f"；{len(checks)}次检查合并为1次"
