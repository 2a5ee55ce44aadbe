"""How resettlement help is seen: by number, by the few assigned to each file. Nothing is public, nothing is searched."""

from __future__ import annotations

from fazhi.areas.services.resettlement.models import CODE, ResettlementAid, ResettlementSupport, ResettlementVisit
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

AID = publish(
    Register(
        CODE, "S6", "安置帮教台账", ResettlementAid,
        columns=("number", "aid_type", "state", "linked_on", "term_end", "next_due", "owner"),
        filters=("state", "aid_type"), details=(ResettlementVisit, ResettlementSupport), kind="aid_type",
        basis="监狱法第59条至第62条；社区矫正法第35条至第43条", area="services",
    )
)  # fmt: skip
