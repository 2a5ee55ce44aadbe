"""How statute tasks and local standards are seen."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.rules.statute_tasks.models import LocalStandard, StandardRevision, StatuteTask
from fazhi.areas.rules.statute_tasks.procedure import PRACTICE, STANDARDS
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

TASKS = publish(
    Register(
        "rules.statute_tasks", "R5", "法规贯彻任务台账", StatuteTask,
        columns=("number", "statute", "article", "duty", "responsible", "due_on", "state", "done_on", "organ"),
        filters=("state", "level", "responsible", "statute", "organ"), search=("statute", "article", "duty", "assigned_by"),
        kind="level", basis=PRACTICE, area="rules",
    )
)  # fmt: skip

LOCAL_STANDARDS = publish(
    Register(
        "rules.local_standards", "R5", "地方标准、技术性规范台账", LocalStandard,
        columns=("number", "standard", "kind", "standard_no", "issued_on", "effective_on", "reviewed_on", "state", "ended_on", "organ"),
        filters=("state", "kind", "origin", "organ"), search=("standard", "standard_no", "project_no", "replaced_by"),
        public=("standard", "kind", "standard_no", "issued_on", "effective_on", "state", "ended_on", "replaced_by"),
        published=Q(issued_on__isnull=False), details=(StandardRevision,), kind="kind", basis=STANDARDS, area="rules",
    )
)  # fmt: skip
