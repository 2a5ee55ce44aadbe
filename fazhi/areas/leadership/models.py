"""The tables of the area's systems."""

from fazhi.areas.leadership.appraisal import models as appraisal
from fazhi.areas.leadership.campaigns import models as campaigns
from fazhi.areas.leadership.duties import models as duties
from fazhi.areas.leadership.law_reports import models as law_reports
from fazhi.areas.leadership.model_county import models as model_county
from fazhi.areas.leadership.plans import meeting_models
from fazhi.areas.leadership.plans import models as plans
from fazhi.areas.leadership.study import models as study
from fazhi.areas.leadership.surveys import models as surveys

__all__ = [
    "appraisal", "campaigns", "duties", "law_reports", "meeting_models", "model_county", "plans", "study", "surveys",
]  # fmt: skip
