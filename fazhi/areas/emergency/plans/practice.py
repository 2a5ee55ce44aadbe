"""Local practice of emergency plans, read from ``local_practice.toml``.

National law asks for a review when something has changed (突发事件应对法第28条第2款); the years between regular reviews are
local or stand in rules that were not checked, and are therefore configuration with a default, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

REVIEW_YEARS: int = _PRACTICE["plans"]["review_years"]
