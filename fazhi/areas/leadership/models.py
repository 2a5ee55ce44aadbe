"""The tables of the area's systems."""

from fazhi.areas.leadership.law_reports import models as law_reports
from fazhi.areas.leadership.study import models as study
from fazhi.areas.leadership.surveys import models as surveys

__all__ = ["law_reports", "study", "surveys"]
