"""What is counted of projects and campaigns. A problem counts as put right when another has verified it."""

from __future__ import annotations

from typing import Any

from django.db.models import Q

from fazhi.areas.leadership.campaigns.models import (
    CampaignActivity,
    CampaignCircular,
    CampaignProblem,
    CampaignResult,
    CampaignVerified,
)
from fazhi.areas.leadership.campaigns.words import Activity, Circular, Kind, Origin, Outcome
from fazhi.figures.catalogue import declare
from fazhi.figures.words import Count, Rate, Source

SYSTEM = "leadership.campaign"
CAMPAIGNS = Source.register(SYSTEM)
ACTIVITIES = Source("leadership.campaign.activities", SYSTEM, CampaignActivity)
PROBLEMS = Source("leadership.campaign.problems", SYSTEM, CampaignProblem)
VERIFIED = Source("leadership.campaign.verified", SYSTEM, CampaignVerified)
CIRCULARS = Source("leadership.campaign.circulars", SYSTEM, CampaignCircular)
RESULTS = Source("leadership.campaign.results", SYSTEM, CampaignResult)


def _campaign(name: str, label: str, on: str, where: Any, unit: str = "个", **more: Any) -> Count:
    return Count(f"{SYSTEM}.{name}", label, unit, source=CAMPAIGNS, on=on, where=where,
                 splits=("organ", "month", "kind", "origin", "domain"), **more)  # fmt: skip


def _row(
    name: str, label: str, unit: str, source: Source, where: Any = None, splits: tuple[str, ...] = (), **more: Any
) -> Count:
    return Count(
        f"{SYSTEM}.{name}", label, unit, source=source, on="on", where=where, splits=("organ", "month", *splits), **more
    )


LIVELIHOOD, SPECIAL = Q(kind=Kind.LIVELIHOOD), Q(kind=Kind.SPECIAL)
IN_HAND = ~Q(matter__state__in=("opened", "dropped"))
PROJECTS = _campaign("projects", "推进的法治为民办实事项目", "planned_on", LIVELIHOOD & IN_HAND, words=("为民办实事",))
CAMPAIGNS_RUN = _campaign(
    "campaigns", "开展的专项整治", "planned_on", SPECIAL & IN_HAND, "项", words=("专项行动", "集中整治")
)
VOTED = _campaign("voted", "其中人大代表票决项目", "planned_on", LIVELIHOOD & IN_HAND & Q(origin=Origin.CONGRESS))
CLOSED = _campaign("closed", "结项的项目和整治", "closed_on", ~Q(outcome=""))
DONE = _campaign("done", "完成目标的项目和整治", "closed_on", Q(outcome=Outcome.DONE), good="up")
FOUND = _row("problems", "查摆的问题", "条", PROBLEMS, splits=("unit", "source"), words=("查摆问题",))
MENDED = _row(
    "mended", "查摆整改到位的问题", "条", VERIFIED, Q(passed=True), ("unit",), good="up", words=("整改突出问题",)
)

declare(
    PROJECTS, CAMPAIGNS_RUN, VOTED, CLOSED, DONE,
    Rate(f"{SYSTEM}.done_rate", "项目和整治完成率", part=DONE, whole=CLOSED, good="up", variant="本期结项中完成目标的÷本期结项的"),
    _row("meetings", "专项整治专题会议", "次", ACTIVITIES, Q(kind=Activity.MEETING)),
    _row("inspections", "专项督导", "次", ACTIVITIES, Q(kind=Activity.INSPECTION)), FOUND, MENDED,
    _row("refused", "核实未到位的整改", "条", VERIFIED, Q(passed=False), ("unit",), good="down"),
    _row("circulars", "印发通报、简报", "期", CIRCULARS, Q(kind__in=(Circular.CIRCULAR, Circular.BULLETIN)), ("kind",)),
    _row("results", "登记的成效", "项", RESULTS),
)  # fmt: skip
