"""How an application for reconsideration moves: 行政复议法 (2023) and 行政复议法实施条例 (2026, before it 2007).

The steps stand in ``steps_*``, in the order of the law; the clocks in ``limits``; the letters in ``papers_*``; what must
be on file before a step in ``gates*``.
"""

from __future__ import annotations

from fazhi.areas.disputes.reconsideration import gates
from fazhi.areas.disputes.reconsideration.inner import INTERNAL, TOLD
from fazhi.areas.disputes.reconsideration.limits import ACCEPTED, GROUNDS, LIMITS, UNLISTED
from fazhi.areas.disputes.reconsideration.models import Reconsideration
from fazhi.areas.disputes.reconsideration.papers_after import PAPERS
from fazhi.areas.disputes.reconsideration.relay import RELAY
from fazhi.areas.disputes.reconsideration.steps_after import AFTER_STEPS, DECISION_STEPS
from fazhi.areas.disputes.reconsideration.steps_intake import INTAKE_STEPS, OFFICE
from fazhi.areas.disputes.reconsideration.steps_review import REVIEW_STEPS
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

REQUIRED = ("channel", "applicant", "respondent", "act_name", "act_kind", "field", "request")
OPTIONAL = (
    "applied_on", "point", "point_received_on", "applicant_kind", "applicants", "representatives", "id_no", "phone",
    "address", "agent", "third_party", "respondent_organ", "co_respondent", "act_number", "act_on", "facts",
    "compensation_asked", "first", "incidental_document", "maker", "known_on", "told_rights", "rights_known_on",
    "real_estate", "duty_due_on", "asked_on", "urgent",
)  # fmt: skip

STATES = {
    "received": "待审查", "correcting": "待补正", "refused": "不予受理", "abandoned": "视为放弃申请",
    "resolved": "受理前化解", "noted": "不再处理（重复申请）", "transferred": "已移送上级机关", "accepted": "审理中",
    "decided": "已审结（送达、履行）", "archived": "已归档",
}  # fmt: skip

RECONSIDERATION = register(
    Procedure(
        code="disputes.reconsideration", id="X1", name="行政复议", record=Reconsideration,
        basis="行政复议法（2023年修订）、行政复议法实施条例（2026年修订）",
        number="{mark}复收〔{year}〕{n}号", title="不服{respondent}“{act_name}”",
        opens="received", closes={"refused", "abandoned", "resolved", "noted", "transferred", "archived"}, states=STATES,
        tracks={"general": "普通程序", "simplified": "简易程序"}, track="general",
        open_name="登记申请", open_on="收到日期（互联网渠道为材料到达系统之日）", open_by=(Role.CLERK, Role.REVIEWER),
        open_fields=(*REQUIRED, *OPTIONAL), open_optional=OPTIONAL,
        open_checks=(gates.days_in_order, gates.point_is_named),
        steps=(*INTAKE_STEPS, *REVIEW_STEPS, *DECISION_STEPS, *AFTER_STEPS), limits=LIMITS,
        grounds=GROUNDS, suspend_from=("accepted",), suspend_by=(*OFFICE, Role.AUTHORITY_HEAD),
        suspend_issues=("suspension_notice",), resume_issues=("resumption_notice",), templates=PAPERS,
        parties={
            "respondent": "respondent_organ", "co_respondent": "co_respondent", "maker": "maker_organ",
            "addressee": "addressee_organ", "point": "point",
        },
        capacities={
            "applicant": "申请人", "respondent": "被申请人", "co_respondent": "共同被申请人", "maker": "制定机关",
            "competent": "有权处理的机关", "addressee": "意见书主送单位", "point": "代收单位",
        },
        # The regulation of 2026 has no transition clause (unverified): here the day of acceptance decides which edition
        # governs a case that was open on 2026-07-01; the county's lawyer may correct it.
        edition_steps=ACCEPTED,
        links={
            "merged": "合并审理（实施条例第43条）", "same_act": "同一或者同样行政行为的在先案件（实施条例第65条）",
            "relay": "代收转送", "suit": "行政诉讼", "mediation": "人民调解",
        },
        unlisted=UNLISTED, internal=INTERNAL, told=TOLD,
    )
)  # fmt: skip

register(RELAY)
