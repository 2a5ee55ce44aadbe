"""Steps from the publication to the end of the execution (条32—37)."""

from __future__ import annotations

from fazhi.areas.decisions.decision import gates_after as gates
from fazhi.areas.decisions.decision import handing
from fazhi.areas.decisions.decision.after import replace_the_adjusted
from fazhi.areas.decisions.decision.details import (
    DecisionEvaluation,
    DecisionMilestone,
    DecisionPiece,
    DecisionProblem,
    DecisionProgress,
)
from fazhi.areas.decisions.decision.steps_draft import OFFICE, UNIT
from fazhi.areas.decisions.decision.words import ACT
from fazhi.spine.fields import join, split
from fazhi.spine.procedure import Send, Step

OUT = ("issued", "executing", "halted")
RUNS = ("executing", "halted")

ISSUE = (
    Step(
        "publish", "公布决策", "decided", "issued", by=OFFICE, basis=f"{ACT}第32条；政府信息公开条例第26条",
        fields=("decision_no", "decision_text", "explanation", "document_no"), optional=("explanation", "document_no"),
        stamp="published_on", needs=(gates.party_is_told, gates.congress_is_told, gates.secret_is_not_published), issues=("announcement",),
        checks=(gates.adoption_is_explained, gates.document_is_numbered), after=(replace_the_adjusted,), rows=("D17",),
        tells=(handing.TELL_FINAL, *handing.TELL_ISSUED),
    ),
    Step(
        "withhold", "印发，依法不予公开", "decided", "issued", by=OFFICE, basis=f"{ACT}第32条",
        fields=("decision_no", "decision_text", "withheld"),
        needs=(gates.party_is_told, gates.congress_is_told, gates.secrecy_was_ruled), after=(replace_the_adjusted,),
        tells=handing.TELL_ISSUED, rows=("D17",),
    ),
)  # fmt: skip

ARCHIVE = (
    Step(
        "file_piece", "归入材料", ("decided", *OUT), "", by=UNIT, at="drafter", basis=f"{ACT}第33条", adds=DecisionPiece,
        optional=("paper_no", "pages"), rows=("D18",),
        sets={"filed": lambda ctx: join(dict.fromkeys([*split(ctx.record.filed), ctx.detail["piece"]]))},
    ),
    Step(
        "file_minutes", "归入会议材料", ("decided", *OUT), "", by=OFFICE, basis=f"{ACT}第33条", adds=DecisionPiece,
        optional=("paper_no", "pages"), rows=("D18",),
        sets={"filed": lambda ctx: join(dict.fromkeys([*split(ctx.record.filed), ctx.detail["piece"]]))},
        hint="会议纪要、会议记录、请示报告等由决策机关归入",
    ),
    Step(
        "archive", "归档", OUT, "", by=OFFICE, basis=f"{ACT}第33条", fields=("archive_no",), stamp="archived_on", once=True,
        needs=(gates.file_is_complete,), issues=("archive_list",), rows=("D18",),
    ),
)  # fmt: skip

EXECUTE = (
    Step(
        "name_executor", "确定执行单位", "issued", "executing", by=OFFICE, basis=f"{ACT}第34条",
        fields=("executing_unit", "execution_due"), optional=("execution_due",), checks=(gates.due_after_decision,),
        rows=("D19",),
    ),
    Step(
        "milestone", "列出阶段任务", "executing", "", by=(*UNIT, *OFFICE), basis=f"{ACT}第34条", adds=DecisionMilestone,
        rows=("D19",),
    ),
    Step(
        "progress", "报告执行情况", RUNS, "", by=UNIT, at="executor", basis=f"{ACT}第34条", adds=DecisionProgress,
        optional=("task",), checks=(gates.percent_is_a_percentage,), issues=("execution_report",), rows=("D19",),
    ),
    Step(
        "report_problem", "报告执行中的重大问题", RUNS, "", by=UNIT, at="executor", basis=f"{ACT}第35条", adds=DecisionProblem,
        optional=("advice",), checks=(gates.discovered_before_told,), rows=("D20",),
    ),
    Step(
        "answer_problem", "处理重大问题", RUNS, "", by=OFFICE, basis=f"{ACT}第35条、第36条", fields=("problem_answer",),
        needs=(gates.problem_is_reported,), rows=("D20",),
    ),
)  # fmt: skip

EVALUATE = (
    Step(
        "order_evaluation", "组织决策后评估", RUNS, "", by=OFFICE, basis=f"{ACT}第36条",
        fields=("evaluation_ground", "evaluator", "evaluation_due"), optional=("evaluation_due",),
        sets={"evaluated_on": None, "evaluation_advice": ""}, checks=(gates.evaluator_is_another,), rows=("D21",),
        hint="决策作出前承担主要论证评估工作的单位除外",
    ),
    Step(
        "evaluate", "登记后评估报告", RUNS, "", by=OFFICE, basis=f"{ACT}第36条", adds=DecisionEvaluation,
        needs=(gates.evaluation_is_ordered,), checks=(gates.evaluated_by_who_was_named,), stamp="evaluated_on",
        sets={"evaluation_advice": lambda ctx: ctx.detail["advice"]}, issues=("evaluation_report",), rows=("D21",),
    ),
)  # fmt: skip

CHANGE = (
    Step(
        "halt", "决定中止执行", "executing", "halted", by=OFFICE, basis=f"{ACT}第37条",
        fields=("halt_reason", "halted_by_chief"), needs=(gates.problem_is_reported,), issues=("halt",), rows=("D22",),
        hint="情况紧急的，行政首长可以先决定中止执行",
    ),
    Step("resume_execution", "恢复执行", "halted", "executing", by=OFFICE, basis=f"{ACT}第37条", rows=("D22",)),
    Step(
        "adjust", "作出重大调整（重新履行程序）", RUNS, "", by=OFFICE, basis=f"{ACT}第37条", rows=("D22",),
        needs=(gates.is_archived, gates.no_adjustment_is_under_way),
        sends=(
            Send(
                "decisions.decision", "adjustment", lambda ctx: ctx.matter.organ,
                {
                    "subject": lambda ctx: f"调整：{ctx.record.subject}"[:200], "category": lambda ctx: ctx.record.category,
                    "proposer": "leader", "reasons": lambda ctx: ctx.record.problem_answer or ctx.record.reasons,
                    "touches_market": lambda ctx: ctx.record.touches_market, "normative": lambda ctx: ctx.record.normative,
                    "exploratory": lambda ctx: ctx.record.exploratory,
                },
            ),
        ),
        hint="依照条例履行相关法定程序：另立一个决策事项，新的决策出台时本决策结束",
    ),
    Step(
        "replaced", "由调整后的决策代替", OUT, "adjusted", by=(), relayed=True, basis=f"{ACT}第37条", stamp="ended_on",
        rows=("D22",),
    ),
    Step(
        "stop", "决定停止执行", RUNS, "stopped", by=OFFICE, basis=f"{ACT}第37条", fields=("stop_reason", "stop_meeting"),
        stamp="ended_on", needs=(gates.is_archived,), issues=("stop",), rows=("D22",),
        hint="未经法定程序不得停止执行：写明讨论的会议",
    ),
    Step(
        "finish", "执行完毕", "executing", "finished", by=OFFICE, basis=f"{ACT}第34条", stamp="ended_on",
        needs=(gates.is_archived, gates.evaluation_is_not_out), rows=("D19",),
    ),
)  # fmt: skip

STEPS = (*ISSUE, *ARCHIVE, *EXECUTE, *EVALUATE, *CHANGE)
