"""How filings, urged filings and suggestions are listed and found. Public are numbers and results, never the review."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.rules.filing.models import DocumentFiling, FilingPoint, FilingUrge, ReviewSuggestion
from fazhi.areas.rules.filing.procedure import BASIS, CODE, URGE_CODE
from fazhi.areas.rules.filing.suggestions import RULE
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

FILINGS = publish(
    Register(
        CODE, "R3", "规范性文件备案审查台账", DocumentFiling,
        columns=("number", "title", "maker", "document_no", "published_on", "opened_on", "state", "filing_no", "late_days",
                 "points", "opinion", "next_due"),
        filters=("state", "maker", "return_ground", "opinion", "correction", "late_days", "published_on", "opened_on", "registered_on",
                 "opinion_on", "concluded_on"),
        search=("title", "document_no", "report_no", "filing_no", "text"), details=(FilingPoint,),
        public=("title", "maker", "document_no", "published_on", "filing_no", "state", "registered_on", "concluded_on"),
        published=Q(registered_on__isnull=False, concluded_on__isnull=False), kind="opinion", basis=BASIS, area="rules",
    )
)  # fmt: skip

URGES = publish(
    Register(
        URGE_CODE, "R3", "督促报备台账", FilingUrge,
        columns=("number", "title", "maker", "published_on", "should_by", "state", "filed_on", "circulated_on", "next_due"),
        filters=("state", "maker", "published_on", "should_by"), search=("title",), kind="maker", basis=BASIS, area="rules",
    )
)  # fmt: skip

SUGGESTIONS = publish(
    Register(
        "rules.review_suggestion", "R3", "规范性文件审查建议台账", ReviewSuggestion,
        columns=("number", "title", "document_no", "clause", "suggester", "opened_on", "state", "conclusion", "next_due"),
        filters=("state", "conclusion", "opened_on"), search=("title", "document_no", "reason"),
        personal={"suggester", "phone"}, kind="conclusion", basis=RULE, area="rules",
        apply=PublicForm(
            "提出规范性文件审查建议", ("title", "document_no", "clause", "reason", "suggester", "phone"),
            optional=("document_no", "clause", "phone"), basis="本省备案审查规定",
            intro="认为本县政府部门、乡镇政府制定的规范性文件同法律、法规、规章不一致，或者不适当的，可以书面提出审查建议。"
                  "处理结果可以凭查询码查询。对县政府的文件，也可以向县人大常委会提出。",
        ),
    )
)  # fmt: skip
