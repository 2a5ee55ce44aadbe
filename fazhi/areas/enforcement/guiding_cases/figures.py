"""What is counted of guiding cases."""

from __future__ import annotations

from fazhi.areas.enforcement.guiding_cases.register import GUIDING
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, Stock

ROWS = Source.register(GUIDING.code)
SPLITS = ("organ", "kind", "level", "domain")

declare(
    Count(
        "enforcement.guiding_cases.published", "公布指导案例", unit="件", source=ROWS, on="published_on", splits=(*SPLITS, "month"),
        basis=GUIDING.basis,
    ),
    Stock(
        "enforcement.guiding_cases.standing", "可以参照的指导案例", unit="件", source=ROWS, on="published_on", until="until",
        splits=SPLITS, basis=GUIDING.basis,
    ),
)  # fmt: skip
