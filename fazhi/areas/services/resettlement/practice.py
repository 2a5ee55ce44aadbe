"""Local practice of resettlement help, read from ``local_practice.toml``.

No national text sets the terms of help (five and three years are those of local papers), the days for the first talk and the
agreement, how often somebody is visited, or how long an identity is kept after help has ended. They are configuration with
defaults and never shown as law.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from fazhi.areas.services.resettlement.words import AidType
from fazhi.spine.limits import add_months

_FILE = Path(__file__).with_name("local_practice.toml")
_PRACTICE = tomllib.loads(_FILE.read_text(encoding="utf-8"))

TALK_DAYS: int = _PRACTICE["days"]["talk"]
AGREE_DAYS: int = _PRACTICE["days"]["agree"]
KEEP_MONTHS: int = _PRACTICE["keeping"]["months"]
YEARS: dict[str, int] = {
    AidType.RELEASED: _PRACTICE["terms"]["released_years"],
    AidType.CORRECTED: _PRACTICE["terms"]["corrected_years"],
}


def intervals() -> list[tuple[int, str]]:
    """Choices of the months between visits; called when asked, so that no migration carries them."""
    return [(n, f"每{n}个月") for n in _PRACTICE["visits"]["months"]]


def term_end(aid_type: str, released_on: date, until: date | None) -> date | None:
    """The last day of help; that of somebody in correction is the one named."""
    years = YEARS.get(aid_type)
    return add_months(released_on, 12 * years) if years else until


def keep_until(ended_on: date) -> date:
    """The last day on which the identity is kept."""
    return add_months(ended_on, KEEP_MONTHS)
