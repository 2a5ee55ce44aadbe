"""What the yearly report says of suggestions and proposals. A clause without cases is left out."""

from __future__ import annotations

from fazhi.report.sentences import tell

tell(
    "oversight.proposal",
    10,
    "全年承办｜人大代表建议<suggestions>、",
    "政协提案<proposals>，",
    "其中重点督办<key_items>，",
    "办复率<answered_rate>，",
    "代表、委员满意率<satisfied_rate>，",
    "建议提案所提问题已解决或者采纳<solved>。",
)
tell("oversight.proposal", 12, "到期承诺事项落实率<proposal_promise.kept_rate>。", within="oversight")
tell(
    "oversight.proposal",
    60,
    "代表、委员反馈不满意后重新办理<dissatisfied>，",
    "逾期未答复的建议提案<reply_late>。",
    part="lacks",
)
