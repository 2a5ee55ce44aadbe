"""What is counted of disclosure: items by kind, days kept, conferences, interviews, responses, places.

Items that the site's own system counts are told as tallies; items that are records here are counted as records. The
total adds both, and no item is told twice.
"""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.oversight.disclosure.models import DisclosureVersion
from fazhi.areas.oversight.disclosure.words import Press
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Stock, Sum, Total
from fazhi.spine.models import Deadline

SYSTEM = "oversight.disclosure"
ACT = "政府信息公开条例"
INFORMATIONS = Source.register(SYSTEM)
TALLIES = Source.register("oversight.publishing_tally")
PRESS = Source.register("oversight.press_event")
CONCERNS = Source.register("oversight.concern_response")
PLACES = Source.register("oversight.disclosure_place")
CATALOGUE = Source.register("oversight.disclosure_catalogue")
EVALUATIONS = Source.register("oversight.disclosure_evaluation")
VERSIONS = Source(f"{SYSTEM}.versions", SYSTEM, DisclosureVersion)
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False))
SPLITS = ("organ", "town", "month", "item_kind")


def _clock(name: str, label: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"{SYSTEM}.{name}", label, unit="条", source=CLOCKS, on="due_on", where=where, fallen_due=True, splits=("organ", "month"),
        basis=f"{ACT}第26条", **more,
    )  # fmt: skip


def _press(kind: Press, name: str, unit: str, *words: str) -> Count:
    return Count(
        f"oversight.press_event.{name}", kind.label, unit=unit, source=PRESS, on="on", where=Q(kind=kind),
        splits=("organ", "month", "topic"), words=words,
    )  # fmt: skip


PUBLISHED = Count(
    f"{SYSTEM}.published",
    "公开的政府信息（本平台记录）",
    unit="条",
    source=INFORMATIONS,
    on="published_on",
    splits=SPLITS,
    basis=f"{ACT}第19条",
)
TALLIED = Sum(
    "oversight.publishing_tally.items", "公开的政府信息（网站等统计）", unit="条", source=TALLIES, on="on", of="items",
    splits=("organ", "town", "month", "item_kind", "channel"), basis=f"{ACT}第50条",
)  # fmt: skip
ALL = Total(
    f"{SYSTEM}.all_published", "主动公开政府信息", unit="条", parts=(PUBLISHED, TALLIED), basis=f"{ACT}第19条、第50条",
    words=("公开各类信息", "公开各类政府信息", "政务公开发布各类信息"), variant="本平台记录的条数与网站等渠道统计条数合计，不重复统计",
)  # fmt: skip
ON_SITE = Sum(
    "oversight.publishing_tally.on_site", "政府网站公开的政府信息（网站统计）", unit="条", source=TALLIES, on="on", of="items",
    where=Q(channel="site"), splits=("organ", "month", "item_kind"), words=("网站公开各类信息",), basis=f"{ACT}第23条、第50条",
)  # fmt: skip
DUE = _clock("due", "公开期限届满的信息")
IN_TIME = _clock("in_time", "按期公开的信息", Q(met_on__lte=F("due_on")), good="up")
FIGURES: tuple[Figure, ...] = (
    PUBLISHED, TALLIED, ALL, ON_SITE, DUE, IN_TIME,
    Rate(f"{SYSTEM}.in_time_rate", "主动公开按期率", part=IN_TIME, whole=DUE, good="up", basis=f"{ACT}第26条",
         variant="本期公开期限届满的信息中按期公开（或者依法不公开）的÷本期期限届满的"),
    Count(f"{SYSTEM}.kept_back", "审查后不主动公开的信息", unit="条", source=INFORMATIONS, on="matter__closed_on",
          where=Q(matter__state="kept"), splits=("organ", "month", "audit_property"), basis=f"{ACT}第13–17条"),
    Count(f"{SYSTEM}.renewed", "变更后更新公开", unit="次", source=VERSIONS, on="on", splits=("organ", "month"), basis=f"{ACT}第26条"),
    Count(f"{SYSTEM}.withdrawn", "撤下的信息", unit="条", source=INFORMATIONS, on="withdrawn_on", splits=SPLITS, basis=f"{ACT}第17条"),
    _press(Press.CONFERENCE, "conferences", "场", "新闻发布会"), _press(Press.INTERVIEW, "interviews", "期", "在线访谈"),
    _press(Press.READING, "readings", "篇", "政策解读"), _press(Press.OPEN_DAY, "open_days", "次", "政府开放日"),
    Count("oversight.concern_response.answered", "回应社会关切", source=CONCERNS, on="on", splits=("organ", "month", "topic"),
          words=("回应关切",)),
    Stock("oversight.disclosure_place.standing", "政务公开专区、体验区、查阅场所", unit="个", source=PLACES, on="on", until="until",
          splits=("organ", "town", "kind"), words=("政务公开专区", "政务公开体验区"), basis=f"{ACT}第25条"),
    Stock("oversight.disclosure_catalogue.standing", "政务公开标准目录事项", unit="项", source=CATALOGUE, on="since", until="until",
          splits=("publisher", "item_kind", "layer"), basis=f"{ACT}第12条"),
    Count("oversight.disclosure_evaluation.told", "政务公开第三方评估结果", unit="次", source=EVALUATIONS, on="on", splits=("organ", "month")),
)  # fmt: skip
declare(*FIGURES)
