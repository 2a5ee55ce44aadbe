"""What of petitions is a risk of a unit: the same topic again and again. Of units and topics, never of persons."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.disputes.petitions.figures import CASES, ONCE, SPLITS, SYSTEM
from fazhi.areas.disputes.petitions.words import LAW
from fazhi.figures.risks import Risk, Threshold, watch
from fazhi.figures.words import Count

HANDLED = Count(
    f"{SYSTEM}.at_units", "转送、交办责任单位的信访事项", source=CASES, on="matter__opened_on", where=ONCE & Q(handler__isnull=False),
    splits=SPLITS, basis=LAW, variant="同一事项多个渠道来的只计一件",
)  # fmt: skip

watch(
    Risk(
        f"{SYSTEM}.again", "同一单位同类信访反复出现", of=HANDLED, agency="handler", grade="yellow", same=("topic",),
        reason="{months}个月内“{topic}”类信访事项达到{times}件，最近一件{matter__number}", basis=f"{LAW}第40条（次数为本地设定）",
        do="分析同类问题的成因，从源头提出改进措施", key="agency:{handler}:{topic}", scene="信访法治化办理", local=True,
        times=Threshold(2, "多少件算反复"), months=Threshold(6, "多少个月以内"),
    )
)  # fmt: skip
