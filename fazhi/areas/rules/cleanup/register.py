"""How clean-up is seen: rounds with their published announcements, and the tasks that follow."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.rules.cleanup.models import (
    CleanupAnswer,
    CleanupRound,
    CleanupShare,
    CleanupSheet,
    CleanupSnapshot,
    CleanupTask,
)
from fazhi.areas.rules.cleanup.procedure import BASIS
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

ROUNDS = publish(
    Register(
        "rules.cleanup", "R2", "规范性文件清理台账", CleanupRound,
        columns=("number", "theme", "kind", "organ", "decider", "state", "frozen_on", "snapshot_count", "finish_by",
                 "decided_on", "published_on"),
        filters=("state", "kind", "decider", "organ"), search=("theme", "basis", "key_words"),
        public=("theme", "kind", "basis", "frozen_on", "snapshot_count", "snapshot_digest", "comment_count", "decided_on",
                "published_on", "published_where"),
        published=Q(published_on__isnull=False), public_papers=("announcement",), details=(CleanupAnswer,), elsewhere=(CleanupSnapshot, CleanupSheet),
        kind="kind", basis=BASIS, area="rules",
    )
)  # fmt: skip

SHARES = publish(
    Register(
        "rules.cleanup_share", "R2", "单位清理意见台账", CleanupShare,
        columns=("number", "theme", "organ", "documents", "state", "due_on", "said_on", "next_due"),
        filters=("state", "organ", "due_on", "said_on"), search=("theme",), elsewhere=(CleanupSheet,), basis=BASIS,
        area="rules",
    )
)  # fmt: skip

TASKS = publish(
    Register(
        "rules.cleanup_task", "R2", "清理后续任务台账", CleanupTask,
        columns=("number", "target_kind", "target_label", "places", "organ", "due_on", "state", "handled", "done_on"),
        filters=("state", "handled", "target_kind", "round", "organ"), search=("target_label", "cited"),
        kind="handled", basis=BASIS, area="rules",
    )
)  # fmt: skip
