"""Local rules and practice of legal aid, read from ``local_practice.toml``; none of it is shown as law.

A local rule that gives fewer days for the examination than the Act (many older ones count 工作日) warns earlier; one that
gives more is void against the Act and warns on the Act's day.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from fazhi.spine.limits import Promise, Unit

_FILE = Path(__file__).with_name("local_practice.toml")
_PRACTICE = tomllib.loads(_FILE.read_text(encoding="utf-8"))

DAYS: dict[str, Any] = _PRACTICE["days"]
SMALL: int = _PRACTICE["figures"]["small"]


def promise(days: dict[str, Any]) -> Promise | None:
    """The local number of days for the examination, as a date that only warns; None: there is no local rule."""
    if not days["decide"]:
        return None
    return Promise(days["decide"], Unit.WORKING_DAY if days["decide_unit"] == "working_day" else Unit.DAY)
