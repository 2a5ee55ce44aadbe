"""How standards and their tiers are seen; those in force and published stand on the portal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.discretion import review_register  # noqa: F401 — declared with the others
from fazhi.areas.enforcement.discretion.asking import BASIS, outside_superior
from fazhi.areas.enforcement.discretion.models import (
    WITHOUT_FINE,
    DiscretionStandard,
    DiscretionTier,
    Maker,
    Tier,
)
from fazhi.spine.access import Role
from fazhi.spine.citing import Cites, cites
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

KEEPERS = (Role.REGISTRAR, Role.CLERK)


def days_in_order(values: Mapping[str, Any]) -> str:
    until, since = values.get("until"), values["since"]
    return f"废止日期{until}应当晚于施行日期{since}，请核对" if until and until <= since else ""


def is_a_normative_document(values: Mapping[str, Any]) -> str:
    """One's own standard is a normative document: reviewed, then published, before it is applied."""
    if values["maker"] != Maker.OWN:
        return "" if values.get("made_by") or values.get("made_by_name") else "请填写制定机关：上级基准须写明由谁制定"
    if not values.get("document") or not values.get("legality_no"):
        return f"本机关制定的裁量基准须写明所在规范性文件和合法性审核意见文号（{BASIS}）"
    return ""


def refines_one_act(values: Mapping[str, Any]) -> str:
    above = values.get("superior")
    if above is None:
        return ""
    if above.maker != Maker.SUPERIOR:
        return f"{above.number}不是上级制定的基准，“细化的上级基准”请另选"
    same = above.act_code == values["act_code"]
    return "" if same else f"上级基准{above.number}的违法行为代码是{above.act_code}，与{values['act_code']}不同"


def one_version_at_a_time(values: Mapping[str, Any]) -> str:
    """A changed standard is a new row from the day on which the former ends."""
    since, until = values["since"], values.get("until")
    rows = DiscretionStandard.objects.filter(Q(until=None) | Q(until__gt=since), withdrawn=False)
    rows = rows.filter(organ=values["organ"], act_code=values["act_code"], maker=values["maker"])
    rows = rows.filter(since__lt=until) if until else rows
    other = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None).first()
    return "" if other is None else (
        f"违法行为{values['act_code']}自{other.since}起已有基准{other.number}，请先填写它的废止日期再登记新版"
    )  # fmt: skip


STANDARDS = publish(
    Register(
        "enforcement.discretion_standards", "E4", "裁量基准台账", DiscretionStandard,
        columns=("number", "act_code", "title", "organ", "domain", "maker", "document", "edition", "since", "until",
                 "published_on"),
        filters=("organ", "domain", "maker", "since", "until"), search=("act_code", "basis", "document"),
        public=("act_code", "title", "organ", "domain", "basis", "maker", "made_by_name", "document", "since", "until"),
        published=Q(withdrawn=False, published_on__isnull=False),
        form=("act_code", "domain", "basis", "maker", "made_by", "made_by_name", "document", "legality_no", "superior", "edition",
              "since", "until", "published_on"),
        optional=("made_by", "made_by_name", "document", "legality_no", "superior", "edition", "until", "published_on"),
        roles=KEEPERS, number="{mark}裁基〔{year}〕{n}号", kind="domain", area="enforcement",
        checks=(days_in_order, is_a_normative_document, refines_one_act, one_version_at_a_time),
        told_as="行政处罚裁量权基准", basis=BASIS,
    )
)  # fmt: skip
cites(Cites("enforcement.discretion_standards", ("basis", "document"), alive=Q(withdrawn=False, until=None)))


def range_is_whole(values: Mapping[str, Any]) -> str:
    """Nothing is fined where the tier says so; else both ends, in order."""
    low, high, tier = values.get("low"), values.get("high"), values["tier"]
    if tier in WITHOUT_FINE:
        return "" if low is None and high is None else f"“{Tier(tier).label}”不罚款，下限和上限请留空"
    if (low is None) != (high is None):
        return "下限和上限请同时填写；本阶次不罚款的都留空"
    if low is not None and high is not None and not 0 <= low <= high:
        return f"下限{low}、上限{high}请核对：应为不小于零的数，下限不大于上限"
    return ""


def stays_below_the_upper(values: Mapping[str, Any]) -> str:
    above = values["standard"].superior
    if above is None:
        return ""
    return outside_superior(above, values["tier"], values.get("low"), values.get("high"), values.get("unit") or "yuan")


def tier_of_its_own_agency(values: Mapping[str, Any]) -> str:
    owner = values["standard"].organ
    return (
        ""
        if owner.pk == values["organ"].pk
        else f"裁量基准{values['standard'].number}由{owner.short}登记，阶次由该单位登记"
    )


def tier_once(values: Mapping[str, Any]) -> str:
    unit = values.get("unit") or "yuan"
    rows = DiscretionTier.objects.filter(standard=values["standard"], tier=values["tier"], unit=unit, withdrawn=False)
    other = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None).first()
    return f"这一阶次已登记（{other.number}），请更正它" if other else ""


TIERS = publish(
    Register(
        "enforcement.discretion_tiers", "E4", "裁量阶次台账", DiscretionTier,
        columns=("number", "standard", "tier", "conditions", "low", "high", "unit"),
        filters=("tier", "unit", "organ"), search=("conditions",),
        public=("standard", "tier", "conditions", "low", "high", "unit"),
        published=Q(withdrawn=False, standard__withdrawn=False, standard__published_on__isnull=False),
        form=("standard", "tier", "conditions", "low", "high", "unit"), optional=("low", "high", "unit"), roles=KEEPERS,
        number="{mark}裁阶〔{year}〕{n}号", kind="tier", area="enforcement",
        checks=(tier_of_its_own_agency, range_is_whole, tier_once, stays_below_the_upper), told_as="裁量阶次", basis=BASIS,
    )
)  # fmt: skip
