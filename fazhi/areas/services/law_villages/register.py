"""How law villages, people, households, trainings and places are seen. Titles and places are public, persons never."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.services.law_villages.models import (
    LawVillage,
    LawVillageAnswer,
    LawVillageObjection,
    LawVillageReturn,
    LawVillageReview,
)
from fazhi.areas.services.law_villages.procedure import BASIS, HELD
from fazhi.areas.services.law_villages.rolls import LawHousehold, LawPerson, LawPlace, LawTraining
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

RECORDERS = (Role.REGISTRAR, Role.CLERK)
LAW = "法治宣传教育法第46条"

TITLES = publish(
    Register(
        "services.law_village", "S5", "民主法治示范村（社区）台账", LawVillage,
        columns=("number", "village", "town", "level", "state", "batch", "named_on", "review_due_on", "ended_on", "next_due"),
        filters=("state", "level", "town", "village", "organ"), search=("batch", "naming_no", "merged_into"),
        public=("village", "town", "level", "batch", "named_on"), published=Q(matter__state__in=HELD),
        details=(LawVillageReturn, LawVillageObjection, LawVillageAnswer, LawVillageReview), kind="level", area="services",
        basis=BASIS,
    )
)  # fmt: skip


def person_leaves_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "有效期止不能早于有效期自，请核对" if until and until < values["since"] else ""


def training_is_dated(values: Mapping[str, Any]) -> str:
    return (
        "已填最近培训日期的，请填写累计培训学时" if values.get("trained_on") and not values.get("trained_hours") else ""
    )


PEOPLE = publish(
    Register(
        "services.law_people", "S5", "法律明白人、法治带头人名册", LawPerson,
        columns=("number", "title", "kind", "village", "category", "trained_hours", "since", "until"),
        filters=("kind", "category", "village", "organ"), personal={"name", "cert_no"},
        form=("village", "kind", "category", "name", "cert_no", "trained_hours", "trained_on", "since", "until"),
        optional=("cert_no", "trained_hours", "trained_on", "until"), roles=RECORDERS, number="{mark}法明〔{year}〕{n}号",
        kind="kind", area="services", basis=f"{LAW}（未用此名称）；地方规定",
        checks=(person_leaves_in_order, training_is_dated),
    )
)  # fmt: skip


def household_leaves_in_order(values: Mapping[str, Any]) -> str:
    days = [day for day in (values.get("reviewed_on"), values.get("until")) if day]
    return "复核、退出日期不能早于认定日期，请核对" if any(day < values["named_on"] for day in days) else ""


def household_is_listed_once(values: Mapping[str, Any]) -> str:
    rows = LawHousehold.objects.filter(
        village=values["village"], household_no=values["household_no"].strip(), until=None, withdrawn=False
    )
    if "entry" in values:
        rows = rows.exclude(pk=values["entry"].pk)
    held = rows.first()
    if held is None or values.get("until"):
        return ""
    return f"{values['village']}的{values['household_no']}号户已登记（{held.number}），不重复登记"


HOUSEHOLDS = publish(
    Register(
        "services.law_households", "S5", "学法用法示范户台账", LawHousehold,
        columns=("number", "title", "village", "household_no", "named_on", "reviewed_on", "until"), filters=("village", "organ"),
        form=("village", "household_no", "named_on", "reviewed_on", "until"), optional=("reviewed_on", "until"),
        roles=RECORDERS, number="{mark}法户〔{year}〕{n}号", area="services", basis=f"{LAW}（未用此名称）；地方规定",
        checks=(household_leaves_in_order, household_is_listed_once),
    )
)  # fmt: skip

TRAININGS = publish(
    Register(
        "services.law_training", "S5", "法律明白人、法治带头人培训台账", LawTraining,
        columns=("number", "title", "kind", "town", "place", "on", "hours", "attendance"), filters=("kind", "town", "organ", "on"),
        search=("place", "subjects"), form=("kind", "town", "place", "hours", "attendance", "subjects"),
        optional=("town", "place", "subjects"), roles=RECORDERS, number="{mark}法培〔{year}〕{n}号", kind="kind", area="services",
        basis=f"{LAW}；培训频次为地方规定",
    )
)  # fmt: skip


def place_closes_in_order(values: Mapping[str, Any]) -> str:
    closed = values.get("closed_on")
    return "停用日期不能早于建成日期，请核对" if closed and closed < values["opened_on"] else ""


CULTURE = publish(
    Register(
        "services.law_places", "S5", "法治文化阵地台账", LawPlace,
        columns=("number", "title", "kind", "division", "address", "keeper", "opened_on", "closed_on"), filters=("kind", "organ"),
        search=("address", "theme", "keeper"), public=("title", "kind", "division", "address", "theme", "opened_on"),
        published=Q(closed_on=None), told_as="法治文化阵地名录",
        form=("kind", "division", "address", "theme", "keeper", "opened_on", "closed_on"),
        optional=("theme", "keeper", "closed_on"), roles=RECORDERS, number="{mark}法阵〔{year}〕{n}号", kind="kind",
        area="services", basis="法治宣传教育法第52条", checks=(place_closes_in_order,),
    )
)  # fmt: skip
