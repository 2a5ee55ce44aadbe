"""What is the county's own in the appraisal, read from ``local_practice.toml``; no national rule sets it."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

#: Working days within which an agency may object, and within which that is decided.
DAYS: dict[str, int] = _PRACTICE["days"]
