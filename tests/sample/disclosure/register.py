"""How requests are seen."""

from django.db.models import Q

from fazhi.spine.register import Register
from fazhi.spine.registry import publish
from tests.sample.disclosure.models import InformationRequest

REGISTER = publish(
    Register(
        "sample.disclosure", "O5", "信息公开申请台账", InformationRequest,
        columns=("number", "applicant", "content", "state", "opened_on", "reply"), filters=("state", "reply"),
        search=("applicant", "content"), personal={"applicant"}, public=("number", "content", "reply"),
        published=Q(matter__state="answered"), kind="reply",
    )
)  # fmt: skip
