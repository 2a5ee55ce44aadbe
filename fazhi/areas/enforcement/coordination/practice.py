"""What a place settles for itself, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from pathlib import Path

DAYS: dict[str, int] = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))[
    "working_days"
]
