"""What is counted of the duty list: how many duties stand published, and what was entered by hand. Nobody is ranked by it."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.leadership.duties.register import BASIS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Source, Stock

declare(
    Stock("leadership.duties.published", "公布的第一责任人职责", unit="项", source=Source.register("leadership.duties"), on="published_on",
          until="until", splits=("organ", "leader"), basis=BASIS),
    Count("leadership.duty_proofs.entered", "人工登记的履职佐证", unit="条", source=Source.register("leadership.duty_proofs"), on="on",
          where=Q(), splits=("organ", "month"), basis=BASIS),
)  # fmt: skip
