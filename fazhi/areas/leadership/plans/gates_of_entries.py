"""What an entry of the rosters must satisfy."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any


def seat_days_in_order(values: Mapping[str, Any]) -> str:
    since, until, group = values["since"], values.get("until"), values["group"]
    if until and until <= since:
        return "止的日期应当晚于起的日期，请核对"
    if group.until and since >= group.until:
        return f"“{group.title}”已于{group.until}撤销，不能再登记成员"
    return ""
