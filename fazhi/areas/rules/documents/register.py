"""How normative documents are listed, found and published. Drafts are inside; published are text, numbers and days."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.rules.documents import models
from fazhi.areas.rules.documents.procedure import CODE
from fazhi.areas.rules.documents.words import PUBLIC
from fazhi.areas.rules.documents.year_list import CODE as LIST_CODE
from fazhi.areas.rules.documents.year_list import DocumentYearList
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

REGISTER = publish(
    Register(
        code=CODE, id="R1", name="行政规范性文件台账", model=models.NormativeDocument, area="rules",
        columns=(
            "number", "title", "kind", "maker", "drafting_unit", "state", "document_no", "unified_no", "published_on",
            "effective_on", "expires_on", "filed_gov_on", "filed_npc_on", "next_due",
        ),
        filters=(
            "state", "kind", "topic", "maker", "purpose", "trial", "business_related", "competition_result",
            "legality_result", "existing", "opened_on", "published_on", "effective_on", "expires_on", "ended_on", "end_kind",
        ),
        search=("title", "document_no", "unified_no", "drafting_unit", "joint_makers", "basis_text", "text"),
        personal={"signer"},
        public=(
            "title", "kind", "maker", "document_no", "published_on", "effective_on", "expires_on", "end_kind", "unified_no",
            "topic", "drafting_unit", "joint_makers", "published_where", "ended_on", "end_reason", "text", "reading",
        ),
        published=Q(published_on__isnull=False, matter__state__in=PUBLIC), public_papers=("publication_notice", "reading"),
        details=(
            models.DocumentVersion, models.IdentityTest, models.HeardOpinion, models.ConsultationAnswer,
            models.CompetitionAnswer, models.LegalityAnswer, models.LegalityReturn, models.PointResponse,
            models.FilingAnswer, models.CleanupResult, models.DocumentEvaluation, models.SuspendedClause,
            models.IncidentalReview, models.CourtAdvice,
        ),
        basis="地方组织法第75条；国办发〔2018〕37号、115号；本省规范性文件管理规定", kind="kind", page="rules:library",
    )
)  # fmt: skip

YEAR_LISTS = publish(
    Register(
        code=LIST_CODE, id="R1", name="规范性文件年度目录台账", model=DocumentYearList, area="rules",
        columns=("number", "maker", "ends_on", "state", "made", "amended", "ended", "sent_on", "next_due"),
        filters=("state", "maker", "ends_on"), public=("maker", "ends_on", "made", "amended", "ended", "listing", "sent_on"),
        published=Q(sent_on__isnull=False), public_papers=("year_list",), basis="本省备案审查规定（山东、上海、北京为例）",
    )
)  # fmt: skip
