"""Local practice of service cases, read from ``local_practice.toml``; none of it is shown as law."""

from __future__ import annotations

import tomllib
from pathlib import Path

_FILE = Path(__file__).with_name("local_practice.toml")
DAYS: dict[str, int] = tomllib.loads(_FILE.read_text(encoding="utf-8"))["days"]
