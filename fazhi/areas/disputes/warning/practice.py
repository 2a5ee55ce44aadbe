"""Local practice of early warning, read from ``local_practice.toml``; none of it is law."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("local_practice.toml")
_PRACTICE = tomllib.loads(_FILE.read_text(encoding="utf-8"))

RISING: dict[str, Any] = _PRACTICE["rising"]
REPEATED: dict[str, int] = _PRACTICE["repeated"]
DAYS: dict[str, int] = _PRACTICE["days"]
RULE = (
    f"当月件数与同一序列此前{RISING['least_months']}至{RISING['most_months']}个月相比：不足{RISING['least_months']}个月或者当月少于"
    f"{RISING['least_count']}件的不判断；在没有变化的月份里，所有序列合计出现误报的月份至多占{RISING['false_alarm']:.0%}"
)
