"""How legal aid is seen: cases and the plain registers around them. Of cases the public sees numbers only (第21条、第58条)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.services.legal_aid.models import AidLawyerChange, AidProgress, LegalAidCase
from fazhi.areas.services.legal_aid.registers import (
    AidLawyer,
    AidQualityReview,
    AidReturnVisit,
    DutyLawyerHelp,
    HardshipStandard,
)
from fazhi.areas.services.legal_aid.words import Level
from fazhi.spine.access import Role
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

STAFF = (Role.CLERK, Role.REGISTRAR)

CASES = publish(
    Register(
        "services.legal_aid", "S3", "法律援助案件台账", LegalAidCase,
        columns=("number", "subject", "applicant", "matter_type", "channel", "state", "opened_on", "decided_on", "assigned_on", "next_due",
                 "means_result", "result"),
        filters=("state", "matter_type", "channel", "means_result", "result"), search=("subject",),
        personal={"applicant", "applicant_id_no", "applicant_phone", "agent", "opponent", "facts", "exempt_note", "refusal_note",
                  "termination_note", "objection", "objection_note"},
        details=(AidLawyerChange, AidProgress), kind="matter_type", basis="法律援助法", area="services",
        apply=PublicForm(
            "申请法律援助",
            ("matter_type", "claim", "subject", "applicant", "applicant_id_no", "applicant_phone", "groups", "applied_by", "agent",
             "opponent", "facts", "case_organ", "household", "income", "exempt_means", "exempt_check", "exempt_note", "honest"),
            optional=("claim", "applicant_id_no", "groups", "agent", "opponent", "case_organ", "household", "income", "exempt_means",
                      "exempt_check", "exempt_note"),
            fixed={"channel": "internet"}, basis="法律援助法第22条、第31条、第38条、第41条",
            intro="法律援助不收费。一般要看家庭收入：把一起生活的人一个月的收入加起来，除以人数，不高于标准的就符合；受到家庭暴力、"
            "讨要工资的农民工等，不用看收入或者不用核查。自收到申请之日起七日内决定，材料不齐的会一次告诉您缺什么。提交后凭查询码在“法律援助”页查进度、补材料。",
        ),
    )
)  # fmt: skip


def standard_names_an_amount(values: Mapping[str, Any]) -> str:
    """Either an amount or a multiple of the minimum living guarantee, never both."""
    amount, multiple, guarantee = values.get("amount"), values.get("multiple"), values.get("guarantee")
    if bool(amount) == bool(multiple):
        return "请在“每人每月金额”和“最低生活保障标准的倍数”中填写一项"
    if bool(multiple) != bool(guarantee):
        return "按最低生活保障标准倍数确定的，倍数和最低生活保障标准都要填写"
    until = values.get("until")
    return "失效日期应当晚于施行日期，请核对" if until and until <= values["since"] else ""


def nearer_standard_is_permitted(values: Mapping[str, Any]) -> str:
    if values["level"] != Level.PROVINCE and not (values.get("authority") or "").strip():
        return "经济困难标准由省确定；市、县的标准须写明省级文件准许市、县确定的条款（法律援助法第34条）"
    return ""


def one_standard_at_a_time(values: Mapping[str, Any]) -> str:
    """No two standards of one level stand on the same day: the earlier one ends first."""
    rows = HardshipStandard.objects.filter(level=values["level"], withdrawn=False, organ=values["organ"])
    if entry := values.get("entry"):
        rows = rows.exclude(pk=entry.pk)
    if until := values.get("until"):
        rows = rows.filter(since__lt=until)
    other = rows.filter(Q(until=None) | Q(until__gt=values["since"])).first()
    return f"同一层级的标准“{other.title}”在这段时间内仍有效，请先填写它的失效日期" if other else ""


STANDARDS = publish(
    Register(
        "services.hardship_standards", "S3", "法律援助经济困难标准", HardshipStandard,
        columns=("number", "title", "level", "amount", "multiple", "guarantee", "since", "until", "document"), filters=("level",),
        search=("document",), form=("level", "document", "authority", "since", "until", "amount", "multiple", "guarantee", "below"),
        optional=("authority", "until", "amount", "multiple", "guarantee"), roles=STAFF, number="{mark}困〔{year}〕{n}号",
        checks=(standard_names_an_amount, nearer_standard_is_permitted, one_standard_at_a_time),
        public=("title", "level", "document", "amount", "multiple", "guarantee", "since", "until"), published=Q(),
        basis="法律援助法第34条", area="services",
    )
)  # fmt: skip


def leaves_after_joining(values: Mapping[str, Any]) -> str:
    left = values.get("until")
    if left and left < values["since"]:
        return "退出名册日期不能早于列入名册日期，请核对"
    return "开始执业日期晚于列入名册日期，请核对" if values["practising_since"] > values["since"] else ""


LAWYERS = publish(
    Register(
        "services.aid_lawyers", "S3", "法律援助人员名册", AidLawyer,
        columns=("number", "title", "name", "practice", "firm", "since", "until"), filters=("practice",), search=("firm",),
        personal={"name"}, form=("name", "practice", "firm", "practising_since", "fields_of_law", "since", "until", "left_reason"),
        optional=("fields_of_law", "until", "left_reason"), roles=STAFF, number="{mark}援员〔{year}〕{n}号", kind="practice",
        checks=(leaves_after_joining,), basis="法律援助法第12–17条", area="services",
    )
)  # fmt: skip


def something_was_done(values: Mapping[str, Any]) -> str:
    done = ("advised", "witnessed", "procedure_advice", "forwarded")
    return "" if any(values.get(name) for name in done) else "各项都是零，请核对后再登记"


DUTY = publish(
    Register(
        "services.duty_lawyer", "S3", "值班律师法律帮助台账", DutyLawyerHelp,
        columns=("number", "title", "on", "place", "advised", "witnessed", "procedure_advice", "forwarded"), filters=("place",),
        form=("place", "advised", "witnessed", "procedure_advice", "forwarded"),
        optional=("advised", "witnessed", "procedure_advice", "forwarded"), roles=STAFF, number="{mark}值〔{year}〕{n}号", kind="place",
        checks=(something_was_done,), basis="法律援助法第30条、第37条", area="services",
    )
)  # fmt: skip


def visits_add_up(values: Mapping[str, Any]) -> str:
    if values["answered"] > values["asked"]:
        return "作出评价的人数多于回访人数，请核对"
    return "满意人数多于作出评价的人数，请核对" if values["satisfied"] > values["answered"] else ""


VISITS = publish(
    Register(
        "services.aid_return_visits", "S3", "法律援助回访台账", AidReturnVisit,
        columns=("number", "title", "on", "means", "asked", "answered", "satisfied"), form=("means", "asked", "answered", "satisfied", "opinions"),
        optional=("opinions",), roles=STAFF, number="{mark}援访〔{year}〕{n}号", checks=(visits_add_up,), basis="法律援助法第59条", area="services",
    )
)  # fmt: skip


def file_is_closed(values: Mapping[str, Any]) -> str:
    """What is looked at is a file of this platform that is closed."""
    found = (
        LegalAidCase.objects.filter(matter__number=values["case_no"].strip(), matter__organ=values["organ"])
        .select_related("matter")
        .first()
    )
    if found is None:
        return f"没有编号为“{values['case_no']}”的法律援助案件，请核对编号"
    return "" if found.matter.state == "archived" else "该案尚未结案归档，归档后再评估"


QUALITY = publish(
    Register(
        "services.aid_quality", "S3", "法律援助质量评估台账", AidQualityReview,
        columns=("number", "title", "on", "case_no", "look", "draw_no", "grade"), filters=("look", "grade"), personal={"problems"},
        form=("case_no", "look", "draw_no", "grade", "problems"), optional=("draw_no", "problems"), roles=STAFF,
        number="{mark}援评〔{year}〕{n}号", kind="grade", checks=(file_is_closed,), basis="法律援助法第57条、第59条", area="services",
    )
)  # fmt: skip
