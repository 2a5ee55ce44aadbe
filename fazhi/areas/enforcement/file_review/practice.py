"""What is local in case-file review, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_PRACTICE: dict[str, dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
OBJECT_DAYS: int = _PRACTICE["days"]["object"]
ANSWER_DAYS: int = _PRACTICE["days"]["answer"]
AT_MOST: int = _PRACTICE["reviewers"]["at_most"]
PAIRING: str = _PRACTICE["witnessed"]["pairing"]
