"""What is counted of surveys. Answers are told once, at a survey's end, and are never opened."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.leadership.surveys.rating import PREFIX
from fazhi.areas.leadership.surveys.register import RULE
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Sum
from fazhi.portal.models import BallotCount

SURVEYS = Source.register("leadership.survey")
ANSWERS = Source(
    "leadership.survey.ballots", "leadership.survey", BallotCount, prefix="", closed=True,
    base=Q(ballot__startswith=PREFIX, about="q1", month__isnull=False),
)  # fmt: skip
VARIANT = "各次测评总体评价题的答卷合计，不加权；“不了解”不计；各次的方法见测评台账"


def _answers(name: str, label: str, where: Q) -> Sum:
    return Sum(f"leadership.survey.{name}", label, unit="份", source=ANSWERS, on="month", of="count", where=where, splits=(),
               variant=VARIANT, basis=RULE)  # fmt: skip


JUDGED = _answers("judged", "作出总体评价的答卷", ~Q(answer__startswith="x"))
SATISFIED = _answers("satisfied", "其中满意的答卷", Q(answer__startswith="s"))
declare(
    Count("leadership.survey.published", "公布满意度测评结果", unit="次", source=SURVEYS, on="published_on",
          splits=("organ", "month", "topic", "method"), basis=RULE, words=("满意度测评",)),
    Sum("leadership.survey.answered", "测评有效答卷", unit="份", source=SURVEYS, on="published_on", of="answered",
        splits=("organ", "month", "topic", "method"), basis=RULE),
    JUDGED,
    SATISFIED,
    Rate("leadership.survey.satisfaction", "测评满意率", part=SATISFIED, whole=JUDGED, good="up", variant=VARIANT, basis=RULE,
         words=("群众满意度",)),
)  # fmt: skip
