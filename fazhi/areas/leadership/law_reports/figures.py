"""What is counted of law reports. A report counts in the year in which it was given; it is on the year before."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.law_reports.papers import OPINION
from fazhi.areas.leadership.law_reports.rating import PREFIX
from fazhi.areas.leadership.law_reports.words import PARTY_AND_GOVERNMENT, Form, PostKind
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Distinct, Rate, Source, Sum
from fazhi.portal.models import BallotCount

REPORTS = Source.register("leadership.law_report")
PROBLEMS = Source.register("leadership.report_problem")
SPLITS = ("organ", "town", "month", "form", "post_kind")
VARIANT = "按述法当年计，所述的是上一年度；村（社区）负责人另计"
LEADERS = ~Q(post_kind=PostKind.VILLAGE)
RULE = "不记名测评；每次测评结束时一并公布，不足最少份数的不计"
ANSWERS = Source(
    "leadership.law_report.ballots", "leadership.law_report", BallotCount, prefix="", closed=True,
    base=Q(ballot__startswith=PREFIX, about="overall", month__isnull=False),
)  # fmt: skip


def _count(name: str, label: str, where: Q | None = None, on: str = "presented_on", **more: Any) -> Count:
    given = {"unit": "名", "variant": VARIANT, "basis": OPINION, **more}
    where = LEADERS if where is None else where
    return Count(f"leadership.law_report.{name}", label, source=REPORTS, on=on, where=where, splits=SPLITS, **given)


DUE = _count("due", "应述法对象", LEADERS & ~Q(matter__state="excused"), "due_on", unit="个", words=("述法对象",))
REPORTED = _count(
    "reported",
    "已述法的对象",
    Q(presented_on__isnull=False) & LEADERS & ~Q(matter__state="excused"),
    "due_on",
    unit="个",
)
TOLD = _count("told", "反馈述法结果", on="told_on", unit="份", good="up")
LISTED = Count("leadership.report_problem.listed", "列入整改清单的述法问题", unit="个", source=PROBLEMS, on="matter__opened_on",
               splits=("organ", "town", "month", "origin"), basis=OPINION)  # fmt: skip
ACCEPTED = Count("leadership.report_problem.accepted", "其中已验收销号", unit="个", source=PROBLEMS, on="matter__opened_on",
                 where=Q(accepted_on__isnull=False), splits=("organ", "town", "month", "origin"), basis=OPINION)  # fmt: skip
RATED = Sum("leadership.law_report.rated", "收回述法测评票", unit="份", source=ANSWERS, on="month", of="count", splits=(),
            variant=RULE, basis="述法测评办法（地方规定）")  # fmt: skip
GOOD = Sum("leadership.law_report.rated_good", "其中评价为好、较好", unit="份", source=ANSWERS, on="month", of="count",
           where=Q(answer__in=("1", "2")), splits=(), variant=RULE, basis="述法测评办法（地方规定）")  # fmt: skip
declare(
    DUE,
    REPORTED,
    Rate("leadership.law_report.coverage", "述法覆盖率", part=REPORTED, whole=DUE, good="up", basis=OPINION, variant="按报送期限所在年度计",
         words=("领导干部述法率", "述法率")),
    _count("presented", "开展述法", words=("领导干部述法",)),
    Distinct("leadership.law_report.units", "开展主要负责人年度述法的单位", unit="家", source=REPORTS, on="presented_on", of="matter__organ",
             where=LEADERS & ~Q(post_kind=PostKind.TEAM), splits=("form", "post_kind"), variant=VARIANT, basis=OPINION),
    _count("heads", "述法中了解履行第一责任人职责情况的党政主要负责人", Q(post_kind__in=PARTY_AND_GOVERNMENT),
           words=("党政主要负责人述法",)),
    Distinct("leadership.law_report.onsite_departments", "主要负责人现场述法的部门", unit="个", source=REPORTS, on="presented_on",
             of="matter__organ", where=Q(form=Form.ONSITE, post_kind=PostKind.DEPARTMENT), splits=(), variant=VARIANT, basis=OPINION),
    _count("written", "书面述法的领导干部", LEADERS & Q(form=Form.WRITTEN) & ~Q(post_kind=PostKind.TEAM)),
    _count("teams", "领导班子述法", Q(post_kind=PostKind.TEAM), unit="个"),
    _count("villages", "村（社区）负责人述法", Q(post_kind=PostKind.VILLAGE), variant="按述法当年计"),
    TOLD,
    LISTED,
    ACCEPTED,
    Rate("leadership.report_problem.rate", "述法问题整改率", part=ACCEPTED, whole=LISTED, good="up", basis=OPINION),
    RATED,
    GOOD,
    Rate("leadership.law_report.good_rate", "述法测评好评率", part=GOOD, whole=RATED, good="up", variant=RULE, basis="述法测评办法（地方规定）"),
)  # fmt: skip
