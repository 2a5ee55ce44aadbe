"""What departments and the county lay down for publication and recordings, read from ``rules.toml``. Months and hours."""

from __future__ import annotations

import tomllib
from pathlib import Path

_RULES = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))

TERM_MONTHS: dict[str, int] = _RULES["term_months"]
UPLOAD_HOURS: int = _RULES["recording"]["upload_hours"]
RETENTION_MONTHS: int = _RULES["recording"]["retention_months"]
