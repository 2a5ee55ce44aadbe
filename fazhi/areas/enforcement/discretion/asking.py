"""What other systems ask of the standards: which apply, which tier the conditions lead to, whether an amount leaves it."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from decimal import Decimal

from django.db.models import Q, QuerySet

from fazhi.areas.enforcement.discretion.models import WITHOUT_FINE, DiscretionStandard, DiscretionTier, Maker, Tier
from fazhi.spine.models import Organ

BASIS = "国办发〔2022〕27号"


def standards(*, organ: Organ, act_code: str, on: date) -> QuerySet[DiscretionStandard]:
    """Standards for one act that stand on the day: the agency's own first, then those of superiors."""
    mine = Q(organ=organ) | Q(maker=Maker.SUPERIOR)
    rows = DiscretionStandard.objects.filter(mine, Q(until=None) | Q(until__gt=on), withdrawn=False, since__lte=on)
    return (
        rows.filter(act_code=act_code).exclude(act_code="").order_by("maker", "-since", "pk").prefetch_related("tiers")
    )


def tiers(standard: DiscretionStandard) -> list[DiscretionTier]:
    """The tiers of a standard, from the mildest."""
    order = list(Tier.values)
    return sorted(
        (r for r in standard.tiers.all() if not r.withdrawn), key=lambda row: (order.index(row.tier), row.unit)
    )


def offered(rows: list[DiscretionTier], ticked: Collection[str]) -> list[DiscretionTier]:
    """Tiers all of whose conditions are ticked ("<key of the tier>-<line>"); which of them applies is for people to say."""
    return [
        row for row in rows
        if row.lines and all(f"{row.pk}-{n}" in ticked for n in range(len(row.lines)))
    ]  # fmt: skip


def deviation(
    standard: DiscretionStandard, tier: str, amount: Decimal | int | None, *, per: Decimal | None = None
) -> str:
    """Why an amount of yuan leaves the tier; "": it lies inside.

    ``per``: what a tier in multiples is counted of (货值、违法所得), in yuan. The answer names who must allow it.
    """
    rows = [row for row in tiers(standard) if row.tier == tier]
    word = Tier(tier).label
    if not rows:
        return f"裁量基准{standard.number}没有“{word}”这一阶次，{_allowed(standard)}"
    fine = Decimal(amount or 0)
    if tier in WITHOUT_FINE:
        return f"“{word}”不罚款，拟罚款{fine}元，{_allowed(standard)}" if fine else ""
    if any(row.low is None for row in rows):
        return ""  # the tier says no amount (警告、吊销)
    if all(row.unit == "times" for row in rows) and per is None:
        return f"裁量基准{standard.number}按倍数计算，请写明计算倍数的货值或者违法所得（元）"
    if any(_within(row, fine, per) for row in rows):
        return ""
    said = "或者".join(row.range_words for row in rows)
    return f"罚款{fine}元不在“{word}”的幅度{said}之内，{_allowed(standard)}"


def _within(row: DiscretionTier, fine: Decimal, per: Decimal | None) -> bool:
    if row.low is None or row.high is None:
        return True
    if row.unit == "times":
        return per is not None and row.low * per <= fine <= row.high * per
    return row.low <= fine <= row.high


def _allowed(standard: DiscretionStandard) -> str:
    if standard.maker == Maker.SUPERIOR:
        return f"偏离上级基准须报请制定机关批准并说明理由（{BASIS}）"
    return f"偏离本机关基准须经主要负责人批准或者集体讨论并说明理由（{BASIS}）"


def outside_superior(
    superior: DiscretionStandard, tier: str, low: Decimal | None, high: Decimal | None, unit: str
) -> str:
    """Why a tier leaves what the upper standard allows for it; "": it refines it (只能细化，不得超出)."""
    above = [row for row in tiers(superior) if row.tier == tier and row.unit == unit]
    if not above:
        return f"上级基准{superior.number}没有“{Tier(tier).label}”（按{'倍数' if unit == 'times' else '金额'}）这一阶次，不得自行增加（{BASIS}）"
    top = above[0]
    if top.low is None or top.high is None:
        return "" if low is None else f"上级基准{superior.number}的“{Tier(tier).label}”不罚款，请核对（{BASIS}）"
    if low is not None and high is not None and top.low <= low and high <= top.high:
        return ""
    return (
        f"幅度超出上级基准{superior.number}“{Tier(tier).label}”的{top.range_words}，下级只能细化，不得超出（{BASIS}）"
    )
