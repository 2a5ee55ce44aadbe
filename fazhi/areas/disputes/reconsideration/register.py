"""How reconsideration cases are listed, found, exported, published and applied for."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.disputes.reconsideration import models
from fazhi.areas.disputes.reconsideration.relay import CODE, ReconsiderationRelay
from fazhi.areas.disputes.reconsideration.words import Channel
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

PERSONAL = {"applicant", "agent", "representatives", "third_party", "id_no", "phone", "address"}

REGISTER = publish(
    Register(
        code="disputes.reconsideration", id="X1", name="行政复议台账", model=models.Reconsideration, area="disputes",
        columns=(
            "number", "applicant", "respondent", "act_name", "act_kind", "field", "state", "track", "opened_on",
            "accepted_on", "next_due", "results", "decided_on", "owner",
        ),
        filters=(
            "state", "track", "channel", "respondent", "respondent_organ", "field", "act_kind", "results",
            "acceptance_mode", "terminate_ground", "applicant_kind", "major", "opened_on", "accepted_on", "decided_on",
            "published",
        ),
        search=("applicant", "respondent", "act_name", "act_number", "third_party", "agent", "request"),
        personal=PERSONAL,
        public=("number", "respondent", "field", "act_kind", "results", "decided_on"),
        published=Q(published=True, decided_on__isnull=False), public_papers=("decision_public",),
        details=(
            models.ReconsiderationOpinion, models.ReconsiderationHearing, models.ReconsiderationAdvice,
            models.ReconsiderationMediation, models.ReconsiderationDeficiency, models.ReconsiderationLetter,
            models.ReconsiderationLetterReply, models.ReconsiderationRecommendation, models.ReconsiderationInterview,
            models.ReconsiderationCriticism, models.ReconsiderationVisit, models.ReconsiderationAccountability,
            models.ReconsiderationReview,
        ),
        apply=PublicForm(
            name="申请行政复议",
            fields=(
                "applicant", "applicant_kind", "id_no", "phone", "address", "agent", "respondent", "act_name", "act_number",
                "act_on", "act_kind", "field", "known_on", "request", "facts", "incidental_document", "compensation_asked",
            ),
            optional=("agent", "act_number", "act_on", "incidental_document", "compensation_asked", "known_on"),
            fixed={"channel": Channel.INTERNET},
            basis="行政复议法第22条，实施条例第27条、第28条",
            intro="对行政机关的行政行为不服的，可以自知道或者应当知道该行政行为之日起六十日内申请行政复议。"
            "材料到达本系统之日为收到之日；材料符合要求的，不再要求提供纸质材料。行政复议不收取任何费用。",
        ),
        basis="行政复议法、行政复议法实施条例", kind="act_kind",
    )
)  # fmt: skip

RELAYS = publish(
    Register(
        code=CODE, id="X1", name="行政复议申请代收转送台账", model=ReconsiderationRelay, area="disputes",
        columns=(
            "number", "kind", "organ", "applicant", "respondent", "act_name", "state", "opened_on", "next_due", "passed_on",
            "corrected_on",
        ),
        filters=("state", "kind", "respondent", "opened_on", "passed_on"),
        search=("applicant", "respondent", "act_name"), personal={"applicant", "phone"},
        basis="行政复议法第32条，实施条例第38条", kind="kind",
    )
)  # fmt: skip
