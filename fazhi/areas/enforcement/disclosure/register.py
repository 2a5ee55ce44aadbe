"""How publication, recordings and the review catalogue are seen. A person's name is never among the public fields."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.disclosure.models import (
    DisclosureEarlyStop,
    DisclosureFault,
    DisclosureWithdrawal,
    ProcessMedia,
    PublishedResult,
    ReviewCatalogueItem,
    YearStatistics,
)
from fazhi.areas.enforcement.disclosure.practice import UPLOAD_HOURS
from fazhi.areas.enforcement.disclosure.words import WHOLE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from fazhi.spine.roles import Role

OFFICE = "国办发〔2018〕118号"


def recording_is_in_order(values: Mapping[str, Any]) -> str:
    """Begun, ended, uploaded in this order; what must be whole is whole; late uploading says why（八）."""
    begun, ended, uploaded = (values[name] for name in ("begun_at", "ended_at", "uploaded_at"))
    if not begun <= ended <= uploaded:
        return "起始、结束、上传时间应当依次先后，请核对"
    if values.get("late_reason"):
        return ""
    if values["recorded"] in WHOLE and not values.get("whole"):
        return f"这一环节应当全程音像记录，有间断的须填写原因（{OFFICE}（八））"
    if uploaded - ended > timedelta(hours=UPLOAD_HOURS):
        return f"音像记录应当在{UPLOAD_HOURS}小时内上传（地方规定），逾期的须填写原因"
    return ""


RESULTS = publish(
    Register(
        "enforcement.disclosure", "E3", "执法结果公示台账", PublishedResult,
        columns=("number", "act", "title", "organ", "object_name", "state", "next_due", "decided_on", "published_on", "credit_on",
                 "published_until", "decision_no"),
        filters=("state", "act", "object_kind", "organ", "masked"), search=("title", "decision_no", "object_name", "conclusion"),
        personal={"object_name"},
        public=("decision_no", "act", "title", "object_shown", "conclusion", "decided_on", "published_on"),
        published=Q(matter__state="published"), page="enforcement:results", told_as="行政执法结果",
        details=(DisclosureWithdrawal, DisclosureFault, DisclosureEarlyStop), kind="act", area="enforcement",
        basis=f"{OFFICE}；行政处罚法第48条",
    )
)  # fmt: skip
STATISTICS = publish(
    Register(
        "enforcement.year_statistics", "E3", "行政执法年度数据台账", YearStatistics,
        columns=("number", "title", "organ", "state", "next_due", "published_on", "address"), filters=("state", "organ"),
        kind="organ", area="enforcement", basis=f"{OFFICE}（六）",
    )
)  # fmt: skip
MEDIA = publish(
    Register(
        "enforcement.process_media", "E3", "执法音像记录台账", ProcessMedia,
        columns=("number", "title", "organ", "case_no", "recorded", "medium", "begun_at", "ended_at", "uploaded_at", "retain_until"),
        filters=("recorded", "medium", "organ", "whole"), search=("case_no", "device", "title"),
        form=("case_no", "recorded", "medium", "device", "begun_at", "ended_at", "uploaded_at", "whole", "late_reason", "digest",
              "place", "retain_until"),
        optional=("whole", "late_reason", "digest"), roles=(Role.CLERK, Role.REGISTRAR), number="{mark}音像〔{year}〕{n}号",
        checks=(recording_is_in_order,), kind="recorded", area="enforcement", basis=f"{OFFICE}（八）",
    )
)  # fmt: skip
CATALOGUE = publish(
    Register(
        "enforcement.review_catalogue", "E3", "重大执法决定法制审核目录", ReviewCatalogueItem,
        columns=("number", "title", "organ", "act", "domain", "why", "standard", "since", "until"),
        filters=("act", "domain", "organ"), search=("title", "standard", "basis_law"),
        public=("title", "act", "domain", "why", "standard", "basis_law", "since", "until"), published=Q(withdrawn=False),
        form=("act", "domain", "why", "standard", "basis_law", "since", "until"), optional=("until",),
        roles=(Role.REGISTRAR, Role.CLERK), number="{mark}审目〔{year}〕{n}号", kind="act", area="enforcement", basis=f"{OFFICE}（十二）",
    )
)  # fmt: skip
