"""What is counted of legal aid. Cases, the help of duty lawyers and advice are never added to each other.

Recipients are secret (第21条、第61条): nothing is split down to towns or villages, groups not by month either.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import F, Q

from fazhi.areas.services.legal_aid.models import AidLawyerChange
from fazhi.areas.services.legal_aid.rating import BALLOT
from fazhi.areas.services.legal_aid.words import CRIMINAL, HANDED_ON, Channel, Grade, Group, Means
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, Stock, Sum, Total
from fazhi.portal import ballots
from fazhi.spine.fields import has
from fazhi.spine.models import Deadline

CASES = Source.register("services.legal_aid")
CHANGES = Source("services.legal_aid.changes", "services.legal_aid", AidLawyerChange)
DUTY = Source.register("services.duty_lawyer")
VISITS = Source.register("services.aid_return_visits")
QUALITY = Source.register("services.aid_quality")
LAWYERS = Source.register("services.aid_lawyers")

SPLITS = ("organ", "month", "matter_type")
LAW = "法律援助法"
ALL = Q()
APPLIED = ~Q(channel=Channel.NOTIFIED)


def _code(name: str) -> str:
    return f"services.legal_aid.{name}"


def _count(name: str, label: str, on: str, where: Q = ALL, **more: Any) -> Count:
    said = {"splits": SPLITS, "basis": LAW} | more
    return Count(_code(name), label, source=CASES, on=on, where=where, **said)


APPLICATIONS = _count("applications", "收到法律援助申请", "matter__opened_on", APPLIED, words=("受理法律援助申请",))
NOTICES = _count("notices", "收到通知辩护、代理", "matter__opened_on", ~APPLIED, basis=f"{LAW}第36条")
GRANTED = _count("granted", "决定给予法律援助", "decided_on", Q(granted=True) & APPLIED)
REFUSED = _count("refused", "决定不予法律援助", "decided_on", Q(granted=False), good="down")
DECIDED = Total(_code("decided"), "审查决定", parts=(GRANTED, REFUSED), basis=f"{LAW}第43条")
CASES_TAKEN = _count(
    "cases", "办理法律援助案件", "assigned_on", words=("法律援助案件", "办理法援案件"),
    variant="按指派日期，含接通知指派和先行提供；值班律师法律帮助、法律咨询不计",
)  # fmt: skip
CRIMINAL_CASES = _count("criminal", "刑事法律援助案件", "assigned_on", Q(matter_type__in=CRIMINAL))
CIVIL_CASES = _count("civil", "民事法律援助案件", "assigned_on", Q(matter_type__in=("civil", "labour", "out_of_court", "drafting")),
                     variant="含劳动争议调解仲裁、非诉讼代理、代拟文书")  # fmt: skip
LABOUR_CASES = _count("labour", "劳动争议法律援助案件", "assigned_on", Q(matter_type="labour") | Q(claim="wages"))
ADMIN_CASES = _count(
    "administrative",
    "行政（国家赔偿）法律援助案件",
    "assigned_on",
    Q(matter_type__in=("administrative", "compensation")),
)
ADVANCED = _count("advanced", "先行提供法律援助", "advanced_on", basis=f"{LAW}第44条")
UNTESTED = _count("untested", "不受经济困难条件限制、免予核查的案件", "assigned_on", Q(means_result__in=(Means.FREE, Means.UNCHECKED)),
                  basis=f"{LAW}第32条、第42条")  # fmt: skip
ENDED = _count("ended", "办结法律援助案件", "ended_on")
TERMINATED = _count("terminated", "终止法律援助", "terminated_on", basis=f"{LAW}第48条")
OBJECTED = _count("objected", "提出异议", "objected_on", basis=f"{LAW}第49条", good="down")
CORRECTED = _count(
    "corrected", "异议后责令改正", "objected_on", Q(objection_kept=False) & ~Q(objection_note=""), basis=f"{LAW}第49条"
)
CHANGED = Count(
    _code("changed"), "更换承办人员", unit="次", source=CHANGES, on="on", splits=("organ", "month", "reason"), basis=LAW
)
LATE_HANDED = _count(
    "late_handed", "在押人员申请转交超过二十四小时", "matter__opened_on",
    Q(channel__in=HANDED_ON, handed_at__gt=F("requested_at") + timedelta(hours=24)), basis=f"{LAW}第39条", good="down",
)  # fmt: skip
LATE_NOTICE = _count(
    "late_notice", "办案机关通知超过三日", "matter__opened_on",
    Q(channel=Channel.NOTIFIED, matter__opened_on__gt=F("found_on") + timedelta(days=3)), basis=f"{LAW}第36条", good="down",
    variant="按三个自然日，最后一日为节假日的未顺延，请核对",
)  # fmt: skip


def _in_time(name: str, label: str, limit: str, basis: str) -> tuple[Count, Count]:
    """Limits of a kind that were met, and those of them met in time; counted on the day they were met."""
    rows = Source(f"services.legal_aid.{limit}_limits", "services.legal_aid", Deadline, base=Q(limit=limit, void=False,
                  matter__system="services.legal_aid"))  # fmt: skip
    said: dict[str, Any] = {"source": rows, "on": "met_on", "splits": ("organ", "month"), "basis": basis}
    return (
        Count(_code(name), label, **said),
        Count(_code(f"{name}_in_time"), f"按期{label}", where=Q(met_on__lte=F("due_on")), **said),
    )


ASSIGNED, ASSIGNED_IN_TIME = _in_time("assignments", "指派", "assign", f"{LAW}第43条第1款")
EXAMINED, EXAMINED_IN_TIME = _in_time("examined", "完成审查", "decide", f"{LAW}第43条第1款")

RATES: tuple[Figure, ...] = (
    Rate(_code("grant_rate"), "法律援助批准率", part=GRANTED, whole=DECIDED, variant="给予÷（给予＋不予）"),
    Rate(_code("assigned_in_time_rate"), "按期指派率", part=ASSIGNED_IN_TIME, whole=ASSIGNED, good="up", basis=f"{LAW}第43条"),
    Rate(_code("examined_in_time_rate"), "按期审查率", part=EXAMINED_IN_TIME, whole=EXAMINED, good="up", basis=f"{LAW}第43条",
         variant="含要求补充材料的一次"),
)  # fmt: skip


def _sum(name: str, label: str, source: Source, of: str, on: str = "on", unit: str = "人次", **more: Any) -> Sum:
    said = {"splits": ("organ", "month"), "basis": LAW} | more
    return Sum(_code(name), label, unit=unit, source=source, on=on, of=of, **said)


RECOVERED = _sum("recovered", "挽回损失、取得利益", CASES, "recovered", "ended_on", "元", splits=SPLITS)
SUBSIDY = _sum("subsidy", "发放法律援助补贴", CASES, "subsidy", "subsidised_on", "元", basis=f"{LAW}第52条")
HELPED = tuple(
    _sum(f"duty_{name}", label, DUTY, name, splits=("organ", "month", "place"), basis=f"{LAW}第30条")
    for name, label in (
        ("advised", "值班律师提供法律咨询"),
        ("witnessed", "认罪认罚具结见证"),
        ("procedure_advice", "值班律师程序帮助"),
    )
)
ASKED_BACK = _sum("visited", "法律援助回访", VISITS, "asked", unit="人", basis=f"{LAW}第59条")
ANSWERED_BACK = _sum("visit_answers", "回访中作出评价", VISITS, "answered", unit="人")
PLEASED_BACK = _sum("visit_satisfied", "回访中满意", VISITS, "satisfied", unit="人")


RATED = ballots.answers(BALLOT, _code("ratings"), "网上评价", "mark", basis=f"{LAW}第59条")
PLEASED = ballots.answers(BALLOT, _code("ratings_satisfied"), "网上评价满意", "mark", ("yes",), basis=f"{LAW}第59条")
JUDGED = Total(_code("judged"), "作出评价", unit="人次", parts=(ANSWERED_BACK, RATED), basis=f"{LAW}第59条")
CONTENT = Total(_code("content"), "评价满意", unit="人次", parts=(PLEASED_BACK, PLEASED), basis=f"{LAW}第59条")
SATISFIED_RATE = Rate(
    _code("satisfied_rate"), "法律援助满意率", part=CONTENT, whole=JUDGED, good="up", words=("法律援助案件满意率",),
    variant="（回访满意＋网上评价满意）÷作出评价的人次；不评价的不计；" + ballots.RULE, basis=f"{LAW}第59条",
)  # fmt: skip


def _reviews(name: str, label: str, where: Q = ALL) -> Count:
    return Count(
        _code(name), label, source=QUALITY, on="on", where=where, splits=("organ", "look"), basis=f"{LAW}第57条、第59条"
    )


REVIEWED = _reviews("reviewed", "法律援助质量评估")
GOOD_FILES = _reviews("reviewed_good", "评估优秀、良好", Q(grade__in=(Grade.EXCELLENT, Grade.GOOD)))
QUALITY_RATE = Rate(_code("quality_rate"), "法律援助案件质量优良率", part=GOOD_FILES, whole=REVIEWED, good="up")
LAWYERS_STOCK = Stock(
    _code("lawyers"), "法律援助人员", unit="名", source=LAWYERS, on="since", until="until", splits=("organ", "practice"),
    basis=f"{LAW}第12–17条",
)  # fmt: skip
#: How many recipients of a group there were: for the year as a whole, never for a town or a month.
BY_GROUP = tuple(
    _count(f"group_{group.value}", f"受援人：{group.label}", "assigned_on", has("groups", group.value), unit="人次", splits=())
    for group in Group
)  # fmt: skip

declare(
    APPLICATIONS, NOTICES, GRANTED, REFUSED, DECIDED, CASES_TAKEN, CRIMINAL_CASES, CIVIL_CASES, LABOUR_CASES, ADMIN_CASES, ADVANCED,
    UNTESTED, ENDED, TERMINATED, OBJECTED, CORRECTED, CHANGED, LATE_HANDED, LATE_NOTICE, ASSIGNED, ASSIGNED_IN_TIME, EXAMINED,
    EXAMINED_IN_TIME, *RATES, RECOVERED, SUBSIDY, *HELPED, ASKED_BACK, ANSWERED_BACK, PLEASED_BACK, RATED, PLEASED, JUDGED, CONTENT,
    SATISFIED_RATE, REVIEWED, GOOD_FILES, QUALITY_RATE, LAWYERS_STOCK, *BY_GROUP,
)  # fmt: skip
