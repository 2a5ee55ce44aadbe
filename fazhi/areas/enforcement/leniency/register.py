"""How the lists are seen; those in force and published stand on the portal. Questions are written by ``asking`` alone."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.leniency.asking import BASIS, QUESTIONS
from fazhi.areas.enforcement.leniency.models import FirstOffenceQuestion, LeniencyEntry, LeniencyList, ListKind
from fazhi.spine.access import Role
from fazhi.spine.citing import Cites, cites
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

KEEPERS = (Role.REGISTRAR, Role.CLERK)
LIGHTER = "行政处罚法第32条"
LISTS_BASIS = f"{BASIS}；{LIGHTER}；法治政府建设实施纲要（2021—2025年）（十六）"


def days_in_order(values: Mapping[str, Any]) -> str:
    until, since = values.get("until"), values["since"]
    return f"废止日期{until}应当晚于施行日期{since}，请核对" if until and until <= since else ""


def county_list_is_laid_down_above(values: Mapping[str, Any]) -> str:
    """A list that binds all agencies is the government's or its justice bureau's."""
    organ, kinds = values["organ"], (Organ.Kind.GOVERNMENT, Organ.Kind.JUSTICE)
    if values.get("county_wide") and organ.kind not in kinds:
        return f"{organ.short}的清单只适用于本单位；全县适用的由县政府或者县司法局登记"
    return ""


LISTS = publish(
    Register(
        "enforcement.leniency_lists", "E5", "柔性执法清单台账", LeniencyList,
        columns=("number", "title", "kind", "organ", "county_wide", "document", "edition", "since", "until", "published_on"),
        filters=("kind", "organ", "county_wide", "since"), search=("document",),
        public=("title", "kind", "organ", "county_wide", "document", "since", "until"),
        published=Q(withdrawn=False, published_on__isnull=False),
        form=("kind", "county_wide", "document", "edition", "since", "until", "published_on"),
        optional=("document", "edition", "until", "published_on"), roles=KEEPERS, number="{mark}柔清〔{year}〕{n}号", kind="kind",
        area="enforcement", checks=(days_in_order, county_list_is_laid_down_above), told_as="免予、减轻处罚清单",
        basis=LISTS_BASIS,
    )
)  # fmt: skip
cites(Cites("enforcement.leniency_lists", ("document",), alive=Q(withdrawn=False, until=None)))


def first_offence_has_its_window(values: Mapping[str, Any]) -> str:
    if not values.get("first_only"):
        return ""
    if values["listed"].kind != ListKind.EXEMPT:
        return "“限初次违法”只用于免予处罚清单"
    if not values.get("window_months") or not values.get("breadth"):
        return f"限初次违法的事项须写明追溯月数和范围（以清单规定为准，{BASIS}没有规定）"
    return ""


def act_stands_once(values: Mapping[str, Any]) -> str:
    rows = LeniencyEntry.objects.filter(listed=values["listed"], act_code=values["act_code"], withdrawn=False)
    other = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None).first()
    return f"违法行为{values['act_code']}已在该清单中（{other.number}）" if other else ""


ENTRIES = publish(
    Register(
        "enforcement.leniency_entries", "E5", "清单事项台账", LeniencyEntry,
        columns=("number", "act_code", "title", "listed", "domain", "first_only", "window_months", "breadth"),
        filters=("domain", "first_only", "organ"), search=("act_code", "basis", "conditions"),
        public=("act_code", "title", "listed", "domain", "basis", "conditions", "first_only", "window_months", "breadth"),
        published=Q(withdrawn=False, listed__withdrawn=False, listed__published_on__isnull=False),
        form=("listed", "act_code", "domain", "basis", "conditions", "first_only", "window_months", "breadth", "area"),
        optional=("first_only", "window_months", "breadth", "area"), roles=KEEPERS, number="{mark}柔项〔{year}〕{n}号",
        kind="domain", area="enforcement", checks=(first_offence_has_its_window, act_stands_once),
        told_as="免予、减轻处罚事项", basis=LISTS_BASIS,
    )
)  # fmt: skip


def stays_as_answered(values: Mapping[str, Any]) -> str:
    return "查询结果由系统记录，不能更正；需要的请在案件中重新查询" if values.get("entry") else ""


ASKED = publish(
    Register(
        QUESTIONS, "E5", "初次违法查询记录", FirstOffenceQuestion,
        columns=("number", "case_no", "organ", "listed", "answer", "on", "asked_by", "reason"), filters=("answer", "organ", "on"),
        search=("case_no",), personal={"documents"},
        form=("case_no", "listed", "reason", "answer", "looked_from", "documents", "asked_by"), optional=("documents",),
        number="{mark}初查〔{year}〕{n}号", kind="answer", area="enforcement", checks=(stays_as_answered,), basis=BASIS,
    )
)  # fmt: skip
