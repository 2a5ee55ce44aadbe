"""What of major decisions is a risk: one that was made without one of its five steps."""

from __future__ import annotations

from fazhi.areas.decisions.decision.figures import COMPLETE, DECISIONS, IS_MADE, SPLITS
from fazhi.areas.decisions.decision.words import ACT
from fazhi.figures.risks import Risk, watch
from fazhi.figures.words import Count

INCOMPLETE = Count(
    "decisions.decision.incomplete", "五项程序没有全部履行即作出的重大行政决策", source=DECISIONS, on="decided_on", splits=SPLITS,
    where=IS_MADE & ~COMPLETE.where, basis=ACT, good="down", variant="有一项程序既没有履行，也没有依法认定不需要",
)  # fmt: skip

watch(
    Risk(
        "decisions.decision.step_missing", "重大行政决策缺少法定程序", of=INCOMPLETE, agency="drafting_unit", grade="red",
        reason="{matter__number}{decided_on}作出决定；公众参与：{participation}，专家论证：{expert_need}，风险评估：{risk}，"
               "合法性审查：{legality}，集体讨论：{discussion}",
        basis=f"{ACT}第14条至第31条、第38条", do="补正程序、评估决策的合法性；不能补正的依法停止执行或者调整", scene="重大决策合规",
    )
)  # fmt: skip
