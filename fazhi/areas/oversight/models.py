"""The tables of the area's systems."""

import fazhi.areas.oversight.audits.models
import fazhi.areas.oversight.check_plans.models
import fazhi.areas.oversight.inspection.models
import fazhi.areas.oversight.inspection.rectification_models
import fazhi.areas.oversight.transfers.models  # noqa: F401
