"""What is counted of measures: by kind, on the day they were taken (统计口径: decisions of the year)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.measures.models import Disposal, Measure
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source

SYSTEM = "enforcement.measure"
CASES = Source.register(SYSTEM)
TABLE = "行政强制实施情况统计表"


def _count(name: str, label: str, where: Any, on: str = "taken_on", **more: Any) -> Count:
    return Count(
        f"{SYSTEM}.{name}", label, source=CASES, on=on, where=where, splits=("organ", "town", "month", "domain", "party_kind"),
        unit="次", basis=TABLE, **more,
    )  # fmt: skip


COERCIVE = (Measure.SEAL, Measure.SEIZE, Measure.FREEZE)
declare(
    _count("coercive", "行政强制措施", Q(kind__in=COERCIVE), variant="按决定日期计；先行登记保存不计入", words=("实施行政强制措施",)),
    _count("seal", "查封", Q(kind=Measure.SEAL)),
    _count("seize", "扣押", Q(kind=Measure.SEIZE)),
    _count("freeze", "冻结", Q(kind=Measure.FREEZE)),
    _count("preserve", "先行登记保存", Q(kind=Measure.PRESERVE)),
    _count("released", "解除的行政强制措施", Q(kind__in=COERCIVE, disposal__in=(Disposal.RETURNED, Disposal.LAPSED)), on="ended_on"),
)  # fmt: skip
