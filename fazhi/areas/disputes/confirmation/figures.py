"""What is counted of departments' mediation on line. A dispute handed on inside the platform counts where it was accepted first."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.disputes.confirmation.models import OdrSession
from fazhi.areas.disputes.confirmation.words import Continues, Result, Ruling, Way
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Figure, Rate, Source, StandingDistinct, Stock, Sum, Total

CODE = "disputes.confirmation"
CASES = Source.register(CODE)
SESSIONS = Source(f"{CODE}.sessions", CODE, OdrSession)
SEATS = Source.register("disputes.odr_seats")
MEDIATORS = Source.register("disputes.odr_mediators")
ROOMS = Source.register("disputes.shared_courtrooms")
SPLITS = ("organ", "department", "dispute_type", "month")
LAW = "民事诉讼法第205条、第206条"
LOCAL = "地方实践（ODR平台、共享法庭）"
ONCE = ~Q(continues=Continues.ACCEPTED)


def _cases(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        f"{CODE}.{name}", label, source=CASES, on=on, where=where, splits=SPLITS, basis=more.pop("basis", LOCAL), **more
    )


REQUESTED = _cases("requested", "在线行政调解申请", "matter__opened_on", Q(continues=Continues.NO))
ACCEPTED = _cases("accepted", "进驻部门受理调解案件", "accepted_on", ONCE, words=("在线调解案件", "ODR调解案件"))
AGREED = _cases("agreed", "在线行政调解达成协议", "concluded_on", Q(result=Result.AGREED), good="up")
FAILED = _cases("failed", "在线行政调解不成", "concluded_on", Q(result=Result.FAILED), good="down")
CONCLUDED = Total(f"{CODE}.concluded", "在线行政调解终结（达成协议与不成）", parts=(AGREED, FAILED), basis=LOCAL)
APPLIED = _cases("applied", "行政调解协议共同申请司法确认", "applied_on", basis=LAW)
CONFIRMED = _cases(
    "confirmed", "行政调解协议司法确认有效", "ruled_on", Q(ruling=Ruling.CONFIRMED), basis=LAW, good="up"
)
RULED = _cases(
    "ruled", "行政调解协议司法确认已有结果", "ruled_on",
    Q(ruling__in=(Ruling.CONFIRMED, Ruling.REFUSED, Ruling.NOT_ACCEPTED)), basis=LAW,
)  # fmt: skip
PERFORMED = _cases(
    "performed", "行政调解协议已履行", "concluded_on", Q(result=Result.AGREED, performed_on__isnull=False), good="up"
)
ENFORCED = _cases("enforced", "司法确认后申请强制执行", "enforced_on", basis=LAW, good="down")

FOLLOWED: tuple[Figure, ...] = (
    Rate(f"{CODE}.agreed_rate", "在线行政调解成功率", part=AGREED, whole=CONCLUDED, good="up",
         variant="达成协议÷（达成协议＋调解不成）；没有全国统一的算法"),
    Rate(f"{CODE}.confirmed_rate", "行政调解协议司法确认率", part=CONFIRMED, whole=RULED, good="up",
         variant="裁定有效÷已有结果（裁定有效、裁定驳回、不予受理）"),
    Rate(f"{CODE}.performed_rate", "行政调解协议履行率", part=PERFORMED, whole=AGREED, good="up",
         variant="本期达成的协议中至今已履行的÷本期达成的协议"),
    Count(f"{CODE}.sessions_online", "线上和共享法庭调解", unit="次", source=SESSIONS, on="on",
          where=Q(way__in=(Way.ONLINE, Way.COURTROOM)), splits=("organ", "way", "month"), basis=LOCAL),
    Sum(f"{CODE}.amount_agreed", "行政调解协议金额", unit="元", source=CASES, on="concluded_on", of="agreement_amount",
        where=Q(result=Result.AGREED), splits=SPLITS, basis=LOCAL),
)  # fmt: skip

STOCKS: tuple[Figure, ...] = (
    StandingDistinct(
        f"{CODE}.departments", "进驻在线调解平台的行政部门", unit="个", source=SEATS, on="since", until="until", of="agency",
        splits=("agency",), basis=LOCAL, words=("进驻ODR平台的部门",),
    ),
    StandingDistinct(
        f"{CODE}.brands", "一部门一品牌调解品牌", unit="个", source=SEATS, on="since", until="until", of="brand",
        where=~Q(brand=""), splits=("agency",), basis=LOCAL,
    ),
    Stock(f"{CODE}.mediators", "入驻在线调解平台的行政调解员", unit="名", source=MEDIATORS, on="since", until="until",
          splits=("agency",), basis=LOCAL, words=("ODR行政调解员",)),
    Stock(f"{CODE}.courtrooms", "共享法庭", unit="个", source=ROOMS, on="since", until="until", splits=("organ", "kind"),
          basis=LOCAL),
)  # fmt: skip

declare(
    REQUESTED, ACCEPTED, AGREED, FAILED, CONCLUDED, APPLIED, CONFIRMED, RULED, PERFORMED, ENFORCED, *FOLLOWED, *STOCKS
)
