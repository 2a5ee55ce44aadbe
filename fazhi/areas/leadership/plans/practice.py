"""Local practice of plans and tasks, read from ``local_practice.toml``.

No national text says how soon minutes are issued or a written instruction is handed on. The numbers are configuration with
defaults, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))
DAYS: dict[str, int] = _PRACTICE["days"]
