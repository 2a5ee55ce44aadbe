"""What provinces and the county lay down for certificates and training, read from ``local_practice.toml``."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

CERTIFICATE: dict[str, int] = _PRACTICE["certificate"]
#: Hours of study that each officer owes a year (法治政府建设实施纲要（2021—2025年）（三十四）).
HOURS: int = _PRACTICE["training"]["hours"]
RENEWAL_NEEDS_HOURS: bool = _PRACTICE["training"]["renewal_needs_hours"]
