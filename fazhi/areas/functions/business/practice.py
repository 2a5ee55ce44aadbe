"""Local days of complaints from enterprises; national law asks for the channel and names no days."""

from __future__ import annotations

import tomllib
from pathlib import Path

DAYS: dict[str, int] = tomllib.loads(Path(__file__).with_name("local_days.toml").read_text(encoding="utf-8"))["days"]
