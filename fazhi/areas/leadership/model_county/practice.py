"""What is the county's own in self-assessments, read from ``local_practice.toml``; no rule of a superior body sets it."""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

#: So many counted records are kept with a reading one by one; of more, the digest alone stands for the rest.
MOST_LINES: int = _PRACTICE["reading"]["most_lines"]
