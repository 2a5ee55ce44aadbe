"""What provinces regulate of supervision, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _PRACTICE["days"]
CERTIFICATE: bool = _PRACTICE["supervisors"]["certificate"]
#: From this day on instruments bear the names of the national regulation.
NATIONAL: date = _PRACTICE["editions"]["national_since"]
