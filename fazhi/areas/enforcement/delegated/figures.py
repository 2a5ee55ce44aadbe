"""What was handed over, and the cases that rest on it. Cases are those of the penalty ledger: nothing is typed twice."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.delegated.register import DELEGATED, DELEGATES, MOVED
from fazhi.areas.enforcement.officers.words import Handed
from fazhi.areas.enforcement.penalties.procedure import PENALTY
from fazhi.areas.enforcement.penalties.register import CASES
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, StandingDistinct, Stock

ITEMS = Source.register(DELEGATED.code)
PENALTIES = Source(CASES.code, PENALTY.code, CASES.model)
TAKEN = Q(handed=Handed.TAKEN_OVER)
TOWNS = Q(handed=Handed.TOWN)
IN_TOWNS = ~Q(delegated_item="")


def _of(name: str, label: str, of: str, where: Q, **more: Any) -> StandingDistinct:
    return StandingDistinct(
        f"enforcement.delegated.{name}", label, source=ITEMS, on="since", until="until", of=of, where=where,
        splits=("holder", "origin", "domain"), **({"unit": "项", "basis": MOVED} | more),
    )  # fmt: skip


FIGURES = (
    _of("fields", "综合行政执法承接事项涉及领域", "reform_field", TAKEN & ~Q(reform_field=""), unit="个", variant="按省目录的领域名称"),
    _of("departments", "综合行政执法承接事项涉及部门", "origin", TAKEN, unit="个"),
    _of("taken_over", "综合行政执法承接行政执法事项", "item_code", TAKEN, words=("承接行政执法事项",)),
    _of(
        "common", "各镇（街道）赋权行政执法事项", "item_code", TOWNS & Q(everywhere=True), basis=DELEGATES,
        variant="各乡镇（街道）都赋权的事项，每项计一次", words=("首批赋权行政执法事项",),
    ),
    _of(
        "towns_items", "赋权乡镇（街道）行政执法事项（含个别乡镇的）", "item_code", TOWNS, basis=DELEGATES,
        variant="赋权任一乡镇（街道）的事项，每项计一次；没有乡镇另少于共同事项时，即赋权最多的乡镇的项数",
    ),
    _of("towns", "赋权的乡镇（街道）", "holder", TOWNS, unit="个", basis=DELEGATES),
    Stock(
        "enforcement.delegated.grants", "赋权（按乡镇、事项计）", unit="项次", source=ITEMS, on="since", until="until", where=TOWNS,
        splits=("holder", "origin", "domain"), basis=DELEGATES,
    ),
    Count(
        "enforcement.delegated.filed", "赋权行政执法案件立案", unit="起", source=PENALTIES, on="filed_on", where=IN_TOWNS,
        splits=("organ", "domain", "month"), basis=DELEGATES,
    ),
    Count(
        "enforcement.delegated.cases", "办理赋权行政执法案件", unit="起", source=PENALTIES, on="decided_on", where=IN_TOWNS,
        splits=("organ", "domain", "month"), basis=DELEGATES, words=("赋权行政执法案件",),
        variant="年内作出决定的行政处罚案件中，乡镇（街道）凭赋权事项办理的",
    ),
)  # fmt: skip
declare(*FIGURES)
