"""How a paper is reviewed for legality, at county, town and village.

国办发〔2018〕115号 (documents), 国务院令第713号第25–28条 (decisions), 国办发〔2018〕118号 part 4 (enforcement); contracts,
village matters and the joint team are practice. The opinion is the reviewing organ's; counsel's is an input.
"""

from __future__ import annotations

from fazhi.areas.decisions.legality import gates, gates_whose, papers
from fazhi.areas.decisions.legality.limits import LIMITS, UNLISTED
from fazhi.areas.decisions.legality.models import LegalityReview
from fazhi.areas.decisions.legality.steps import INTAKE, STAFF, UNIT, WORK
from fazhi.areas.decisions.legality.steps_after import AFTER
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

OPTIONAL = (
    "also", "village_kind", "drafting_organ", "decider", "presenter", "lower_unit", "drafter", "text", "explanation", "basis_text", "own_opinion",
    "consultation", "urgent", "urgent_reason", "planned_on", "contract_kind", "other_party", "credit_check", "amount",
)  # fmt: skip


def given(record: LegalityReview) -> bool:
    """The opinion is out: from then on the unit sees the points."""
    return record.given_on is not None


LEGALITY = register(
    Procedure(
        code="decisions.legality", id="D3", name="合法性审查", record=LegalityReview,
        basis="国办发〔2018〕115号；国务院令第713号第25条至第28条；国办发〔2018〕118号；地方规定",
        number="{mark}审收〔{year}〕{n}号", title="{title}",
        opens="requested", closes={"closed", "withdrawn"},
        states={
            "requested": "已送审", "returned": "已退回补正", "accepted": "审查中", "referred": "已提请上级审查",
            "issued": "已出具意见", "answered": "已反馈采纳情况", "used": "已上会（签订、通过）", "filed": "已备案",
            "closed": "已办结", "withdrawn": "已撤回",
        },
        open_name="送审", open_by=STAFF, open_on="收到日期", ask_by=UNIT, asks="requester",
        open_fields=("kind", "title", "requester", *OPTIONAL), open_optional=OPTIONAL,
        open_checks=(
            gates.village_matter_says_which, gates.urgency_has_a_reason, gates.contract_names_its_party,
            gates_whose.reviewed_where_it_belongs, gates_whose.not_the_drafting_unit, gates_whose.lower_unit_is_below,
            gates_whose.readers_stand_above,
        ),
        steps=(*INTAKE, *WORK, *AFTER), limits=LIMITS, templates=papers.TEMPLATES, unlisted=UNLISTED,
        parties={"requester": "requester", "decider": "decider", "presenter": "presenter"},
        capacities={"requester": "送审单位", "decider": "决定（制定）机关", "presenter": "提请审议的单位"},
        readers=frozenset({"decider", "presenter"}),
        links={"counsel": "征询的法律顾问意见", "referred": "提请上级审查", "same_paper": "同一文件的其他审查"},
        pages={"desk-decisions:legality-review": "逐条审查、反馈"},
        internal=frozenset({
            "ReviewPoint", "ReviewDropped", "ReviewCounselOpinion", "add_point", "drop_point", "counsel_opinion",
            "ask_counsel", "no_counsel", "rate_risk", "counsel_question", "counsel_waiting", "risk_level", "risk_note",
            "open_points", "must_points", "dropped_points", "points_written", "ReviewHigherOpinion", "higher_opinion",
            "refer_reason",
        }),
        told=dict.fromkeys(("ReviewPoint", "risk_level", "risk_note", "open_points"), given),
    )
)  # fmt: skip
