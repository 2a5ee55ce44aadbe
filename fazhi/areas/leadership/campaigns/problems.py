"""Where the problems of a campaign stand, told from the rows that were added: open, put right, verified."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fazhi.areas.leadership.campaigns.models import CampaignMended, CampaignProblem, CampaignVerified


@dataclass
class Standing:
    """One problem: ``mended`` the last mending that was not refused, ``verified`` the row that passed it."""

    problem: CampaignProblem
    mended: CampaignMended | None = None
    verified: CampaignVerified | None = None
    refused: int = 0

    @property
    def words(self) -> str:
        if self.verified:
            return "已销号"
        return "待核实" if self.mended else "重新整改中" if self.refused else "整改中"


def standings(rows: Iterable[Any]) -> dict[int, Standing]:
    """Problems by number, from the rows in the order of their events."""
    found: dict[int, Standing] = {}
    for row in sorted(rows, key=lambda r: r.seq):
        if isinstance(row, CampaignProblem):
            found[row.no] = Standing(row)
        elif (standing := found.get(getattr(row, "no", 0))) is None:
            continue
        elif isinstance(row, CampaignMended):
            standing.mended = row
        elif isinstance(row, CampaignVerified):
            if row.passed:
                standing.verified = row
            else:
                standing.mended, standing.refused = None, standing.refused + 1
    return found
