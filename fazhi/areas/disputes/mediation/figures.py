"""What is counted of mediation. Written and oral agreements are success; a dispute handed on inside counts once."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.disputes.mediation.models import MediationAlert, MediationVisit
from fazhi.areas.disputes.mediation.words import (
    GRASSROOTS,
    PEOPLES,
    SETTLED,
    Alert,
    Body,
    Channel,
    Continues,
    Kind,
    Result,
)
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Figure, Rate, Source, StandingDistinct, Stock, Sum, Total

CASES = Source.register("disputes.mediation")
VISITS = Source("disputes.mediation.visits", "disputes.mediation", MediationVisit)
ALERTS = Source("disputes.mediation.alerts", "disputes.mediation", MediationAlert)
ORGANISATIONS = Source.register("disputes.committees")
MEDIATORS = Source.register("disputes.mediators")

SPLITS = ("organ", "town", "month", "mediation_kind", "dispute_type", "body_kind", "risk_level")
LAW = "人民调解法第27条"
ONCE = Q(continues=Continues.NO) | Q(continues=Continues.REGISTERED)
EVERY = Q()
SUCCESS = Q(result__in=SETTLED)
GRASS = Q(body_kind__in=GRASSROOTS)
PEOPLES_OWN = Q(mediation_kind__in=PEOPLES)


def _code(name: str) -> str:
    return f"disputes.mediation.{name}"


def _received(name: str, label: str, where: Q, **more: Any) -> Count:
    """Disputes counted on the day they were found or applied for."""
    on = "matter__opened_on"
    return Count(_code(name), label, source=CASES, on=on, where=where, splits=SPLITS, basis=LAW, **more)


def _accepted(name: str, label: str, where: Q = EVERY, **more: Any) -> Count:
    """Disputes counted on the day of acceptance, each once."""
    return Count(
        _code(name), label, source=CASES, on="accepted_on", where=ONCE & where, splits=SPLITS, basis=LAW, **more
    )


def _ended(name: str, label: str, where: Q, **more: Any) -> Count:
    """Disputes counted on the day their mediation ended."""
    return Count(_code(name), label, source=CASES, on="concluded_on", where=where, splits=SPLITS, basis=LAW, **more)


REGISTERED = _received(
    "registered", "排查登记矛盾纠纷", Q(continues=Continues.NO), words=("排查调解矛盾纠纷", "排查矛盾纠纷")
)
SCREENED = _received("screened", "排查发现矛盾纠纷", Q(source=Channel.SCREENING), words=("排查出矛盾纠纷",))
ACCEPTED = _accepted("accepted", "受理调解案件", words=("调解纠纷", "调处纠纷", "调处矛盾纠纷"))
BRANDED = _accepted("branded", "调解品牌下调处纠纷", ~Q(brand=""), words=("品牌调处纠纷",))
PEOPLE = _accepted("people", "人民调解案件", PEOPLES_OWN)
INDUSTRY = _accepted("industry", "行业性、专业性人民调解案件", Q(mediation_kind=Kind.INDUSTRY))
ADMINISTRATIVE = _accepted("administrative", "行政调解案件", Q(mediation_kind=Kind.ADMINISTRATIVE))
COMMERCIAL = _accepted("commercial", "商事调解案件", Q(mediation_kind=Kind.COMMERCIAL))
COURT = _accepted("court", "司法（特邀）调解案件", Q(mediation_kind=Kind.COURT))
CENTRE = _accepted("centre", "人民调解中心调解案件", Q(body_kind=Body.CENTRE))
GRASSROOT_CASES = _accepted("grassroots", "乡镇（街道）、村（居）人民调解组织调解纠纷", GRASS, words=("累计调解纠纷",))
ENTERPRISE = _accepted("enterprise", "涉及企业调解案件", Q(involves_enterprise=True), words=("涉企纠纷",))
GROUP = _accepted("group", "群体性纠纷", Q(group=True), good="down")

SETTLED_CASES = _ended("settled", "调解成功案件", SUCCESS, good="up", words=("调解成功", "化解纠纷"))
WRITTEN = _ended("settled_written", "达成书面调解协议", Q(result=Result.WRITTEN))
ORAL = _ended("settled_oral", "达成口头调解协议", Q(result=Result.ORAL))
FAILED = _ended("failed", "调解不成", Q(result=Result.FAILED), good="down")
REFUSED = _ended("refused", "不予受理调解申请", Q(result=Result.REFUSED))
WITHDRAWN = _ended("withdrawn", "撤回调解申请", Q(result=Result.WITHDRAWN))
TRANSFERRED = _ended("transferred", "移送其他途径", Q(result=Result.TRANSFERRED))
PEOPLE_SETTLED = _ended("people_settled", "人民调解成功案件", SUCCESS & PEOPLES_OWN, good="up")
PEOPLE_FAILED = _ended("people_failed", "人民调解不成", PEOPLES_OWN & Q(result=Result.FAILED), good="down")
CENTRE_SETTLED = _ended("centre_settled", "人民调解中心调解成功案件", SUCCESS & Q(body_kind=Body.CENTRE))
STATION_SETTLED = _ended(
    "station_settled", "驻所人民调解工作室调解成功案件", SUCCESS & Q(body_kind=Body.STATION), words=("驻所调解成功",)
)
GRASSROOT_SETTLED = _ended(
    "grassroots_settled", "乡镇（街道）、村（居）人民调解组织调解成功", SUCCESS & GRASS, good="up"
)
GRASSROOT_FAILED = _ended("grassroots_failed", "乡镇（街道）、村（居）调解不成", GRASS & Q(result=Result.FAILED))
CONCLUDED = Total(_code("concluded"), "调解终结案件（成功与不成）", parts=(SETTLED_CASES, FAILED), basis=LAW)
GRASSROOT_CONCLUDED = Total(
    _code("grassroots_concluded"),
    "乡镇（街道）、村（居）调解终结案件",
    parts=(GRASSROOT_SETTLED, GRASSROOT_FAILED),
    basis=LAW,
)
PEOPLE_CONCLUDED = Total(
    _code("people_concluded"), "人民调解终结案件", parts=(PEOPLE_SETTLED, PEOPLE_FAILED), basis=LAW
)

BY_END = "调解成功数÷（调解成功数＋调解不成数）；没有全国统一的算法"
RATES: tuple[Figure, ...] = (
    Rate(
        _code("success_rate"), "调解成功率", part=SETTLED_CASES, whole=CONCLUDED, good="up", variant=BY_END,
        words=("化解率", "矛盾纠纷化解率"),
    ),
    Rate(
        _code("success_rate_accepted"), "调解成功率（按受理数）", part=SETTLED_CASES, whole=ACCEPTED, good="up",
        variant="本期调解成功数÷本期受理数；没有全国统一的算法",
    ),
    Rate(
        _code("people_rate"), "人民调解成功率", part=PEOPLE_SETTLED, whole=PEOPLE_CONCLUDED, good="up", variant=BY_END,
        words=("人民调解化解率",),
    ),
    Rate(
        _code("grassroots_rate"), "乡镇（街道）、村（居）调解成功率", part=GRASSROOT_SETTLED, whole=GRASSROOT_CONCLUDED,
        good="up", variant=BY_END,
    ),
)  # fmt: skip

APPLIED = Count(
    _code("confirmation_applied"),
    "共同申请司法确认",
    source=CASES,
    on="confirmation_applied_on",
    basis="人民调解法第33条",
)
CONFIRMED = Count(
    _code("confirmed"), "司法确认调解协议", source=CASES, on="confirmation_ruled_on", basis="民事诉讼法第206条",
    where=Q(confirmation_ruling="confirmed"), good="up",
)  # fmt: skip
RULED = Count(
    _code("confirmation_ruled"), "司法确认已有结果", source=CASES, on="confirmation_ruled_on", basis="民事诉讼法第206条",
    where=Q(confirmation_ruling__in=("confirmed", "refused", "not_accepted")),
)  # fmt: skip
PERFORMED = _ended("performed", "协议已履行", SUCCESS & Q(performed_on__isnull=False), good="up")
VISITED = _ended("visited", "协议已回访", SUCCESS & Q(visited_on__isnull=False), good="up")
FOLLOWED: tuple[Figure, ...] = (
    Rate(
        _code("confirmed_rate"), "司法确认率", part=CONFIRMED, whole=RULED, good="up",
        variant="裁定有效数÷已有结果数（裁定有效、裁定驳回、不予受理）",
    ),
    Rate(
        _code("performed_rate"), "协议履行率", part=PERFORMED, whole=SETTLED_CASES, good="up", basis="人民调解法第31条",
        variant="本期达成的协议中至今已履行的÷本期达成的协议",
    ),
    Rate(
        _code("visited_rate"), "回访率", part=VISITED, whole=SETTLED_CASES, good="up", basis="人民调解法第31条",
        variant="本期达成的协议中至今已回访的÷本期达成的协议",
    ),
    Count(_code("visits"), "回访", unit="次", source=VISITS, on="on", basis="人民调解法第31条"),
    Distinct(
        _code("criminal"), "民转刑（报告涉嫌犯罪）纠纷", source=ALERTS, on="on", of="matter", where=Q(kind=Alert.CRIME),
        good="down", basis="人民调解法第25条",
    ),
    Distinct(
        _code("alerts"), "报告激化苗头的纠纷", source=ALERTS, on="on", of="matter", where=~Q(kind=""), basis="人民调解法第25条"
    ),
)  # fmt: skip


def _sum(name: str, label: str, of: str, on: str, where: Q, unit: str = "元", **more: Any) -> Sum:
    return Sum(_code(name), label, unit=unit, source=CASES, on=on, of=of, where=where, splits=SPLITS, basis=LAW, **more)


SUMS = (
    _sum("amount_involved", "调解案件涉案金额", "amount_involved", "accepted_on", ONCE),
    _sum(
        "enterprise_amount",
        "涉及企业调解案件涉案金额",
        "amount_involved",
        "accepted_on",
        ONCE & Q(involves_enterprise=True),
    ),
    _sum("amount_agreed", "调解协议金额", "agreement_amount", "concluded_on", SUCCESS),
    _sum("people_involved", "调解纠纷涉及人数", "people_involved", "accepted_on", ONCE, unit="人"),
)


def _bodies(name: str, label: str, where: Q, **more: Any) -> Stock:
    """Mediation organisations standing on the last day of the period."""
    return Stock(
        _code(name), label, unit="个", source=ORGANISATIONS, on="founded_on", until="until", where=where,
        splits=("organ", "town", "kind"), basis="人民调解法第7条、第10条、第34条", **more,
    )  # fmt: skip


def _mediators(name: str, label: str, where: Q = EVERY, **more: Any) -> Stock:
    """People's mediators in office on the last day of the period."""
    return Stock(
        _code(name), label, unit="名", source=MEDIATORS, on="hired_on", until="left_on", where=where,
        splits=("organ", "town", "body_kind", "hours"), basis="人民调解法第13条", **more,
    )  # fmt: skip


