"""How transfers are seen: by posts that name the system alone. What they are about is shown masked even there."""

from __future__ import annotations

from fazhi.areas.oversight.transfers.models import TransferredClue
from fazhi.areas.oversight.transfers.procedure import CODE, LAW
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

TRANSFERS = publish(
    Register(
        CODE, "O7", "问题线索移送台账（限定知悉）", TransferredClue,
        columns=("number", "direction", "found_in", "state", "opened_on", "sent_on", "receipt_on", "result", "next_due"),
        filters=("state", "direction", "found_in", "result", "opened_on"), personal={"facts"}, kind="direction", area="oversight", basis=LAW,
    )
)  # fmt: skip
