"""What is counted of officers, certificates, training, teams and postings; each stock on the last day of the period."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, Sum

from fazhi.areas.enforcement.officers.ledgers import OfficerPosting, TrainingHours
from fazhi.areas.enforcement.officers.models import Certificate, CertificateHalt, OfficerUpkeep
from fazhi.areas.enforcement.officers.practice import HOURS
from fazhi.areas.enforcement.officers.words import ACTING, Duty, Ended, Halt, Lesson, TeamKind
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Period, Rate, Source, StandingDistinct, Stock
from fazhi.figures.words import Sum as Amount

OFFICERS = Source.register("enforcement.officer")
CERTIFICATES = Source.register("enforcement.certificate")
UPKEEP = Source("enforcement.officer.upkeep", "enforcement.officer", OfficerUpkeep)
HALTS = Source("enforcement.certificate.halts", "enforcement.certificate", CertificateHalt)
TRAINING = Source.register("enforcement.training")
OUTLINE = "法治政府建设实施纲要（2021—2025年）（三十四）"
QUALIFIED = "行政处罚法第42条"
ON_POST = Q(duty=Duty.OFFICER)


def _code(name: str) -> str:
    return f"enforcement.{name}"


@dataclass(frozen=True)
class Certified(Stock):
    """Officers on post who hold a certificate that runs on the last day of the period. A rest (暂扣) is not looked at."""

    def condition(self, period: Period) -> Q:
        day = period.end
        cards = Certificate.objects.filter(
            Q(ended_on=None) | Q(ended_on__gt=day), officer=OuterRef("pk"), kind__in=ACTING, valid_from__lte=day,
            valid_until__gte=day,
        )  # fmt: skip
        return super().condition(period) & Q(Exists(cards))


@dataclass(frozen=True)
class Posted(Stock):
    """Officers on post who are posted to a town on the last day of the period."""

    def condition(self, period: Period) -> Q:
        day = period.end
        rows = OfficerPosting.objects.filter(
            Q(until=None) | Q(until__gte=day), officer=OuterRef("pk"), withdrawn=False, since__lte=day
        )
        return super().condition(period) & Q(Exists(rows))


@dataclass(frozen=True)
class Studied(Stock):
    """Officers on post at the end of the period with at least ``hours`` of study in it, over whatever agencies."""

    hours: int = 0

    def condition(self, period: Period) -> Q:
        rows = TrainingHours.objects.filter(
            officer=OuterRef("pk"), withdrawn=False, on__range=(period.start, period.end)
        )
        enough = rows.order_by().values("officer").annotate(total=Sum("hours")).filter(total__gte=self.hours)
        return super().condition(period) & Q(Exists(enough))


@dataclass(frozen=True)
class Running(Stock):
    """Certificates that run on the last day of the period: begun, not ended, their last day not passed."""

    def condition(self, period: Period) -> Q:
        return super().condition(period) & Q(valid_until__gte=period.end)


def _officers(kind: type[Stock], name: str, label: str, where: Q = ON_POST, **more: Any) -> Any:
    return kind(
        _code(f"officers.{name}"), label, unit="人", source=OFFICERS, on="joined_on", until="left_on", where=where,
        splits=("agency", "establishment"), **({"basis": QUALIFIED} | more),
    )  # fmt: skip


ON_POSTS = _officers(Stock, "on_post", "在岗执法人员", words=("执法人员总数",))
CERTIFIED = _officers(Certified, "certified", "在岗执法人员中持有效执法证件的", words=("持证执法人员",))
POSTED = _officers(Posted, "posted", "下沉乡镇（街道）的执法人员", basis="执法力量下沉的本地规定")
REVIEWERS = _officers(
    Stock, "legal_reviewers", "法制审核人员", ON_POST & Q(legal_reviewer=True), basis="国办发〔2018〕118号（十一）"
)
TRAINED = _officers(Studied, "trained", "参加过培训的在岗执法人员", hours=0, basis=OUTLINE)
ENOUGH = _officers(Studied, "hours_kept", f"学时达到{HOURS}的在岗执法人员", hours=HOURS, basis=OUTLINE)
AUXILIARY = _officers(Stock, "auxiliary", "执法辅助人员", Q(duty=Duty.AUXILIARY), variant="不计入执法人员")


def _share(name: str, label: str, part: Any, **more: Any) -> Rate:
    return Rate(_code(f"officers.{name}"), label, part=part, whole=ON_POSTS, **({"good": "up"} | more))


SHARES = (
    _share("certified_rate", "持证率", CERTIFIED, basis=QUALIFIED, variant="期末在岗执法人员为分母；停用的证件仍计为持证"),
    _share(
        "posted_rate", "下沉一线的行政执法力量占比", POSTED, basis="执法力量下沉的本地规定", words=("下沉率",),
        variant="期末派驻乡镇（街道）的执法人员÷期末在岗执法人员；乡镇（街道）自己的执法人员不计为下沉",
    ),
    _share("reviewer_share", "法制审核人员占比", REVIEWERS, basis="国办发〔2018〕118号（十一）：不少于5%"),
    _share("trained_rate", "培训覆盖率", TRAINED, basis=OUTLINE),
    _share("hours_rate", "学时达标率", ENOUGH, basis=OUTLINE, variant=f"年度累计不少于{HOURS}学时的人数÷期末在岗执法人员"),
)  # fmt: skip
KEPT_UP = Count(
    _code("officers.upkeep"),
    "维护执法人员信息",
    unit="条",
    source=UPKEEP,
    on="on",
    splits=("month",),
    words=("维护执法人员信息",),
)


def _cards(name: str, label: str, on: str, where: Q | None = None, **more: Any) -> Count:
    return Count(
        _code(f"certificates.{name}"), label, unit="个", source=CERTIFICATES, on=on, where=where,
        splits=("organ", "kind", "wanted", "month"), **({"basis": "行政执法监督条例第17条"} | more),
    )  # fmt: skip


CARDS = (
    _cards("applied", "申领（换、补、变更）执法证件", "matter__opened_on"),
    _cards(
        "reviewed", "审核申领和更换执法证件", "reviewed_on", words=("审核行政执法部门申领和更换执法证件",),
        variant="按司法行政部门审核通过的日期；核实既有证件的不计",
    ),
    _cards("issued", "核发执法证件", "valid_from", Q(sent_on__isnull=False)),
    _cards("refused", "不予核发执法证件", "matter__closed_on", Q(matter__state="refused")),
    _cards("cancelled", "注销执法证件", "ended_on", Q(ended=Ended.CANCELLED), words=("清理注销行政执法证", "依法注销执法证件")),
    _cards("withdrawn", "取消执法资格", "ended_on", Q(ended=Ended.WITHDRAWN), basis="行政执法监督条例第32条"),
    _cards("expired", "执法证件届满失效", "ended_on", Q(ended=Ended.EXPIRED), good="down"),
    Count(
        _code("certificates.halted"), "暂扣执法证件、离岗教育", unit="次", source=HALTS, on="on",
        where=Q(kind__in=(Halt.SUSPENDED, Halt.EDUCATION)), splits=("organ", "kind"), basis="行政执法监督条例第32条",
    ),
    Running(
        _code("certificates.standing"), "有效执法证件", unit="个", source=CERTIFICATES, on="valid_from", until="ended_on",
        where=Q(kind__in=ACTING), splits=("organ", "kind"), basis=QUALIFIED,
    ),
)  # fmt: skip

STUDY = (
    Count(
        _code("training.business"), "行政执法业务培训", unit="人次", source=TRAINING, on="on", where=Q(lesson=Lesson.BUSINESS),
        splits=("organ", "month"), basis=OUTLINE, words=("行政执法业务培训人次",),
    ),
    Count(_code("training.all"), "执法人员培训", unit="人次", source=TRAINING, on="on", splits=("organ", "lesson"), basis=OUTLINE),
    Count(
        _code("training.drills"), "实操演练、比武", unit="人次", source=TRAINING, on="on", where=Q(lesson=Lesson.DRILL),
        splits=("organ", "month"), basis=OUTLINE,
    ),
    Amount(
        _code("training.hours"), "执法人员培训学时", unit="学时", source=TRAINING, on="on", of="hours",
        splits=("organ", "lesson"), basis=OUTLINE,
    ),
    Distinct(
        _code("training.persons"), "参加培训的执法人员", unit="人", source=TRAINING, on="on", of="officer", splits=("organ",),
        basis=OUTLINE,
    ),
)  # fmt: skip

STANDING = (
    StandingDistinct(
        _code("teams.towns"), "设立综合行政执法办公室（队）的乡镇（街道）", unit="个", source=Source.register("enforcement.teams"),
        on="founded_on", until="until", of="belongs_to", where=Q(team_kind=TeamKind.TOWN), splits=(),
        words=("设立综合行政执法办公室",),
    ),
    StandingDistinct(
        _code("bodies.standing"), "行政执法主体", unit="个", source=Source.register("enforcement.bodies"), on="since", until="until",
        of="body", splits=("kind",), basis="行政处罚法第17条至第21条",
    ),
)  # fmt: skip

declare(
    ON_POSTS, CERTIFIED, POSTED, REVIEWERS, TRAINED, ENOUGH, AUXILIARY, *SHARES, KEPT_UP, *CARDS, *STUDY, *STANDING
)  # fmt: skip