STOCKS: tuple[Figure, ...] = (
    _bodies("committees", "人民调解委员会", Q(kind__in=("village", "town", "enterprise", "industry")), words=("人民调解组织",)),
    _bodies("committees_industry", "行业性专业性人民调解组织", Q(kind=Body.INDUSTRY)),
    _bodies("committees_grassroots", "乡镇（街道）、村（居）人民调解委员会", Q(kind__in=GRASSROOTS)),
    _bodies("station_studios", "驻所人民调解工作室", Q(kind=Body.STATION)),
    _bodies("personal_studios", "个人（品牌）调解工作室", Q(kind=Body.PERSONAL)),
    StandingDistinct(
        _code("stations"), "设有驻所人民调解工作室的派出所", unit="个", source=ORGANISATIONS, on="founded_on", until="until",
        of="station", where=Q(kind=Body.STATION), splits=("town",), basis="人民调解法第34条", words=("试点派出所",),
    ),
    _mediators("mediators", "人民调解员"),
    _mediators("mediators_full", "专职人民调解员", Q(hours="full")),
    _mediators("mediators_grassroots", "乡镇（街道）、村（居）人民调解员", Q(body_kind__in=GRASSROOTS)),
)  # fmt: skip

declare(
    REGISTERED, SCREENED, ACCEPTED, BRANDED, PEOPLE, INDUSTRY, ADMINISTRATIVE, COMMERCIAL, COURT, CENTRE, GRASSROOT_CASES,
    ENTERPRISE, GROUP, SETTLED_CASES, WRITTEN, ORAL, FAILED, REFUSED, WITHDRAWN, TRANSFERRED, PEOPLE_SETTLED, PEOPLE_FAILED,
    CENTRE_SETTLED, STATION_SETTLED, GRASSROOT_SETTLED, GRASSROOT_FAILED, CONCLUDED, PEOPLE_CONCLUDED, GRASSROOT_CONCLUDED,
    *RATES, APPLIED, CONFIRMED, RULED, PERFORMED, VISITED, *FOLLOWED, *SUMS, *STOCKS,
)  # fmt: skip
