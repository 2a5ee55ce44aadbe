"""How information requests are seen. Nothing of them is public but the yearly reports; applicants are masked."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.oversight.information_requests.models import (
    ConsultedOpinion,
    DisclosureRemedy,
    DisclosureRequest,
    DisclosureYearReport,
    OwnDataCorrection,
    RequestConsultation,
    RequestItem,
    RequestOpinionHeard,
    RequestRemedy,
)
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

REQUESTS = publish(
    Register(
        "oversight.information_request", "O5", "政府信息公开申请台账", DisclosureRequest,
        columns=("number", "subject", "organ", "channel", "applicant_kind", "applicant", "taken_on", "state",
                 "next_due", "form_code", "replied_on"),
        filters=("state", "channel", "applicant_kind", "form_code", "organ"), search=("subject", "content", "applicant"),
        personal={"applicant", "id_no", "contact_phone", "confirmed_with", "party_name", "reasons"},
        details=(RequestItem, RequestConsultation, RequestOpinionHeard, RequestRemedy), kind="form_code",
        basis="政府信息公开条例第45条", area="oversight",
    )
)  # fmt: skip
OPINIONS = publish(
    Register(
        "oversight.disclosure_opinion", "O5", "政府信息公开征求意见台账", ConsultedOpinion,
        columns=("number", "kind", "party_name", "consulted_organ", "what", "opened_on", "reached_on", "state", "next_due", "opinion"),
        filters=("state", "kind", "opinion", "organ"), search=("what", "party_name"), personal={"party_name", "reasons"}, kind="kind",
        basis="政府信息公开条例第32条、第34条", area="oversight",
    )
)  # fmt: skip
REMEDIES = publish(
    Register(
        "oversight.disclosure_remedy", "O5", "政府信息公开复议诉讼台账", DisclosureRemedy,
        columns=("number", "kind", "case_no", "organ", "form_code", "opened_on", "state", "result", "concluded_on"),
        filters=("state", "kind", "result", "organ"), search=("case_no",), kind="kind", basis="政府信息公开条例第50条", area="oversight",
    )
)  # fmt: skip
OWN_DATA = publish(
    Register(
        "oversight.own_data_correction", "O5", "本人信息更正台账", OwnDataCorrection,
        columns=("number", "subject", "applicant", "organ", "opened_on", "state", "done_on"), filters=("state", "organ"),
        search=("subject",), personal={"applicant", "contact_phone", "evidence", "outcome"}, basis="政府信息公开条例第41条", area="oversight",
    )
)  # fmt: skip
REPORTS = publish(
    Register(
        "oversight.disclosure_report", "O5", "政府信息公开工作年度报告台账", DisclosureYearReport,
        columns=("number", "organ", "ends_on", "state", "next_due", "published_on", "address"), filters=("state", "organ"),
        public=("organ", "ends_on", "overall", "problems", "others", "published_on", "address"),
        published=Q(published_on__isnull=False), public_papers=("year_report",), basis="政府信息公开条例第49条", area="oversight",
    )
)  # fmt: skip
