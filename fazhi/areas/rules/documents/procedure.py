"""The life of a normative document: identity, draft, comment, review, meeting, number, publication, filing, effect, end.

Six stages bind every document that touches rights and duties (地方组织法第75条): assessment, public comment, legality review,
collective decision, publication, filing. Most numbers are provincial (``local_rules.toml``).
"""

from __future__ import annotations

from fazhi.areas.rules.documents import gates
from fazhi.areas.rules.documents.limits import LIMITS, UNLISTED
from fazhi.areas.rules.documents.models import NormativeDocument
from fazhi.areas.rules.documents.papers import TEMPLATES
from fazhi.areas.rules.documents.steps_after import AFTER_STEPS
from fazhi.areas.rules.documents.steps_entry import entry_of
from fazhi.areas.rules.documents.steps_issue import ISSUE_STEPS
from fazhi.areas.rules.documents.steps_making import DRAFTERS, MAKING_STEPS
from fazhi.areas.rules.documents.year_list import LIST
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

CODE = "rules.document"
FIRST = (
    "purpose", "title", "kind", "topic", "maker", "drafting_unit", "joint_makers", "trial", "consented", "own_reviewer",
    "urgent", "urgent_reason", "earlier_no", "existing",
)  # fmt: skip
#: What only a document has that was published before it was entered here.
EXISTING = (
    "text", "basis_text", "document_no", "unified_no", "signer", "published_on", "published_where", "effective_on",
    "expires_on", "end_kind", "ended_on", "end_reason", "ended_by",
)  # fmt: skip

DOCUMENT = register(
    Procedure(
        code=CODE, id="R1", name="行政规范性文件", record=NormativeDocument,
        basis="地方组织法第75条；国办发〔2018〕37号、115号；公平竞争审查条例；优化营商环境条例；本省规范性文件管理规定",
        number="{mark}规收〔{year}〕{n}号", title="{title}", opens="proposed",
        closes={
            "not_normative", "abandoned", "incorporated", "expired", "superseded", "repealed", "invalid", "annulled",
        },
        states={
            "proposed": "已提出", "not_normative": "不属于规范性文件", "drafting": "起草中", "commenting": "公开征求意见中",
            "commented": "征求意见结束", "submitted": "已送审", "reviewing": "合法性审核中", "returned": "审核机构退回",
            "reviewed": "已审核", "decided": "审议通过", "signed": "已签发", "numbered": "已编号", "published": "已公布，未施行",
            "in_force": "现行有效", "incorporated": "已并入原文件", "expired": "期满失效", "superseded": "已被代替",
            "repealed": "已废止", "invalid": "已宣布失效", "annulled": "已撤销", "abandoned": "已终止",
        },
        open_name="提出文件", open_on="登记日期", open_by=(*DRAFTERS, Role.REGISTRAR), open_fields=(*FIRST, *EXISTING),
        open_optional=("joint_makers", "urgent_reason", "earlier_no", *EXISTING),
        open_checks=(
            gates.maker_may_make, gates.urgency_is_told, gates.trial_is_marked, gates.earlier_is_in_force,
            gates.existing_is_complete, gates.days_stand_in_order, gates.end_is_whole, gates.numbers_are_new,
        ),
        follows_import=entry_of,
        steps=(*MAKING_STEPS, *ISSUE_STEPS, *AFTER_STEPS), limits=LIMITS, templates=TEMPLATES,
        parties={"maker": "maker", "registrar": "registrar"}, capacities={"maker": "制定机关", "registrar": "统一登记机构"},
        insiders=frozenset({"maker", "registrar"}),
        links={
            "consultation": "公开征求意见", "competition": "公平竞争审查", "legality": "合法性审核", "filing": "备案审查",
            "earlier": "所修改、重新公布的文件",
        },
        unlisted=UNLISTED,
    )
)  # fmt: skip
YEAR_LIST = register(LIST)
