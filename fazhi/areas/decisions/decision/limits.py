"""Time limits of major decisions. The regulation sets few numbers: 30 days of comment, 7 days before a hearing."""

from __future__ import annotations

from typing import Any

from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.limits import Bound, Effect, Limit, Unit

HEARING_PAPERS = Limit(
    "hearing_papers", "送达听证材料", 7, Unit.DAY, "announce_hearing", {"send_hearing_papers"}, f"{ACT}第16条",
    lapses={"call_off_hearing"}, bound=Bound.BEFORE, runs_from="hearing_on", duty="drafter", until_closed=True, rows=("D08",),
)  # fmt: skip


def has_execution_day(record: Any, values: Any) -> bool:
    return bool(record.execution_due)


def has_evaluation_day(record: Any, values: Any) -> bool:
    return bool(record.evaluation_due)


LIMITS = (
    HEARING_PAPERS,
    Limit(
        "sort_opinions", "研究采纳公众意见", 0, Unit.PROMPT, "consultation_closed", {"conclude_participation"},
        f"{ACT}第18条", duty="drafter", until_closed=True, rows=("D09",),
    ),
    Limit(
        "publish", "公布决策", 20, Unit.WORKING_DAY, {"adopt", "adopt_amended"}, {"publish", "withhold", "terminate"},
        f"{ACT}第32条（及时公布）；政府信息公开条例第26条", rows=("D17",),
    ),
    Limit(
        "archive", "归档", 0, Unit.PROMPT, {"publish", "withhold"}, {"archive"}, f"{ACT}第33条", until_closed=True,
        rows=("D18",),
    ),
    Limit(
        "execute", "执行完成", 0, Unit.SET_BY_DOCUMENT, "name_executor", {"finish", "stop", "replaced"}, f"{ACT}第34条",
        set_by="execution_due", when=has_execution_day, duty="executor", until_closed=True, rows=("D19",),
    ),
    Limit(
        "handle_problem", "处理执行中的重大问题", 0, Unit.PROMPT, "report_problem",
        {"answer_problem", "halt", "adjust", "stop"}, f"{ACT}第35条、第37条", effect=Effect.LIABILITY, until_closed=True,
        rows=("D20",),
    ),
    Limit(
        "evaluate", "完成决策后评估", 0, Unit.SET_BY_DOCUMENT, "order_evaluation", {"evaluate"}, f"{ACT}第36条",
        set_by="evaluation_due", when=has_evaluation_day, until_closed=True, rows=("D21",),
    ),
)  # fmt: skip

#: The day by which catalogues are published is practice: the regulation names none.
CATALOGUE_LIMITS = (
    Limit(
        "publish", "公布年度目录", 0, Unit.FIXED_DATE, "open", {"publish", "withdraw"},
        f"{ACT}第3条第3款（日期为地方实践：第一季度）", each=(3, 31), runs_from="begins_on", local=True, until_closed=True,
        rows=("D01",),
    ),
)  # fmt: skip

#: Rows of the fact book that are no clock of a single decision, with the reason.
UNLISTED = {
    "D23": "责任追究由有权机关依照条例第38—41条和有关规定另行办理；本系统不登记对个人的追责，只保存会议讨论记录供其查阅",
}
