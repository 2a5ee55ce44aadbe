"""What naming authorities and counties set themselves: days of publicity, the cycle of re-examination, how many make coverage.

Read from ``local_practice.toml``; none of it is a statute, and every use says so.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from fazhi.spine.limits import add_months

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

PUBLICITY_DAYS: int = _PRACTICE["publicity"]["working_days"]
REVIEW_YEARS: dict[str, int] = _PRACTICE["review"]
LEAST_PEOPLE: int = _PRACTICE["people"]["least"]


def next_review(level: str, on: date) -> date | None:
    """The day by which a title given or kept on a day is to be looked at again; None where no cycle is set."""
    years = REVIEW_YEARS.get(level, 0)
    return add_months(on, 12 * years) if years else None
