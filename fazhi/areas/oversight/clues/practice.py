"""Local practice of the pool, read from ``local_practice.toml``.

The national acts set dates "in the notice" and no numbers for triage, dispatch, plan, verification and look-back
(法治政府建设与责任落实督察工作规定第13条、第17条、第18条): all of these are configuration with defaults, never shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE: dict[str, dict[str, int]] = tomllib.loads(
    Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8")
)
DAYS: dict[str, int] = _PRACTICE["days"]
#: Days for putting things right by colour: a help for the hand; the paper that is sent sets the date.
RECTIFY: dict[str, int] = _PRACTICE["rectify"]
LOOK_BACK: int = _PRACTICE["months"]["look_back"]
RELAPSE: int = _PRACTICE["months"]["relapse"]
