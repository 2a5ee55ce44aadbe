"""How items whose power was handed over are seen: to towns by the province, to the body of comprehensive enforcement."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.officers.ledgers import DelegatedItem
from fazhi.areas.enforcement.officers.words import Handed
from fazhi.spine.access import Role
from fazhi.spine.models import Organ
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

DELEGATES = "行政处罚法第24条"
MOVED = "行政处罚法第18条"


def goes_where_it_may(values: Mapping[str, Any]) -> str:
    """A town's power rests on the province's decision; nothing else can give it."""
    holder, to_town = values["holder"], values["handed"] == Handed.TOWN
    if to_town and holder.kind != Organ.Kind.TOWN:
        return f"{holder.short}不是乡镇（街道），不能作为赋权的承接单位（{DELEGATES}）"
    if to_town and not values.get("list_no"):
        return f"请填写省人民政府目录（决定）文号：赋权乡镇（街道）由省、自治区、直辖市决定并公布（{DELEGATES}）"
    if values.get("everywhere") and not to_town:
        return "“各乡镇（街道）都赋权的事项”只用于赋权乡镇（街道）"
    return f"{holder.short}是原实施部门，不必登记承接" if holder.pk == values["origin"].pk else ""


def handed_once(values: Mapping[str, Any]) -> str:
    """One holder has one item once at a time."""
    since, until = values["since"], values.get("until")
    if until and until < since:
        return f"收回日期{until}早于施行日期{since}，请核对"
    rows = DelegatedItem.objects.filter(Q(until=None) | Q(until__gt=since), withdrawn=False)
    rows = rows.filter(item_code=values["item_code"], holder=values["holder"])
    if until:
        rows = rows.filter(since__lt=until)
    others = rows.exclude(pk=entry.pk if (entry := values.get("entry")) else None)[:1]
    return "" if not others else f"事项{values['item_code']}已登记由{values['holder']}自{others[0].since}起承接"


DELEGATED = publish(
    Register(
        "enforcement.delegated_items", "E10", "赋权（承接）事项台账", DelegatedItem,
        columns=("number", "item_code", "title", "handed", "reform_field", "origin", "holder", "batch", "list_no", "since",
                 "until"),
        filters=("handed", "holder", "origin", "domain", "reform_field", "everywhere", "batch"),
        search=("item_code", "reform_field", "list_no"),
        public=("item_code", "title", "handed", "origin", "holder", "list_no", "since", "until"),
        published=Q(withdrawn=False),
        form=("handed", "item_code", "domain", "reform_field", "origin", "holder", "list_no", "batch", "everywhere", "since",
              "until"),
        optional=("domain", "reform_field", "list_no", "batch", "until"), roles=(Role.REGISTRAR, Role.CLERK),
        number="{mark}赋权〔{year}〕{n}号", kind="handed", area="enforcement", checks=(goes_where_it_may, handed_once),
        told_as="赋权乡镇（街道）和综合行政执法事项", basis=f"{DELEGATES}；{MOVED}",
    )
)  # fmt: skip
