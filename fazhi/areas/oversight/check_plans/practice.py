"""What the county decides of its plan of checks, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
PLANNED: frozenset[str] = frozenset(_PRACTICE["forms"]["planned"])
PER_TOWN: int = _PRACTICE["caps"]["per_town"]
MOST_DAYS: int = _PRACTICE["caps"]["days"]
