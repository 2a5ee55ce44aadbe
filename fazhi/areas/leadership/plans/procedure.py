"""The procedures of plans and tasks: tasks, and what they come from."""

from fazhi.areas.leadership.plans.meeting_procedure import HEARING as HEARING
from fazhi.areas.leadership.plans.meeting_procedure import INSTRUCTION as INSTRUCTION
from fazhi.areas.leadership.plans.meeting_procedure import MEETING as MEETING
from fazhi.areas.leadership.plans.plan_procedure import PLAN as PLAN
from fazhi.areas.leadership.plans.task_procedure import TASK as TASK
