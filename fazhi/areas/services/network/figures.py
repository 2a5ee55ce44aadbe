"""What is counted of the network. Coverage names its denominator: the roll of towns and villages on the same day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.services.network import appointed
from fazhi.areas.services.network.models import GrassrootsUnit, LegalPlace, VillageMissed, VillageVisit
from fazhi.areas.services.network.register import BASIS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Period, Rate, Source, Stock, Sum, Total
from fazhi.spine.models import Deadline

PLACES = Source.register("services.legal_places")
UNITS = Source.register("services.grassroots")
STAFF = Source.register("services.legal_staff")
DUTY = "services.village_duty"
VISITS = Source(f"{DUTY}.visits", DUTY, VillageVisit)
MISSED = Source(f"{DUTY}.missed", DUTY, VillageMissed)
CLOCKS = Source(
    f"{DUTY}.clocks", DUTY, Deadline, base=Q(matter__system=DUTY, limit="monthly", void=False)
)  # fmt: skip
Level, Kind = GrassrootsUnit.Level, LegalPlace.Kind
ROLL = "“乡镇、村（社区）名册”中期末在册的"


@dataclass(frozen=True)
class WithPlace(Stock):
    """Units of the roll in which a place of ``place`` stands on the same day."""

    place: str = ""

    def condition(self, period: Period) -> Q:
        held = LegalPlace.objects.filter(
            Q(closed_on=None) | Q(closed_on__gt=period.end), division=OuterRef("division"), kind=self.place,
            opened_on__lte=period.end, withdrawn=False,
        )  # fmt: skip
        return super().condition(period) & Q(Exists(held))


@dataclass(frozen=True)
class WithCounsel(Stock):
    """Villages of the roll for which an appointment of village counsel is in force on the same day."""

    def condition(self, period: Period) -> Q:
        held = appointed.in_force(period.end).filter(client__division=OuterRef("division"))
        return super().condition(period) & Q(Exists(held))


def _place(name: str, label: str, kind: LegalPlace.Kind, **more: Any) -> Stock:
    return Stock(
        f"services.legal_places.{name}", label, unit="个", source=PLACES, on="opened_on", until="closed_on",
        where=Q(kind=kind), splits=("organ", "town"), basis=BASIS, good="up", **more,
    )  # fmt: skip


def _units(name: str, label: str, level: GrassrootsUnit.Level, made: type[Stock] = Stock, **more: Any) -> Stock:
    return made(
        f"services.grassroots.{name}", label, unit="个", source=UNITS, on="since", until="until", where=Q(level=level),
        splits=("organ", "town"), **{"basis": BASIS, **more},
    )  # fmt: skip


TOWNS = _units("towns", "乡镇（街道）", Level.TOWN, variant=ROLL + "乡镇（街道）")
VILLAGES = _units("villages", "村（社区）", Level.VILLAGE, variant=ROLL + "村（社区）")
TOWNS_SERVED = _units("towns_served", "设有公共法律服务工作站的乡镇（街道）", Level.TOWN, WithPlace, place=Kind.STATION)
VILLAGES_SERVED = _units(
    "villages_served", "设有公共法律服务工作室的村（社区）", Level.VILLAGE, WithPlace, place=Kind.ROOM
)
WITH_COUNSEL = _units(
    "villages_with_counsel", "有法律顾问的村（社区）", Level.VILLAGE, WithCounsel, words=("签订“一村（社区）一法律顾问”协议的村",),
    variant="期末有村（居）法律顾问在聘的村（社区），取自“法律顾问、公职律师名册”",
)  # fmt: skip


def _rate(name: str, label: str, part: Stock, whole: Stock, said: str) -> Rate:
    return Rate(f"services.grassroots.{name}", label, part=part, whole=whole, good="up", basis=BASIS, variant=said)


RATES = (
    _rate("station_coverage", "公共法律服务工作站覆盖率", TOWNS_SERVED, TOWNS, "设有工作站的÷名册中的乡镇（街道）"),
    _rate("room_coverage", "公共法律服务工作室覆盖率", VILLAGES_SERVED, VILLAGES, "设有工作室的÷名册中的村（社区）"),
    _rate(
        "counsel_coverage", "村（社区）法律顾问覆盖率", WITH_COUNSEL, VILLAGES, "有法律顾问在聘的÷名册中的村（社区）"
    ),
)


def _visits(name: str, label: str, of: str, unit: str = "件", **more: Any) -> Sum:
    return Sum(
        f"{DUTY}.{name}",
        label,
        unit=unit,
        source=VISITS,
        on="on",
        of=of,
        splits=("organ", "town", "month"),
        basis=BASIS,
        **more,
    )


WORK = (
    Count(
        f"{DUTY}.visits", "村（居）法律顾问到村值班", unit="次", source=VISITS, on="on", splits=("organ", "town", "month"),
        basis=BASIS, good="up",
    ),
    _visits("hours", "村（居）法律顾问值班时长", "hours", "小时"),
    _visits("consultations", "村（居）法律顾问接受咨询", "consultations", words=("法律顾问累计接受咨询",)),
    _visits("opinions", "村（居）法律顾问提供法律意见", "opinions"),
    _visits("charters", "村（居）法律顾问参与修改完善村规民约", "charters"),
    _visits("contracts", "村（居）法律顾问审查各类合同", "contracts"),
    _visits("disputes", "村（居）法律顾问化解矛盾纠纷", "disputes"),
    _visits("publicity", "村（居）法律顾问开展法治宣传", "publicity", "次"),
    _visits("lectures", "村（居）法律顾问开展法治讲座", "lectures", "次"),
    _visits("referred", "村（居）法律顾问引导申请法律援助", "referred"),
)  # fmt: skip

SPLITS = ("organ", "town", "month")
TOLD = Count(
    f"{DUTY}.months_clocked", "应值班村月（未登记为未值班的）", unit="个", source=CLOCKS, on="due_on", fallen_due=True,
    splits=SPLITS, basis=BASIS,
)  # fmt: skip
KEPT = Count(
    f"{DUTY}.months_kept", "按月值班的村月", unit="个", source=CLOCKS, on="due_on", fallen_due=True,
    where=Q(met_on__lte=F("due_on")), splits=SPLITS, basis=BASIS, good="up",
)  # fmt: skip
MISSED_MONTHS = Count(
    f"{DUTY}.months_missed", "登记为未值班的村月", unit="个", source=MISSED, on="month_end", splits=SPLITS, basis=BASIS,
    good="down",
)  # fmt: skip
MONTHS = Total(
    f"{DUTY}.months_due", "应值班村月", unit="个", parts=(TOLD, MISSED_MONTHS), basis=BASIS,
    variant="已建立年度值班的村（社区）中月份已过的，一村一月计一个",
)  # fmt: skip
MONTHLY = Rate(
    f"{DUTY}.monthly_rate", "村（居）法律顾问按月值班率", part=KEPT, whole=MONTHS, good="up", basis=BASIS,
    variant="当月到村值班的村月÷应值班村月；频次为地方规定",
)  # fmt: skip
STAFFED = Stock(
    "services.legal_staff.posted", "公共法律服务场所在岗人员", unit="名", source=STAFF, on="since", until="until",
    splits=("organ", "town", "kind"), basis=BASIS,
)  # fmt: skip

declare(
    _place("centres", "公共法律服务中心", Kind.CENTRE), _place("stations", "公共法律服务工作站", Kind.STATION),
    _place("rooms", "公共法律服务工作室", Kind.ROOM), _place("posts", "公共法律服务驻点", Kind.POST), TOWNS, VILLAGES,
    TOWNS_SERVED, VILLAGES_SERVED, WITH_COUNSEL, *RATES, *WORK, TOLD, KEPT, MISSED_MONTHS, MONTHS, MONTHLY, STAFFED,
)  # fmt: skip
