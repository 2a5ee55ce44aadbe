"""What a result may claim. Pure. Only a simple random sample has an error that can be worked out; nothing else gets one."""

from __future__ import annotations

from collections.abc import Mapping
from math import sqrt

Z95 = 1.96
LEAST_FOR_MARGIN = 30  # below, the normal approximation does not hold


def share(counts: Mapping[str, int]) -> float | None:
    """Satisfied among those who judged; those who do not know are left out. None: nobody judged."""
    judged = sum(number for code, number in counts.items() if not code.startswith("x"))
    return sum(n for code, n in counts.items() if code.startswith("s")) / judged if judged else None


def margin(counts: Mapping[str, int], population: int) -> float | None:
    """Half the width of the 95 % interval, as a fraction, with the correction for a finite population. None: too few, or all
    alike, where this formula would claim an error of nothing."""
    part, n = share(counts), sum(number for code, number in counts.items() if not code.startswith("x"))
    if part is None or n < LEAST_FOR_MARGIN or part in (0, 1):
        return None
    finite = sqrt(max(population - n, 0) / (population - 1)) if population > 1 else 0
    return Z95 * sqrt(part * (1 - part) / n) * finite


def claim(method: str, counts: Mapping[str, int], population: int, sent: int) -> str:
    """What may be said of the error, in words."""
    answered = sum(counts.values())
    rate = f"发出{sent}份，收回{answered}份，回收率{answered / sent:.1%}" if sent else f"收回{answered}份"
    if method == "all":
        return f"全面调查，没有抽样误差；{rate}，未答者的意见不知"
    if method != "simple":
        return f"不是简单随机抽样，不推算抽样误差，结果只说明答卷人；{rate}"
    half = margin(counts, population)
    if half is None:
        return f"答卷过少或者全部一致，不推算抽样误差；{rate}"
    return f"95%置信度下抽样误差±{half * 100:.1f}个百分点（不含未答者的影响）；{rate}"
