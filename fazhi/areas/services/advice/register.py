"""How advice is seen: questions, contacts, check-ups. Nobody is searched for by name or telephone number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fazhi.areas.services.advice.models import AdviceMatter, ContactDay, EnterpriseCheckup
from fazhi.spine.access import Role
from fazhi.spine.fields import split
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

STAFF = (Role.CLERK, Role.REGISTRAR)

ADVICE = publish(
    Register(
        "services.advice", "S2", "法律咨询台账", AdviceMatter,
        columns=("number", "topic", "channel", "asker_kind", "persons", "state", "opened_on", "answered_on", "next_due", "organ"),
        filters=("state", "topic", "channel", "asker_kind", "organ"),  # none that leads from one question of a person to another
        personal={"asker", "asker_phone", "question", "answer", "other_party"}, kind="topic", basis="法律援助法第22条", area="services",
        apply=PublicForm(
            "法律咨询", ("topic", "asker_kind", "question", "asker", "asker_phone"), optional=("asker", "asker_phone"),
            fixed={"channel": "network"}, basis="法律援助法第22条",
            intro="免费。不用留姓名和电话：凭提交后取得的查询码，在“法律咨询答复”看解答。急事请拨打12348。",
        ),
    )
)  # fmt: skip


def contacts_add_up(values: Mapping[str, Any]) -> str:
    if values["answered"] > values["contacts"]:
        return "接通（接待）次数多于呼入（来访）次数，请核对"
    if values["rated"] > values["answered"] or values["satisfied"] > values["rated"]:
        return "作出评价的次数不能多于接通次数，满意的不能多于作出评价的，请核对"
    return "截止日期早于登记日期，请核对" if values["until"] < values["on"] else ""


CONTACTS = publish(
    Register(
        "services.advice_contacts", "S2", "热线、窗口接待量台账", ContactDay,
        columns=("number", "title", "on", "channel", "contacts", "answered", "rated", "satisfied", "organ"), filters=("channel", "organ"),
        form=("channel", "until", "contacts", "answered", "seconds", "asked", "rated", "satisfied", "origin"),
        optional=("seconds", "asked", "rated", "satisfied", "origin"), roles=STAFF, number="{mark}接〔{year}〕{n}号", kind="channel",
        checks=(contacts_add_up,), basis="公共法律服务的地方规定（如四川省公共法律服务条例第34条）", area="services",
    )
)  # fmt: skip


def risks_have_their_kinds(values: Mapping[str, Any]) -> str:
    kinds = len(split(values.get("risk_kinds") or ""))
    risks = values.get("risks") or 0
    if bool(kinds) != bool(risks) or kinds > risks:
        return "风险种类与风险点个数对不上：有风险点的选择种类，种类不能多于风险点"
    if (values.get("resolved") or 0) > risks:
        return "已化解的风险点多于发现的风险点，请核对"
    return "填写了已化解的风险点，请填写回访日期" if values.get("resolved") and not values.get("followed_on") else ""


def days_in_order(values: Mapping[str, Any]) -> str:
    for name, label in (("reported_on", "报告交付"), ("followed_on", "回访")):
        if values.get(name) and values[name] < values["on"]:
            return f"{label}日期早于体检日期，请核对"
    return ""


CHECKUPS = publish(
    Register(
        "services.enterprise_checkups", "S2", "企业法治体检台账", EnterpriseCheckup,
        columns=("number", "enterprise", "on", "size", "lawyers", "risks", "suggestions", "followed_on", "resolved", "organ"),
        filters=("size", "risk_kinds", "organ"), search=("enterprise", "lawyers"),
        form=("enterprise", "credit_code", "size", "lawyers", "risk_kinds", "risks", "suggestions", "consultations", "publicity",
              "guidance", "reported_on", "followed_on", "resolved", "summary"),
        optional=("credit_code", "size", "risk_kinds", "risks", "suggestions", "consultations", "publicity", "guidance", "reported_on",
                  "followed_on", "resolved", "summary"),
        roles=STAFF, number="{mark}体检〔{year}〕{n}号", checks=(risks_have_their_kinds, days_in_order),
        basis="民营经济促进法；地方实践（法治体检）", area="services",
    )
)  # fmt: skip
