"""How the plain registers of supervision are seen; appraisals are public once they say where they were published."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Q

from fazhi.areas.enforcement.supervision import ledgers as k
from fazhi.areas.enforcement.supervision.practice import NATIONAL
from fazhi.spine import calendars, registry
from fazhi.spine.access import Role
from fazhi.spine.citing import even_number
from fazhi.spine.limits import Limit, Unit, due_on
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

LAW = "行政执法监督条例"
KEEPERS = (Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.REGISTRAR)
INTEREST = "最高人民法院、最高人民检察院关于检察公益诉讼案件适用法律若干问题的解释第21条"
ANOTHER = "另行会商"
OTHER = "人民检察院检察建议工作规定第19条（未核对原文）"
TWO_MONTHS = Limit("procuracy", "书面回复检察建议", 2, Unit.MONTH, "open", {"reply"}, INTEREST)
URGENT = Limit("procuracy_urgent", "书面回复检察建议（紧急）", 15, Unit.DAY, "open", {"reply"}, INTEREST)


def answer_by(values: Mapping[str, Any]) -> Any:
    """The last day for the written reply to a suggestion received on ``values["on"]``."""
    limit = URGENT if values["suggestion_kind"] == k.ProcuracySuggestion.Kind.URGENT else TWO_MONTHS
    return due_on(limit, values["on"], calendars.current())


def reply_date_is_the_laws(values: Mapping[str, Any]) -> str:
    due = answer_by(values)
    if values["reply_due"] == due:
        return ""
    basis = OTHER if values["suggestion_kind"] == k.ProcuracySuggestion.Kind.OTHER else INTEREST
    return f"自收到之日起计算，书面回复的期限应当是{due}，请核对（{basis}）"


def reply_is_not_before_receipt(values: Mapping[str, Any]) -> str:
    replied = values.get("replied_on")
    return "书面回复日期早于收到日期，请核对" if replied and replied < values["on"] else ""


def suggestion_is_not_handled(values: Mapping[str, Any]) -> str:
    """A suggestion that goes through the procedure of recommendations is kept there; here it would count twice."""
    letters = registry.register_of("disputes.recommendation").model.objects.filter(sender=values["procuracy"])
    number = even_number(values["suggestion_no"])
    for known, registered in letters.values_list("letter_no", "matter__number"):
        if even_number(known) == number:
            return f"{values['procuracy']}的{known}已在司法建议、检察建议台账登记并办理（{registered}），同一来件不重复登记"
    return ""


def meeting_is_not_a_joint_one(values: Mapping[str, Any]) -> str:
    """A joint meeting with the procuratorate is kept as such; here it would count twice."""
    if values["topics"].strip().startswith(ANOTHER):
        return ""
    held = registry.register_of("disputes.liaison_meeting").model.objects.filter(
        matter__organ=values["organ"], held_on=values["on"], meeting_kind__in=("procuratorate", "both")
    )
    number = held.values_list("matter__number", flat=True).first()
    return (
        f"{values['on']}的府检联席会议已登记（{number}），同一次会议不重复登记；确属另一次的，议题请以“{ANOTHER}”开头"
        if number
        else ""
    )


def who_organises(values: Mapping[str, Any]) -> str:
    """第21条: special supervision is for the province and above since the regulation."""
    former = k.SpecialSupervision.Mode.FORMER
    if values["mode"] == former and values["on"] >= NATIONAL:
        return f"自{NATIONAL}起专项监督由省级以上机关组织，县里的请登记为重点监督（{LAW}第20条、第21条）"
    if values["mode"] != former and values["on"] < NATIONAL:
        return f"{NATIONAL}以前的请登记为“专项监督（2026年2月1日前，本级组织）”（{LAW}第44条）"
    return ""


def published_says_where(values: Mapping[str, Any]) -> str:
    return (
        f"请写明公开的渠道（{LAW}第19条）" if values.get("published_on") and not values.get("published_where") else ""
    )


def no_more_clues_than_hits(values: Mapping[str, Any]) -> str:
    return "转为线索的不能多于疑点，请核对" if values["clues"] > values["hits"] else ""


def _register(
    code: str, name: str, model: Any, form: tuple[str, ...], optional: tuple[str, ...] = (), **more: Any
) -> Register:
    columns = more.pop("columns", form)
    return publish(Register(
        f"enforcement.{code}", "E9", name, model, columns=("number", "title", "on", *columns), form=form, optional=optional,
        roles=KEEPERS, number="{mark}" + more.pop("mark") + "〔{year}〕{n}号", area="enforcement", **more,
    ))  # fmt: skip


APPRAISALS = _register(
    "appraisal", "行政执法评议台账", k.EnforcementAppraisal,
    ("domain", "body", "plan", "standard", "process", "result", "problems", "advice", "published_on", "published_where"),
    ("domain", "body", "published_on", "published_where"), columns=("domain", "body", "problems", "advice", "published_on"),
    public=("title", "on", "plan", "standard", "process", "result"), published=Q(published_on__isnull=False), kind="domain",
    filters=("domain", "body"), checks=(published_says_where,), basis=f"{LAW}第16条、第19条", mark="执评",
)  # fmt: skip
SPECIAL = _register(
    "special_supervision", "专项、重点监督台账", k.SpecialSupervision, ("mode", "theme", "organiser", "plan_no", "bodies", "problems", "result"),
    ("plan_no", "result"), columns=("mode", "theme", "organiser", "bodies", "problems"), filters=("mode", "theme"), kind="theme",
    checks=(who_organises,), basis=f"{LAW}第20条、第21条", mark="执专",
)  # fmt: skip
ONLINE = _register(
    "online_supervision", "线上监督台账", k.OnlineSupervision, ("rules", "first_day", "last_day", "looked_at", "hits", "clues"),
    ("first_day", "last_day"), columns=("first_day", "last_day", "looked_at", "hits", "clues"),
    checks=(no_more_clues_than_hits,), basis=f"{LAW}第14条；信息化监督的地方规定", mark="执线",
)  # fmt: skip
CIRCULARS = _register(
    "supervision_circular", "行政执法监督通报台账", k.SupervisionCircular, ("circular_no", "audience", "bodies", "problems"), ("circular_no",),
    columns=("circular_no", "audience", "bodies"), filters=("audience",), kind="audience", basis=f"{LAW}第31条", mark="执通",
)  # fmt: skip
SUGGESTIONS = _register(
    "procuracy_suggestion", "检察建议台账", k.ProcuracySuggestion,
    ("suggestion_no", "suggestion_kind", "procuracy", "owner", "content", "reply_due", "replied_on", "adopted"), ("replied_on", "adopted"),
    columns=("suggestion_no", "suggestion_kind", "owner", "reply_due", "replied_on", "adopted"),
    filters=("suggestion_kind", "owner", "adopted"), kind="suggestion_kind",
    checks=(reply_date_is_the_laws, reply_is_not_before_receipt, suggestion_is_not_handled),
    basis=INTEREST, mark="检建",
)  # fmt: skip
MEETINGS = _register(
    "procuracy_meeting", "与检察机关会商台账", k.ProcuracyMeeting, ("topics", "agreed", "attended"), ("agreed",), columns=("attended",),
    basis=LAW, mark="检商", checks=(meeting_is_not_a_joint_one,),
)  # fmt: skip
REPORTS = _register(
    "supervision_report", "执法监督报告台账", k.SupervisionReport, ("year", "addressee", "report_no", "content"), ("report_no",),
    columns=("year", "addressee", "report_no"), basis=f"{LAW}第6条", mark="执监报",
)  # fmt: skip
