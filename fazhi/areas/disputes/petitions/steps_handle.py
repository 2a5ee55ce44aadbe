"""Sorting, the sixth way, review and second review, and what goes on after the end: 信访工作条例第29条至第37条."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from fazhi.areas.disputes.petitions import gates
from fazhi.areas.disputes.petitions.models import (
    PetitionAdjudication,
    PetitionHearing,
    PetitionHelp,
    PetitionMediation,
    PetitionReconsideration,
)
from fazhi.areas.disputes.petitions.steps_intake import OFFICE, THERE
from fazhi.areas.disputes.petitions.words import LAW, Result, Track
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.models import Organ
from fazhi.spine.procedure import Send, Step

WORKING = ("accepted", "handling")
ANYWAY = ("answered", "reviewing", "reviewed", "second_review", "final", "ended")


def _day(ctx: Context) -> date:
    return ctx.on


def _leave(code: str, name: str, track: Track, paragraph: str, hint: str) -> Step:
    """A way on which the petition leaves for a procedure of its own; its clock ends there."""
    return Step(
        code, name, WORKING, "left", by=THERE, at="handler", basis=f"{LAW}第31条第{paragraph}项", fields=("passed_to", "way"),
        stamp="sorted_on", sets={"sorted_as": track}, needs=(gates.is_claim, gates.urgency_is_reported), issues=("way_notice",),
        rows=("17:5",), hint=hint,
    )  # fmt: skip


def _bureau(ctx: Context) -> Organ | None:
    """The justice bureau of the county, which examines reconsiderations for its government."""
    scope = ctx.matter.scope[:6]
    return Organ.objects.filter(kind=Organ.Kind.JUSTICE, division=scope, until=None).order_by("pk").first()


def _own(name: str) -> Callable[[Context], Any]:
    return lambda ctx: getattr(ctx.record, name)


def _told(name: str) -> Callable[[Context], Any]:
    return lambda ctx: ctx.detail[name]


RECONSIDER = Send(
    "disputes.reconsideration", "reconsideration", organ=_bureau,
    fields={
        "channel": "counter", "applicant": _own("petitioner"), "applicants": _own("joint_count"), "phone": _own("phone"),
        "address": _own("address"), "respondent": _told("respondent"), "act_name": _told("act_name"),
        "act_kind": _told("act_kind"), "field": _told("field"), "request": _told("request"), "facts": _own("demand"),
        "known_on": _told("known_on"), "applied_on": _day, "told_rights": True, "applicant_kind": "person",
    },
)  # fmt: skip


def _ruling_organ(ctx: Context) -> Organ:
    """The organ that handles applications for the item."""
    item = ctx.detail["item"]
    organ: Organ = item.handler or item.body
    return organ


ADJUDICATE = Send(
    "disputes.adjudication", "adjudication", organ=_ruling_organ,
    fields={
        "item": _told("item"), "subject": _own("subject"), "applicant": _own("petitioner"), "applicant_phone": _own("phone"),
        "respondent": _told("respondent"), "respondent_phone": "", "request": _told("request"), "facts": _own("demand"),
        "amount": None, "enterprise": False,
    },
)  # fmt: skip
MEDIATE = Send(
    "disputes.mediation", "mediation", organ=_told("body"),
    fields={
        "source": "petition", "parent_source_no": lambda ctx: ctx.matter.number, "mediation_kind": "people",
        "dispute_type": _told("dispute_type"), "subject": _own("subject"),
        "applicants": lambda ctx: ctx.record.petitioner or "匿名信访人", "applicant_phone": _own("phone"),
        "respondents": _told("other_side"), "facts": _own("demand"), "people_involved": _own("joint_count"),
        "group": False, "involves_enterprise": False, "involves_minor": _told("involves_minor"),
        "restricted": _told("restricted"),
    },
)  # fmt: skip

SORT = (
    _leave("leave_lawsuit", "分到途径一：涉法涉诉", Track.LAWSUIT, "一", "告知向政法机关提出；诉访分离（第28条第2款）"),
    _leave("leave_arbitration", "分到途径二：仲裁", Track.ARBITRATION, "二", "劳动、人事、土地承包等依法仲裁的，告知申请仲裁"),
    _leave("leave_party", "分到途径三：党员申诉、党组织程序", Track.PARTY, "三", "告知依照党内法规提出"),
    _leave("leave_procedure", "分到途径四：行政程序", Track.PROCEDURE, "四", "裁决、确认、许可、处罚等，写明适用的法律和程序"),
    Step(
        "to_reconsideration", "分到途径四：转行政复议", WORKING, "left", by=THERE, at="handler",
        basis=f"{LAW}第31条第四项；行政复议法第20条、第22条", adds=PetitionReconsideration, optional=("known_on",),
        stamp="sorted_on", sets={
            "sorted_as": Track.PROCEDURE, "passed_to": "行政复议机构", "way": "行政复议法：由行政复议机构依法审查受理",
        },
        needs=(gates.is_claim, gates.has_a_name, gates.urgency_is_reported), checks=(gates.wishes_it,),
        issues=("reconsideration_notice",), sends=(RECONSIDER,), rows=("17:5",),
        hint="信访期限到此为止；复议的受理、期限由行政复议机构依法审查，信访件不再另行答复",
    ),
    Step(
        "to_adjudication", "分到途径四：转行政裁决", WORKING, "left", by=THERE, at="handler",
        basis=f"{LAW}第31条第四项；裁决事项的设定依据", adds=PetitionAdjudication, stamp="sorted_on",
        sets={
            "sorted_as": Track.PROCEDURE, "passed_to": lambda ctx: _ruling_organ(ctx).name,
            "way": "行政裁决：由裁决机关依照裁决事项的设定依据审查受理",
        },
        needs=(gates.is_claim, gates.has_a_name_for_a_ruling, gates.urgency_is_reported), checks=(gates.wishes_a_ruling,),
        issues=("adjudication_notice",), sends=(ADJUDICATE,), rows=("17:5",),
        hint="信访期限到此为止；裁决的受理、期限由裁决机关依法审查，信访件不再另行答复",
    ),
    _leave("leave_duty", "分到途径五：查处违法、履行职责", Track.DUTY, "五", "按有关法律的程序和期限查处，结果告知信访人"),
    Step(
        "sort_opinion", "分到途径六：信访程序", "accepted", "handling", by=THERE, at="handler", basis=f"{LAW}第31条第六项",
        stamp="sorted_on", sets={"sorted_as": Track.OPINION}, needs=(gates.is_claim,), rows=("17:5", "17:6"),
        hint="六十日自受理之日起算，不自分类之日起算（第34条）",
    ),
)  # fmt: skip


def _answer(code: str, name: str, result: Any, basis: str, takes: str, **more: Any) -> Step:
    fields = ("opinion", "opinion_basis") if result else ("result", "opinion", "opinion_basis")
    sets = {"result": result} if result else {}
    return Step(
        code, name, takes, "answered", by=THERE, at="handler", basis=basis, fields=fields, stamp="answered_on", sets=sets,
        rows=("17:6",), **more,
    )  # fmt: skip


HANDLE = (
    Step(
        "hear", "举行听证", "handling", "", by=THERE, at="handler", basis=f"{LAW}第31条第六项", adds=PetitionHearing,
        hint="重大、复杂、疑难的，可以举行听证",
    ),
    Step(
        "mediate", "移交调解", "handling", "", by=THERE, at="handler", basis=f"{LAW}第33条", adds=PetitionMediation,
        checks=(gates.both_agree,), sends=(MEDIATE,), hint="双方同意的移交；六十日的办理期限不因调解停止",
    ),
    _answer(
        "study", "研究答复（建议意见）", Result.STUDIED, f"{LAW}第29条", "accepted", needs=(gates.is_suggestion,),
        optional=("opinion_basis",),
    ),
    _answer(
        "opine", "出具信访处理意见书", "", f"{LAW}第32条、第34条", "handling", checks=(gates.has_opinion,), issues=("opinion",),
    ),
    _answer("settle", "调解、和解结案", Result.SETTLED, f"{LAW}第33条", "handling", optional=("opinion_basis",)),
    Step(
        "serve_answer", "登记信访人收到答复", "answered", "", by=(*THERE, Role.REGISTRAR), at="handler", basis=f"{LAW}第34条、第35条",
        stamp="served_on", once=True, rows=("17:7",), hint="复查的三十日自收到书面答复之日起算",
    ),
    Step("perform", "登记处理意见落实", ANYWAY, "", by=THERE, at="handler", basis=f"{LAW}第32条", stamp="performed_on", once=True),
    Step(
        "conclude", "匿名、建议意见类事项办结", "answered", "final", by=THERE, at="handler", basis=f"{LAW}第23条第2款、第29条",
        needs=(lambda c: "" if c.record.result == Result.STUDIED or not c.record.can_be_told
               else f"信访人可以在收到答复之日起三十日内请求复查（{LAW}第35条），期满未请求的自动办结",),
    ),
)  # fmt: skip


def _review(
    prefix: str, name: str, takes: str, to: str, article: str, paper: str, row: str, stamp: str
) -> tuple[Step, Step]:
    """The opinion of the upper organ: written here by itself, or entered by the office where it does not work here."""
    second = prefix == "second"
    capacity = f"{prefix}_organ"
    fields = (f"{prefix}_result", f"{prefix}_note")
    common: dict[str, Any] = {"basis": f"{LAW}{article}", "fields": fields, "stamp": stamp, "rows": (row,)}
    needs = (gates.urgency_is_reported,) if second else ()
    return (
        Step(prefix, f"出具{name}意见书", takes, to, by=THERE, at=capacity, issues=(paper,), needs=needs, **common),
        Step(f"{prefix}_received", f"登记{name}意见（{name}机关不在本平台办理）", takes, to, by=OFFICE, needs=needs, **common),
    )  # fmt: skip


REVIEW = (
    Step(
        "ask_review", "登记复查申请", "answered", "reviewing", by=(*OFFICE, *THERE), basis=f"{LAW}第35条", fields=("review_organ",),
        stamp="review_asked_on", checks=(gates.review_in_time, gates.review_by_another), rows=("17:7", "17:7a"),
    ),
    Step("lose_review", "逾期未请求复查，办结", "answered", "final", by=(), law=True, basis=f"{LAW}第35条", rows=("17:7",)),
    *_review("review", "复查", "reviewing", "reviewed", "第35条", "review_opinion", "17:7a", "review_on"),
    Step(
        "serve_review", "登记信访人收到复查意见", "reviewed", "", by=(*OFFICE, *THERE), basis=f"{LAW}第36条",
        stamp="review_served_on", once=True, rows=("17:8",),
    ),
    Step(
        "ask_second", "登记复核申请", "reviewed", "second_review", by=(*OFFICE, *THERE), basis=f"{LAW}第36条",
        fields=("second_organ",), stamp="second_asked_on", checks=(gates.second_in_time, gates.second_by_another),
        rows=("17:8", "17:8a"),
    ),
    Step("lose_second", "逾期未请求复核，办结", "reviewed", "final", by=(), law=True, basis=f"{LAW}第36条", rows=("17:8",)),
    *_review("second", "复核", "second_review", "ended", "第36条", "second_opinion", "17:8a", "ended_on"),
)  # fmt: skip

AFTER = (
    Step(
        "help", "疏导帮扶", (*ANYWAY,), "", by=(*OFFICE, *THERE), basis=f"{LAW}第37条第3款", adds=PetitionHelp, rows=("17:9",),
        hint="终结以后同一事实和理由不再受理，疏导帮扶继续；“仍需继续”的不归档",
    ),
    Step(
        "rate", "登记满意度评价", (*ANYWAY,), "", by=OFFICE, basis="群众满意度评价为工作制度，全国统一算法未核实", local=True,
        fields=("rated_office", "rated_organ", "rated_by"), optional=("rated_office", "rated_organ"), stamp="rated_on",
        needs=(gates.has_no_code,), checks=(gates.something_is_rated,),
        hint="只登记没有查询码的信访人以电话、当面、书面作出的评价；有查询码的，由其在网上自己评价",
    ),
    Step(
        "archive", "归档", ("final", "ended"), "archived", by=OFFICE, basis=f"{LAW}第22条", local=True,
        needs=(gates.help_is_done, gates.urgency_is_reported),
    ),
)  # fmt: skip
