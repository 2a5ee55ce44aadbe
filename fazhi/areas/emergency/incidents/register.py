"""How incidents are seen. Of an open one the public sees the response, nothing of persons; of social-safety ones nothing."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.emergency.incidents.models import (
    EmergencyIncident,
    EmergencyOrder,
    EmergencyPerson,
    EmergencyReport,
    EmergencyRequisition,
    EmergencyResponseChange,
    EmergencyTaking,
    SocialSafetyIncident,
)
from fazhi.areas.emergency.incidents.procedure import CODE, SOCIAL, TAKEN
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PERSONAL = {"person", "phone", "address"}
SEEN: dict[str, Any] = {
    "columns": ("number", "name", "category", "grade", "place", "state", "occurred_at", "known_at", "first_report_at",
                "report_minutes", "late", "response_level", "deaths", "missing", "injured", "organ"),
    "filters": ("state", "category", "grade", "response_level", "late", "unit_late", "organ"),
    "search": ("name", "place", "brief"), "personal": PERSONAL,
    "details": (EmergencyReport, EmergencyResponseChange, EmergencyOrder, EmergencyTaking, EmergencyPerson),
    "kind": "category", "basis": "突发事件应对法第61—94条", "area": "emergency",
}  # fmt: skip

INCIDENTS = publish(
    Register(
        CODE, "M1", "突发事件台账", EmergencyIncident,
        public=("name", "category", "grade", "place", "organ", "response_level", "response_at", "response_end_at", "response_on"),
        published=Q(response_at__isnull=False), told_as="应急响应", page="emergency:now", **SEEN,
    )
)  # fmt: skip
SOCIAL_INCIDENTS = publish(Register(SOCIAL, "M1", "社会安全事件台账", SocialSafetyIncident, **SEEN))
REQUISITIONS = publish(
    Register(
        TAKEN, "M1", "应急征用台账", EmergencyRequisition,
        columns=("number", "thing", "quantity", "incident_no", "owner", "organ", "state", "decided_on", "returned_on",
                 "compensated_on", "compensation"),
        filters=("state", "outcome", "organ"), search=("thing", "incident_no"), personal={"owner", "owner_phone"},
        kind="outcome", basis="突发事件应对法第12条", area="emergency",
    )
)  # fmt: skip
