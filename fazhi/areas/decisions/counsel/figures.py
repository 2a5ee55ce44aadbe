"""What is counted of counsel and public lawyers. Rates name their denominators; no person is ranked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q

from fazhi.areas.decisions.counsel.rolls import CounselAppointment, CounselDuty
from fazhi.areas.decisions.counsel.words import OF_A_CASE, Kind, Service
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Period, Rate, Source, StandingDistinct, Stock, Sum
from fazhi.spine.models import Organ

APPOINTED = Source.register("decisions.counsel")
LOGGED = Source.register("decisions.counsel_work")
REQUESTED = Source.register("decisions.counsel_request")
APPRAISED = Source.register("decisions.counsel_appraisal")
DUTIES = Source.register("decisions.counsel_duty")

LAW = "中办发〔2016〕30号"
LAWYERS = "公职律师管理办法（司发通〔2018〕131号）"
Group = CounselDuty.Group
#: 县委县政府 are registered as the county government.
GOVERNMENT = Q(client__kind=Organ.Kind.GOVERNMENT)
BY_GOVERNMENT = Q(appointment__kind=Kind.COUNSEL, appointment__client__kind=Organ.Kind.GOVERNMENT)
BY_COUNSEL = Q(appointment__kind=Kind.COUNSEL)
BY_LAWYERS = Q(appointment__kind=Kind.PUBLIC_LAWYER)
OWN = Q(shared_from=None)


def _code(name: str) -> str:
    return f"decisions.counsel.{name}"


def _standing(name: str, label: str, where: Q, unit: str = "名", **more: Any) -> Stock:
    """Appointments in force on the last day of the period."""
    return Stock(
        _code(name), label, unit=unit, source=APPOINTED, on="since", until="until", where=where,
        splits=("organ", "town", "kind", "form"), **{"basis": LAW, **more},
    )  # fmt: skip


@dataclass(frozen=True)
class Served(Stock):
    """Units on the list for which an appointment of one of ``kinds`` stands on the same day."""

    kinds: tuple[str, ...] = ()

    def condition(self, period: Period) -> Q:
        held = CounselAppointment.objects.filter(
            Q(until=None) | Q(until__gt=period.end), client=OuterRef("unit"), since__lte=period.end, withdrawn=False,
            kind__in=self.kinds,
        )  # fmt: skip
        return super().condition(period) & Q(Exists(held))


ON_LIST = "“应配备法律顾问、公职律师的单位名单”中期末列入的单位"


def _due(name: str, label: str, *groups: Group) -> Stock:
    return Stock(
        _code(name), label, unit="个", source=DUTIES, on="since", until="until", where=Q(group__in=groups),
        splits=("group",), basis=LAW, variant=ON_LIST,
    )  # fmt: skip


def _covered(name: str, label: str, groups: tuple[Group, ...], kinds: tuple[str, ...], **more: Any) -> Served:
    return Served(
        _code(name), label, unit="个", source=DUTIES, on="since", until="until", where=Q(group__in=groups), kinds=kinds,
        splits=("group",), **{"basis": LAW, **more},
    )  # fmt: skip


COUNSEL = _standing(
    "counsel", "党政机关法律顾问", Q(kind=Kind.COUNSEL), words=("聘请法律顾问",), variant="期末在聘的聘任数"
)
GOVERNMENT_COUNSEL = _standing("government_counsel", "县委县政府法律顾问", Q(kind=Kind.COUNSEL) & GOVERNMENT)
PUBLIC_LAWYERS = _standing(
    "public_lawyers", "公职律师", Q(kind=Kind.PUBLIC_LAWYER) & OWN, basis=LAWYERS, variant="共享的只在原任职单位计一名"
)
VILLAGE_COUNSEL = _standing("village_counsel", "村（居）法律顾问", Q(kind=Kind.VILLAGE))
SHARED = _standing("shared", "共享的公职律师", Q(kind=Kind.PUBLIC_LAWYER) & ~OWN, unit="人次", basis=LAWYERS)
TEAMS = StandingDistinct(
    _code("teams"), "法律顾问队伍", unit="支", source=APPOINTED, on="since", until="until", of="team", where=~Q(team=""),
    splits=("town",), basis=LAW,
)  # fmt: skip

OFFICES_DUE = _due("offices_due", "应配备的党政机关", Group.OFFICE, Group.TOWN)
VILLAGES_DUE = _due("villages_due", "应配备的村（居）", Group.VILLAGE)
OFFICES_SERVED = StandingDistinct(
    _code("offices_served"), "有法律顾问的党政机关", unit="个", source=APPOINTED, on="since", until="until", of="client",
    where=Q(kind=Kind.COUNSEL), splits=("town",), basis=LAW, words=("法律顾问覆盖党政机关",),
)  # fmt: skip
BODIES = (Group.OFFICE, Group.TOWN)
OFFICES_EITHER = _covered(
    "offices_either", "名单内有法律顾问或者公职律师的党政机关", BODIES, (Kind.COUNSEL, Kind.PUBLIC_LAWYER),
    variant="法律顾问、公职律师（含共享）至少有一名",
)  # fmt: skip
OFFICES_LAWYER = _covered(
    "offices_lawyer",
    "名单内有公职律师的党政机关",
    BODIES,
    (Kind.PUBLIC_LAWYER,),
    basis=LAWYERS,
    variant="含共享的公职律师",
)
VILLAGES_SERVED = _covered("villages_served", "名单内有法律顾问的村（居）", (Group.VILLAGE,), (Kind.VILLAGE,))

OFFICES = "÷名单中的县级党政机关和乡镇（街道）"
RATES = (
    Rate(
        _code("coverage"), "党政机关法律顾问覆盖率", part=OFFICES_EITHER, whole=OFFICES_DUE, good="up", basis=LAW,
        variant=f"有法律顾问或者公职律师（含共享）的单位{OFFICES}",
    ),
    Rate(
        _code("lawyer_coverage"), "公职律师工作覆盖率", part=OFFICES_LAWYER, whole=OFFICES_DUE, good="up", basis=LAWYERS,
        variant=f"有公职律师（含共享）的单位{OFFICES}",
    ),
    Rate(
        _code("village_coverage"), "一村一法律顾问覆盖率", part=VILLAGES_SERVED, whole=VILLAGES_DUE, good="up", basis=LAW,
        variant="有法律顾问的村（居）÷名单中的村（居）",
    ),
)  # fmt: skip


def _work(name: str, label: str, where: Q, unit: str = "次", **more: Any) -> Count:
    return Count(
        _code(name), label, unit=unit, source=LOGGED, on="on", where=where, splits=("organ", "town", "month", "service"),
        basis=LAW, **more,
    )  # fmt: skip


def _cases(name: str, label: str, where: Q) -> Distinct:
    """A case or dispute counts once, however often somebody appeared in it."""
    return Distinct(
        _code(name),
        label,
        unit="件",
        source=LOGGED,
        on="on",
        of="matter_no",
        where=where,
        splits=("organ", "month"),
        basis=LAW,
    )


def _serves(service: Service) -> Q:
    return Q(service=service)


SERVICES = (
    _work("services", "法律顾问提供法律服务", BY_COUNSEL),
    _work("government_services", "政府法律顾问提供法律服务", BY_GOVERNMENT),
    _work("opinions", "法律顾问出具法律意见书", BY_COUNSEL & ~Q(opinion_no=""), unit="份"),
    _work("government_opinions", "政府法律顾问出具法律意见书", BY_GOVERNMENT & ~Q(opinion_no=""), unit="份"),
    _work("contracts", "法律顾问审查协议合同", BY_COUNSEL & _serves(Service.CONTRACT), unit="份"),
    _work("government_contracts", "政府法律顾问审查合作协议", BY_GOVERNMENT & _serves(Service.CONTRACT), unit="份"),
    _work("government_decisions", "政府法律顾问审查重大行政决策", BY_GOVERNMENT & _serves(Service.DECISION), unit="件"),
    _work("documents", "法律顾问审查文件", BY_COUNSEL & _serves(Service.DOCUMENT), unit="件"),
    _work("government_meetings", "政府法律顾问参会", BY_GOVERNMENT & _serves(Service.MEETING)),
    _work("government_receptions", "政府法律顾问接访", BY_GOVERNMENT & _serves(Service.RECEPTION)),
    _work("village_services", "村（居）法律顾问提供服务", Q(appointment__kind=Kind.VILLAGE)),
    _work("lawyer_services", "公职律师提供服务", BY_LAWYERS),
    _work("lawyer_publicity", "公职律师开展普法宣传", BY_LAWYERS & _serves(Service.PUBLICITY)),
    _cases("lawyer_cases", "公职律师参与行政复议、行政诉讼", BY_LAWYERS & _serves(Service.LITIGATION)),
    _cases("lawyer_disputes", "公职律师参与处理矛盾纠纷", BY_LAWYERS & _serves(Service.DISPUTE)),
    _cases("counsel_cases", "法律顾问参与案件、纠纷", BY_COUNSEL & Q(service__in=OF_A_CASE)),
)  # fmt: skip

SUMS = (
    Sum(
        _code("points"), "法律顾问提供法律意见建议", unit="条", source=LOGGED, on="on", of="points", where=BY_COUNSEL,
        splits=("organ", "month", "service"), basis=LAW,
    ),
    Sum(
        _code("hours"), "法律顾问、公职律师服务用时", unit="小时", source=LOGGED, on="on", of="hours", splits=("organ", "service"),
        basis=LAW,
    ),
)  # fmt: skip

ASKED = Count(
    _code("requests"), "法律顾问服务请求", source=REQUESTED, on="matter__opened_on", splits=("organ", "month", "service"),
    basis=LAW,
)  # fmt: skip
RATED = Count(
    _code("rated"), "已评价的服务", unit="次", source=REQUESTED, on="accepted_on", splits=("service",), basis=LAW
)
GOOD = Count(
    _code("rated_good"), "评价为满意的服务", unit="次", source=REQUESTED, on="accepted_on", where=Q(rating="good"),
    splits=("service",), basis=LAW, good="up",
)  # fmt: skip
CONTENT = Rate(
    _code("good_rate"), "服务满意率", part=GOOD, whole=RATED, good="up", basis=LAW,
    variant="提出单位评价为满意的服务÷已评价的服务；评价服务，不排名人员",
)  # fmt: skip
APPRAISALS = Count(
    _code("appraised"),
    "法律顾问、公职律师年度考核",
    unit="名",
    source=APPRAISED,
    on="on",
    splits=("result",),
    basis=LAWYERS,
)

declare(
    COUNSEL, GOVERNMENT_COUNSEL, PUBLIC_LAWYERS, VILLAGE_COUNSEL, SHARED, TEAMS, OFFICES_DUE, VILLAGES_DUE, OFFICES_SERVED,
    OFFICES_EITHER, OFFICES_LAWYER, VILLAGES_SERVED, *RATES, *SERVICES, *SUMS, ASKED, RATED, GOOD, CONTENT, APPRAISALS,
)  # fmt: skip
