"""How consultations are seen. Comments themselves are never public, only what was made of them."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.decisions.consultation.models import (
    CommentSorting,
    Consultation,
    ConsultationComment,
    ConsultationText,
    GroupAnswer,
    OpinionRequest,
    OrganAsked,
    OrganReply,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

CONSULTATIONS = publish(
    Register(
        "decisions.consultation", "D2", "公开征求意见台账", Consultation,
        columns=("number", "title", "about", "organ", "state", "opens_on", "ends_on", "comments", "adopted", "summary_on", "next_due"),
        filters=("state", "about", "business", "shortened", "organ", "ends_on"), search=("title",),
        personal={"contact_phone"},
        public=("title", "about", "organ", "opens_on", "ends_on", "state", "comments", "groups", "adopted", "partly", "refused",
                "summary_on"),
        published=Q(version__gt=0), public_papers=("notice", "summary"),
        details=(ConsultationText, ConsultationComment, CommentSorting, GroupAnswer, OrganAsked, OrganReply),
        elsewhere=(ConsultationComment, CommentSorting, GroupAnswer), kind="about", basis="重大行政决策程序暂行条例第15条、第32条", area="decisions",
        page="decisions:consultations",
    )
)  # fmt: skip

LETTERS = publish(
    Register(
        "decisions.opinion", "D2", "征求意见函台账", OpinionRequest,
        columns=("number", "title", "asked_by", "organ", "state", "answer_by", "answered_on", "next_due"),
        filters=("state", "asked_by", "organ"), search=("title",), kind="asked_by",
        basis="重大行政决策程序暂行条例第13条", area="decisions",
    )
)  # fmt: skip
