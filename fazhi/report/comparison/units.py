"""One unit for one row: which measure words count the same, and in what unit a row is shown."""

from __future__ import annotations

from collections.abc import Iterable

#: Measure words that only differ in wording: cases, papers and matters are counted in any of one group. What is counted each
#: time it comes is in none of them: 人次 is not 人, 件次 not 件.
SAME: tuple[frozenset[str], ...] = tuple(
    frozenset(group.split())
    for group in (
        "件 起 宗 份 卷 部 条 项 篇 册",
        "个 家 户 所 处 支 省 县市区 个县市区 村 类 项 张 套 座 件 条",
        "人 名 位 个",
        "次 场 场次 期 班次 批次 轮 次数 班 个",
    )
)
SHARES = frozenset({"%", "％", "‰"})


def same(one: str, other: str) -> bool:
    """Whether two units count the same."""
    if one == other or {one, other} <= SHARES:
        return True
    return any({one, other} <= group for group in SAME)


def scale_of(unit: str, values: Iterable[float]) -> tuple[float, str]:
    """By what base units are divided to be shown, and the unit then: shares in %, large money in 万元, large counts in 万."""
    if unit in SHARES or unit == "百分点":
        return 0.01, "%" if unit in SHARES else unit
    most = max((abs(value) for value in values), default=0)
    if unit == "元":
        return (10_000, "万元") if most >= 10_000 else (1, "元")
    return (10_000, f"万{unit}") if most >= 1_000_000 else (1, unit)
