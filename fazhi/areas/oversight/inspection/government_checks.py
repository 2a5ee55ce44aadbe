"""The government's own supervision (政府督查工作条例): another thing than the inspection, with its own review in 30 and 30 days."""

from __future__ import annotations

from fazhi.areas.oversight.inspection import papers
from fazhi.areas.oversight.inspection import putting_right_gates as g
from fazhi.areas.oversight.inspection.putting_right_gates import CHECKS, OBJECTION_DAYS
from fazhi.areas.oversight.inspection.rectification_models import GovernmentCheck
from fazhi.spine.bounds import Effect
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

CODE = "oversight.government_check"
REVIEW_DAYS = 30
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
REVIEW = f"{CHECKS}第17条"
ENDS = {"finish", "end"}
GOVERNMENT_CHECK = register(
    Procedure(
        code=CODE, id="O1", name="政府督查", record=GovernmentCheck, basis=CHECKS, number="{mark}政督〔{year}〕{n}号", title="{title}",
        opens="checking", closes={"finished", "ended"},
        states={
            "checking": "督查中", "concluded": "已作出结论", "delivered": "结论已送达", "objected": "复核中", "finished": "已办结",
            "ended": "已终止",
        },
        open_name="督查立项", open_by=(*STAFF, *HEADS), open_on="立项日期", open_fields=("title", "form", "appointed_by", "unit"),
        open_optional=("appointed_by",), open_checks=(g.government_or_appointed, g.not_itself),
        steps=(
            Step("conclude", "作出督查结论", "checking", "concluded", by=HEADS, basis=f"{CHECKS}第14条、第16条", fields=("facts", "conclusion"),
                 stamp="concluded_on", issues=("conclusion",)),
            Step("deliver", "结论送达督查对象", "concluded", "delivered", by=(*STAFF, *HEADS), basis=f"{CHECKS}第16条",
                 fields=("received_on", "rectify_by"),
                 optional=("rectify_by",), checks=(g.received_after_conclusion, g.rectify_by_lies_ahead), hint="复核期限自督查对象收到之日起计算"),
            Step("object", "申请复核", "delivered", "objected", by=THERE, at="unit", basis=REVIEW, fields=("objection",), stamp="objected_on",
                 checks=(g.objection_is_in_time,), once=True, rows=("I09",)),
            Step("object_received", "收到复核申请", "delivered", "objected", by=STAFF, basis=REVIEW, fields=("objection",), stamp="objected_on",
                 checks=(g.objection_is_in_time,), rows=("I09",), hint="督查对象书面提出的，由督查机构登记"),
            Step("review", "作出复核决定", "objected", "delivered", by=HEADS, basis=REVIEW, fields=("reviewed", "review_text"), stamp="reviewed_on",
                 issues=("review",), rows=("I10",)),
            Step("finish", "核查整改，办结", "delivered", "finished", by=(*STAFF, *HEADS), basis=f"{CHECKS}第18条", fields=("result",)),
            Step("end", "终止督查", ("checking", "concluded"), "ended", by=HEADS, basis=CHECKS, local=True, fields=("ended_note",)),
        ),
        limits=(
            Limit("object", "申请复核", OBJECTION_DAYS, Unit.DAY, "deliver", {"object", "object_received"}, REVIEW, runs_from="received_on",
                  duty="unit", effect=Effect.LOSES_RIGHT, lapses=ENDS, rows=("I09",)),
            Limit("review", "作出复核决定", REVIEW_DAYS, Unit.DAY, {"object", "object_received"}, {"review"}, REVIEW, rows=("I10",)),
            Limit("rectify", "整改", 0, Unit.SET_BY_DOCUMENT, "deliver", {"finish"}, f"{CHECKS}第18条", set_by="rectify_by", duty="unit",
                  when=lambda record, values: bool(values.get("rectify_by") or record.rectify_by)),
        ),
        templates=papers.GOVERNMENT, parties={"unit": "unit"}, capacities={"unit": "督查对象"},
    )
)  # fmt: skip
