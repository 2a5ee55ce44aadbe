"""What is counted of standards of discretion."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.enforcement.discretion.asking import BASIS
from fazhi.areas.enforcement.discretion.register import STANDARDS, TIERS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, StandingDistinct, Stock

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
