"""What is counted of a managed area: alerts, joint checks, objections. Colours themselves are not counted: they are no records."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.area_management import models as m
from fazhi.areas.enforcement.area_management.papers import LOCAL
from fazhi.areas.enforcement.area_management.procedure import CODE
from fazhi.areas.enforcement.area_management.register import AREAS, SITES
from fazhi.areas.enforcement.area_management.words import Colour, Ruling
from fazhi.areas.enforcement.visits.register import VISITS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Sum
from fazhi.spine.models import Deadline

ALERTS = Source.register(CODE)
KEPT = Deadline.objects.filter(
    matter=OuterRef("matter"), limit="answer", void=False, met_on=OuterRef("on"), met_on__lte=F("due_on")
)


def _alerts(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    more = {"unit": "次", "basis": LOCAL, "splits": ("organ", "month", "colour"), **more}
    return Count(f"{CODE}.{name}", label, source=ALERTS, on=on, where=where, **more)


def _rows(name: str, label: str, model: Any, where: Any = None, **more: Any) -> Count:
    source = Source(f"{CODE}.{model.__name__.lower()}", CODE, model)
    return Count(
        f"{CODE}.{name}",
        label,
        source=source,
        on="on",
        where=where,
        unit="次",
        basis=LOCAL,
        splits=("organ", "month"),
        **more,
    )


#: Visits of objects that have a site here: what is counted of the area is the visits' own record.
OF_SITES = Exists(m.AreaSite.objects.filter(target=OuterRef("target"), withdrawn=False))
VISITED: dict[str, Any] = {
    "source": Source.register(VISITS.code),
    "on": "done_on",
    "where": OF_SITES,
    "splits": ("organ", "month", "mode"),
}
OBJECTIONS = _rows("objections", "经营者提出异议", m.AlertObjection)
ANSWERED = _rows("answered", "答复异议", m.AlertRuling)
CHANGED = _rows("changed", "其中异议成立", m.AlertRuling, Q(outcome=Ruling.CHANGED))
IN_TIME = _rows("answered_in_time", "其中按期答复", m.AlertRuling, Exists(KEPT), good="up")
declare(
    Stock(f"{AREAS.code}.all", "管理区域", unit="个", source=Source.register(AREAS.code), on="on", until="ended_on", basis=LOCAL),
    Stock(f"{SITES.code}.all", "管理区域在营场所", unit="处", source=Source.register(SITES.code), on="on", until="ended_on",
          splits=("site_kind",), basis=LOCAL),
    _alerts("opened", "登记景区场所预警", "matter__opened_on"),
    _rows("reminders", "发出提醒函（黄色）", m.AlertColour, Q(colour=Colour.YELLOW)),
    _rows("orders", "派出联合检查（红色）", m.AlertColour, Q(colour=Colour.RED)),
    _rows("checks", "完成联合检查", m.AlertVisit),
    Sum(f"{CODE}.problems", "联合检查发现问题", source=Source(f"{CODE}.alertvisit", CODE, m.AlertVisit), on="on", of="problems", unit="项",
        basis=LOCAL, splits=("organ", "month")),
    _alerts("cleared", "恢复绿色", "matter__closed_on", Q(matter__state="closed"), good="up"),
    Count(f"{SITES.code}.visits", "景区场所行政检查", unit="次", basis="国办发〔2024〕54号", **VISITED),
    Sum(f"{SITES.code}.orders", "景区场所责令限期改正", of="rectify", unit="项", basis="国办发〔2024〕54号", **VISITED),
    OBJECTIONS, ANSWERED, CHANGED, IN_TIME,
    Rate(f"{CODE}.in_time_rate", "异议按期答复率", part=IN_TIME, whole=ANSWERED, good="up", basis=LOCAL, variant="按期答复的÷本期答复的异议"),
    Rate(f"{CODE}.changed_rate", "异议成立率", part=CHANGED, whole=ANSWERED, basis=LOCAL, variant="异议成立的÷本期答复的异议"),
)  # fmt: skip
