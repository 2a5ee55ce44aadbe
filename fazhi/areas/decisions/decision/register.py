"""How catalogues and decisions are listed, found, exported and published."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.decisions.decision import models
from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

CATALOGUES = publish(
    Register(
        "decisions.catalogue", "D1", "重大行政决策目录台账", models.DecisionCatalogue,
        columns=("number", "organ", "year", "state", "listed", "version", "consent_on", "published_on", "adjusted_on", "next_due"),
        filters=("state", "year", "organ", "published_on"), search=("note",),
        public=("title", "organ", "year", "listed", "version", "published_on"), published=Q(published_on__isnull=False),
        details=(models.CatalogueItem, models.CatalogueRelease), kind="year", basis=f"{ACT}第3条第3款", area="decisions",
        page="decisions:catalogues",
    )
)  # fmt: skip

DECISIONS = publish(
    Register(
        "decisions.decision", "D1", "重大行政决策台账", models.Decision,
        columns=("number", "subject", "category", "drafting_unit", "state", "participation", "expert_need", "risk", "legality",
                 "risk_level", "decided_on", "published_on", "archived_on", "next_due"),
        filters=("state", "category", "drafting_unit", "proposer", "risk_level", "legality_result", "outcome", "normative",
                 "executing_unit", "decided_on", "published_on"),
        search=("subject", "decision_no", "decision_text", "explanation"), personal={"expert"},
        public=("subject", "category", "drafting_unit", "state", "decision_no", "decision_text", "explanation", "published_on"),
        published=Q(published_on__isnull=False), public_papers=("announcement",),
        details=(
            models.DecisionRuling, models.DecisionRevision, models.DecisionUnitOpinion, models.DecisionParticipation, models.DecisionHearing,
            models.DecisionComments, models.DecisionExpert, models.DecisionRisk, models.DecisionCompetition,
            models.DecisionLegality, models.DecisionReturn, models.DecisionMeeting, models.DecisionPiece,
            models.DecisionMilestone, models.DecisionProgress, models.DecisionProblem, models.DecisionEvaluation,
        ),
        kind="category", basis=ACT, area="decisions",
    )
)  # fmt: skip
