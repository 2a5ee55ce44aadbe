"""Local practice of advice, read from ``local_practice.toml``: no national number of days for an answer was found."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

DAYS: dict[str, int] = _PRACTICE["days"]
SMALL: int = _PRACTICE["figures"]["small"]
