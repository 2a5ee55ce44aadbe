"""What is counted of warnings and assessments. No published formula was seen; each rate prints its own."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.disputes.warning.words import LOCAL, RISK_ACT, Conclusion, Ground, Level
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

WARNINGS = Source.register("disputes.early_warning")
RISKS = Source.register("disputes.risk_assessment")
SPLITS = ("organ", "month", "ground", "receiver")


def _warning(name: str, label: str, on: str, where: Q | None = None, good: str = "") -> Count:
    return Count(
        f"disputes.early_warning.{name}",
        label,
        source=WARNINGS,
        on=on,
        where=where,
        splits=SPLITS,
        basis=LOCAL,
        good=good,
    )


def _risk(name: str, label: str, where: Q | None = None) -> Count:
    return Count(f"disputes.risk_assessment.{name}", label, source=RISKS, on="concluded_on", where=where, splits=("organ", "month", "drafter"),
                 basis=f"{RISK_ACT}第22条")  # fmt: skip


FOUND = _warning("found", "发出矛盾纠纷预警", "matter__opened_on")
GROUNDS = tuple(_warning(g.value, f"预警：{g.label}", "matter__opened_on", Q(ground=g)) for g in Ground)
SENT = _warning("sent", "交办矛盾纠纷预警", "sent_on")
ANSWERED = _warning("answered", "交办的预警已反馈", "sent_on", Q(reported_on__isnull=False), good="up")
CLOSED = _warning("closed", "销号的矛盾纠纷预警", "matter__closed_on", Q(matter__state="closed"))
DISMISSED = _warning("dismissed", "排除的矛盾纠纷预警", "matter__closed_on", Q(matter__state="dismissed"))
ESCALATED = _warning("escalated", "提级督办的矛盾纠纷预警", "escalated_on", good="down")
RATE = Rate(
    "disputes.early_warning.answer_rate", "预警反馈率", part=ANSWERED, whole=SENT, good="up",
    variant="本期交办的预警中至今已反馈的÷本期交办的；没有见到全国统一的算法，未核实",
)  # fmt: skip
ASSESSED = _risk("concluded", "社会稳定风险评估")
LEVELS = tuple(_risk(level.value, f"评估为{level.label}的", Q(level=level)) for level in Level)
CONCLUSIONS = tuple(_risk(c.value, f"评估结论：{c.label}", Q(conclusion=c)) for c in Conclusion)

declare(FOUND, *GROUNDS, SENT, ANSWERED, CLOSED, DISMISSED, ESCALATED, RATE, ASSESSED, *LEVELS, *CONCLUSIONS)
