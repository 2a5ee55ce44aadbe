"""What is counted of standards of discretion."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.discretion.asking import BASIS
from fazhi.areas.enforcement.discretion.procedure import CODE as REVIEW_CODE
from fazhi.areas.enforcement.discretion.procedure import LOCAL
from fazhi.areas.enforcement.discretion.register import STANDARDS, TIERS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, StandingDistinct, Stock

REVIEWS = Source.register(REVIEW_CODE)
ROWS, TIER_ROWS = Source.register(STANDARDS.code), Source.register(TIERS.code)
PUBLISHED = Q(published_on__isnull=False)

declare(
    Stock(
        "enforcement.discretion.standards", "行政处罚裁量基准", unit="项", source=ROWS, on="since", until="until", where=PUBLISHED,
        splits=("organ", "domain", "maker"), basis=BASIS, variant="已公布、期末有效的，一个违法行为计一项",
    ),
    StandingDistinct(
        "enforcement.discretion.agencies", "公布裁量基准的执法单位", unit="个", source=ROWS, on="since", until="until", of="organ",
        where=PUBLISHED, splits=("domain",), basis=BASIS,
    ),
    Stock(
        "enforcement.discretion.tiers", "裁量阶次", unit="个", source=TIER_ROWS, on="standard__since", until="standard__until",
        where=Q(standard__published_on__isnull=False, standard__withdrawn=False), splits=("organ", "tier"), basis=BASIS,
    ),
    Count(
        "enforcement.discretion.made", "制定、修订裁量基准", unit="项", source=ROWS, on="since", where=Q(maker="own"),
        splits=("organ", "domain", "month"), basis=BASIS, variant="年内开始施行的本机关基准，含新版",
    ),
)  # fmt: skip


def _reviews(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"enforcement.discretion_review.{name}", label, unit="件", source=REVIEWS, on=on, where=where, basis=LOCAL,
        **({"splits": ("agency", "how", "month")} | more),
    )  # fmt: skip


def _share(name: str, label: str, part: Count, variant: str, good: str) -> Rate:
    code = f"enforcement.discretion_review.{name}"
    return Rate(code, label, part=part, whole=NOTICED, good=good, basis=LOCAL, variant=variant)


OPENED = _reviews(
    "listed", "列入裁量评查的案件", "matter__opened_on", ~Q(matter__state="dropped"), variant="不再评查的不计"
)
DRAWN = _reviews("drawn", "其中随机抽取", "matter__opened_on", Q(how="drawn") & ~Q(matter__state="dropped"))
FOUND = _reviews("suitable", "评查认为裁量适当", "matter__closed_on", Q(verdict="suitable"), good="up")
NOTICED = _reviews("noticed", "制发裁量评查通知", "noticed_on", splits=("agency", "month"))
DONE = Q(matter__state="closed")
RECTIFIED = _reviews(
    "rectified", "经核实已整改", "noticed_on", DONE & Q(answer="rectified"), variant="按制发通知的日期", good="up"
)
EXPLAINED = _reviews(
    "explained", "经核实理由成立", "noticed_on", DONE & Q(answer="explained"), variant="按制发通知的日期"
)
declare(
    OPENED, DRAWN, FOUND, NOTICED, RECTIFIED, EXPLAINED,
    _reviews("supervised", "转入行政执法监督", "matter__closed_on", Q(matter__state="supervised"), good="down"),
    _share("rectified_rate", "裁量评查整改率", RECTIFIED, "本期制发的通知中经核实已整改的÷本期制发的通知", "up"),
)  # fmt: skip
