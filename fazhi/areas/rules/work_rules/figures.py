"""What is counted of work rules and plans."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.rules.work_rules.models import WorkRule
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, Stock

RULES = Source.register("rules.work_rules")
SPLITS = ("organ", "town", "month", "kind", "field")
BASIS = "国办发〔2018〕115号第二部分"
ISSUED = ~Q(status=WorkRule.Status.DRAFT)


def _count(name: str, label: str, where: Q = ISSUED, **more: Any) -> Count:
    return Count(
        f"rules.work_rules.{name}",
        label,
        source=RULES,
        on="on",
        where=ISSUED & where,
        splits=SPLITS,
        basis=BASIS,
        **more,
    )


declare(
    _count("made", "印发的工作制度和方案", unit="个", variant="不含尚未印发的"),
    _count("systems", "建立的工作制度", Q(kind=WorkRule.Kind.SYSTEM), unit="个", words=("制定工作制度",)),
    _count("plans", "印发的工作方案", Q(kind=WorkRule.Kind.PLAN), unit="个"),
    _count(
        "reform", "法治建设改革配套工作制度", Q(kind=WorkRule.Kind.SYSTEM, reform=True), unit="个",
        words=("配套改革工作制度",),
    ),
    Stock(
        "rules.work_rules.in_use", "执行中的工作制度和方案", unit="个", source=RULES, on="on", until="ended_on", where=ISSUED,
        splits=("organ", "town", "kind"), basis=BASIS,
    ),
    Count(
        "rules.work_rules.ended", "停止执行、被代替的工作制度和方案", unit="个", source=RULES, on="ended_on", splits=SPLITS,
        basis=BASIS,
    ),
    Count(
        "rules.work_rules.tested", "经认定不属于规范性文件而转入的", unit="件", source=RULES, on="on",
        where=~Q(tested_no=""), splits=SPLITS, basis=BASIS,
    ),
)  # fmt: skip
