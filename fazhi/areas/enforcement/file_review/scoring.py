"""Points of a file from what one reviewer deducted: by the lines of a sheet, item by item, never below nothing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from fazhi.areas.enforcement.file_review.words import Grade, Head, Part
from fazhi.spine.draws.words import canonical_json
from fazhi.spine.errors import BadInput
from fazhi.spine.sm3 import sm3

FULL = Decimal(100)
FORM_POINTS, CONTENT_POINTS = Decimal(20), Decimal(80)
HALF = Decimal("0.5")
WORDS = 300
_PARTS = {part.label: part for part in Part}
_HEADS = {head.label: head for head in Head}

Given = Mapping[str, Mapping[str, str]]
"""Number of an item → {"points": deducted, "words": why}; a fatal fault has no points. What is not named is in order."""


@dataclass(frozen=True)
class Item:
    """One line of a sheet. ``n`` counts from 1 and is its name in what a reviewer hands in."""

    n: int
    part: Part
    head: Head
    words: str
    points: Decimal

    @property
    def fatal(self) -> bool:
        return self.part is Part.FATAL


@dataclass(frozen=True)
class Score:
    """``points`` out of a hundred; ``fatal``: the file fails whatever they are."""

    points: Decimal
    fatal: bool


def items_of(text: str) -> list[Item]:
    """The items of a sheet. Raises BadInput in a sentence that names the line."""
    found: list[Item] = []
    for n, line in enumerate(filter(None, (line.strip() for line in text.splitlines())), 1):
        cells = [cell.strip() for cell in line.replace("|", "｜").split("｜")]
        where = f"评分标准第{n}行“{line[:30]}”"
        if len(cells) not in (3, 4) or cells[0] not in _PARTS or not cells[2]:
            raise BadInput(f"{where}：请写成“否决、形式或者内容｜项目｜扣分事项｜最多扣分”，否决项不写分数")
        if cells[1] not in _HEADS:
            raise BadInput(f"{where}：没有“{cells[1]}”这个项目，可用的有{'、'.join(_HEADS)}")
        part = _PARTS[cells[0]]
        points = _points(cells[3] if len(cells) == 4 else "")
        if (part is Part.FATAL) != (points is None or points == 0):
            raise BadInput(f"{where}：否决项不写分数，其他项写大于零的分数（0.5的倍数）")
        found.append(Item(n, part, _HEADS[cells[1]], cells[2], points or Decimal(0)))
    return found


def _points(text: str) -> Decimal | None:
    """Points in halves, None where nothing or no such number is written."""
    try:
        value = Decimal(text) if text else None
    except InvalidOperation:
        return None
    if value is None or not value.is_finite() or value < 0 or value % HALF:
        return None
    return value


def faults_of(text: str) -> str:
    """Why this is no sheet of twenty points for form and eighty for content with its fatal faults; "": it is one."""
    try:
        items = items_of(text)
    except BadInput as error:
        return "；".join(error.reasons)
    sums = {part: sum((i.points for i in items if i.part is part), Decimal(0)) for part in Part}
    if sums[Part.FORM] != FORM_POINTS or sums[Part.CONTENT] != CONTENT_POINTS:
        return f"形式应当共20分、内容共80分，现在是{sums[Part.FORM]}分和{sums[Part.CONTENT]}分"
    return "" if any(item.fatal for item in items) else "评分标准至少要有一个否决项"


def cleaned(items: list[Item], given: Mapping[str, Mapping[str, str]]) -> dict[str, dict[str, str]]:
    """What a reviewer handed in, checked item by item: what is deducted has its reason, and no more than the item has."""
    wrong: dict[str, str] = {}
    kept: dict[str, dict[str, str]] = {}
    for item in items:
        one = given.get(str(item.n), {})
        asked, words = str(one.get("points", "")).strip(), " ".join(str(one.get("words", "")).split())
        name = f"item-{item.n}"
        if len(words) > WORDS:
            wrong[name] = f"第{item.n}项：理由不超过{WORDS}字"
        if item.fatal:
            if asked in ("", "0"):
                if words:
                    wrong[name] = (
                        f"第{item.n}项“{item.words}”：写了理由而没有勾选；确有这一否决项的请勾选，没有的请删去理由"
                    )
                continue
            kept[str(item.n)] = {"points": "0", "words": words}
        else:
            points = _points(asked or "0")
            if points is None or points > item.points:
                wrong[name] = f"第{item.n}项“{item.words}”：扣分应当是0至{item.points}分，0.5的倍数"
                continue
            if not points:
                continue
            kept[str(item.n)] = {"points": str(points), "words": words}
        if not words:
            wrong[name] = f"第{item.n}项“{item.words}”：请写明扣分（否决）的理由"
    if unknown := sorted(set(given) - {str(item.n) for item in items}):
        wrong["item"] = f"评分标准中没有第{'、'.join(unknown)}项"
    if wrong:
        raise BadInput(fields=wrong)
    return kept


def score(items: list[Item], given: Given, *, fatal_zero: bool) -> Score:
    """The points that are left. No item takes more than its own, so nothing falls below zero."""
    taken = sum((min(Decimal(given[str(i.n)]["points"]), i.points) for i in items if str(i.n) in given), Decimal(0))
    fatal = any(item.fatal and str(item.n) in given for item in items)
    return Score(Decimal(0) if fatal and fatal_zero else max(FULL - taken, Decimal(0)), fatal)


def differ(one: Score, two: Score, by: Decimal) -> bool:
    """Whether a third has to decide: more than so many points apart, or not at one on a fatal fault (local)."""
    return one.fatal != two.fatal or abs(one.points - two.points) > by


def grade(points: Decimal, fatal: bool, sheet: Any) -> Grade:
    """The grade by the lines of a sheet; a fatal fault fails the file whatever its points."""
    if fatal or points < sheet.pass_at:
        return Grade.FAILED
    if points >= sheet.excellent_at:
        return Grade.EXCELLENT
    return Grade.GOOD if points >= sheet.good_at else Grade.PASSED


def digest(file: int, seat: int, given: Given, salt: str) -> str:
    """What the history says of a sheet that is still closed: SM3, from which nothing can be guessed without its salt."""
    return sm3(canonical_json({"file": file, "seat": seat, "given": given, "salt": salt}))
