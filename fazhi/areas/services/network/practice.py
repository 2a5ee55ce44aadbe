"""Local practice of village counsel: how often they sit in, read from ``local_practice.toml``.

National law sets no number; provincial rules ask that counsel be provided (四川省公共法律服务条例第33条) and local ones how often
they come. The platform keeps the month as the measure; whether it is asked for at all is the county's to say.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

MONTHLY: bool = _PRACTICE["sit_in"]["monthly"]
BASIS: str = _PRACTICE["sit_in"]["basis"]
