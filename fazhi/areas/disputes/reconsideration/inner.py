"""What of a case only the reconsideration office sees, and what the parties are told once it is decided.

The respondent and the other organs that take part see the application, their own replies, the hearing, the letters to them
and the decision; not how it is arrived at. 行政复议法第47条 gives applicants and third parties, not organs, the right to inspect
the respondent's reply and evidence; of opinions heard, advice and drafts it gives nobody any.
"""

from __future__ import annotations

from typing import Any

DRAFTED = ("facts_found", "third_party_view", "reasoning", "decision_text", "redo_ordered", "redo_by")
DUTIES = ("perform_required", "perform_by", "enforceable", "respondent_changed")


def _was_decided(record: Any) -> bool:
    """A decision was made: what a draft held that came to nothing stays inside."""
    return record.decided_on is not None and record.decision_text != ""


def _was_mediated(record: Any) -> bool:
    return "|mediated|" in record.results


def _ended(record: Any) -> bool:
    return record.decided_on is not None


INTERNAL = frozenset(
    {
        # 拟定：意见、审批
        "draft", "proposed", *DRAFTED, "no_worse", *DUTIES, "approval", "incidental_result", "incidental_own",
        # 听取意见、咨询
        "hear", "ReconsiderationOpinion", "write_only", "written_review_reason", "mark_major", "major", "committee_grounds",
        "committee", "committee_on", "ReconsiderationAdvice",
        # 调解：要点始终不公开，协议生效后可见
        "mediate", "ReconsiderationMediation", "mediation_paper", "mediation_terms",
        # 对其他机关的建议，审结以后的内部工作
        "recommend", "recommendation", "ReconsiderationRecommendation", "account", "ReconsiderationAccountability",
        "return_visit", "ReconsiderationVisit", "petitioned", "petitioned_on",
    }
)  # fmt: skip

TOLD = {
    **dict.fromkeys((*DRAFTED, "incidental_result"), _was_decided),
    **dict.fromkeys(("mediation_paper", "mediation_terms"), _was_mediated),
    **dict.fromkeys(DUTIES, _ended),
}
