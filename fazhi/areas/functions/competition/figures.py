"""What is counted of fair-competition review, reports and spot checks (县以下考核依条例第7条)."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.functions.competition.models import CompetitionAdvice, CompetitionExceptionCheck
from fazhi.areas.functions.competition.words import Conclusion, Finding, Level, ReportResult
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Stock, Total

REVIEWS = Source.register("functions.competition")
REPORTS = Source.register("functions.competition_report")
CHECKS = Source.register("functions.competition_check")
EXPERTS = Source.register("functions.competition_experts")
ADVICE = Source("functions.competition.advice", "functions.competition", CompetitionAdvice)
ASSESSED = Source("functions.competition.exception_checks", "functions.competition", CompetitionExceptionCheck)
ACT = "公平竞争审查条例"
SPLITS = ("organ", "month", "level", "measure_kind", "conclusion")
FINAL = Q(conclusion__in=(Conclusion.PASSED, Conclusion.EXCEPTION, Conclusion.STOPPED))
CHANGED = Q(adjusted=True) | Q(conclusion=Conclusion.STOPPED)


def _code(name: str) -> str:
    return f"functions.competition.{name}"


def _reviewed(name: str, label: str, where: Q, **more: Any) -> Count:
    return Count(
        _code(name),
        label,
        source=REVIEWS,
        on="concluded_on",
        where=FINAL & where,
        splits=SPLITS,
        basis=f"{ACT}第17条",
        **more,
    )


REVIEWED = _reviewed("reviewed", "公平竞争审查政策措施", Q(), words=("审查政策措施", "公平竞争审查件数"))
GOVERNMENT = _reviewed("reviewed_government", "其中市场监督管理部门审查", Q(level=Level.GOVERNMENT))
ADJUSTED = _reviewed("adjusted", "其中修改或者不予出台", CHANGED, words=("提出修改意见", "不予出台"))
STOPPED = _reviewed("stopped", "其中不得出台", Q(conclusion=Conclusion.STOPPED))
EXCEPTED = _reviewed("excepted", "其中适用例外规定", Q(conclusion=Conclusion.EXCEPTION))
OUT = Count(
    _code("out_of_scope"), "登记不属于审查范围", source=REVIEWS, on="matter__closed_on", basis=f"{ACT}第2条",
    where=Q(matter__state="out_of_scope"), splits=("organ", "scope_reason"),
)  # fmt: skip
IN_FORCE = Stock(
    _code("exceptions"), "实施中的例外", unit="项", source=REVIEWS, on="issued_on", until="exception_ended_on",
    where=Q(conclusion=Conclusion.EXCEPTION), splits=("organ", "exception_ground"), basis=f"{ACT}第12条",
)  # fmt: skip
EXPIRED = Count(
    _code("exceptions_ended"), "停止的例外", unit="项", source=REVIEWS, on="exception_ended_on", splits=("organ", "exception_end"),
    basis=f"{ACT}第12条",
)  # fmt: skip


def _checked(name: str, label: str, where: Q | None = None, on: str = "checked_on", **more: Any) -> Count:
    return Count(
        _code(name), label, source=CHECKS, on=on, where=where, splits=("organ", "unit", "month", "source", "finding"),
        **({"basis": f"{ACT}第21条"} | more),
    )  # fmt: skip


SAMPLED = _checked("checked", "抽查、核查政策措施", words=("抽查政策措施",))
WRONG = _checked("found", "其中发现问题", ~Q(finding=Finding.FINE), good="down")
UNREVIEWED = _checked("unreviewed", "其中应审未审", Q(finding=Finding.UNREVIEWED), good="down")
ORDERED = _checked("ordered", "督促整改", on="ordered_on")
RECTIFIED = _checked(
    "rectified", "整改完成（纠正）", on="rectified_on", good="up", words=("纠正违反公平竞争的政策措施",)
)
ORDERED_RECTIFIED = _checked(
    "ordered_rectified", "督促整改中至今已整改", Q(rectified_on__isnull=False), on="ordered_on"
)
INTERVIEWED = _checked("interviewed", "约谈", unit="次", on="interviewed_on", basis=f"{ACT}第24条")
RECEIVED = Count(
    _code("reports"), "收到公平竞争审查举报", source=REPORTS, on="matter__opened_on", splits=("organ", "month", "channel"),
    basis=f"{ACT}第22条",
)  # fmt: skip
HANDLED = Count(
    _code("reports_handled"),
    "办结举报",
    source=REPORTS,
    on="matter__closed_on",
    splits=("organ", "result"),
    basis=f"{ACT}第22条",
)
UPHELD = Count(
    _code("reports_upheld"), "其中举报属实", source=REPORTS, on="matter__closed_on", where=Q(result=ReportResult.UPHELD),
    splits=("organ", "channel"), basis=f"{ACT}第22条",
)  # fmt: skip
KNOWN = Total(_code("known"), "审查的和发现应审未审的政策措施", parts=(REVIEWED, UNREVIEWED), basis=f"{ACT}第18条")
RATES = (
    Rate(
        _code("coverage"), "公平竞争审查覆盖率", part=REVIEWED, whole=KNOWN, good="up", basis=f"{ACT}第18条",
        variant="本期作出结论的÷（本期作出结论的＋本期核查发现应审未审的）；没有全国统一的算法",
    ),
    Rate(
        _code("rectified_rate"), "督促整改完成率", part=ORDERED_RECTIFIED, whole=ORDERED, good="up", basis=f"{ACT}第21条",
        variant="本期督促整改中至今已整改的÷本期督促整改的",
    ),
    Rate(_code("adjusted_rate"), "修改或者不予出台占比", part=ADJUSTED, whole=REVIEWED, basis=f"{ACT}第17条"),
)  # fmt: skip
POOL = Stock(
    _code("experts"), "公平竞争审查专家", unit="名", source=EXPERTS, on="hired_on", until="until", splits=("organ", "field"),
    basis="地方专家库做法",
)  # fmt: skip
ASKED = Count(_code("advice"), "听取专家意见", unit="次", source=ADVICE, on="on", basis="地方专家库做法")
LOOKED = Count(_code("exception_checks"), "例外评估", unit="次", source=ASSESSED, on="on", basis=f"{ACT}第12条")

declare(
    REVIEWED, GOVERNMENT, ADJUSTED, STOPPED, EXCEPTED, OUT, IN_FORCE, EXPIRED, SAMPLED, WRONG, UNREVIEWED, ORDERED, RECTIFIED,
    ORDERED_RECTIFIED, INTERVIEWED, RECEIVED, HANDLED, UPHELD, KNOWN, *RATES, POOL, ASKED, LOOKED,
)  # fmt: skip
