"""How the catalogue is seen: items, each version a row; and the changes that move it."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.functions.items.changes import ItemChange, ItemChangeLine, ItemChangeOpinion
from fazhi.areas.functions.items.checks import CHECKS, body_stands_in_the_keepers_area, days_stand_in_order
from fazhi.areas.functions.items.models import Described, ServiceItem
from fazhi.spine.access import Role
from fazhi.spine.citing import Cites, cites
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

DESCRIBED = tuple(field.name for field in Described._meta.get_fields())

ITEMS = publish(
    Register(
        "functions.items", "F1", "政务服务（权责）事项目录", ServiceItem,
        columns=("basic_code", "title", "item_kind", "body", "level", "domain", "lists", "statutory_amount", "committed_amount",
                 "edition", "valid_from", "valid_until", "ended"),
        filters=("item_kind", "lists", "body", "domain", "level", "handling", "ended"),
        search=("basic_code", "implementing_code", "sub_of", "basis_law", "towns"),
        public=("basic_code", "title", "item_kind", "body", "lists", "basis_law", "basis_article", "valid_from", "valid_until"),
        published=Q(withdrawn=False),
        form=("basic_code", "body", "item_kind", "lists", "valid_from",
              *(name for name in DESCRIBED if name != "item_kind"), "edition", "valid_until", "ended", "merged_into", "change_no"),
        optional=(*(name for name in DESCRIBED if name not in ("item_kind", "level")), "edition", "valid_until", "ended",
                  "merged_into", "change_no"),
        roles=(Role.REGISTRAR,), number="{mark}事项〔{year}〕{n}号", kind="item_kind", area="functions",
        checks=(*CHECKS, days_stand_in_order, body_stands_in_the_keepers_area),
        basis="行政许可法第39条；政府信息公开条例第20条；国务院关于在线政务服务的若干规定", page="functions:items",
    )
)  # fmt: skip

CHANGES = publish(
    Register(
        "functions.item_change", "F1", "事项目录调整台账", ItemChange,
        columns=("number", "subject", "body", "cause", "in_round", "round_name", "state", "submitted_on", "confirmed_on",
                 "published_on", "next_due"),
        filters=("state", "cause", "in_round", "body", "keeper"), search=("subject", "round_name", "confirm_no"),
        public=("number", "subject", "body", "cause", "confirm_no", "effective_on", "published_on"),
        published=Q(published_on__isnull=False), public_papers=("notice",),
        details=(ItemChangeLine, ItemChangeOpinion), kind="cause", area="functions",
        basis="政府信息公开条例第20条、第26条；各省权责清单动态管理规定",
    )
)  # fmt: skip

# An item that rests on a repealed document is to be looked at by whoever exercises the power; versions that ended are not.
cites(
    Cites(
        "functions.items", ("basis_law", "basis_article", "basis_text", "fee", "accountability"),
        Q(withdrawn=False, valid_until=None), "body",
    )
)  # fmt: skip
