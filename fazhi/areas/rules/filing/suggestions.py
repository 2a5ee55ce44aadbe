"""Review suggestions of citizens and organisations, from the portal or on paper, each told what became of it.

National law gives everybody the right to suggest (法规规章备案审查条例第9条 for rules; 本省规定 for documents); days are those of 北京
(arts. 24 and 25) as a default.
"""

from __future__ import annotations

from fazhi.areas.rules.filing import papers, practice
from fazhi.areas.rules.filing.models import ReviewSuggestion
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

RULE = "本省备案审查规定（北京第24条、第25条为例）"
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (*STAFF, Role.OFFICE_HEAD)
DAYS = practice.SUGGESTION

SUGGESTION = register(
    Procedure(
        code="rules.review_suggestion", id="R3", name="规范性文件审查建议", record=ReviewSuggestion, basis=RULE, local=True,
        number="{mark}审建〔{year}〕{n}号", title="建议审查《{title}》", opens="received", closes={"answered", "declined_told"},
        states={
            "received": "已收到", "incomplete": "待补充", "studying": "审查中", "declined": "决定不予审查，待告知",
            "answered": "已答复", "declined_told": "不予审查，已告知",
        },
        open_name="收到审查建议", open_by=STAFF, open_on="收到日期",
        open_fields=("title", "document_no", "clause", "reason", "suggester", "phone"),
        open_optional=("document_no", "clause", "phone"),
        steps=(
            Step(
                "ask_rest", "告知补充", "received", "incomplete", by=STAFF, basis=RULE, local=True, fields=("missing",),
                issues=("suggestion_incomplete",), rows=("N27",),
            ),
            Step(
                "completed", "收到补充的内容", "incomplete", "received", by=STAFF, basis=RULE, local=True,
                fields=("clause", "reason"), rows=("N27",),
            ),
            Step(
                "accept", "予以审查", "received", "studying", by=STAFF, basis=RULE, local=True, rows=("N27",),
                hint="需要制定机关说明的，另行征求意见；文件在本级备案的，在备案审查中逐条提出意见",
            ),
            Step(
                "decline", "决定不予审查", ("received", "incomplete", "studying"), "declined", by=HEADS, basis=RULE, local=True,
                fields=("decline_reason",), stamp="declined_on", rows=("N27",),
            ),
            Step(
                "tell_declined", "告知不予审查", "declined", "declined_told", by=STAFF, basis=RULE, local=True, stamp="told_on",
                issues=("suggestion_declined",), rows=("N27",),
            ),
            Step(
                "conclude", "审查完毕，答复建议人", "studying", "answered", by=HEADS, basis=RULE, local=True,
                fields=("conclusion", "reply"), stamp="concluded_on", issues=("suggestion_reply",), rows=("N27",),
            ),
        ),
        limits=(
            Limit(
                "incomplete", "材料不全的告知补充", DAYS["incomplete_working_days"], Unit.WORKING_DAY, {"open", "completed"},
                {"ask_rest", "accept", "decline"}, "北京第24条（作为默认值，可配置）", local=True, rows=("N27",),
            ),
            Limit(
                "declined", "不予审查的告知", DAYS["declined_days"], Unit.DAY, "decline", {"tell_declined"},
                "北京第25条（作为默认值，可配置）", local=True, rows=("N27",),
            ),
        ),
        templates=papers.SUGGESTION, links={"suggestion": "有关的备案审查"},
    )
)  # fmt: skip
