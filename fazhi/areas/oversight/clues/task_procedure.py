"""How one unit's share in a clue moves: plan, evidence, reported done, verified by another, closed with the clue.

法治政府建设与责任落实督察工作规定第17条、第18条; days and forms are local. "Reported done" is not "closed": two states.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.clues import task_gates as gates
from fazhi.areas.oversight.clues import task_models as m
from fazhi.areas.oversight.clues.gates import CODE, DONE, TASK
from fazhi.areas.oversight.clues.practice import DAYS
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Tell
from fazhi.spine.registry import register

RULES = "法治政府建设与责任落实督察工作规定"
LOCAL = "本县联动监督办法（地方规定，没有全国性规定）"
FEEDBACK = f"{RULES}第17条、第18条"
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
CHECKING = (Role.LIAISON, Role.CLERK, Role.REVIEWER, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
ACTIVE = ("sent", "planned")
REPORTED = ("reported", *DONE)


def _others_in(ctx: Context, states: tuple[str, ...]) -> bool:
    return all(task.state in states for task in ctx.sent_beside("task"))


def all_have_reported(ctx: Context) -> bool:
    return _others_in(ctx, REPORTED)


def all_are_verified(ctx: Context) -> bool:
    return _others_in(ctx, DONE)


def _tell(step: str, when: Any = None) -> Tell:
    return Tell(CODE, "task", step, when=when)


TELLS_REPORT = (_tell("all_reported", all_have_reported), _tell("one_reported", lambda c: not all_have_reported(c)))
REPORTS = {"report", "report_received"}
STEPS = (
    Step("plan", "报送整改方案", "sent", "planned", by=THERE, basis=FEEDBACK, fields=("measures", "responsible", "long_term"),
         stamp="planned_on",
         rows=("21:7",), hint="写明问题、措施、责任科室和时限；不写人员姓名"),
    Step("progress", "登记整改进展", ACTIVE, "", by=THERE, basis=FEEDBACK, adds=m.ClueProgress, rows=("21:8",)),
    Step("object", "提出不同意见", ACTIVE, "", by=THERE, basis=LOCAL, local=True, adds=m.ClueObjection,
         hint="认为不属于本单位职责或者情况不实的，在此说明；是否收回由交办机构决定"),
    Step("prove", "登记整改佐证材料", ACTIVE, "", by=THERE, basis=FEEDBACK, adds=m.ClueEvidence, optional=("document_no", "file_name"),
         checks=(gates.evidence_can_be_found,), rows=("21:8",)),
    Step("report", "报告整改完成", ACTIVE, "reported", by=THERE, basis=FEEDBACK, fields=("result",), stamp="reported_on",
         needs=(gates.evidence_is_filed,), rows=("21:8",), hint="报告完成不等于销号，须由另一单位核查",
         tells=TELLS_REPORT),
    Step("report_received", "收到整改报告", ACTIVE, "reported", by=STAFF, at="office", basis=FEEDBACK, fields=("result",), stamp="reported_on",
         adds=m.ClueEvidence, optional=("document_no", "file_name"), checks=(gates.evidence_can_be_found,), tells=TELLS_REPORT, rows=("21:8",),
         hint="责任单位不在平台上办理的，由交办机构登记其书面报告和佐证材料"),
    Step("extend_due", "批准延期", ACTIVE, "", by=HEADS, at="office", basis=LOCAL, local=True, adds=m.ClueExtension,
         detail=("due_on", "reason"), fills={"was": lambda c: c.record.due_on}, checks=(gates.due_is_later,),
         sets={"due_on": lambda c: c.detail["due_on"], "extended": lambda c: c.record.extended + 1}, rows=("21:8",),
         hint="须写明理由，由交办机构负责人批准；交办时载明的期限保留不变"),
    Step("same_letter", "登记要求相同的监督文书", ACTIVE, "", by=STAFF, at="office", basis="行政执法监督条例第33条；" + LOCAL, local=True,
         fields=("letter_no",), checks=(gates.letter_demands_the_same,),
         sets={"letter_due_on": gates.letter_due, "due_on": gates.earlier_due},
         hint="监督文书和本交办单要求同一整改的，两个期限都列出，按较早的一个办理"),
    Step("send_back", "核查不通过，退回整改", "reported", "planned", by=CHECKING, at="verifier", basis=FEEDBACK, local=True,
         fields=("verify_note", "due_on"), sets={"reported_on": None, "returned": lambda c: c.record.returned + 1},
         checks=(gates.verified_by_another, gates.due_is_ahead), tells=(_tell("not_yet"),), rows=("21:9",)),
    Step("verify", "核查通过", "reported", "verified", by=CHECKING, at="verifier", basis=FEEDBACK, fields=("verify_note",),
         stamp="verified_on", checks=(gates.verified_by_another,), rows=("21:9",), hint="由责任单位以外的单位核实佐证材料，必要时现场查看",
         tells=(_tell("all_verified", all_are_verified), _tell("one_verified", lambda c: not all_are_verified(c)))),
    Step("close", "随线索销号", "verified", "closed", by=(), relayed=True, basis=LOCAL, local=True, rows=("21:9",)),
    Step("recall", "交办机构收回", (*ACTIVE, "reported", "verified"), "recalled", by=(), relayed=True, basis=LOCAL, local=True),
)  # fmt: skip
LIMITS = (
    Limit("plan", "报送整改方案", DAYS["plan"], Unit.DAY, "open", {"plan"}, f"{RULES}第18条（天数为地方规定）", local=True,
          unverified=True, lapses={*REPORTS, "recall"}, rows=("21:7",)),
    Limit("rectify", "整改到位并报告", 0, Unit.SET_BY_DOCUMENT, {"open", "extend_due", "same_letter", "send_back"}, REPORTS, FEEDBACK,
          set_by="due_on", lapses={"recall"}, rows=("21:6", "21:8")),
    Limit("verify", "核查", DAYS["verify_working_days"], Unit.WORKING_DAY, REPORTS, {"verify", "send_back"},
          f"{RULES}第18条（天数为地方规定）", duty="verifier", local=True, unverified=True, lapses={"recall"}, rows=("21:9",)),
)  # fmt: skip
TASK_PROCEDURE = register(
    Procedure(
        code=TASK, id="O2", name="线索交办整改", record=m.ClueTask, basis=f"{RULES}；{LOCAL}", number="{mark}监办〔{year}〕{n}号",
        title="{title}", opens="sent", closes={"closed", "recalled"},
        states={
            "sent": "已交办，待报方案", "planned": "整改中", "reported": "已报告完成，待核查", "verified": "核查通过", "closed": "已销号",
            "recalled": "已收回",
        },
        open_name="交办", open_on="交办日期",
        open_fields=("clue", "title", "facts", "basis_text", "grade", "reason", "demand", "lead", "office", "verifier", "due_on",
                     "original_due_on"),
        open_optional=("basis_text",), steps=STEPS, limits=LIMITS, parties={"office": "office", "verifier": "verifier"},
        capacities={"office": "交办机构", "verifier": "核查单位"}, insiders=frozenset({"office", "verifier"}), local=True,
    )
)  # fmt: skip
