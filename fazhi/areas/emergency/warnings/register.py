"""How warnings are seen. Issued ones are public, with everything that people need to stay out of harm."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.emergency.warnings.models import EmergencyConsultation, EmergencyWarning, EmergencyWarningChange
from fazhi.areas.emergency.warnings.procedure import CODE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

WARNINGS = publish(
    Register(
        CODE, "M1", "预警台账", EmergencyWarning,
        columns=("number", "name", "category", "level", "area", "organ", "state", "start_at", "issued_at", "lifted_at", "lead_minutes"),
        filters=("state", "category", "level", "colour", "organ"), search=("name", "area", "issuer"),
        public=("name", "category", "level", "area", "start_at", "until_at", "text", "measures", "issuer", "contact", "issued_at",
                "lifted_at", "issued_on"),
        published=Q(issued_at__isnull=False), details=(EmergencyConsultation, EmergencyWarningChange), kind="colour",
        basis="突发事件应对法第63—70条", area="emergency", page="emergency:now",
    )
)  # fmt: skip
