"""What is counted of the catalogue: what stands on a day, by list and kind; what was changed; how far promises go."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.functions.items.changes import ItemChangeLine
from fazhi.areas.functions.items.words import CHANGES, POWERS, Change, Kind, Listed
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Stock
from fazhi.spine.domains import Domain
from fazhi.spine.fields import has

ITEMS = Source.register("functions.items")
APPLICATIONS = Source.register("functions.item_change")
LINES = Source("functions.item_change.lines", "functions.item_change", ItemChangeLine)
SPLITS = ("organ", "body", "domain", "level", "item_kind")
OPEN = "政府信息公开条例第20条"
PUBLISHED = "matter__item_change__published_on"
IN_ROUND = Q(matter__item_change__in_round=True)
MAIN = Q(sub_of="")


def _code(name: str) -> str:
    return f"functions.items.{name}"


def _standing(name: str, label: str, where: Q | None = None, **more: Any) -> Stock:
    """Items standing on the last day of the period."""
    return Stock(
        _code(name), label, unit="项", source=ITEMS, on="valid_from", until="valid_until", where=where, splits=SPLITS,
        **({"basis": OPEN} | more),
    )  # fmt: skip


def _listed(
    listed: Listed, *more_words: str, where: Q | None = None, name: str = "", label: str = "", **more: Any
) -> Stock:
    condition = has("lists", listed)
    return _standing(
        name or listed.value, label or f"{listed.label.removesuffix('清单')}（列入清单）", condition & where if where else condition,
        words=more_words, **more,
    )  # fmt: skip


LISTS = (
    _listed(Listed.POWER, "权责事项"),
    _listed(Listed.PERMIT, "公布行政许可事项", "行政许可事项"),
    _listed(Listed.SERVICE, "公共服务事项"),
    _listed(Listed.FEE, "行政事业性收费目录清单", "收费项目"),
    _listed(Listed.NEGATIVE, "负面清单事项"),
    _listed(Listed.COMMITMENT, "告知承诺制事项", basis="国办发〔2020〕42号"),
    _listed(Listed.TOLERANT, "容缺受理事项"),
    _listed(Listed.TOLERANT, "容缺审批事项", where=MAIN, name="tolerant_main", label="容缺受理（审批）事项（大项）"),
    _listed(Listed.CROSS_PROVINCE, "跨省通办事项"),
    _listed(Listed.PROVINCE_WIDE, "全省通办事项"),
    _listed(Listed.CITY_WIDE, "全市通办事项"),
    _listed(Listed.ONE_WINDOW, "综合受理事项"),
    _listed(
        Listed.ONE_WINDOW, "纳入综合受理的医保事项", where=Q(domain=Domain.MEDICAL), name="one_window_medical",
        label="纳入综合受理的医保事项",
    ),
    _listed(Listed.TOWN_WINDOW, "在各镇（街道）收件的政务服务事项"),
    _listed(Listed.CITIZEN_WINDOW, "市民之窗业务"),
    _listed(
        Listed.CITIZEN_WINDOW, "上线“市民之窗”的用水业务", where=Q(domain=Domain.WATER), name="citizen_window_water",
        label="上线“市民之窗”的用水业务",
    ),
    _listed(Listed.PROOF, "证明事项"),
    _listed(Listed.VILLAGE_POWER, "镇村权力清单事项"),
    _listed(Listed.VILLAGE_BARRED, "镇村权力负面清单事项"),
    _listed(Listed.VILLAGE_ASSIST, "村（社区）协助政府工作事项"),
    _listed(Listed.ENTERPRISE_CHECK, "涉企行政检查事项"),
    _listed(Listed.DELEGATED, "赋权乡镇（街道）事项"),
)  # fmt: skip

ALL = _standing("standing", "目录在册事项")
POWER_KINDS = tuple(
    _standing(f"kind_{kind.value}", f"{kind.label}事项（在册）", Q(item_kind=kind)) for kind in (*POWERS, Kind.SERVICE)
)
STANDING_BODIES = Distinct(
    _code("bodies_changed"), "公布过事项版本的实施主体", unit="个", source=ITEMS, on="valid_from", of="body", splits=("domain",),
    basis=OPEN,
)  # fmt: skip


def _ended(name: str, label: str, why: str) -> Count:
    return Count(
        _code(name), label, unit="项", source=ITEMS, on="valid_until", where=Q(ended=why), splits=SPLITS, basis=OPEN
    )  # fmt: skip


MOVES = (
    Count(_code("added"), "新增事项", unit="项", source=ITEMS, on="valid_from", where=Q(edition=1), splits=SPLITS, basis=OPEN),
    _ended("amended", "变更事项", "amended"),
    _ended("cancelled", "取消事项", "cancelled"),
    _ended("merged", "合并事项", "merged"),
)  # fmt: skip


def _lines(name: str, label: str, where: Q, **more: Any) -> Distinct:
    """Items looked at in changes that were published, each once however often it was listed."""
    return Distinct(
        _code(name), label, unit="项", source=LINES, on=PUBLISHED, of="basic_code", where=where & ~Q(change=Change.DROP),
        splits=("organ", "change", "item_kind"), basis="各省权责清单动态管理规定", **more,
    )  # fmt: skip


ROUNDS = (
    _lines(
        "round_powers", "集中调整权责事项", IN_ROUND & Q(item_kind__in=POWERS), words=("集中调整政府权责事项",),
        variant="集中调整中逐项确认或者调整的事项，保留的也计入",
    ),
    _lines(
        "round_services", "集中调整公共服务事项", IN_ROUND & Q(item_kind=Kind.SERVICE), words=("集中调整政府公共服务事项",),
        variant="集中调整中逐项确认或者调整的事项，保留的也计入",
    ),
    _lines("round_changed", "集中调整中有变动的事项", IN_ROUND & Q(change__in=CHANGES)),
    _lines("changed", "公布调整的事项", Q(change__in=CHANGES)),
    Count(
        _code("applications"), "公布的事项目录调整", source=APPLICATIONS, on="published_on", splits=("organ", "cause", "month"),
        basis="政府信息公开条例第26条",
    ),
)  # fmt: skip

COMPARABLE = Q(saved__isnull=False)
PROMISED = _standing("promised", "法定、承诺时限可以比较的事项", COMPARABLE, basis="行政许可法第42条")
SAVED = Stock(
    _code("saved"), "承诺时限压缩比例之和", unit="", source=ITEMS, on="valid_from", until="valid_until", of="saved",
    where=COMPARABLE, splits=SPLITS, basis="行政许可法第42条",
)  # fmt: skip
COMPRESSION = Rate(
    _code("compression"), "法定办结时限压缩率", part=SAVED, whole=PROMISED, good="up", basis="行政许可法第42条",
    variant="各事项（1－承诺时限÷法定时限）的平均数；没有法定时限、两个时限单位不同的事项不计", words=("承诺时限压缩率",),
)  # fmt: skip
INSTANT = _standing("instant", "即办件事项", Q(handling="instant") | Q(committed_amount=0))
SHORTER = _standing(
    "shorter",
    "承诺时限短于法定时限的事项",
    COMPARABLE & Q(committed_amount__lt=F("statutory_amount")),
    basis="行政许可法第42条",
)

declare(*LISTS, ALL, *POWER_KINDS, STANDING_BODIES, *MOVES, *ROUNDS, PROMISED, SAVED, COMPRESSION, INSTANT, SHORTER)
