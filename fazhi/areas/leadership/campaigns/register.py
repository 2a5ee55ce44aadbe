"""How projects and campaigns are seen; the public sees those whose result is published."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.leadership.campaigns.models import (
    Campaign,
    CampaignActivity,
    CampaignCircular,
    CampaignMended,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

CAMPAIGNS = publish(
    Register(
        "leadership.campaign", "L6", "为民办实事和专项整治台账", Campaign,
        columns=("number", "name", "kind", "year", "origin", "domain", "lead", "state", "begins_on", "ends_by", "outcome"),
        filters=("state", "kind", "year", "origin", "domain", "lead", "outcome"),
        search=("name", "origin_paper", "field_code", "plan_no", "partners"),
        public=("number", "name", "kind", "year", "lead", "outcome", "published_on"), published=Q(published_on__isnull=False),
        details=(CampaignActivity, CampaignProblem, CampaignMended, CampaignVerified, CampaignCircular, CampaignResult),
        kind="kind", area="leadership", basis="法治政府建设实施纲要（2021—2025年）", told_as="为民办实事和专项整治",
    )
)  # fmt: skip
