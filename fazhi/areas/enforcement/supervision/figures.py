"""What is counted of supervision: letters on the day of issue under the name they bore, corrections of the cohort that fell due.

Nothing is counted by person; advice on persons is in no figure.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, Q

from fazhi.areas.enforcement.supervision import models as m
from fazhi.areas.enforcement.supervision.words import Instrument, Measure, Source
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Sum, Total
from fazhi.figures.words import Source as Rows

SYSTEM, LAW = "enforcement.supervision", "行政执法监督条例"
CASES = Rows.register(SYSTEM)
SPLITS = ("organ", "month", "source", "agency")
PLAIN = ("organ", "month")


def _case(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    return Count(
        f"{SYSTEM}.{name}", label, source=CASES, on=on, where=where, **{"splits": SPLITS, "basis": LAW, **more}
    )


def _row(name: str, label: str, model: Any, where: Any = None, on: str = "on", **more: Any) -> Count:
    source = Rows(f"{SYSTEM}.{model.__name__.lower()}", SYSTEM, model)
    more = {"splits": PLAIN, "basis": LAW, "on": on, **more}
    return Count(f"{SYSTEM}.{name}", label, source=source, where=where, **more)


def _letters(name: str, kind: Instrument, basis: str, **more: Any) -> Count:
    return _row(name, f"制发{kind.label}", m.SupervisionLetter, Q(instrument=kind), unit="份", basis=basis, **more)


def _entries(code: str, name: str, label: str, where: Any = None, **more: Any) -> Count:
    return Count(
        f"enforcement.{code}.{name}", label, source=Rows.register(f"enforcement.{code}"), on="on", where=where,
        **{"splits": PLAIN, "basis": LAW, **more},
    )  # fmt: skip


def _sum(code: str, name: str, label: str, of: str, where: Any = None, **more: Any) -> Sum:
    return Sum(
        f"enforcement.{code}.{name}", label, source=Rows.register(f"enforcement.{code}"), on="on", of=of, where=where,
        **{"splits": PLAIN, "basis": LAW, **more},
    )  # fmt: skip


APART = "只登记台账、不走办理程序的；走办理程序的计入“收到检察建议（按程序办理）”，同一来件只登记一处，两数相加为全部"
COMPLAINT = Q(source=Source.COMPLAINT)
CLUES = _case("clues", "行政执法监督线索", "matter__opened_on", unit="条")
ACCEPTED = _case("accepted", "受理行政执法监督案件", "accepted_on", words=("行政执法监督案件",))
COMPLAINTS = _case("complaints", "受理行政执法投诉举报", "accepted_on", COMPLAINT)
COMPLAINTS_CLOSED = _case(
    "complaints_closed", "其中已办结", "accepted_on", COMPLAINT & Q(matter__closed_on__isnull=False), good="up"
)
FOUNDED = _case("complaints_founded", "其中反映属实", "accepted_on", COMPLAINT & Q(founded=True))
ENTERPRISES = _case("enterprise", "涉企行政执法诉求", "matter__opened_on", Q(enterprise_related=True))
#: The same case was confirmed corrected after this letter, and no later letter of it intervened beyond the confirmation.
FIXED = m.SupervisionCase.objects.filter(pk=OuterRef("matter_id"), verified_on__gte=OuterRef("on"))
DUE = _row("due", "到期应当纠正的监督文书", m.SupervisionLetter, on="reply_due", fallen_due=True, unit="份",
           variant="文书载明的期限在本期届满的")  # fmt: skip
CORRECTED = _row("corrected", "其中经核查已纠正", m.SupervisionLetter, Exists(FIXED), on="reply_due", fallen_due=True, unit="份",
                 good="up", variant="文书载明的期限在本期届满、至今已核查确认纠正的")  # fmt: skip
ISSUED = _row("issued", "制发行政执法监督文书", m.SupervisionLetter, unit="份", variant="按制发日期计，各种文书合计")
REPLIES = _row("replies", "收到纠正情况反馈", m.SupervisionReply, unit="次")
REPLIES_IN_TIME = _row(
    "replies_in_time", "其中按期反馈", m.SupervisionReply, Q(on__lte=F("due_on")), unit="次", good="up"
)
CLUES_ELSEWHERE = _sum(
    "online_supervision", "clues_elsewhere", "线上监督转为线索（平台以外核对的）", "clues", unit="条"
)


def _hits(name: str, label: str, on: str, where: Any = None, **more: Any) -> Count:
    source = Rows.register("enforcement.online_hit")
    given = {"unit": "条", "splits": (*PLAIN, "rule", "agency"), "basis": LAW, **more}
    return Count(f"enforcement.online_hit.{name}", label, source=source, on=on, where=where, **given)


HITS_LISTED = _hits("listed", "线上监督列出疑点", "matter__opened_on")
HITS_JUDGED = _hits("judged", "其中已核实", "matter__opened_on", Q(judged_on__isnull=False))
HITS_ACCEPTED = _hits("accepted", "疑点转为监督线索", "judged_on", Q(matter__state="accepted"))
HITS_DISMISSED = _hits(
    "dismissed", "疑点经核实排除", "judged_on", Q(matter__state="dismissed"), splits=(*PLAIN, "rule", "dismissed")
)
declare(
    CLUES, ACCEPTED, COMPLAINTS, COMPLAINTS_CLOSED, FOUNDED, ENTERPRISES, ISSUED, DUE, CORRECTED, REPLIES, REPLIES_IN_TIME,
    _letters("notices", Instrument.NOTICE, "本省行政执法监督规定（2026年2月1日前）", words=("制发《执法监督通知书》", "执法监督通知书")),
    _letters("reminders", Instrument.REMINDER, f"{LAW}第27条", words=("督办函",)),
    _letters("opinions", Instrument.OPINION, f"{LAW}第28条", words=("意见书",)),
    _letters("decisions", Instrument.DECISION, f"{LAW}第29条", words=("监督决定书",)),
    _row("interviews", "约谈", m.SupervisionMeasure, Q(measure=Measure.INTERVIEW), unit="次", basis=f"{LAW}第22条"),
    _row("referrals", "移送违纪违法线索", m.SupervisionReferral, unit="条", basis=f"{LAW}第33条"),
    Rate(f"{SYSTEM}.correction_rate", "监督文书纠正率", part=CORRECTED, whole=DUE, good="up", basis=LAW,
         variant="本期到期的文书中已核查确认纠正的÷本期到期的文书（不按制发日期计）"),
    Rate(f"{SYSTEM}.reply_rate", "按期反馈率", part=REPLIES_IN_TIME, whole=REPLIES, good="up", basis=LAW, variant="按期反馈÷本期收到的反馈"),
    Rate(f"{SYSTEM}.complaints_rate", "投诉举报办结率", part=COMPLAINTS_CLOSED, whole=COMPLAINTS, good="up", basis=LAW,
         variant="本期受理中至今办结的÷本期受理"),
    Rate(f"{SYSTEM}.founded_rate", "投诉举报属实率", part=FOUNDED, whole=COMPLAINTS_CLOSED, basis=LAW, variant="本期受理、办结中属实的"),
    _entries("special_supervision", "all", "专项、重点监督", unit="次", splits=(*PLAIN, "mode", "theme")),
    _entries("special_supervision", "three_systems", "行政执法“三项制度”专项监督", Q(theme="three_systems"), unit="次"),
    _entries("online_supervision", "rounds", "线上行政执法监督", unit="次", words=("线上执法监督",)),
    _sum("online_supervision", "hits", "线上监督发现疑点", "hits", unit="条"),
    Total("enforcement.online_supervision.clues", "线上监督转为线索", unit="条", parts=(CLUES_ELSEWHERE, HITS_ACCEPTED), basis=LAW),
    CLUES_ELSEWHERE, HITS_LISTED, HITS_ACCEPTED, HITS_DISMISSED,
    Rate("enforcement.online_hit.judged_rate", "疑点核实率", part=HITS_JUDGED, whole=HITS_LISTED, good="up", basis=LAW,
         variant="本期列出的疑点中至今已核实（转为线索或者排除）的÷本期列出的疑点"),
    HITS_JUDGED,
    _entries("supervision_circular", "all", "行政执法监督通报", unit="次", words=("发出通报",), basis=f"{LAW}第31条", splits=(*PLAIN, "audience")),
    _entries("appraisal", "rounds", "行政执法评议", unit="次", basis=f"{LAW}第19条", splits=(*PLAIN, "domain")),
    _sum("appraisal", "health_problems", "卫生健康系统执法评议发现问题", "problems", Q(domain="health"), unit="处"),
    _sum("appraisal", "health_advice", "卫生健康系统执法评议提出建议", "advice", Q(domain="health"), unit="个"),
    _sum("appraisal", "problems", "执法评议发现问题", "problems", unit="处", splits=(*PLAIN, "domain")),
    _sum("appraisal", "advice", "执法评议提出建议", "advice", unit="个", splits=(*PLAIN, "domain")),
    _entries("procuracy_suggestion", "received", "收到检察建议（执法监督台账）", unit="份", splits=(*PLAIN, "suggestion_kind"),
             words=("执法监督台账的检察建议",), variant=APART),
    _entries("procuracy_suggestion", "in_time", "按期书面回复检察建议（执法监督台账）", Q(replied_on__lte=F("reply_due")), unit="份",
             good="up", variant=APART),
    _entries("procuracy_meeting", "all", "与检察机关会商（不含联席会议）", unit="次",
             variant="行政执法监督中与检察机关的个别会商；府检、府院检联席会议另计入“召开府检联席会议”，同一次会议只登记一处"),
)  # fmt: skip
