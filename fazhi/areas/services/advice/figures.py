"""What is counted of advice: contacts (calls, callers), consultations and check-ups, each apart from the others."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.services.advice.rating import BALLOT
from fazhi.areas.services.advice.words import CALLS_AND_VISITS, Asker, Channel
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Figure, Rate, Source, Sum, Total
from fazhi.portal.ballots import RULE, answers

ADVICE = Source.register("services.advice")
CONTACTS = Source.register("services.advice_contacts")
CHECKUPS = Source.register("services.enterprise_checkups")
LAW, LOCAL = "法律援助法第22条", "公共法律服务的地方规定"
ALL = Q()
HOTLINE = Q(channel=Channel.HOTLINE)


def _code(name: str) -> str:
    return f"services.advice.{name}"


def _contacts(name: str, label: str, of: str, where: Q = ALL) -> Sum:
    return Sum(
        _code(name), label, unit="次", source=CONTACTS, on="on", of=of, where=where, splits=("organ", "month", "channel"), basis=LOCAL,
        variant="接待次数，不是咨询件数，两者不相加",
    )  # fmt: skip


CALLS = _contacts("calls", "12348热线呼入", "contacts", HOTLINE)
CALLS_ANSWERED = _contacts("calls_answered", "12348热线接通", "answered", HOTLINE)
RECEIVED = _contacts("contacts", "热线、窗口接待", "answered", Q(channel__in=CALLS_AND_VISITS))
CALLS_RATED = _contacts("calls_rated", "热线作出评价", "rated", HOTLINE)
CALLS_PLEASED = _contacts("calls_satisfied", "热线评价满意", "satisfied", HOTLINE)
CONNECTED_RATE = Rate(
    _code("connected_rate"), "热线接通率", part=CALLS_ANSWERED, whole=CALLS, good="up", variant="接通÷呼入", basis=LOCAL
)


def _asked(name: str, label: str, where: Q = ALL, **more: Any) -> Sum:
    """Persons that asked, on the day they asked."""
    return Sum(
        _code(name), label, unit="人次", source=ADVICE, on="matter__opened_on", of="persons", where=where,
        splits=("organ", "month", "topic", "channel"), basis=LAW, **more,
    )  # fmt: skip


CONSULTED = _asked("consulted", "提供法律咨询", words=("法律咨询", "解答法律咨询"))
CALLED = _asked(
    "calls_and_visits", "来电来访法律咨询", Q(channel__in=CALLS_AND_VISITS), words=("接待来电来访法律咨询",)
)
NETWORK = _asked("network", "网上法律咨询", Q(channel=Channel.NETWORK))
VILLAGE = _asked("village", "村（社区）法律咨询", Q(channel=Channel.VILLAGE))
OF_FIRMS = _asked("enterprises", "企业法律咨询", Q(asker_kind=Asker.ENTERPRISE))
REFERRED = Count(
    _code("referred"), "转办、指引", source=ADVICE, on="referred_on", splits=("organ", "month", "topic"), basis=LAW
)
ANSWERED = Count(
    _code("answered"),
    "解答法律咨询（件）",
    source=ADVICE,
    on="answered_on",
    splits=("organ", "month", "topic"),
    basis=LAW,
)


RATED = answers(BALLOT, _code("ratings"), "网上咨询评价", "mark", basis=LOCAL)
PLEASED = answers(BALLOT, _code("ratings_satisfied"), "网上咨询评价满意", "mark", ("yes",), basis=LOCAL)
JUDGED = Total(_code("judged"), "咨询服务评价", unit="次", parts=(CALLS_RATED, RATED), basis=LOCAL)
CONTENT = Total(_code("content"), "咨询服务评价满意", unit="次", parts=(CALLS_PLEASED, PLEASED), basis=LOCAL)
SATISFIED_RATE = Rate(
    _code("satisfied_rate"), "法律咨询满意率", part=CONTENT, whole=JUDGED, good="up", basis=LOCAL,
    variant="（热线满意＋网上满意）÷作出评价；不评价的不计；" + RULE,
)  # fmt: skip


def _checkups(name: str, label: str, of: str, unit: str, **more: Any) -> Sum:
    return Sum(
        _code(name),
        label,
        unit=unit,
        source=CHECKUPS,
        on="on",
        of=of,
        splits=("organ", "month", "size"),
        basis="民营经济促进法；地方实践",
        **more,
    )


CHECKED = Count(
    _code("checkups"),
    "企业法治体检",
    unit="次",
    source=CHECKUPS,
    on="on",
    splits=("organ", "month", "size"),
    basis="地方实践",
)
FIRMS = Distinct(
    _code("checked_enterprises"), "开展法治体检的企业", unit="家", source=CHECKUPS, on="on", of="enterprise", splits=("organ", "size"),
    basis="地方实践", words=("法治体检企业",), variant="同一企业一年体检几次算一家",
)  # fmt: skip
RISKS = _checkups("risks", "法治体检发现风险点", "risks", "个")
RESOLVED = _checkups("risks_resolved", "法治体检化解风险点", "resolved", "个", good="up")
IN_CHECKUPS: tuple[Figure, ...] = (
    _checkups("suggestions", "法治体检提出建议", "suggestions", "条"),
    _checkups("checkup_consultations", "体检中为企业解答法律咨询", "consultations", "次"),
    _checkups("checkup_publicity", "体检中为企业开展法治宣传", "publicity", "次"),
    _checkups("checkup_guidance", "体检中为企业提供法律服务指引", "guidance", "件"),
    Rate(_code("resolved_rate"), "法治体检风险化解率", part=RESOLVED, whole=RISKS, good="up", variant="本期体检发现的风险点中至今已化解的"),
)  # fmt: skip

declare(
    CALLS, CALLS_ANSWERED, RECEIVED, CALLS_RATED, CALLS_PLEASED, CONNECTED_RATE, CONSULTED, CALLED, NETWORK, VILLAGE, OF_FIRMS, REFERRED,
    ANSWERED, RATED, PLEASED, JUDGED, CONTENT, SATISFIED_RATE, CHECKED, FIRMS, RISKS, RESOLVED, *IN_CHECKUPS,
)  # fmt: skip
