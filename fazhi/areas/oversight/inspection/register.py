"""How inspections are seen. Nothing of them is public here: circulars to the public stand on a page of their own."""

from __future__ import annotations

from fazhi.areas.oversight.inspection import government_checks, putting_right
from fazhi.areas.oversight.inspection import models as m
from fazhi.areas.oversight.inspection import rectification_models as r
from fazhi.areas.oversight.inspection.gates import RULES
from fazhi.areas.oversight.inspection.procedure import CODE, PLAN_CODE
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PLANS = publish(
    Register(
        PLAN_CODE, "O1", "年度督察计划台账", m.InspectionPlan, columns=("number", "title", "year", "state", "approved_by", "approved_on"),
        filters=("state", "year"), search=("title", "themes"), details=(m.PlannedInspection,), area="oversight", basis=RULES,
    )
)  # fmt: skip
INSPECTIONS = publish(
    Register(
        CODE, "O1", "法治督察台账", m.Inspection,
        columns=("number", "title", "kind", "round", "theme", "state", "began_on", "reported_on", "feedback_on", "next_due"),
        filters=("state", "kind", "round", "covert", "began_on", "opened_on"), search=("title", "theme"),
        details=(
            m.InspectionObject, m.InspectionMember, m.InspectionWork, m.InspectionAnswer, m.InspectionProblem, m.InspectionProblemUnit,
            m.InspectionSuggestion, m.InspectionCircular, m.InspectionInterview, m.InspectionRecheck, m.InspectionReferral,
        ),
        kind="kind", area="oversight", basis=RULES,
    )
)  # fmt: skip
RECTIFICATIONS = publish(
    Register(
        putting_right.CODE, "O1", "督察整改台账", r.InspectionRectification,
        columns=("number", "title", "grade", "state", "due_on", "first_due_on", "done_on", "verified_on", "struck_on", "next_due"),
        filters=("state", "unit", "grade", "problem_type", "pressed", "at_once", "opened_on", "due_on", "struck_on"),
        search=("problem", "unit_name", "inspection_no"),
        details=(r.RectificationProgress, r.RectificationExtension, r.RectificationPress), kind="problem_type", area="oversight", basis=RULES,
    )
)  # fmt: skip
CHECKS = publish(
    Register(
        government_checks.CODE, "O1", "政府督查台账", r.GovernmentCheck,
        columns=("number", "title", "form", "unit", "state", "concluded_on", "received_on", "objected_on", "reviewed", "reviewed_on", "next_due"),
        filters=("state", "form", "unit", "reviewed", "opened_on"), search=("title",), kind="form", area="oversight",
        basis=government_checks.CHECKS,
    )
)  # fmt: skip
