"""The steps after the opinion: answers point by point, meeting or signing, filing, performance, archive."""

from __future__ import annotations

from fazhi.areas.decisions.legality import gates, moves
from fazhi.areas.decisions.legality.details import ReviewAnswer, ReviewReport
from fazhi.areas.decisions.legality.steps import STAFF, UNIT
from fazhi.spine.access import Role
from fazhi.spine.procedure import Step

LOCAL = "地方规定"
ANSWER = "国办发〔2018〕115号(6)；国务院令第713号第28条"
RULES = "村民委员会组织法第31条（2025年修订；原第27条）"
FIRST = (gates.opinion_came_first,)

AFTER = (
    Step(
        "answer", "反馈一条意见的采纳情况", "issued", "", by=UNIT, at="requester", basis=ANSWER, adds=ReviewAnswer,
        detail=("no", "decision", "reason"), optional=("reason",), fills={"given_on": lambda ctx: ctx.record.given_on},
        sets={"open_points": moves.without_point}, checks=(gates.point_stands, gates.answer_has_a_reason),
        own_page=True, rows=("C10", "N11"),
    ),
    Step(
        "feedback", "提交采纳情况反馈表", "issued", "answered", by=UNIT, at="requester", basis=ANSWER, stamp="answered_on",
        needs=(gates.every_point_is_answered,), issues=("answers",), rows=("C10", "N11"),
    ),
    Step(
        "meet", "登记会议审议", "answered", "used", by=(*UNIT, Role.REVIEWER), at="requester",
        basis="国务院令第713号第25条；国办发〔2018〕115号(6)", fields=("used_on", "handed_over"), optional=("handed_over",),
        needs=(gates.is_no_contract, gates.is_no_village_matter, gates.is_not_illegal), checks=FIRST, rows=("C01", "C10"),
    ),
    Step(
        "sign", "登记合同签订", "answered", "used", by=UNIT, at="requester", basis=LOCAL, local=True,
        fields=("used_on", "signed_copy"), optional=("signed_copy",), needs=(gates.is_a_contract, gates.is_not_illegal),
        checks=FIRST, rows=("C01", "C11"), hint="登记实际签订的日期；签订文本与审查文本有重大修改的，应当重新送审",
    ),
    Step(
        "adopt", "登记村民（代表）会议通过", "answered", "used", by=UNIT, at="requester",
        basis="村民委员会组织法第28条、第31条（2025年修订）", fields=("used_on",),
        needs=(gates.is_for_villagers, gates.is_no_contract, gates.is_not_illegal), checks=FIRST,
    ),
    Step(
        "file_contract", "合同备案", "used", "filed", by=UNIT, at="requester", basis="地方规定（十五至三十日）", local=True,
        fields=("filing_no", "handed_over"), optional=("filing_no", "handed_over"), stamp="filed_on",
        needs=(gates.is_a_contract,), issues=("contract_filing",), rows=("C11",),
    ),
    Step(
        "file_village", "村规民约、自治章程报乡镇备案", "used", "filed", by=UNIT, at="requester", basis=RULES,
        fields=("filing_no",), optional=("filing_no",), stamp="filed_on", needs=(gates.are_village_rules,), rows=("C13",),
    ),
    Step(
        "order_correction", "责令改正", ("used", "filed"), "answered", by=STAFF, basis=RULES, fields=("conclusion",),
        needs=(gates.are_village_rules,), issues=("correction_order",), rows=("C13",),
        hint="村规民约违法的，由乡镇人民政府责令改正；乡镇不批准村民会议依法作出的其他决定",
    ),
    Step(
        "report", "登记履约情况", ("used", "filed"), "", by=UNIT, at="requester", basis=LOCAL, local=True, adds=ReviewReport,
        optional=("handling",), needs=(gates.is_a_contract,), rows=("C12",),
        sets={"disputed": lambda ctx: ctx.record.disputed or ctx.detail["kind"] in ("breach", "dispute")},
        hint="对方违约、发生纠纷的，及时报告",
    ),
    Step(
        "finish", "办结归档", ("issued", "answered", "used", "filed"), "closed", by=STAFF, basis="地方规定", local=True,
        fields=("handed_over", "archive_no"), optional=("handed_over", "archive_no"),
        needs=(gates.every_point_is_answered, gates.is_filed_if_due), hint="登记移交的定稿、反馈表等材料",
    ),
)  # fmt: skip
