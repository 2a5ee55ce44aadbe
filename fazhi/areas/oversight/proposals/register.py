"""How suggestions and proposals are seen. Public are the published versions alone; deputies act in public office and are named."""

from __future__ import annotations

from django.db.models import Q

from fazhi.areas.oversight.proposals import models as m
from fazhi.areas.oversight.proposals.gates import class_once, report_days_in_order
from fazhi.areas.oversight.proposals.limits import PROVINCES
from fazhi.areas.oversight.proposals.part_procedures import CODE, PART_CODE, PROMISE_CODE
from fazhi.areas.oversight.proposals.procedure import LAW
from fazhi.spine.access import Role
from fazhi.spine.register import Register
from fazhi.spine.registry import publish

KEEPERS = (Role.REGISTRAR, Role.CLERK)
PROPOSALS = publish(
    Register(
        CODE, "O6", "建议提案台账", m.Proposal,
        columns=("number", "item_no", "title", "kind", "level", "proposer", "lead", "state", "handed_on", "next_due", "replied_on",
                 "result_class", "result", "key_item"),
        filters=("state", "kind", "level", "lead", "category", "hub", "result_class", "result", "key_item", "unreturned",
                 "handed_on", "replied_on"),
        search=("title", "session", "item_no", "proposer", "public_text"), personal={"phone"},
        details=(m.ProposalUnit, m.ProposalContact, m.ProposalCoOpinion, m.ProposalPledge, m.ProposalFeedback, m.ProposalWatch),
        kind="kind", area="oversight", basis=LAW, told_as="建议提案办理结果",
        public=("title", "kind", "session", "item_no", "proposer", "lead", "replied_on", "public_text", "public_reply", "published_on"),
        published=Q(published_on__isnull=False, secret=False),
    )
)  # fmt: skip
PARTS = publish(
    Register(
        PART_CODE, "O6", "建议提案协办件台账", m.ProposalPart,
        columns=("number", "title", "full_no", "organ", "lead", "state", "opened_on", "next_due", "given_on"),
        filters=("state", "organ", "lead", "opened_on"), search=("title", "full_no"), area="oversight", basis=PROVINCES,
    )
)  # fmt: skip
PROMISES = publish(
    Register(
        PROMISE_CODE, "O6", "建议提案承诺事项台账", m.ProposalPromise,
        columns=("number", "title", "full_no", "proposer", "organ", "state", "due_on", "done_on", "opinion", "next_due"),
        filters=("state", "organ", "opinion", "due_on", "done_on"), search=("title", "full_no", "proposer"), area="oversight", basis=PROVINCES,
    )
)  # fmt: skip
CLASSES = publish(
    Register(
        "oversight.reply_classes", "O6", "答复类别方案台账", m.ReplyClass,
        columns=("number", "year", "letter", "title", "counts", "document_no", "organ"), filters=("year", "letter"),
        form=("year", "letter", "counts", "document_no"), optional=("document_no",), roles=KEEPERS, number="{mark}类〔{year}〕{n}号",
        area="oversight", checks=(class_once,), basis="全国没有统一的答复类别，由地方按年度规定",
    )
)  # fmt: skip
REPORTS = publish(
    Register(
        "oversight.proposal_reports", "O6", "建议提案办理情况报告台账", m.ProposalReport,
        columns=("number", "title", "year", "told_to", "on", "printed_on", "published_on", "organ"), filters=("year", "organ"),
        form=("year", "told_to", "printed_on", "published_on"), optional=("printed_on", "published_on"), roles=KEEPERS,
        number="{mark}提报〔{year}〕{n}号", area="oversight", checks=(report_days_in_order,), basis="代表法第51条第3款",
        public=("title", "year", "told_to", "published_on"), published=Q(published_on__isnull=False), told_as="建议提案办理情况报告",
    )
)  # fmt: skip
