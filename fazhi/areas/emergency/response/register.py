"""How declared pauses are seen."""

from __future__ import annotations

from fazhi.areas.emergency.response.models import EmergencyPausedMatter, EmergencyTimeOut
from fazhi.areas.emergency.response.procedure import CODE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

TIME_OUTS = publish(
    Register(
        CODE, "M1", "应急期间程序中止台账", EmergencyTimeOut,
        columns=("number", "name", "division", "start_on", "until_on", "ended_on", "state", "organ"), filters=("state", "organ"),
        search=("name", "incident_no"), details=(EmergencyPausedMatter,), basis="突发事件应对法第13条", area="emergency",
    )
)  # fmt: skip
