"""What the yearly report says of meetings, instructions, plans and tasks. A clause without cases is left out."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from fazhi.areas.leadership.plans.figures import TASKS
from fazhi.paper.model import day
from fazhi.report.sentences import offer, tell
from fazhi.report.shown import rows_of
from fazhi.spine.models import Organ

MOST_TASKS = 8  # ours: a report names the main tasks, the ledger has them all

tell(
    "leadership.plan",
    10,
    "印发法治建设规划、计划和工作要点<plan.issued>，",
    "完成中期评估<plan.assessed>。",
    within="leadership",
)
tell(
    "leadership.task",
    20,
    "交办法治建设任务<task.given+>，",
    "年内验收完成<task.accepted>，",
    "到期任务按期完成率<task.in_time_rate>。",
    within="leadership",
)
tell(
    "leadership.meeting",
    10,
    "县委常委会研究法治建设工作<meeting.party_on_law>，",
    "县政府常务会议研究法治建设工作<meeting.government_on_law>，",
    "召开全面依法治县委员会、各协调小组及办公室会议<meeting.commission>。",
    within="leadership",
    part="duty",
)
tell(
    "leadership.meeting",
    12,
    "党委主要负责人主持研究法治建设的会议<meeting.party_head>，",
    "其中听取法治工作汇报<meeting.party_head_heard>、",
    "集体讨论重大事项<meeting.party_head_major>，",
    "签批法治建设工作意见<instruction.party_head>。",
    within="leadership",
    part="duty",
)
tell(
    "leadership.meeting",
    14,
    "政府主要负责人主持研究法治建设的会议<meeting.government_head>，",
    "其中听取法治工作汇报<meeting.government_head_heard>、",
    "集体讨论重大事项<meeting.government_head_major>，",
    "签批有关意见<instruction.government_head>。",
    within="leadership",
    part="duty",
)
tell(
    "leadership.hearing",
    16,
    "人大及其常委会听取法治工作报告<hearing.heard>，",
    "其中政府主要负责人报告<hearing.government_head>。",
    within="leadership",
    part="duty",
)
tell("leadership.task", 60, "法治建设任务没有按期完成<task.late>。", within="leadership", part="lacks")
tell(
    "leadership.task", 10, "年末正在办理的法治建设任务<task.open>，转入下一年度办理。", within="leadership", part="next"
)


def carried_over(organ: Organ, year: int) -> list[str]:
    """The tasks that were under way at the end of the year and fall due in the next, with who is to do them and by when."""
    after, end = date(year + 1, 1, 1), date(year + 1, 12, 31)
    rows = rows_of(organ)(TASKS)
    if rows is None:
        return []
    found = rows.filter(matter__opened_on__lt=after, due_on__range=(after, end))
    found = found.filter(Q(matter__closed_on__isnull=True) | Q(matter__closed_on__gte=after)).select_related(
        "matter__organ"
    )
    listed = "；".join(
        f"{task.title.rstrip('。；')}（{task.matter.organ.short}，{day(task.due_on)}前）"
        for task in found.order_by("due_on", "pk")[:MOST_TASKS]
    )
    return [f"已经下达、在{year + 1}年到期的任务是：{listed}。"] if listed else []


offer("next", 20, carried_over)
