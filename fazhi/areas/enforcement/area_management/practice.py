"""What the county lays down for its area, read from ``local_practice.toml``; shown as local, never as law."""

from __future__ import annotations

import tomllib
from pathlib import Path

from fazhi.areas.enforcement.area_management.colours import Band
from fazhi.areas.enforcement.area_management.words import IndexCode

_PRACTICE = tomllib.loads(Path(__file__).with_name("local_practice.toml").read_text(encoding="utf-8"))

DAYS: dict[str, int] = _PRACTICE["days"]
BANDS: dict[str, Band] = {code: Band(**_PRACTICE["bands"][code]) for code in IndexCode.values}
