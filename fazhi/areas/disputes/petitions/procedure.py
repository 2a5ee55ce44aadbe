"""How a petition moves: register and route, accept, sort into six ways, answer, review, end (信访工作条例, 2022-05-01).

The organ of the record is where it came in (the petition office, or whoever received it); the organ that must act takes
part as “handler”. 检举控告 and the suggestions of the office stand in ``apart``.
"""

from __future__ import annotations

from fazhi.areas.disputes.petitions import apart, gates, papers
from fazhi.areas.disputes.petitions.limits import HEARING, LIMITS, UNLISTED
from fazhi.areas.disputes.petitions.models import Petition
from fazhi.areas.disputes.petitions.steps_handle import AFTER, HANDLE, REVIEW, SORT
from fazhi.areas.disputes.petitions.steps_intake import ACCEPT, OBJECT, OFFICE, ROUTE
from fazhi.areas.disputes.petitions.words import LAW
from fazhi.spine.access import Role
from fazhi.spine.procedure import Procedure
from fazhi.spine.registry import register

CODE = "disputes.petition"
OPTIONAL = (
    "external_no", "petitioner", "phone", "address", "joint_count", "representatives", "same_as", "place"
)  # fmt: skip

PETITION = register(
    Procedure(
        code=CODE, id="X6", name="信访", record=Petition, basis=f"{LAW}（2022年5月1日起施行）",
        number="{mark}信〔{year}〕{n}号", title="{subject}", opens="registered",
        closes={"passed", "merged", "moved", "declined", "left", "archived"},
        states={
            "registered": "已登记，待转办", "routed": "已转办，待受理", "objected": "异议待答复", "passed": "已转送其他机关",
            "merged": "已并入前件", "moved": "已转检举控告", "declined": "不予受理", "accepted": "已受理，待分类",
            "left": "已分到法定途径", "handling": "办理中", "answered": "已答复", "reviewing": "复查中", "reviewed": "已复查",
            "second_review": "复核中", "final": "已办结", "ended": "已终结", "archived": "已归档",
        },
        open_name="登记信访事项", open_by=(*OFFICE, Role.LIAISON), open_on="收到日期",
        open_fields=("receiver", "channel", "content", "topic", "subject", "demand", *OPTIONAL),
        open_optional=OPTIONAL, open_checks=(gates.people_fit, gates.known_number),
        steps=(*ROUTE, *OBJECT, *ACCEPT, *SORT, *HANDLE, *REVIEW, *AFTER), limits=LIMITS, grounds=(HEARING,),
        suspend_by=(*OFFICE,), templates=papers.TEMPLATES,
        parties={"handler": "handler", "review_organ": "review_organ", "second_organ": "second_organ"},
        capacities={
            "handler": "有权处理的机关", "review_organ": "复查机关", "second_organ": "复核机关", "petitioner": "信访人",
        },
        links={
            "double": "并入的前件", "reconsideration": "转为行政复议", "mediation": "移交调解", "adjudication": "转为行政裁决",
        },
        kept_as={"moved": apart.ACCUSATION_CODE}, reveals=frozenset({"handler", "review_organ", "second_organ"}), unlisted=UNLISTED,
    )
)  # fmt: skip

register(apart.ADVICE)
register(apart.ACCUSATION)
