"""How adjudication is seen: the list of items, published on the portal, and the cases, of which nothing is public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.disputes.adjudication.models import (
    Adjudication,
    AdjudicationInquiry,
    AdjudicationItem,
    AdjudicationRemedy,
)
from fazhi.spine import registry
from fazhi.spine.access import Role
from fazhi.spine.models import Organ
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

CATALOGUE = "functions.items"
RECORDERS = (Role.REGISTRAR, Role.CLERK, Role.LIAISON)


def item_is_in_the_catalogue(values: Mapping[str, Any]) -> str:
    """A body rules on what its list of powers holds; where no list is kept on this platform, nothing can be compared."""
    rows = registry.register_of(CATALOGUE).model.objects.filter(
        withdrawn=False, valid_until=None, item_kind="adjudication"
    )
    if not rows.exists() or rows.filter(basic_code=values["item_code"]).exists():
        return ""
    return f"权责清单中没有编码为“{values['item_code']}”的行政裁决事项，请先在权责清单中登记，或者核对编码"


def stands_once(values: Mapping[str, Any]) -> str:
    entry = values.get("entry")
    if values.get("until"):
        return ""
    rows = AdjudicationItem.objects.filter(
        item_code=values["item_code"], body=values["body"], until=None, withdrawn=False
    )
    other = rows.exclude(pk=entry.pk if entry else None).first()
    return (
        f"{values['body'].short}的裁决事项{other.item_code}已在清单中（{other.number}），请更正该条目" if other else ""
    )


def days_have_their_article(values: Mapping[str, Any]) -> str:
    amount, unit = values.get("decide_amount"), values.get("decide_unit")
    own = [amount, values.get("examine_days"), values.get("answer_days"), values.get("extension_amount")]
    if any(own) and not values.get("days_basis"):
        return "填写了期限的，须写明规定该期限的条款；设定依据没有规定期限的，期限各栏留空，按本地默认办理"
    if bool(amount) != bool(unit):
        return "裁决期限和单位须同时填写"
    return "只有规定了裁决期限的事项才能填写延长" if values.get("extension_amount") and not amount else ""


def days_in_order(values: Mapping[str, Any]) -> str:
    since, until = values.get("published_on"), values.get("until")
    return f"停止实施日期{until}早于公布日期{since}，请核对" if since and until and until < since else ""


def who_receives(item: AdjudicationItem) -> Organ:
    """The organ that handles applications for an item."""
    return item.handler or item.body


FORM = (
    "item_code", "dispute_kind", "body", "handler", "basis_law", "basis_article", "examine_days", "answer_days", "decide_amount",
    "decide_unit", "from_receipt", "extension_amount", "days_basis", "mediates_first", "after", "how_to_apply", "place", "phone", "published_on",
    "until",
)  # fmt: skip
ITEMS = publish(
    Register(
        "disputes.adjudication_items", "X8", "行政裁决事项清单", AdjudicationItem,
        columns=("number", "title", "item_code", "dispute_kind", "body", "handler", "basis_law", "basis_article", "decide_amount",
                 "decide_unit", "days_basis", "published_on", "until"),
        filters=("dispute_kind", "body", "mediates_first", "after", "published_on"), search=("title", "item_code", "basis_law"),
        public=("title", "dispute_kind", "body", "handler", "basis_law", "basis_article", "decide_amount", "decide_unit", "from_receipt",
                "extension_amount", "days_basis", "mediates_first", "after", "how_to_apply", "place", "phone", "published_on"),
        published=Q(withdrawn=False, published_on__isnull=False, until=None), form=FORM,
        optional=("handler", "examine_days", "answer_days", "decide_amount", "decide_unit", "from_receipt", "extension_amount", "days_basis",
                  "how_to_apply", "place", "phone", "published_on", "until"),
        roles=RECORDERS, number="{mark}裁项〔{year}〕{n}号", kind="dispute_kind", area="disputes", page="disputes:adjudication",
        checks=(item_is_in_the_catalogue, stands_once, days_have_their_article, days_in_order),
        basis="政府信息公开条例第20条；法治政府建设示范指标第64项（行政裁决事项清单）",
    )
)  # fmt: skip

CASES = publish(
    Register(
        "disputes.adjudication", "X8", "行政裁决案件台账", Adjudication,
        columns=("number", "subject", "item", "organ", "applicant", "respondent", "state", "opened_on", "accepted_on", "decide_by",
                 "next_due", "outcome", "decided_on", "served_on", "performed_on", "amount"),
        filters=("state", "item", "outcome", "refusal_reason", "enterprise", "organ", "opened_on", "accepted_on", "decided_on"),
        search=("subject", "applicant", "respondent", "court_case_no"),
        personal={"applicant", "applicant_phone", "respondent", "respondent_phone", "facts"},
        details=(AdjudicationInquiry, AdjudicationRemedy), kind="outcome", area="disputes", basis="裁决事项的设定依据",
        apply=PublicForm(
            "申请行政裁决", ("item", "subject", "applicant", "applicant_phone", "respondent", "request", "facts", "amount", "enterprise"),
            optional=("amount", "enterprise"), basis="所选裁决事项的设定依据",
            intro="只受理已公布的行政裁决事项。协商、调解不成的民事争议，法律规定由行政机关裁决的，可以申请；同一争议已由法院受理的，不再裁决。"
            "身份证明、权属凭证和证据在下一步上传。提交后凭查询码在“行政裁决进度”页查进度、看要补正的材料并补交。",
            chosen="item", to=who_receives,
        ),
    )
)  # fmt: skip
