"""Local practice of consultations, read from ``local_practice.toml``.

National law names 30 days for drafts closely tied to business and for major decisions (优化营商环境条例第62条,
重大行政决策程序暂行条例第15条) and asks that opinions be answered in time (第18条). The days for all other normative
documents are set by provinces; those for answering, and everything below, by the county. None of it is shown as law.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

DAYS: dict[str, int] = _PRACTICE["days"]
LONGEST: int = _PRACTICE["comments"]["longest"]
FILES: int = _PRACTICE["comments"]["files"]
AN_HOUR: int = _PRACTICE["comments"]["an_hour"]
THRESHOLD: int = _PRACTICE["likeness"]["threshold"]
SHORTEST: int = _PRACTICE["likeness"]["shortest"]
