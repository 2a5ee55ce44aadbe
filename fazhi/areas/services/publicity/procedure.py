"""How the work of law publicity moves: plans, duty lists and duties, reminders, appraisals, the choice of projects."""

from __future__ import annotations

from fazhi.areas.services.publicity.list_procedure import DUTIES, LISTS
from fazhi.areas.services.publicity.panel_procedure import EVALUATIONS, PROJECTS
from fazhi.areas.services.publicity.plan_procedure import PLAN
from fazhi.areas.services.publicity.reminder_procedure import REMINDERS

__all__ = ["DUTIES", "EVALUATIONS", "LISTS", "PLAN", "PROJECTS", "REMINDERS"]
