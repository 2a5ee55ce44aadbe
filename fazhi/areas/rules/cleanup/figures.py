"""What is counted of clean-up: documents by their result, on the day it was published, and rounds."""

from __future__ import annotations

from typing import Any

from django.db.models import F, Q

from fazhi.areas.rules.cleanup import practice
from fazhi.areas.rules.cleanup.models import CleanupItem
from fazhi.areas.rules.cleanup.procedure import BASIS
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source, Total

ROUNDS = Source.register("rules.cleanup")
TASKS = Source.register("rules.cleanup_task")
ITEMS = Source("rules.cleanup.items", "rules.cleanup", CleanupItem)
PUBLISHED = "matter__cleanup_round__published_on"
SPLITS = ("organ", "month", "unit", "result")


def _items(name: str, label: str, *does: str, **more: Any) -> Count:
    """Documents by what was decided on them; a document that is in two rounds of a year counts in both."""
    return Count(
        f"rules.cleanup.{name}", label, source=ITEMS, on=PUBLISHED, where=Q(result__in=practice.doing(*does)),
        splits=SPLITS, basis=BASIS, **more,
    )  # fmt: skip


KEPT = _items("kept", "清理后继续有效的规范性文件", "keep", words=("规范性文件清理后保留", "公布继续有效"))
AMENDED = _items("amended", "清理后修改的规范性文件", "amend", words=("清理后修订",))
REPEALED = _items("repealed", "清理后废止的规范性文件", "repeal", words=("清理并废止", "公布废止"))
INVALID = _items("invalid", "清理后宣布失效的规范性文件", "invalid", words=("清理后失效",))
OTHER = _items("other", "清理后其他现行的规范性文件", "other", words=("其他现行",))
GONE = _items("gone", "清理期间已失效的规范性文件", "")
CLEANED = Count(
    "rules.cleanup.cleaned", "纳入清理的规范性文件", source=ITEMS, on=PUBLISHED, splits=SPLITS, basis=BASIS,
    words=("清理规范性文件",), variant="按冻结的清单，在公布清理结果的年度计数",
)  # fmt: skip
FALLEN_DUE = Count(
    "rules.cleanup.tasks_due", "到期的清理后续任务", unit="项", source=TASKS, on="due_on", fallen_due=True,
    splits=("organ", "month", "target_kind"), basis=BASIS,
)  # fmt: skip
KEPT_TASKS = Count(
    "rules.cleanup.tasks_kept", "其中按期处理", unit="项", source=TASKS, on="due_on", fallen_due=True,
    where=Q(done_on__isnull=False, done_on__lte=F("due_on")), splits=("organ", "month", "target_kind"),
    basis=BASIS, good="up",
)  # fmt: skip

declare(
    CLEANED, KEPT, AMENDED, REPEALED, INVALID, OTHER, GONE,
    Total(
        "rules.cleanup.in_force_after", "清理后仍然有效的规范性文件", parts=(KEPT, AMENDED, OTHER), basis=BASIS,
        variant="继续有效＋修改＋其他现行",
    ),
    Count(
        "rules.cleanup.rounds", "开展规范性文件清理", unit="次", source=ROUNDS, on="published_on", basis=BASIS,
        splits=("organ", "month", "kind"), words=("开展行政规范性文件清理工作",), variant="按公布清理结果计次，终止的不计",
    ),
    Count(
        "rules.cleanup.tasks", "派发清理后续任务", unit="项", source=TASKS, on="matter__opened_on", basis=BASIS,
        splits=("organ", "month", "target_kind"),
    ),
    Count(
        "rules.cleanup.tasks_done", "办结清理后续任务", unit="项", source=TASKS, on="done_on", basis=BASIS, good="up",
        splits=("organ", "month", "target_kind", "handled"),
    ),
    FALLEN_DUE, KEPT_TASKS,
    Rate("rules.cleanup.tasks_rate", "清理后续任务按期处理率", part=KEPT_TASKS, whole=FALLEN_DUE, good="up", basis=BASIS),
)  # fmt: skip
