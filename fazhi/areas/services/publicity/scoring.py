"""The arithmetic of the yearly appraisal: sheets, the rule for the highest and the lowest, means and grades.

Pure but for reading the matter's rows. Points are of a hundred; what is missing is told, never guessed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from fazhi.areas.services.publicity import practice
from fazhi.areas.services.publicity.activity_models import PublicityAppraisal
from fazhi.areas.services.publicity.words import Trim

CENT = Decimal("0.01")


@dataclass(frozen=True)
class Line:
    """One item of a scoring sheet and the most points it can have."""

    name: str
    most: Decimal


@dataclass(frozen=True)
class Result:
    """What a unit came to. ``counted``: sheets in the mean, ``left_out``: highest and lowest, ``away``: members who stood back."""

    unit: Any
    score: Decimal
    grade: str
    counted: int
    left_out: int
    away: int

    @property
    def grade_name(self) -> str:
        return str(PublicityAppraisal.Grade(self.grade).label)

    @property
    def words(self) -> str:
        out = f"，去掉最高、最低分{self.left_out}张" if self.left_out else ""
        return (
            f"{self.unit.name}：{self.score}分，{self.grade_name}（计入评分表{self.counted}张{out}，回避{self.away}人）"
        )


def lines_of(text: str) -> list[Line]:
    """The items of a sheet. Raises ValueError with a sentence that names the faulty line."""
    found = []
    for n, line in enumerate((x.strip() for x in text.splitlines() if x.strip()), 1):
        name, bar, most = line.replace("|", "｜").partition("｜")
        try:
            points = Decimal(most.strip())
        except InvalidOperation:
            points = Decimal(0)
        if not bar or not name.strip() or not points.is_finite() or points <= 0:
            raise ValueError(f"评分表第{n}行“{line[:30]}”应写成“项目｜分值”，请改正")
        found.append(Line(name.strip(), points))
    if sum((line.most for line in found), Decimal(0)) != 100:
        raise ValueError(f"评分表各项分值合计{sum((x.most for x in found), Decimal(0))}分，应为100分，请改正")
    return found


def total_of(lines: Iterable[Line], points: str) -> Decimal:
    """The sum of one sheet. Raises ValueError with a sentence: too few, too many, or more points than an item has."""
    lines, given = (
        list(lines),
        [x.strip() for x in points.replace(",", "、").replace("，", "、").split("、") if x.strip()],
    )
    if len(given) != len(lines):
        raise ValueError(f"评分表有{len(lines)}项，填写了{len(given)}项得分，请按顺序填写并以“、”隔开")
    total = Decimal(0)
    for line, text in zip(lines, given, strict=True):
        try:
            value = Decimal(text)
        except InvalidOperation:
            raise ValueError(f"“{line.name}”的得分“{text[:10]}”应为数字，请改正") from None
        if not value.is_finite() or not 0 <= value <= line.most:
            raise ValueError(f"“{line.name}”的得分{text[:10]}不在0至{line.most}分之间，请改正")
        total += value
    return total.quantize(CENT, ROUND_HALF_UP)


def grade_of(score: Decimal) -> str:
    return next((grade for grade, least in practice.GRADES if score >= least), "failed")


def mean(totals: Iterable[Decimal], trim: str) -> tuple[Decimal, int]:
    """The mean of the sheets and how many were left out. With three or more sheets the rule may leave out two."""
    left = sorted(totals)
    out = 2 if trim == Trim.ONE and len(left) >= 3 else 0
    kept = left[1:-1] if out else left
    return (sum(kept, Decimal(0)) / len(kept)).quantize(CENT, ROUND_HALF_UP), out


def latest(scores: Iterable[Any]) -> list[Any]:
    """The sheets that stand: a corrected one takes the place of the one before. ``scores`` in the order of their events."""
    return list({(row.seat, row.unit_id): row for row in scores}.values())


def missing(units: Iterable[Any], members: Mapping[int, Any], scores: Iterable[Any]) -> list[str]:
    """Sheets that are still to come, in words. Nobody owes one for the own unit."""
    there = {(row.seat, row.unit_id) for row in scores}
    return [
        f"第{seat}席对{row.unit}的评分"
        for row in units for seat, member in sorted(members.items())
        if (seat, row.unit_id) not in there and member.unit_id != row.unit_id
    ]  # fmt: skip


def results(units: Iterable[Any], members: Mapping[int, Any], scores: Iterable[Any], trim: str) -> list[Result]:
    """Every unit's result, the best first. Units without a sheet are left out."""
    scores, found = latest(scores), []
    for row in units:
        own = sum(member.unit_id == row.unit_id for member in members.values())
        mine = [score for score in scores if score.unit_id == row.unit_id]
        totals = [score.total for score in mine if not score.away]
        if not totals:
            continue
        score, out = mean(totals, trim)
        away = own + sum(score.away for score in mine)
        found.append(Result(row.unit, score, grade_of(score), len(totals) - out, out, away))
    return sorted(found, key=lambda r: (-r.score, r.unit.code))
