"""What is counted of record review. A document counts on the day it is registered, a point on the day of its opinion."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q

from fazhi.areas.rules.filing.models import DocumentFiling
from fazhi.areas.rules.filing.procedure import BASIS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum

FILINGS = Source.register("rules.filing")
URGES = Source.register("rules.filing_urge")
SUGGESTIONS = Source.register("rules.review_suggestion")
SPLITS = ("organ", "month", "maker")
#: The filing by which a refused one was sent again.
SENT_AGAIN = DocumentFiling.objects.filter(again_no=OuterRef("matter__number"))
DONE = Q(matter__state__in=("accepted", "put_right", "annulled"))


def _count(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(f"rules.filing.{name}", label, source=FILINGS, on=on, where=where, splits=SPLITS, basis=BASIS, **more)


REGISTERED = _count(
    "registered", "备案登记规范性文件", "registered_on", words=("备案各行政机关规范性文件", "备案规范性文件"),
    variant="按备案登记日期，不予登记的不计",
)  # fmt: skip
IN_TIME = _count("in_time", "其中按期报备", "registered_on", Q(late_days=0), good="up")
LATE = _count("late", "其中逾期报备", "registered_on", Q(late_days__gt=0), good="down")
REVIEWED = _count("reviewed", "备案审查办结", "concluded_on", DONE)
OPINIONS = _count("opinions", "提出审查意见的规范性文件", "opinion_on", words=("提出备案审查意见",))
CORRECTED = _count(
    "corrected", "经备案审查改正（撤销）的规范性文件", "concluded_on", Q(matter__state__in=("put_right", "annulled"))
)

declare(
    REGISTERED, IN_TIME, LATE, REVIEWED, OPINIONS, CORRECTED,
    Rate(
        "rules.filing.in_time_rate", "规范性文件报备及时率", part=IN_TIME, whole=REGISTERED, good="up",
        basis="地方法治政府建设示范指标；本省备案审查规定",
    ),
    Rate(
        "rules.filing.correction_rate", "备案审查纠错率", part=CORRECTED, whole=REVIEWED, basis=BASIS,
        variant="改正、撤销的文件÷审查办结的文件",
    ),
    Sum(
        "rules.filing.points", "提出备案审查意见", unit="条", source=FILINGS, of="points", on="opinion_on", splits=SPLITS,
        basis=BASIS, words=("备案审查意见", "规范性文件备案审查意见"), variant="按意见书中的条目，在提出意见的日期计",
    ),
    _count(
        "returned", "不予备案登记", "concluded_on", Q(~Exists(SENT_AGAIN), matter__state="returned"),
        variant="补正后重新报送的不计，每件文件只计一次",
    ),
    Count(
        "rules.filing.urged", "督促报备", unit="件", source=URGES, on="matter__opened_on", where=~Q(matter__state="mistaken"),
        splits=("organ", "month", "maker"), basis=BASIS, good="down",
    ),
    Count(
        "rules.filing.suggestions", "收到规范性文件审查建议", unit="件", source=SUGGESTIONS, on="matter__opened_on",
        splits=("organ", "month", "conclusion"), basis=BASIS,
    ),
    Count(
        "rules.filing.suggestions_answered", "办结规范性文件审查建议", unit="件", source=SUGGESTIONS, on="matter__closed_on",
        splits=("organ", "month", "conclusion"), basis=BASIS,
    ),
)  # fmt: skip
