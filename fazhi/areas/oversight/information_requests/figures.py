"""What is counted of information requests: what came in, how it was answered, in time or not, and what followed."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.oversight.information_requests.words import Family, Remedy, Reply
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Stock, Sum, Total
from fazhi.spine.models import Deadline, Document

SYSTEM = "oversight.information_request"
REQUESTS = Source.register(SYSTEM)
OPINIONS = Source.register("oversight.disclosure_opinion")
REMEDIES = Source.register("oversight.disclosure_remedy")
REPORTS = Source.register("oversight.disclosure_report")
OWN_DATA = Source.register("oversight.own_data_correction")
CLOCKS = Source(f"{SYSTEM}.clock", SYSTEM, Deadline, base=Q(matter__system=SYSTEM, void=False, duty="organ"))
EXTENSIONS = Source(f"{SYSTEM}.extension", SYSTEM, Document, base=Q(matter__system=SYSTEM, template="extension_notice"))
ACT = "政府信息公开条例"
FORM = "国办公开办函〔2021〕30号"
SPLITS = ("organ", "town", "month", "channel", "applicant_kind", "form_code")


def _of(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    given = {"basis": ACT, "splits": SPLITS} | more
    return Count(f"{SYSTEM}.{name}", label, source=REQUESTS, on=on, where=where, **given)


RECEIVED = _of(
    "received", "收到政府信息公开申请", "taken_on", words=("依申请公开", "新收政府信息公开申请"), basis=f"{ACT}第31条"
)
REVIEWED = _of(
    "reviewed", "审核政府信息公开申请", "reviewed_on", words=("依法审核政府信息依申请公开",), basis=f"{ACT}第30条"
)
CONCLUDED = _of("concluded", "办结政府信息公开申请", "result_on", basis=FORM)
REPLIED = _of("replied", "答复政府信息公开申请", "replied_on", words=("依申请公开答复",))
CORRECTIONS = _of("corrections_asked", "要求补正的申请", "asked_correction_on", basis=f"{ACT}第30条")
FEES = Sum(
    f"{SYSTEM}.fees", "收取信息处理费", unit="元", source=REQUESTS, on="paid_on", of="fee_amount", basis=f"{ACT}第42条"
)
PUBLIC = _of("made_public", "转为主动公开的申请", "made_public_on", good="up", basis=f"{ACT}第44条")
LATE_CONTACT = _of(
    "late_contact", "平常信函未在收到当日联系申请人", "matter__opened_on",
    Q(channel="ordinary_post", contacted_on__gt=F("matter__opened_on")), good="down", basis=f"{ACT}第31条",
)  # fmt: skip
CARRIED = Stock(
    f"{SYSTEM}.carried_in", "上年结转政府信息公开申请", source=REQUESTS, on="taken_on", until="result_on", at_start=True, basis=FORM,
    splits=("organ", "applicant_kind"),
)  # fmt: skip
PENDING = Stock(
    f"{SYSTEM}.carried_out", "结转下年度继续办理的申请", source=REQUESTS, on="taken_on", until="result_on", basis=FORM,
    splits=("organ", "applicant_kind"),
)  # fmt: skip


def _family(family: Family) -> Count:
    kinds = [kind.value for kind in Reply if kind.family == family.value]
    return _of(
        f"result_{family.name.lower()}", f"{family.label}的申请", "result_on", Q(form_code__in=kinds), basis=FORM
    )


def _kind(kind: Reply) -> Count:
    return _of(
        f"kind_{kind.value.replace('.', '_')}",
        f"{kind.label}（{kind.value}）",
        "result_on",
        Q(form_code=kind.value),
        basis=FORM,
    )


FAMILIES = tuple(_family(family) for family in Family)
KINDS = tuple(_kind(kind) for kind in Reply if "." in kind.value)
ANSWERING = Q(limit__in=("answer", "deferred"))


def _clock(name: str, label: str, where: Q, **more: Any) -> Count:
    return Count(
        f"{SYSTEM}.{name}",
        label,
        source=CLOCKS,
        on="due_on",
        where=where,
        fallen_due=True,
        splits=("organ", "month"),
        **more,
    )


DUE = _clock("due", "答复期限届满的申请", ANSWERING, basis=f"{ACT}第33条、第35条")
IN_TIME = _clock(
    "in_time", "按期答复的申请", ANSWERING & Q(met_on__lte=F("due_on")), good="up", basis=f"{ACT}第33条、第35条"
)
CHALLENGES = Q(kind__in=(Remedy.RECONSIDERATION, Remedy.SUIT, Remedy.SUIT_AFTER))


def _remedy(name: str, label: str, on: str, where: Q, **more: Any) -> Count:
    return Count(
        f"oversight.disclosure_remedy.{name}", label, source=REMEDIES, on=on, where=where, basis=FORM,
        splits=("organ", "month", "kind"), **more,
    )  # fmt: skip


RECONSIDERED = _remedy("reconsidered", "政府信息公开行政复议", "matter__opened_on", Q(kind=Remedy.RECONSIDERATION))
SUED = _remedy("sued", "政府信息公开行政诉讼", "matter__opened_on", Q(kind__in=(Remedy.SUIT, Remedy.SUIT_AFTER)))
DECIDED = _remedy("decided", "审结的政府信息公开复议、诉讼", "concluded_on", CHALLENGES)
CORRECTED = _remedy(
    "corrected", "结果纠正的政府信息公开复议、诉讼", "concluded_on", CHALLENGES & Q(result="corrected"), good="down"
)
MORE: tuple[Figure, ...] = (
    Rate(
        f"{SYSTEM}.in_time_rate", "依申请公开按时答复率", part=IN_TIME, whole=DUE, good="up", basis=f"{ACT}第33条",
        variant="本期答复期限（含依法延长、扣除）届满的申请中按期答复的÷本期期限届满的",
    ),
    Rate(
        f"{SYSTEM}.open_rate", "公开率（予以公开、部分公开）", part=Total(f"{SYSTEM}.disclosed", "予以公开和部分公开的申请", parts=FAMILIES[:2]),
        whole=CONCLUDED, variant="予以公开与部分公开÷办结；没有全国统一的算法",
    ),
    Rate(
        "oversight.disclosure_remedy.corrected_rate", "政府信息公开复议诉讼纠错率", part=CORRECTED, whole=DECIDED, good="down",
        variant="结果纠正÷审结（复议、诉讼合计）", basis=FORM,
    ),
    Stock(
        "oversight.disclosure_remedy.pending", "尚未审结的政府信息公开复议、诉讼", source=REMEDIES, on="matter__opened_on",
        until="concluded_on", where=CHALLENGES, basis=FORM, splits=("organ", "kind"),
    ),
    Count(f"{SYSTEM}.extended", "延期答复的申请", source=EXTENSIONS, on="issued_on", splits=("organ", "month"), basis=f"{ACT}第33条第2款"),
    Count("oversight.disclosure_opinion.sent", "书面征求第三方和其他机关意见", source=OPINIONS, on="matter__opened_on",
          splits=("organ", "month", "kind"), basis=f"{ACT}第32条、第34条"),
    Count("oversight.disclosure_report.published", "公布政府信息公开工作年度报告", unit="份", source=REPORTS, on="published_on",
          splits=("organ", "month"), basis=f"{ACT}第49条"),
    Count("oversight.own_data_correction.received", "本人信息更正申请", source=OWN_DATA, on="matter__opened_on",
          splits=("organ", "month"), basis=f"{ACT}第41条"),
)  # fmt: skip

declare(
    RECEIVED, REVIEWED, CONCLUDED, REPLIED, CORRECTIONS, FEES, PUBLIC, LATE_CONTACT, CARRIED, PENDING, *FAMILIES, *KINDS, DUE,
    IN_TIME, RECONSIDERED, SUED, DECIDED, CORRECTED, *MORE,
)  # fmt: skip
