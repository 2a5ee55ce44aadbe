"""How letters of courts and procuratorates, joint meetings and their tasks are seen. Nothing of them is public but figures."""

from __future__ import annotations

from fazhi.areas.disputes.liaison.meetings import (
    LiaisonAnswer,
    LiaisonDecision,
    LiaisonMeeting,
    LiaisonProgress,
    LiaisonTask,
    LiaisonTopic,
)
from fazhi.areas.disputes.liaison.models import (
    Recommendation,
    RecommendationCheck,
    RecommendationDoor,
    RecommendationMeasure,
    RecommendationOpinion,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

LETTERS = publish(
    Register(
        "disputes.recommendation", "X3", "司法建议、检察建议台账", Recommendation,
        columns=("number", "subject", "letter_kind", "sender", "letter_no", "addressee", "unit", "state", "opened_on", "next_due",
                 "urgent", "adoption", "replied_on", "checked_on", "sued_on"),
        filters=("state", "sender_kind", "letter_kind", "addressee", "unit", "on_enforcement", "urgent", "adoption", "opened_on",
                 "replied_on", "sued_on"),
        search=("subject", "sender", "letter_no", "case_no"),
        details=(RecommendationMeasure, RecommendationOpinion, RecommendationCheck, RecommendationDoor), kind="letter_kind",
        area="disputes", basis="法释〔2023〕11号；检察公益诉讼解释；人民检察院检察建议工作规定",
    )
)  # fmt: skip

MEETINGS = publish(
    Register(
        "disputes.liaison_meeting", "X3", "府院（府检）联席会议台账", LiaisonMeeting,
        columns=("number", "title", "meeting_kind", "counterpart", "organ", "state", "planned_on", "held_on", "minutes_on", "next_due"),
        filters=("state", "meeting_kind", "organ", "held_on"), search=("title", "counterpart"),
        details=(LiaisonTopic, LiaisonDecision, LiaisonAnswer), kind="meeting_kind", area="disputes",
        basis="府院、府检联动的本地制度",
    )
)  # fmt: skip

TASKS = publish(
    Register(
        "disputes.liaison_task", "X3", "联席会议议定事项台账", LiaisonTask,
        columns=("number", "title", "meeting_title", "organ", "convener", "state", "due_on", "reported_on", "accepted_on", "next_due"),
        filters=("state", "meeting_kind", "organ", "convener", "due_on", "accepted_on"), search=("title", "meeting_title"),
        details=(LiaisonProgress,), kind="meeting_kind", area="disputes", basis="府院、府检联动的本地制度",
    )
)  # fmt: skip
