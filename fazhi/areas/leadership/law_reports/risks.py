"""What of law reports is a risk of the unit: a report not handed in, none given at all, a listed problem not put right."""

from __future__ import annotations

from django.db.models import F, Q

from fazhi.areas.leadership.law_reports.figures import LEADERS, REPORTS
from fazhi.areas.leadership.law_reports.papers import OPINION
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count, Source
from fazhi.spine.models import Deadline

REPORT, PROBLEM = "leadership.law_report", "leadership.report_problem"
LATE = Q(met_on=None, matter__closed_on=None) | Q(met_on__gt=F("due_on"))


def _late(system: str, limit: str, name: str, label: str, unit: str) -> Count:
    clocks = Source(f"{system}.clock", system, Deadline, base=Q(matter__system=system, void=False))
    return Count(
        f"{system}.{name}", label, unit=unit, source=clocks, on="due_on", fallen_due=True, good="down", where=Q(limit=limit) & LATE,
        splits=("organ", "month"), basis=OPINION,
    )  # fmt: skip


MISSED = Count(
    f"{REPORT}.missed", "应当述法而未述法的对象", unit="个", source=REPORTS, on="due_on", good="down",
    where=LEADERS & Q(matter__state="missed"), splits=("organ", "town", "post_kind"), basis=OPINION,
)  # fmt: skip

watch(
    Risk(
        f"{REPORT}.not_handed_in", "述法报告没有按期报送", of=_late(REPORT, "hand_in", "handed_late", "没有按期报送的述法报告", "份"),
        agency="matter__organ", grade="yellow", reason="{matter__number}应当在{due_on}前报送，已超过{over}日",
        basis=f"{OPINION}（报送日期由述法工作方案规定）", do="立即报送；不能述法的报办事机构说明", until="met_on",
        worse=Threshold(30, "超过多少日升级为红"), local=True,
    ),
    Risk(
        f"{REPORT}.not_given", "应当述法而未述法", of=MISSED, agency="matter__organ", grade="red",
        reason="{matter__number}（{post_kind}）{year}年度应当述法，登记为未述法", basis=OPINION, do="说明原因，按办事机构的安排补行述法",
    ),
    Risk(
        f"{PROBLEM}.late", "述法整改清单的问题没有按期整改", of=_late(PROBLEM, "put_right", "late", "没有按期整改的述法问题", "个"),
        agency="matter__organ", grade="yellow", reason="{matter__number}应当在{due_on}前报告整改，已超过{over}日",
        basis=f"{OPINION}（整改期限由整改清单规定）", do="立即整改，报告情况并附佐证", until="met_on",
        worse=Threshold(30, "超过多少日升级为红"), local=True,
    ),
)  # fmt: skip
