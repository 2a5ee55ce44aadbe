"""What is counted of publication: by act, in time or not; withdrawals; recordings (国办发〔2018〕118号)."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.disclosure.models import DisclosureWithdrawal
from fazhi.areas.enforcement.disclosure.words import Act
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source
from fazhi.spine.models import Deadline

SYSTEM = "enforcement.disclosure"
RESULTS = Source.register(SYSTEM)
WITHDRAWALS = Source(f"{SYSTEM}.withdrawals", SYSTEM, DisclosureWithdrawal)
MEDIA = Source.register("enforcement.process_media")
SPLITS = ("organ", "town", "month", "act", "object_kind")
OFFICE = "国办发〔2018〕118号"
MET = Deadline.objects.filter(
    matter=OuterRef("pk"), limit__in=("publish", "publish_later"), void=False, met_on__lte=F("due_on")
)
CREDIT = Deadline.objects.filter(matter=OuterRef("pk"), limit="credit", void=False)
DUE = ~Q(matter__state="not_published")


def _decided(name: str, label: str, where: Any, **more: Any) -> Count:
    more = {"basis": f"{OFFICE}（六）", "splits": SPLITS, **more}
    return Count(f"{SYSTEM}.{name}", label, source=RESULTS, on="decided_on", where=where, unit="件", **more)


PUBLISHED = Count(
    f"{SYSTEM}.published", "公示执法结果", source=RESULTS, on="published_on", splits=SPLITS, basis=f"{OFFICE}（六）", unit="件",
    words=("公示行政执法信息",), variant="按公示日期计，含后来撤下的",
)  # fmt: skip
OWED = _decided("owed", "应当公示的执法结果", DUE, variant="按决定日期计，不含经批准不予公示的")
IN_TIME = _decided("in_time", "按期公示的执法结果", DUE & Q(published_on__isnull=False) & Exists(MET), good="up")
RATE = Rate(
    f"{SYSTEM}.rate", "执法结果公示率", part=IN_TIME, whole=OWED, good="up", basis=f"{OFFICE}（六）", words=("公示率",),
    variant="本期作出、按期公示的÷本期作出、应当公示的；尚未到期也未公示的计入分母",
)  # fmt: skip
OWED_PENALTIES = _decided("owed_penalties", "应当公示的行政处罚决定", DUE & Q(act=Act.PENALTY))
IN_TIME_PENALTIES = _decided(
    "in_time_penalties",
    "按期公示的行政处罚决定",
    DUE & Q(act=Act.PENALTY, published_on__isnull=False) & Exists(MET),
    good="up",
)
RATE_PENALTIES = Rate(
    f"{SYSTEM}.rate_penalties", "行政处罚公示率", part=IN_TIME_PENALTIES, whole=OWED_PENALTIES, good="up", basis=f"{OFFICE}（六）",
)  # fmt: skip
OWED_CREDIT = _decided(
    "owed_credit",
    "应当在企业信用信息公示系统公示的行政处罚",
    DUE & Exists(CREDIT),
    basis="市场监督管理行政处罚信息公示规定第9条",
)
IN_TIME_CREDIT = _decided(
    "in_time_credit", "按期在企业信用信息公示系统公示的行政处罚", DUE & Exists(CREDIT.filter(met_on__lte=F("due_on"))), good="up",
    basis="市场监督管理行政处罚信息公示规定第9条",
)  # fmt: skip
RATE_CREDIT = Rate(
    f"{SYSTEM}.rate_credit", "企业信用信息公示系统公示率", part=IN_TIME_CREDIT, whole=OWED_CREDIT, good="up",
    basis="市场监督管理行政处罚信息公示规定第9条",
)  # fmt: skip
NOT_PUBLISHED = _decided("not_published", "经批准不予公示的执法结果", Q(matter__state="not_published"))
WITHDRAWN = Count(
    f"{SYSTEM}.withdrawn", "撤下的执法结果", source=WITHDRAWALS, on="on", splits=("organ", "town", "month"), unit="件",
    basis="行政处罚法第48条第2款", good="down",
)  # fmt: skip
RECORDED = Count(
    f"{SYSTEM}.recorded", "执法音像记录", source=MEDIA, on="on", splits=("organ", "town", "month", "recorded"), unit="份",
    basis=f"{OFFICE}（八）", variant="音像记录台账登记的份数；案件内登记的另计",
)  # fmt: skip

declare(
    PUBLISHED, OWED, IN_TIME, RATE, OWED_PENALTIES, IN_TIME_PENALTIES, RATE_PENALTIES, OWED_CREDIT, IN_TIME_CREDIT, RATE_CREDIT,
    NOT_PUBLISHED, WITHDRAWN, RECORDED,
)  # fmt: skip
