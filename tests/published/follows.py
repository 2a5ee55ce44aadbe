"""How a printed figure follows from a computed one: equal, rounded, truncated, or the bound that 余, 多, 近, 约 claim."""

from __future__ import annotations

import re

TOLERANCE = 1e-9
_DIGITS = re.compile(r"\d+(?:\.(\d+))?")
SIZES = {"万": 10_000, "亿": 100_000_000}


def step_of(text: str, unit: str) -> float:
    """The worth of the last digit that is not a padding zero: 670余 → 10, 97.22% → 0.0001, 1.75亿 → 1,000,000, 百余 → 100."""
    found = _DIGITS.search(text)
    size = next((s for word, s in SIZES.items() if word in text), 1)
    if found is None:
        return 100.0 * size if "百" in text else 1.0 * size
    if unit in ("%", "百分点"):
        return 10 ** -(len(found[1] or "") + 2)
    if found[1]:
        return size * 10 ** -len(found[1])
    number = found[0]
    return float(size * 10 ** (len(number) - len(number.rstrip("0")))) if number.strip("0") else 1.0


def follows(text: str, printed: float, computed: float | None, unit: str, approx: str | None) -> str:
    """In words, how the printed figure follows; "" when it does not."""
    if computed is None:
        return ""
    step = step_of(text, unit)
    if approx in ("余", "多", "百余", "超"):
        return f"不少于所印数，且不到{printed + step:g}" if printed <= computed < printed + step else ""
    if approx == "近":
        return "略低于所印数" if printed - step < computed <= printed else ""
    if approx == "约":
        return "四舍五入到所印位数" if abs(computed - printed) <= step / 2 else ""
    if abs(computed - printed) < TOLERANCE:
        return "相等"
    if unit in ("%", "百分点"):
        if abs(round(computed / step) * step - printed) < TOLERANCE:
            return "四舍五入"
        if abs(int(computed / step + TOLERANCE) * step - printed) < TOLERANCE:
            return "截尾（四舍五入应进一位）"
    return ""
