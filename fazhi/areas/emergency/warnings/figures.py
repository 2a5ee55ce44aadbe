"""What is counted of warnings."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.emergency.levels import Colour
from fazhi.areas.emergency.warnings.models import EmergencyWarningChange
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Mean, Source, Sum

WARNINGS = Source.register("emergency.warning")
CHANGES = Source("emergency.warning.changes", "emergency.warning", EmergencyWarningChange)
LAW = "突发事件应对法第63条、第64条"
SPLITS = ("organ", "town", "month", "category", "issued_colour")
CAME = Q(lead_minutes__isnull=False)
CAME_TRUE = Count("emergency.warning.came_true", "预警后事件发生", unit="次", source=WARNINGS, on="issued_on", where=CAME, splits=SPLITS,
                  basis=LAW, variant="发布后登记了事件发生时间的预警")  # fmt: skip
LEAD = Sum("emergency.warning.lead", "发布提前量合计", unit="分钟", source=WARNINGS, on="issued_on", of="lead_minutes", where=CAME,
           splits=SPLITS, basis=LAW, variant="自发布到事件发生")  # fmt: skip

declare(
    Count("emergency.warning.issued", "发布预警", unit="次", source=WARNINGS, on="issued_on", splits=SPLITS, basis=LAW,
          words=("发布预警信息",)),
    *(
        Count(f"emergency.warning.{colour.value}", f"{colour.label}预警", unit="次", source=WARNINGS, on="issued_on",
              where=Q(issued_colour=colour.value), splits=("organ", "town", "month", "category"), basis=LAW, variant="按发布时的颜色；以后的调整另计")
        for colour in Colour
    ),
    Count("emergency.warning.adjusted", "调整预警", unit="次", source=CHANGES, on="on", splits=("organ", "month", "change"),
          basis="突发事件应对法第70条"),
    Count("emergency.warning.lifted", "解除预警", unit="次", source=WARNINGS, on="lifted_on", splits=SPLITS, basis="突发事件应对法第70条"),
    CAME_TRUE, LEAD,
    Mean("emergency.warning.mean_lead", "平均发布提前量", unit="分钟", part=LEAD, whole=CAME_TRUE, good="up", basis=LAW,
         variant="提前量合计÷发布后登记了事件发生时间的预警"),
)  # fmt: skip
