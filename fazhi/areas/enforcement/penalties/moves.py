"""What steps work out by themselves."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fazhi.areas.enforcement.penalties.gates_hearing import ORDER
from fazhi.areas.enforcement.penalties.words import NO_PENALTY, Kind
from fazhi.spine.context import Context
from fazhi.spine.fields import split


def heaviest_of(kinds: Any) -> str:
    """The kind in which a decision is counted; a named one before "other" (统计口径)."""
    listed = [k for k in split(kinds if isinstance(kinds, str) else "") if k != Kind.OTHER]
    return max(listed, key=lambda k: ORDER[k], default=Kind.OTHER.value if kinds else "")


def next_round(ctx: Context) -> int:
    return int(ctx.record.draft_round) + 1


def spared(ctx: Context) -> Decimal:
    """An estimate, and called so: the lower bound of the statutory range."""
    return ctx.record.range_low if ctx.record.draft_outcome in NO_PENALTY else Decimal(0)
