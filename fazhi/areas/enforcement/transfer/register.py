"""How transfers are seen. Nothing of them is public."""

from __future__ import annotations

from fazhi.areas.enforcement.transfer.models import CrimeTransfer
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

TRANSFERS = publish(
    Register(
        "enforcement.transfer", "E3", "涉嫌犯罪案件移送台账", CrimeTransfer,
        columns=("number", "title", "organ", "party_name", "state", "next_due", "decided_on", "police", "delivered_on", "answered_on"),
        filters=("state", "party_kind", "police", "organ"), search=("title", "party_name", "letter_no", "reply_no"),
        personal={"party_name", "chief"}, kind="party_kind", area="enforcement", basis="行政执法机关移送涉嫌犯罪案件的规定",
    )
)  # fmt: skip
