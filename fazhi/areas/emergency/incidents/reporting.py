"""Within how many minutes an emergency is reported, by whom, on what ground. Pure: no database, no clock.

The Act says "立即" and no number (突发事件应对法第17条、第61条). Numbers stand in the work-safety regulation (one hour for the
unit, two for each level) and in the Act on public-health emergencies (two hours for those who find one). For major events
the province sets its own; that, and the county's yardstick for "立即", are configuration.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from fazhi.areas.emergency.levels import LAW, Category, Grade

SAFETY = "生产安全事故报告和调查处理条例"
HEALTH = "突发公共卫生事件应对法"
HEALTH_SINCE = date(2025, 11, 1)
_LOCAL = tomllib.loads(Path(__file__).with_name("report_hours.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Rule:
    """``allowed`` minutes from one moment to another. ``local``: no national law sets the number."""

    allowed: int
    basis: str
    local: bool = False

    @property
    def words(self) -> str:
        hours, rest = divmod(self.allowed, 60)
        return (f"{hours}小时" if hours else "") + (f"{rest}分钟" if rest or not hours else "") + f"（{self.basis}）"


AT_ONCE = Rule(
    _LOCAL["county"]["at_once_minutes"], f"{LAW}第17条、第61条：立即；{_LOCAL['county']['basis']}", local=True
)
PROVINCE = Rule(_LOCAL["province"]["major_minutes"], _LOCAL["province"]["basis"], local=True)
UNIT = Rule(60, f"{SAFETY}第9条")
SAFETY_LEVEL = Rule(120, f"{SAFETY}第11条")
HEALTH_FINDER = Rule(120, f"{HEALTH}第30条")


def upward(category: str, grade: str) -> Rule:
    """The rule for a report from one level to the next, from the moment it came to know: the shortest that applies.

    A yardstick of the county's own stands in only where nothing else sets a number.
    """
    rules = [SAFETY_LEVEL] if category == Category.ACCIDENT else []
    if grade in (Grade.EXTREME, Grade.MAJOR):
        rules.append(PROVINCE)
    return min(rules, key=lambda rule: rule.allowed, default=AT_ONCE)


def finder(category: str, on: date) -> Rule | None:
    """The rule for the unit in which an accident happened, or for the medical or testing body that found a public-health
    event; None where no law sets a number for whoever found it."""
    if category == Category.ACCIDENT:
        return UNIT
    return HEALTH_FINDER if category == Category.HEALTH and on >= HEALTH_SINCE else None


def casualty_days(fire_or_road: bool) -> int:
    """Days from the accident in which a change in the number of casualties is added (条例第13条)."""
    return 7 if fire_or_road else 30
