"""How cases are seen: staff see all, the public decisions on permits without the names of persons."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.functions.items.words import APPLIED_FOR, Kind
from fazhi.areas.functions.service_cases.ledgers import ExtendedService, ServicePartner
from fazhi.areas.functions.service_cases.models import (
    ServiceCase,
    ServicePart,
    ServicePartAnswer,
    ServicePartCase,
    ServiceSurveyResult,
)
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

LAW = "行政许可法；国务院关于在线政务服务的若干规定"
STAFF = (Role.CLERK, Role.REGISTRAR, Role.LIAISON)

CASES = publish(
    Register(
        "functions.service_case", "F2", "政务服务办件台账", ServiceCase,
        columns=("number", "item", "organ", "applicant", "channel", "way", "state", "opened_on", "accepted_on", "next_due", "decided_on",
                 "granted", "working_days", "delivered_on"),
        filters=("state", "channel", "way", "joint", "kind", "applicant_kind", "granted", "weekend", "organ", "opened_on", "decided_on"),
        search=("applicant", "credit_code", "joint_name"),
        personal={"applicant", "applicant_phone", "request", "verify_note", "hearing_record"},
        public=("number", "item", "organ", "published_name", "kind", "granted", "decided_on", "valid_until", "published_on"),
        published=Q(published_on__isnull=False, granted=True, revoked_on=None, item__item_kind=Kind.PERMIT),
        details=(ServicePart, ServicePartAnswer, ServiceSurveyResult), kind="channel", area="functions", basis=LAW,
        told_as="行政许可决定公示",
        apply=PublicForm(
            "申请办理政务服务事项",
            ("item", "kind", "applicant_kind", "applicant", "applicant_phone", "credit_code", "expires_on", "request"),
            optional=("credit_code", "expires_on"), fixed={"channel": "online"}, basis="行政许可法第29条、第33条",
            intro="选择事项后填写，申请材料在下一步上传。五个工作日内受理或者一次告知要补正的全部内容，逾期不告知的，自收到材料之日起"
            "即为受理（行政许可法第32条）。提交后凭查询码在“办件进度”页查进度、补材料、打印进度证明。",
            chosen="item", to=lambda item: item.body, only=Q(valid_until=None, item_kind__in=APPLIED_FOR),
        ),
    )
)  # fmt: skip

PARTS = publish(
    Register(
        "functions.service_part", "F2", "并联办理台账", ServicePartCase,
        columns=("number", "case_title", "task", "asked_by", "organ", "state", "opened_on", "due_by", "answered_on", "answer"),
        filters=("state", "answer", "joint", "asked_by"), search=("case_no", "case_title", "task"), kind="answer", area="functions",
        basis="行政许可法第26条第2款",
    )
)  # fmt: skip


def days_in_order(values: Mapping[str, Any]) -> str:
    until = values.get("until")
    return "停止日期应当晚于开始日期，请核对" if until and until <= values["since"] else ""


PARTNERS = publish(
    Register(
        "functions.service_partners", "F2", "通办合作地台账", ServicePartner,
        columns=("number", "title", "span", "province", "agreement", "since", "until"), filters=("span", "province", "since"),
        search=("province", "agreement"), public=("title", "span", "province", "since", "until"), published=Q(withdrawn=False),
        form=("span", "province", "agreement", "since", "until"), optional=("agreement", "until"), roles=STAFF,
        number="{mark}通办〔{year}〕{n}号", checks=(days_in_order,), kind="span", area="functions", basis="国办发〔2020〕35号（未核对全文）",
    )
)  # fmt: skip

EXTENDED = publish(
    Register(
        "functions.extended_services", "F2", "延时、帮办服务台账", ExtendedService,
        columns=("number", "title", "organ", "service", "place", "hours", "booking", "since", "until"),
        filters=("service", "organ", "since"), search=("place",),
        public=("title", "organ", "service", "place", "hours", "booking", "since", "until"), published=Q(withdrawn=False),
        form=("service", "place", "hours", "booking", "since", "until"), optional=("place", "hours", "booking", "until"), roles=STAFF,
        number="{mark}延时〔{year}〕{n}号", checks=(days_in_order,), kind="service", area="functions",
        basis="本地政务服务规定（延时、帮办服务没有全国统一规定）",
    )
)  # fmt: skip
