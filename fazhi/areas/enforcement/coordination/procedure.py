"""How bodies work together: sent together, cases handed from one to another, disputes settled."""

from __future__ import annotations

from fazhi.areas.enforcement.coordination.dispatch import DISPATCH as DISPATCH
from fazhi.areas.enforcement.coordination.dispatch import TASK as TASK
from fazhi.areas.enforcement.coordination.handover import HANDOVER as HANDOVER
from fazhi.areas.enforcement.coordination.jurisdiction import JURISDICTION as JURISDICTION
