"""How disclosure is seen: published informations, the catalogue, and the registers beside them are public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.oversight.disclosure.models import (
    CatalogueItem,
    ConcernResponse,
    DisclosurePlace,
    DisclosureVersion,
    OutsideEvaluation,
    PressEvent,
    PublicInformation,
    PublishingTally,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)
ACT = "政府信息公开条例"
GROUP = "政务公开（地方做法，没有全国性数量要求）"

INFORMATIONS = publish(
    Register(
        "oversight.disclosure", "O4", "主动公开信息台账", PublicInformation,
        columns=("number", "title", "organ", "item_kind", "made_on", "term", "state", "next_due", "audit_property", "index_no",
                 "published_on"),
        filters=("state", "item_kind", "audit_property", "term", "origin", "organ"), search=("title", "document_no", "summary", "index_no"),
        public=("index_no", "title", "document_no", "organ", "item_kind", "made_on", "published_on", "summary", "address", "edition",
                "renewed_on"),
        published=Q(matter__state__in=("published", "changing")), details=(DisclosureVersion,), kind="item_kind", told_as="主动公开的政府信息",
        page="oversight:disclosed",
        basis=f"{ACT}第19–26条", area="oversight",
    )
)  # fmt: skip


def own_term_is_written(values: Mapping[str, Any]) -> str:
    own = values["term"] == "own"
    if own and not values.get("own_term"):
        return "时限另有规定的，请写明规定的时限（条例第26条）"
    return "停用日期早于施行日期，请核对" if values.get("until") and values["until"] < values["since"] else ""


CATALOGUE = publish(
    Register(
        "oversight.disclosure_catalogue", "O4", "政务公开标准目录台账", CatalogueItem,
        columns=("number", "title", "item_kind", "basis", "publisher", "term", "layer", "since", "until"),
        filters=("item_kind", "layer", "publisher", "term"), search=("content", "basis"),
        form=("item_kind", "content", "basis", "publisher", "term", "own_term", "channels", "layer", "audience", "since", "until"),
        optional=("own_term", "until"), roles=RECORDERS, checks=(own_term_is_written,),
        public=("title", "item_kind", "content", "basis", "publisher", "term", "own_term", "channels", "layer", "audience"),
        published=Q(withdrawn=False, until=None), number="{mark}公开目〔{year}〕{n}号", kind="item_kind", basis=f"{ACT}第12条、第19–21条",
        area="oversight",
    )
)  # fmt: skip


def period_is_in_order(values: Mapping[str, Any]) -> str:
    return "统计起始日晚于统计截止日（登记日期），请核对" if values["period_start"] > values["on"] else ""


TALLIES = publish(
    Register(
        "oversight.publishing_tally", "O4", "公开发布统计台账", PublishingTally,
        columns=("number", "title", "organ", "item_kind", "channel", "items", "period_start", "on", "told_by"),
        filters=("item_kind", "channel", "organ"), search=("told_by",), form=("item_kind", "channel", "items", "period_start", "told_by"),
        roles=RECORDERS, checks=(period_is_in_order,), number="{mark}公开统〔{year}〕{n}号", kind="item_kind", basis=f"{ACT}第50条",
        area="oversight",
    )
)  # fmt: skip
PRESS = publish(
    Register(
        "oversight.press_event", "O4", "发布解读台账", PressEvent,
        columns=("number", "title", "organ", "kind", "topic", "on", "questions"), filters=("kind", "topic", "organ"),
        search=("policy",), form=("kind", "topic", "policy", "speaker", "questions", "address"),
        optional=("policy", "speaker", "questions", "address"), roles=RECORDERS,
        public=("title", "kind", "topic", "on", "policy", "address"), published=Q(withdrawn=False), number="{mark}发布〔{year}〕{n}号",
        kind="kind", basis=GROUP, area="oversight",
    )
)  # fmt: skip


def answered_after_it_arose(values: Mapping[str, Any]) -> str:
    return "关切出现的日期晚于回应日期，请核对" if values["arisen_on"] > values["on"] else ""


CONCERNS = publish(
    Register(
        "oversight.concern_response", "O4", "回应关切台账", ConcernResponse,
        columns=("number", "title", "organ", "topic", "arisen_on", "on", "channel"), filters=("topic", "channel", "organ"),
        search=("concern", "response"), form=("topic", "concern", "arisen_on", "response", "channel", "address"), optional=("address",),
        roles=RECORDERS, checks=(answered_after_it_arose,), public=("title", "topic", "concern", "response", "on", "address"),
        published=Q(withdrawn=False), number="{mark}回应〔{year}〕{n}号", kind="topic", basis=GROUP, area="oversight",
    )
)  # fmt: skip
PLACES = publish(
    Register(
        "oversight.disclosure_place", "O4", "政务公开场所名录", DisclosurePlace,
        columns=("number", "title", "kind", "place", "organ", "on", "until"), filters=("kind", "organ"), search=("place", "services"),
        form=("kind", "place", "services", "hours", "until"), optional=("services", "hours", "until"), roles=RECORDERS,
        public=("title", "kind", "place", "services", "hours"), published=Q(withdrawn=False, until=None),
        number="{mark}公开所〔{year}〕{n}号", kind="kind", basis=f"{ACT}第25条", area="oversight",
    )
)  # fmt: skip


def year_is_over_or_running(values: Mapping[str, Any]) -> str:
    return "评估年度晚于登记日期，请核对" if values["year"] > values["on"].year else ""


EVALUATIONS = publish(
    Register(
        "oversight.disclosure_evaluation", "O4", "政务公开第三方评估台账", OutsideEvaluation,
        columns=("number", "title", "year", "evaluator", "object", "result", "score", "told_in"), filters=("year", "organ"),
        search=("evaluator", "object", "result"), form=("year", "evaluator", "object", "result", "score", "told_in", "problems"),
        optional=("score", "problems"), roles=RECORDERS, checks=(year_is_over_or_running,), number="{mark}公开评〔{year}〕{n}号",
        basis="评估由评估机构组织，结果按其所述登记", area="oversight",
    )
)  # fmt: skip
