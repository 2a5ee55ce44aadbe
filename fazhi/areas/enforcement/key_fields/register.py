"""How key fields are seen."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.enforcement.key_fields.belonging import words_of
from fazhi.areas.enforcement.key_fields.models import KeyField
from fazhi.spine import registry
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role


def cover_is_among_the_trades(values: Mapping[str, Any]) -> str:
    strange = [word for word in words_of(values.get("cover") or "") if word not in words_of(values.get("trades") or "")]
    return f"要求全部检查的行业{'、'.join(strange)}不在“检查对象的行业”中，请一并填写" if strange else ""


def ends_after_it_begins(values: Mapping[str, Any]) -> str:
    since, until = values["since"], values.get("until")
    return f"结束日期{until}不晚于开始日期{since}，请核对" if until and until <= since else ""


def code_is_free(values: Mapping[str, Any]) -> str:
    rows = KeyField.objects.filter(field_code=values["field_code"], withdrawn=False, until=None)
    entry = values.get("entry")
    other = None if values.get("until") else rows.exclude(pk=entry.pk if entry else None).first()
    return f"代码{values['field_code']}已用于“{other.title}”（{other.number}），请先填写其结束日期" if other else ""


def campaign_is_the_one_on_file(values: Mapping[str, Any]) -> str:
    """A campaign stands in its own system (为民办实事和专项整治); here it is named as it is named there."""
    if not registry.is_known("leadership.campaign") or not values.get("campaign"):
        return ""
    rows = (
        registry.model_of("leadership.campaign")
        .objects.filter(field_code=values["field_code"])
        .exclude(matter__state="dropped")
    )
    names = list(rows.values_list("name", flat=True))
    if not names or values["campaign"] in names:
        return ""
    return f"同一代码的专项行动是“{'、'.join(names)}”，请填写同一名称（见“为民办实事和专项整治台账”）"


FIELDS = ("field_code", "campaign", "domain", "lead", "trades", "cover", "plan_no", "since", "until")
KEY_FIELDS = publish(
    Register(
        "enforcement.key_fields", "E12", "重点领域台账", KeyField,
        columns=("number", "title", "campaign", "domain", "lead", "since", "until"),
        filters=("domain", "lead", "since"), search=("title", "field_code", "campaign", "trades"), form=FIELDS,
        optional=("campaign", "trades", "cover", "plan_no", "until"), roles=(Role.REGISTRAR, Role.CLERK),
        number="{mark}重点〔{year}〕{n}号", kind="domain", area="enforcement",
        checks=(cover_is_among_the_trades, ends_after_it_begins, code_is_free, campaign_is_the_one_on_file),
        basis="法治政府建设实施纲要（2021—2025年）（十六）",
    )
)  # fmt: skip
