"""How emergency plans are seen. Plans in force are public unless they must be kept secret."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.emergency.plans.models import (
    EmergencyDrill,
    EmergencyDrillReview,
    EmergencyDrillTask,
    EmergencyPlan,
    EmergencyPlanComment,
    EmergencyPlanReview,
    EmergencyPlanVersion,
)
from fazhi.areas.emergency.plans.procedure import CODE, IN_FORCE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PLANS = publish(
    Register(
        CODE, "M1", "应急预案台账", EmergencyPlan,
        columns=("number", "name", "kind", "organ", "state", "version", "issued_on", "filed_on", "drilled_on", "drill_due_on",
                 "next_review_on", "next_due"),
        filters=("state", "kind", "review_result", "secret", "organ"), search=("name", "document_no", "lead"),
        public=("name", "kind", "organ", "lead", "version", "document_no", "response_levels", "summary", "issued_on"),
        published=Q(secret=False, published_on__isnull=False, matter__state__in=IN_FORCE),
        details=(EmergencyPlanVersion, EmergencyPlanComment, EmergencyDrill, EmergencyDrillReview, EmergencyDrillTask,
                 EmergencyPlanReview),
        kind="kind", basis="突发事件应对法第26—28条", area="emergency",
    )
)  # fmt: skip
