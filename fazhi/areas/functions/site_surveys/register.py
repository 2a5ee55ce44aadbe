"""How surveys are seen. Nothing of them is public: the decision of the case is."""

from __future__ import annotations

from fazhi.areas.functions.site_surveys.models import SiteSurvey, SurveyCheck, SurveyPhoto
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

SURVEYS = publish(
    Register(
        "functions.site_survey", "F3", "现场踏勘台账", SiteSurvey,
        columns=("number", "case_no", "item", "organ", "applicant", "state", "opened_on", "appointed_on", "surveyed_on", "round", "met",
                 "concluded_on"),
        filters=("state", "met", "organ", "appointed_on", "surveyed_on"), search=("case_no", "surveyors"),
        personal={"applicant", "phone", "address"}, details=(SurveyCheck, SurveyPhoto), kind="met", area="functions",
        basis="行政许可法第34条第3款",
    )
)  # fmt: skip
