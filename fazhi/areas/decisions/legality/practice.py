"""Local practice of legality review, read from ``local_practice.toml``: what no national law sets."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

DAYS: dict[str, int] = _PRACTICE["days"]
DEEMED_COMPLETE: bool = _PRACTICE["rules"]["deemed_complete"]
OWN_DRAFTS_TO_GOVERNMENT: bool = _PRACTICE["rules"]["own_drafts_to_government"]
