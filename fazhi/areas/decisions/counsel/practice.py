"""Local practice of counsel, read from ``local_practice.toml``: days agreed with counsel, sharing of public lawyers."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

OPINION_DAYS: int = _PRACTICE["days"]["opinion"]
SHARING: bool = _PRACTICE["sharing"]["allowed"]
SHARING_ORGANS: frozenset[str] = frozenset(_PRACTICE["sharing"]["organs"])


def may_share(code: str) -> bool:
    """Whether an organ may be served by another organ's public lawyer under the local rules."""
    return SHARING and (not SHARING_ORGANS or code in SHARING_ORGANS)
