"""What is counted of institutions: what stands on a day, by kind; posts; what was set up, renamed, merged, abolished."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.functions.institutions.words import Began, EndedBy, InstitutionKind
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, StandingDistinct, Stock

ROWS = Source.register("functions.institutions")
BASIS = "地方各级人民政府机构设置和编制管理条例"
SPLITS = ("organ", "inst_kind", "superior")


def _code(name: str) -> str:
    return f"functions.institutions.{name}"


def _standing(name: str, label: str, where: Q | None = None, **more: Any) -> Stock:
    said = {"unit": "个", "basis": BASIS, "splits": SPLITS} | more
    return Stock(_code(name), label, source=ROWS, on="since", until="until", where=where, **said)


STANDING = _standing("standing", "在册机构")
KINDS = tuple(_standing(kind.value, f"{kind.label}（在册）", Q(inst_kind=kind)) for kind in InstitutionKind)


def _types(name: str, label: str, kind: str, *words: str) -> StandingDistinct:
    """Streets are organised alike: how many different institutions each has, whatever the number of streets."""
    return StandingDistinct(
        _code(name), label, unit="个", source=ROWS, on="since", until="until", of="title", where=Q(inst_kind=kind), splits=("superior",),
        basis=BASIS, variant="同名的只计一个（各街道、各乡镇统一设置）", words=words,
    )  # fmt: skip


TYPES = (
    _types("street_office_types", "街道设置综合办事机构", InstitutionKind.STREET_OFFICE, "街道综合办事机构数"),
    _types("street_public_types", "街道设置事业单位", InstitutionKind.STREET_PUBLIC, "街道事业单位数"),
    _types("town_office_types", "乡镇设置综合办事机构", InstitutionKind.TOWN_OFFICE),
    _types("town_public_types", "乡镇设置事业单位", InstitutionKind.TOWN_PUBLIC),
)
QUOTA = _standing("quota", "核定编制", of="quota", unit="名")
IN_POST = _standing("in_post", "实有人员", Q(in_post__isnull=False, quota__isnull=False), of="in_post", unit="名")
QUOTA_OF_THOSE = _standing(
    "quota_known", "登记了实有人员的机构核定编制", Q(in_post__isnull=False, quota__isnull=False), of="quota", unit="名"
)
FILLED = Rate(
    _code("filled"),
    "编制使用率",
    part=IN_POST,
    whole=QUOTA_OF_THOSE,
    basis=BASIS,
    variant="实有人员÷核定编制，两项都登记的机构",
)


def _moved(name: str, label: str, on: str, where: Q) -> Count:
    return Count(_code(name), label, unit="个", source=ROWS, on=on, where=where, splits=SPLITS, basis=BASIS)


MOVES = (
    _moved("set_up", "设立机构", "since", Q(began=Began.SET_UP)),
    _moved("renamed", "机构更名", "since", Q(began=Began.RENAMED)),
    _moved("merged_into", "合并设立机构", "since", Q(began=Began.MERGED)),
    _moved("abolished", "撤销机构", "until", Q(ended=EndedBy.ABOLISHED)),
    _moved("merged_away", "并入其他机构", "until", Q(ended=EndedBy.MERGED)),
    _moved("adjusted", "调整职责、编制的机构", "since", Q(began=Began.CHANGED)),
)

declare(STANDING, *KINDS, *TYPES, QUOTA, IN_POST, QUOTA_OF_THOSE, FILLED, *MOVES)
