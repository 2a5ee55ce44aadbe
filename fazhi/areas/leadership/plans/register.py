"""How plans, tasks, groups, meetings, instructions and hearings are seen. Of them only published plans are public."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.leadership.plans import meeting_models as mm
from fazhi.areas.leadership.plans import models as m
from fazhi.areas.leadership.plans.gates_of_entries import seat_days_in_order
from fazhi.areas.leadership.plans.handing import LOCAL
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

KEEPERS = (Role.REGISTRAR, Role.CLERK)
PLANS = publish(
    Register(
        "leadership.plan", "L2", "法治建设规划、计划台账", m.LawPlan,
        columns=("number", "title", "kind", "first_year", "last_year", "organ", "state", "approved_on", "issued_on", "next_due",
                 "mid_on", "final_on"),
        filters=("state", "kind", "organ", "issued_on"), search=("title",), details=(m.LawAssignment, m.LawAnswer), kind="kind",
        area="leadership", basis=LOCAL, public=("title", "kind", "first_year", "last_year", "text", "issued_on"),
        published=Q(published_on__isnull=False), told_as="法治建设规划、计划",
    )
)  # fmt: skip
TASKS = publish(
    Register(
        "leadership.task", "L2", "法治建设任务台账", m.LawTask,
        columns=("number", "title", "organ", "assigner", "origin", "origin_title", "state", "due_on", "reported_on", "accepted_on",
                 "returned", "next_due"),
        filters=("state", "organ", "origin", "assigner", "due_on", "opened_on", "reported_on", "accepted_on"), search=("title", "origin_title"),
        details=(m.LawTaskProgress, m.LawAssignment), kind="origin", area="leadership", basis=LOCAL,
    )
)  # fmt: skip
MEETINGS = publish(
    Register(
        "leadership.meeting", "L2", "法治建设会议台账", mm.LawMeeting,
        columns=("number", "title", "body", "group", "chair", "organ", "state", "planned_on", "held_on", "on_law", "minutes_on", "next_due"),
        filters=("state", "body", "chair", "on_law", "heard_report", "organ", "held_on"), search=("title",),
        details=(mm.LawTopic, m.LawAssignment, m.LawAnswer), kind="body", area="leadership", basis=LOCAL,
    )
)  # fmt: skip
INSTRUCTIONS = publish(
    Register(
        "leadership.instruction", "L2", "领导签批台账", mm.LeaderInstruction,
        columns=("number", "title", "signer", "post", "on_law", "organ", "state", "opened_on", "sent_out_on", "next_due"),
        filters=("state", "signer", "on_law", "organ", "opened_on"), search=("title", "paper_no"), personal={"text"},
        details=(m.LawAssignment, m.LawAnswer), kind="signer", area="leadership", basis=LOCAL,
    )
)  # fmt: skip
HEARINGS = publish(
    Register(
        "leadership.hearing", "L2", "人大听取法治工作报告台账", mm.CongressHearing,
        columns=("number", "title", "heard_by", "heard_on", "reporter", "organ", "state", "reply_by", "replied_on", "next_due"),
        filters=("state", "reporter", "organ", "heard_on"), search=("title", "opinion_no"), details=(m.LawAssignment, m.LawAnswer),
        kind="reporter", area="leadership", basis="各级人民代表大会常务委员会监督法",
    )
)  # fmt: skip
GROUPS = publish(
    Register(
        "leadership.groups", "L2", "领导小组、协调小组台账", mm.LeadingGroup,
        columns=("number", "title", "group_kind", "organ", "founded_on", "document_no", "until"), filters=("group_kind", "organ"),
        search=("duties",), form=("group_kind", "founded_on", "document_no", "duties", "until"),
        optional=("document_no", "duties", "until"), roles=KEEPERS, number="{mark}组〔{year}〕{n}号", kind="group_kind", area="leadership",
        basis=LOCAL,
    )
)  # fmt: skip
SEATS = publish(
    Register(
        "leadership.group_seats", "L2", "小组成员名册（按职务）", mm.LeadingSeat,
        columns=("number", "title", "group", "seat", "unit", "since", "until"), filters=("group", "seat"),
        form=("group", "seat", "unit", "since", "until"),
        optional=("unit", "until"), roles=KEEPERS, number="{mark}组员〔{year}〕{n}号", kind="seat", area="leadership",
        checks=(seat_days_in_order,), basis=LOCAL,
    )
)  # fmt: skip
