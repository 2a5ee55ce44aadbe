"""What is counted of law villages: by the titles that stand on a day; a village with two levels counts in each of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count as Number
from django.db.models import Exists, OuterRef, Q

from fazhi.areas.services.law_villages.models import LawVillage, LawVillageReview
from fazhi.areas.services.law_villages.practice import LEAST_PEOPLE
from fazhi.areas.services.law_villages.procedure import BASIS
from fazhi.areas.services.law_villages.register import LAW
from fazhi.areas.services.law_villages.rolls import LawPerson
from fazhi.areas.services.law_villages.words import PersonKind, PlaceKind, ReviewResult, TitleLevel
from fazhi.areas.services.network.figures import VILLAGES
from fazhi.areas.services.network.models import GrassrootsUnit
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Period, Rate, Source, StandingDistinct, Stock, Sum

TITLE = "services.law_village"
TITLES = Source.register(TITLE)
REVIEWS = Source(f"{TITLE}.reviews", TITLE, LawVillageReview)
UNITS = Source.register("services.grassroots")
PEOPLE = Source.register("services.law_people")
HOUSEHOLDS = Source.register("services.law_households")
TRAININGS = Source.register("services.law_training")
CULTURE = Source.register("services.law_places")
NAMES = {level: f"{level.label}民主法治示范村（社区）" for level in TitleLevel}


def _standing(level: TitleLevel) -> Stock:
    return Stock(
        f"{TITLE}.{level.value}", NAMES[level], unit="个", source=TITLES, on="named_on", until="ended_on",
        where=Q(level=level), splits=("town", "batch"), basis=BASIS, good="up",
        variant="期末有效的称号，撤销、注销的自当日起不计",
    )  # fmt: skip


def _named(level: TitleLevel) -> Count:
    return Count(
        f"{TITLE}.named_{level.value}", f"新命名的{NAMES[level]}", unit="个", source=TITLES, on="named_on",
        where=Q(level=level), splits=("town", "batch", "month"), basis=BASIS, good="up", words=("新创建",),
    )  # fmt: skip


def _kept(level: TitleLevel) -> Count:
    return Count(
        f"{TITLE}.kept_{level.value}", f"复核保留命名的{NAMES[level]}", unit="个", source=REVIEWS, on="on",
        where=Q(level=level, result=ReviewResult.KEPT), splits=("month",), basis=BASIS,
    )  # fmt: skip


def _reviews(name: str, label: str, where: Q | None, **more: Any) -> Count:
    return Count(
        f"{TITLE}.{name}",
        label,
        unit="个",
        source=REVIEWS,
        on="on",
        where=where,
        splits=("level", "month"),
        basis=BASIS,
        **more,
    )


TITLED = StandingDistinct(
    f"{TITLE}.villages", "有示范称号的村（社区）", unit="个", source=TITLES, on="named_on", until="ended_on", of="village",
    where=Q(named_on__isnull=False), splits=("town", "level"), basis=BASIS, variant="有一级以上有效称号的，一村计一个",
)  # fmt: skip


@dataclass(frozen=True)
class WithTitle(Stock):
    """Villages of the roll that hold a title of any level on the same day."""

    def condition(self, period: Period) -> Q:
        held = LawVillage.objects.filter(
            Q(ended_on=None) | Q(ended_on__gt=period.end),
            village__division=OuterRef("division"),
            named_on__lte=period.end,
        )
        return super().condition(period) & Q(Exists(held))


ON_ROLL = WithTitle(
    f"{TITLE}.villages_on_roll", "名册中有示范称号的村（社区）", unit="个", source=UNITS, on="since", until="until",
    where=Q(level=GrassrootsUnit.Level.VILLAGE), splits=("organ", "town"), basis=BASIS,
)  # fmt: skip
SHARE = Rate(
    f"{TITLE}.share", "民主法治示范村（社区）占比", part=ON_ROLL, whole=VILLAGES, good="up", basis=BASIS,
    variant="有有效称号的村（社区）÷名册中的村（社区）",
)  # fmt: skip


def _people(name: str, label: str, kind: PersonKind, **more: Any) -> Stock:
    return Stock(
        f"services.law_people.{name}", label, unit="人", source=PEOPLE, on="since", until="until", where=Q(kind=kind),
        splits=("organ", "town", "category"), basis=LAW, **more,
    )  # fmt: skip


@dataclass(frozen=True)
class WithPeople(Stock):
    """Villages of the roll that have at least ``least`` 法律明白人 on the same day."""

    least: int = 1

    def condition(self, period: Period) -> Q:
        standing = Q(until=None) | Q(until__gt=period.end)
        held = LawPerson.objects.filter(standing, since__lte=period.end, kind=PersonKind.AWARE, withdrawn=False)
        enough = held.order_by().values("village__division").annotate(n=Number("pk")).filter(n__gte=self.least)
        return super().condition(period) & Q(division__in=enough.values("village__division"))


COVERED = WithPeople(
    "services.law_people.villages", f"法律明白人不少于{LEAST_PEOPLE}名的村（社区）", unit="个", source=UNITS, on="since",
    until="until", where=Q(level=GrassrootsUnit.Level.VILLAGE), splits=("organ", "town"), basis=LAW, least=LEAST_PEOPLE,
)  # fmt: skip
COVERAGE = Rate(
    "services.law_people.coverage", "法律明白人覆盖率", part=COVERED, whole=VILLAGES, good="up", basis=LAW,
    variant=f"不少于{LEAST_PEOPLE}名（地方要求）的村（社区）÷名册中的村（社区）",
)  # fmt: skip
HOMES = Stock(
    "services.law_households.standing", "学法用法示范户", unit="户", source=HOUSEHOLDS, on="named_on", until="until",
    splits=("organ", "town"), basis=LAW,
)  # fmt: skip


def _trained(name: str, label: str, of: str, unit: str) -> Sum:
    return Sum(
        f"services.law_training.{name}", label, unit=unit, source=TRAININGS, on="on", of=of, splits=("organ", "kind", "month"),
        basis=LAW,
    )  # fmt: skip


SESSIONS = Count(
    "services.law_training.sessions", "法律明白人、法治带头人培训", unit="期", source=TRAININGS, on="on",
    splits=("organ", "kind", "month"), basis=LAW,
)  # fmt: skip


def _culture(name: str, label: str, where: Q | None = None) -> Stock:
    return Stock(
        f"services.law_places.{name}", label, unit="个", source=CULTURE, on="opened_on", until="closed_on", where=where,
        splits=("organ", "town", "kind"), basis="法治宣传教育法第52条",
    )  # fmt: skip


declare(
    *map(_standing, TitleLevel), *map(_named, TitleLevel), *map(_kept, TitleLevel), TITLED, ON_ROLL, SHARE,
    _reviews("reviewed", "复核的示范村（社区）", None),
    _reviews("revoked", "复核撤销命名的示范村（社区）", Q(result=ReviewResult.REVOKED), good="down"),
    _people("aware", "法律明白人", PersonKind.AWARE), _people("leaders", "法治带头人", PersonKind.LEADER), COVERED, COVERAGE,
    HOMES, SESSIONS, _trained("attendance", "法律明白人、法治带头人参训", "attendance", "人次"),
    _culture("places", "法治文化阵地"), _culture("squares", "法治文化广场", Q(kind=PlaceKind.SQUARE)),
    _culture("parks", "法治文化公园", Q(kind=PlaceKind.PARK)),
)  # fmt: skip
