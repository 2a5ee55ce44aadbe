"""What departments and the county lay down beside the Act, read from ``rules.toml``. Days are working days, amounts yuan."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

from fazhi.areas.enforcement.penalties.words import Kind, Party

_RULES = tomllib.loads(Path(__file__).with_name("rules.toml").read_text(encoding="utf-8"))

MARKET: dict[str, Any] = _RULES["domains"]["market"]
LOCAL: dict[str, int] = _RULES["local"]
_HEARING: dict[str, int] = _RULES["hearing"]

#: 行政处罚法第51条: the most that may be fined on the spot.
SUMMARY_MOST = {Party.PERSON: Decimal(200), Party.ENTERPRISE: Decimal(3000), Party.OTHER: Decimal(3000)}
#: 行政处罚法第68条: up to here an officer may take cash without any further ground.
CASH_MOST = Decimal(100)
#: Kinds for which a hearing must be offered whatever the amount (行政处罚法第63条第1款第3项、第4项).
HEARD_KINDS = (Kind.LOWER_GRADE, Kind.REVOKE, Kind.STOP, Kind.CLOSE)


def reviews_all(domain: str) -> bool:
    """Whether every ordinary case of the field is reviewed before the notice (案件审核)."""
    return bool(_RULES["domains"].get(domain, {}).get("review_all"))


def hearing_due(kinds: list[str], fine: Decimal, confiscated: Decimal, party_kind: str) -> bool:
    """Whether the party must be told of the right to a hearing (行政处罚法第63条); the amounts are set by data."""
    who = "person" if party_kind == Party.PERSON else "organisation"
    large = fine >= _HEARING[f"fine_{who}"] or confiscated >= _HEARING[f"confiscation_{who}"]
    return large or any(kind in HEARD_KINDS for kind in kinds)
