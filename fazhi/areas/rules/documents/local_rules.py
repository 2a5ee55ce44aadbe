"""Numbers and patterns that provinces and counties set for themselves, read from ``local_rules.toml``.

National law names no validity period, no day for filing with the government above and no pattern of numbers; the
defaults are those most provinces use (上海令26, 山东, 四川 …) and are shown as local, never as law.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from fazhi.areas.rules.documents.words import Kind
from fazhi.spine.limits import add_months
from fazhi.spine.models import Organ

_FILE = Path(__file__).with_name("local_rules.toml")
RULES: dict[str, dict[str, Any]] = tomllib.loads(_FILE.read_text(encoding="utf-8"))
LEVELS = {"province": "P", "city": "C", "county": "D", "town": "T", "village": "T"}


def years_valid(kind: str, trial: bool) -> int:
    """How many years such a document is valid at most without a reason: the shortest that applies."""
    rules = RULES["validity"]
    years = [rules["normal"]]
    if trial:
        years.append(rules["trial"])
    if kind == Kind.ANNOUNCEMENT:
        years.append(rules["announcement"])
    return min(years)


def last_day_valid(effective: date, kind: str, trial: bool) -> date:
    """The last day of the usual validity, counted from the day of taking effect, not from publication."""
    return add_months(effective, 12 * years_valid(kind, trial)) - timedelta(days=1)


def maker_code(maker: Organ) -> str:
    """The maker's code in unified numbers; "" when codes are configured and this maker has none."""
    codes: dict[str, str] = RULES["numbering"]["makers"]
    return codes.get(maker.code, "") if codes else f"{maker.pk:03d}"


def unified_number(maker: Organ, year: int, serial: int) -> str:
    """A unified number (统一编号) after the configured pattern."""
    rules, division = RULES["numbering"], maker.division
    area = rules["area"].get(division.code, division.code)
    level = "T" if maker.kind == Organ.Kind.TOWN else LEVELS[division.level]
    pattern: str = rules["unified"]
    return pattern.format(area=area, level=level, year=year, maker=maker_code(maker), serial=serial)


def document_number(maker: Organ, year: int, serial: int) -> str:
    """A document number (发文字号) after the configured pattern."""
    pattern: str = RULES["numbering"]["document"]
    return pattern.format(mark=maker.mark or maker.short, year=year, serial=serial)
