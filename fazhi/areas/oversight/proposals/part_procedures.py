"""What stands beside a reply with a clock of its own: a co-handling unit's opinion, and a promise."""

from __future__ import annotations

from fazhi.areas.oversight.proposals import gates, papers
from fazhi.areas.oversight.proposals import models as m
from fazhi.areas.oversight.proposals.limits import PROVINCES
from fazhi.areas.oversight.proposals.practice import DAYS
from fazhi.spine.access import Role
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register

CODE, PART_CODE, PROMISE_CODE = "oversight.proposal", "oversight.proposal_part", "oversight.proposal_promise"
STAFF = (Role.CLERK, Role.LIAISON, Role.OFFICE_HEAD)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ANYONE = tuple(dict.fromkeys((*STAFF, *HEADS)))


def _told(given: bool, opinion: str) -> tuple[Tell, ...]:
    detail = {"unit": lambda c: c.matter.organ, "given": given, "opinion": lambda c: c.value(opinion)}
    return (Tell(CODE, "co", "co_opinion", detail=detail),)


PART = register(
    Procedure(
        code=PART_CODE, id="O6", name="建议提案协办件", record=m.ProposalPart, basis=PROVINCES, number="{mark}提协〔{year}〕{n}号",
        title="协办：{title}", opens="sent", closes={"given", "waived"}, local=True,
        states={"sent": "待提出协办意见", "given": "已提出意见", "waived": "不再等待"},
        open_name="收到协办件", open_by=(), open_on="交办日期", open_fields=("title", "full_no", "text", "lead", "hub"), open_optional=("text",),
        steps=(
            Step("give", "提出协办意见", "sent", "given", by=ANYONE, basis=PROVINCES, local=True, fields=("opinion",), stamp="given_on",
                 issues=("co_opinion_letter",),
                 tells=_told(True, "opinion"), rows=("P05",)),
            Step("waive", "不再等待", "sent", "waived", by=ANYONE, at="hub", basis=PROVINCES, local=True, fields=("waived_why",),
                 tells=_told(False, "waived_why"), hint="协办单位逾期不提的，由交办单位决定，主办单位据已有材料答复"),
        ),
        limits=(
            Limit("opinion", "提出协办意见", DAYS["co_opinion_months"], Unit.MONTH, "open", {"give"}, PROVINCES, local=True, lapses={"waive"},
                  rows=("P05",)),
        ),
        parties={"lead": "lead", "hub": "hub"}, capacities={"lead": "主办单位", "hub": "交办单位"}, insiders=frozenset({"lead", "hub"}),
        templates=(papers.CO_OPINION,),
    )
)  # fmt: skip

PROMISE = register(
    Procedure(
        code=PROMISE_CODE, id="O6", name="建议提案承诺事项", record=m.ProposalPromise, basis=PROVINCES, number="{mark}提诺〔{year}〕{n}号",
        title="{title}", opens="promised", closes={"closed", "dropped"}, local=True,
        states={"promised": "待落实", "done": "已落实，待反馈", "closed": "已办结", "dropped": "不能落实"},
        open_name="答复中作出承诺", open_by=(), open_on="答复日期", open_fields=("title", "full_no", "proposer", "hub", "due_on"),
        steps=(
            Step("fulfil", "落实并反馈代表（提案者）", "promised", "done", by=ANYONE, basis=PROVINCES, local=True, fields=("done_text", "proof"),
                 optional=("proof",), stamp="done_on", issues=("promise_letter",), rows=("P11",)),
            Step("rate", "收到对落实情况的反馈", "done", "closed", by=STAFF, at="hub", basis=PROVINCES, local=True, fields=("opinion",)),
            Step("close", "没有反馈，办结", "done", "closed", by=STAFF, at="hub", basis=PROVINCES, local=True),
            Step("put_off", "同意延期", "promised", "", by=HEADS, at="hub", basis=PROVINCES, local=True, fields=("due_on", "put_off_why"),
                 checks=(gates.due_lies_ahead,)),
            Step("drop", "不能落实，说明理由", "promised", "dropped", by=HEADS, at="hub", basis=PROVINCES, local=True, fields=("dropped_why",)),
        ),
        limits=(
            Limit("fulfil", "落实承诺事项", 0, Unit.SET_BY_DOCUMENT, "open", {"fulfil"}, PROVINCES, set_by="due_on", local=True,
                  lapses={"drop"}, rows=("P11",)),
        ),
        parties={"hub": "hub"}, capacities={"hub": "交办单位"}, insiders=frozenset({"hub"}), templates=(papers.PROMISE_LETTER,),
    )
)  # fmt: skip
