"""What the yearly report says of fair-competition review. Every clause stands on a figure."""

from __future__ import annotations

from functools import partial

from fazhi.report.sentences import tell

_tell = partial(tell, "functions.competition")

_tell(
    40, "开展公平竞争审查<reviewed>，其中修改或者不予出台<adjusted>。", "年末实施中的例外<exceptions>。", "抽查政策措施<checked>。",
    "督促整改<ordered>，已整改<ordered_rectified>。", "办结公平竞争审查举报<reports_handled>。",
)  # fmt: skip
