"""What is counted of transfers to the police."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source

SYSTEM = "enforcement.transfer"
CASES = Source.register(SYSTEM)
RULES = "行政执法机关移送涉嫌犯罪案件的规定"


def _count(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more = {"basis": f"{RULES}第5条", **more}
    return Count(
        f"{SYSTEM}.{name}",
        label,
        source=CASES,
        on=on,
        where=where,
        splits=("organ", "town", "month"),
        unit="件",
        **more,
    )


declare(
    _count("delivered", "向公安机关移送的涉嫌犯罪案件", "delivered_on", variant="按移送日期计，不论公安机关是否立案"),
    _count(
        "filed", "公安机关立案的移送案件", "answered_on", Q(matter__state__in=("filed", "done")), basis=f"{RULES}第8条",
        variant="按公安机关答复日期计",
    ),
    _count("returned", "公安机关不予立案、退回继续办理的案件", "answered_on", Q(matter__state="returned"), basis=f"{RULES}第10条"),
)  # fmt: skip
