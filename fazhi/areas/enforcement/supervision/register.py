"""How supervision is seen. Nothing of a case is public but its query code; advice on persons is in no other list."""

from __future__ import annotations

from fazhi.areas.enforcement.supervision import ledger_registers  # noqa: F401 — declared with the others
from fazhi.areas.enforcement.supervision import models as m
from fazhi.areas.enforcement.supervision.ledgers import OnlineHit
from fazhi.areas.enforcement.supervision.online import HIT_CODE
from fazhi.areas.enforcement.supervision.procedure import ADVICE_CODE, CODE, LAW
from fazhi.spine.register import PublicForm, Register
from fazhi.spine.registry import publish

CASES = publish(
    Register(
        CODE, "E9", "行政执法监督台账", m.SupervisionCase,
        columns=("number", "title", "source", "agency", "opened_on", "state", "instrument", "issued_on", "reply_due", "replied_on", "next_due"),
        filters=("state", "source", "enterprise_related", "agency", "instrument", "problems", "founded", "opened_on", "issued_on"),
        search=("title", "agency_named", "case_no"), personal={"complainant", "phone"},
        details=(m.SupervisionMeasure, m.SupervisionLetter, m.SupervisionReply, m.SupervisionObjection, m.SupervisionConcern, m.SupervisionReferral),
        kind="source", area="enforcement", basis=LAW,
        apply=PublicForm(
            "投诉举报行政执法", ("title", "agency_named", "facts", "enterprise_related", "complainant", "phone"),
            optional=("enterprise_related", "complainant", "phone"), fixed={"source": "complaint"}, basis=f"{LAW}第14条至第17条",
            intro="企业和群众认为行政执法不作为、乱作为的，可以在这里反映。可以不留姓名和电话；留下的只给办理人员看。凭查询码查询办理情况。"
                  "对具体行政行为不服的，可以依法申请行政复议、提起行政诉讼，反映问题不影响这些期限的计算。",
        ),
    )
)  # fmt: skip
HITS = publish(
    Register(
        HIT_CODE, "E9", "线上监督疑点台账", OnlineHit,
        columns=("number", "rule", "agency", "about_no", "happened_on", "state", "opened_on", "explained_on", "dismissed"),
        filters=("state", "rule", "agency", "dismissed", "opened_on"), search=("title", "about_no"), kind="rule", area="enforcement",
        basis=f"{LAW}第14条",
    )
)  # fmt: skip
ADVICE = publish(
    Register(
        ADVICE_CODE, "E9", "人员处理建议（限定知悉）", m.PersonnelAdvice, columns=("number", "agency", "state", "opened_on"), filters=("state",),
        personal={"person", "reason", "outcome"}, area="enforcement", basis=f"{LAW}第32条",
    )
)  # fmt: skip
