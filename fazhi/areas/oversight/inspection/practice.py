"""What the county decides of its inspections, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _PRACTICE["days"]
LEAST_TEAM: int = _PRACTICE["team"]["least"]
OWN_UNIT: bool = _PRACTICE["team"]["own_unit"]
FOUR_QUESTIONS: bool = _PRACTICE["special"]["four_questions"]
EVERY_OBJECT: bool = _PRACTICE["work"]["every_object"]
DRAWN: bool = _PRACTICE["look_back"]["drawn"]
