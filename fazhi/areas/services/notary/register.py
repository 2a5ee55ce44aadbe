"""How owners' votes and other notarial help to property management are seen. Nothing of it names an owner."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.services.notary.models import OwnersVote, PropertyHelp
from fazhi.areas.services.notary.procedure import CODE
from fazhi.areas.services.notary.words import Help
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

VOTES = publish(
    Register(
        CODE, "S7", "业主共同决定公证台账", OwnersVote,
        columns=("number", "community", "subject", "vote_kind", "state", "next_due", "vote_until", "took_part_persons", "outcome",
                 "certified_on"),
        filters=("state", "vote_kind", "outcome", "street_office", "organ"), search=("community", "subject", "certificate_no"),
        personal={"reason"}, kind="vote_kind", basis="民法典第278条；公证法", area="services",
    )
)  # fmt: skip


def days_in_order(values: Mapping[str, Any]) -> str:
    done = values.get("done_on")
    return f"办结日期{done}早于受理日期{values['accepted_on']}，请核对" if done and done < values["accepted_on"] else ""


def deposit_has_an_amount(values: Mapping[str, Any]) -> str:
    amount, deposit = values.get("amount"), values["help_kind"] == Help.DEPOSIT
    if deposit and not amount:
        return "提存的，请填写提存金额（公证法第12条）"
    return "只有提存填写提存金额" if amount and not deposit else ""


HELP = publish(
    Register(
        "services.property_help", "S7", "物业公证服务台账", PropertyHelp,
        columns=("number", "title", "help_kind", "community", "notary_office", "accepted_on", "done_on", "organ"),
        filters=("help_kind", "organ"), search=("community", "certificate_no"),
        form=("help_kind", "community", "notary_office", "accepted_on", "done_on", "certificate_no", "amount"),
        optional=("done_on", "certificate_no", "amount"), roles=(Role.REGISTRAR, Role.CLERK), number="{mark}物公〔{year}〕{n}号",
        kind="help_kind", area="services", checks=(days_in_order, deposit_has_an_amount), basis="公证法第11条、第12条",
    )
)  # fmt: skip
