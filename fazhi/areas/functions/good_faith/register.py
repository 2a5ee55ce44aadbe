"""How promises, arrears and owed judgments are seen. Public: the yearly publication."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.functions.good_faith.models import Arrears, ArrearsMovement, ArrearsPublication, PublicJudgment
from fazhi.areas.functions.good_faith.promise_models import PromiseStage, PublicPromise
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

PROMISES = publish(
    Register(
        "functions.promise", "F5", "政府合同和承诺台账", PublicPromise,
        columns=("number", "title", "kind", "counterpart", "amount", "organ", "state", "signed_on", "perform_by", "breached_on"),
        filters=("state", "kind", "change_reason", "organ"), search=("title", "counterpart", "contract_no"),
        details=(PromiseStage,), kind="kind", basis="优化营商环境条例第31条、民营经济促进法第70条", area="functions",
    )
)  # fmt: skip

ARREARS = publish(
    Register(
        "functions.arrears", "F5", "中小企业款项支付台账", Arrears,
        columns=("number", "subject", "supplier", "size", "amount", "organ", "state", "due_on", "cleared_on", "overdue_days",
                 "interest"),
        filters=("state", "size", "payer", "settlement", "excuse", "complaint_result", "organ"),
        search=("subject", "supplier", "contract_no"), details=(ArrearsMovement,), kind="size",
        basis="保障中小企业款项支付条例", area="functions",
    )
)  # fmt: skip

PUBLICATIONS = publish(
    Register(
        "functions.arrears_publication", "F5", "逾期款项年度公开台账", ArrearsPublication,
        columns=("number", "as_of", "organ", "contracts", "amount", "state", "published_on", "place"), filters=("state", "organ"),
        search=("place",), public=("as_of", "organ", "contracts", "amount", "published_on"), published=Q(matter__state="published"),
        told_as="逾期尚未支付中小企业款项信息", basis="保障中小企业款项支付条例第18条", area="functions",
    )
)  # fmt: skip

JUDGMENTS = publish(
    Register(
        "functions.public_judgment", "F5", "公职机关履行生效裁判台账", PublicJudgment,
        columns=("number", "case_no", "kind", "court", "amount", "organ", "state", "perform_by", "performed_on"),
        filters=("state", "kind", "organ"), search=("case_no", "court"), personal={"duty"}, kind="kind",
        basis="行政诉讼法第94条", area="functions",
    )
)  # fmt: skip
