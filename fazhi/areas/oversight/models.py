"""The tables of the area's systems."""

from fazhi.areas.oversight.audits import models as audits
from fazhi.areas.oversight.check_plans import models as check_plans
from fazhi.areas.oversight.clues import bodies, task_models
from fazhi.areas.oversight.clues import models as clues
from fazhi.areas.oversight.disclosure import models as disclosure
from fazhi.areas.oversight.information_requests import models as information_requests
from fazhi.areas.oversight.inspection import models as inspection
from fazhi.areas.oversight.inspection import rectification_models
from fazhi.areas.oversight.proposals import models as proposals
from fazhi.areas.oversight.rules import models as rules
from fazhi.areas.oversight.transfers import models as transfers

__all__ = [
    "audits", "bodies", "check_plans", "clues", "disclosure", "information_requests", "inspection", "proposals",
    "rectification_models", "rules", "task_models", "transfers",
]  # fmt: skip
