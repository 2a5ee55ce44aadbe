"""How drafts and their reviews are seen."""

from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from tests.sample.drafting.models import DraftPaper, PaperReview

publish(Register("sample.draft", "", "送审稿台账", DraftPaper, columns=("number", "name", "state", "opened_on")))
publish(
    Register(
        "sample.review", "", "送审稿审查台账", PaperReview,
        columns=("number", "subject", "requester", "state", "opened_on", "result"),
    )
)  # fmt: skip
