"""The tables of the area's systems."""

from fazhi.areas.decisions.consultation import models as consultation  # noqa: F401
from fazhi.areas.decisions.counsel import models as counsel  # noqa: F401
from fazhi.areas.decisions.counsel import rolls as counsel_rolls  # noqa: F401
from fazhi.areas.decisions.decision import models as decision  # noqa: F401
from fazhi.areas.decisions.legality import details as legality_details  # noqa: F401
from fazhi.areas.decisions.legality import missed as legality_missed  # noqa: F401
from fazhi.areas.decisions.legality import models as legality  # noqa: F401
