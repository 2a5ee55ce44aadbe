"""How a clean-up round moves, and the tasks that follow from it.

国办发〔2018〕37号 asks that documents be cleaned up and the results published; rounds, days, kinds of result and the order of
the steps are set by provincial and local rules. All of it is therefore marked as local.
"""

from __future__ import annotations

from fazhi.areas.rules.cleanup import affected, gates, items, papers, practice, shares, sheets, snapshot
from fazhi.areas.rules.cleanup.models import (
    CleanupAnswer,
    CleanupItem,
    CleanupRound,
    CleanupSheet,
    CleanupSnapshot,
    CleanupTask,
)
from fazhi.areas.rules.cleanup.share_procedure import BASIS as BASIS
from fazhi.areas.rules.cleanup.share_procedure import THERE
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Send, Step
from fazhi.spine.registry import register

STAFF = (Role.CLERK, Role.REVIEWER)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
COMPLETE = (gates.every_item_has_a_result, gates.totals_add_up, gates.nothing_left_force_meanwhile)


def frozen_count(ctx: Context) -> int:
    return len(snapshot.lines_in(ctx.detail["lines"]))


def frozen_digest(ctx: Context) -> str:
    return snapshot.digest(ctx.detail["lines"])


def consulted_text(ctx: Context) -> str:
    """The list with what is proposed so far, for the public."""
    lines = []
    for item in CleanupItem.objects.filter(matter=ctx.matter).order_by("no"):
        result = practice.RESULTS[item.result].name if item.result else "尚未提出"
        lines.append(f"{item.no}. {item.called}：拟{result}{'（' + item.reason + '）' if item.reason else ''}")
    return "\n".join(lines)


CONSULTATION = Send(
    "decisions.consultation", "consultation", organ=lambda ctx: ctx.matter.organ,
    fields={
        "title": lambda ctx: f"行政规范性文件清理结果（{ctx.record.theme}）", "about": "cleanup", "text": consulted_text,
        "explanation": lambda ctx: ctx.record.consult_note, "opens_on": lambda ctx: ctx.on,
        "days": lambda ctx: ctx.record.consult_days, "business": False, "short_reason": "",
        "decider": lambda ctx: ctx.record.decider,
    },
)  # fmt: skip


LISTING = (
    Step(
        "freeze", "冻结清单", "open", "frozen", by=STAFF, basis=BASIS, local=True, adds=CleanupSnapshot,
        fills={"lines": snapshot.lines_of}, stamp="frozen_on", after=(items.write_items, shares.hand_out),
        sets={"snapshot_count": frozen_count, "snapshot_digest": frozen_digest}, checks=(gates.list_is_not_empty,),
        hint="把清理范围内当日有效的文件列成清单，此后不再增减；清单和校验值写入留痕",
    ),
    Step(
        "propose", "单位提出处理意见", "frozen", "", by=(), relayed=True, basis=BASIS, local=True, adds=CleanupSheet,
        detail=("lines",), after=(items.set_results,), hint="各单位在自己的“单位清理意见”中提出",
    ),
    Step(
        "adjust", "填写、调整处理意见", ("frozen", "gathered"), "", by=STAFF, basis=BASIS, local=True, adds=CleanupSheet,
        detail=("lines",), fills={"lines": sheets.kept}, after=(items.set_results, shares.settle),
        checks=(gates.sheet_can_be_read, gates.sheet_is_of_this_list), hint=sheets.HOW,
    ),
)  # fmt: skip

GATHERING = (
    Step(
        "consult", "公开征求意见", "frozen", "", by=STAFF, basis=BASIS, local=True, once=True, sends=(CONSULTATION,),
        fields=("consult_days", "consult_note"), needs=(gates.list_is_what_was_frozen,),
    ),
    Step(
        "consultation_closed", "公开征求意见结束", ("frozen", "gathered"), "", by=(), relayed=True, basis=BASIS, local=True,
        adds=CleanupAnswer,
        sets={
            "comment_count": lambda ctx: ctx.detail["comments"], "comment_adopted": lambda ctx: ctx.detail["adopted"],
            "comment_ended_on": lambda ctx: ctx.detail["ended_on"],
        },
    ),
    Step(
        "gather", "汇总审核", "frozen", "gathered", by=STAFF, basis=BASIS, local=True, stamp="gathered_on",
        fields=("legality_opinion", "consult_free_reason"), optional=("consult_free_reason",),
        needs=(gates.every_item_has_a_result, gates.totals_add_up, gates.consultation_is_over),
        checks=(gates.public_was_asked_or_why_not,), hint="司法行政部门汇总，对各单位的意见逐件作合法性审核",
    ),
    Step(
        "back", "退回各单位", "gathered", "frozen", by=STAFF, basis=BASIS, local=True, fields=("propose_by",),
        checks=(gates.new_day_lies_ahead,), after=(shares.settle,),
        hint="先用“填写、调整处理意见”撤回要重新提的文件，再退回：只有这些文件的单位会重新收到待办；请在说明中写明理由",
    ),
)  # fmt: skip

DECIDING = (
    Step(
        "decide", "决定", "gathered", "decided", by=HEADS, at="decider", basis=BASIS, local=True, stamp="decided_on",
        fields=("meeting", "minutes_no"), optional=("minutes_no",), needs=(gates.list_is_what_was_frozen, *COMPLETE),
    ),
    Step("reopen", "退回重新汇总", "decided", "gathered", by=(*STAFF, *HEADS), basis=BASIS, local=True,
         sets={"decided_on": None}, hint="决定之后、公布之前有文件失效的，退回调整后重新决定"),
    Step(
        "publish", "公布结果", "decided", "published", by=(*STAFF, Role.OFFICE_HEAD), basis=BASIS, local=True,
        fields=("published_where",), stamp="published_on", issues=("announcement",),
        needs=(gates.list_is_what_was_frozen, *COMPLETE), after=(affected.relay_results, affected.find_affected, shares.close, items.let_units_in),
        rows=("N29",), hint="公布时全部文件随结果变更状态，并为引用了修改、废止、失效文件的事项各派一项任务",
    ),
    Step(
        "search_again", "再查找一次受影响的事项", "published", "", by=STAFF, basis=BASIS, local=True,
        after=(affected.find_affected,), hint="已有任务的不会重复",
    ),
    Step(
        "finish", "清理结束", "published", "finished", by=STAFF, basis=BASIS, local=True, needs=(gates.tasks_are_done,),
    ),
    Step(
        "stop", "终止清理", ("open", "frozen", "gathered"), "stopped", by=(*STAFF, Role.OFFICE_HEAD), basis=BASIS, local=True,
        fields=("stop_reason",), checks=(gates.reason_is_given,), after=(shares.close,),
    ),
)  # fmt: skip

ROUND = register(
    Procedure(
        code="rules.cleanup", id="R2", name="规范性文件清理", record=CleanupRound, basis=BASIS, local=True,
        number="{mark}规清〔{year}〕{n}号", title="{theme}", opens="open", closes={"finished", "stopped"},
        states={
            "open": "已启动", "frozen": "单位提出意见", "gathered": "已汇总", "decided": "已决定", "published": "已公布",
            "finished": "已结束", "stopped": "已终止",
        },
        open_name="启动清理", open_by=STAFF, open_on="启动日期",
        open_fields=(
            "kind", "theme", "basis", "decider", "maker", "maker_kinds", "kinds", "topics", "year_from", "year_to",
            "key_words", "propose_by", "finish_by",
        ),
        open_optional=("maker", "maker_kinds", "kinds", "topics", "year_from", "year_to", "key_words"),
        open_checks=(gates.years_in_order, gates.days_in_order),
        parties={"decider": "decider", "maker": "maker"},
        capacities={"decider": "决定机关", "maker": "制定机关", items.UNIT: "提出意见的单位"},
        steps=(*LISTING, *GATHERING, *DECIDING),
        limits=(
            Limit(
                "propose", "收齐单位意见", 0, Unit.SET_BY_DOCUMENT, {"freeze", "back"}, {"gather", "stop"}, BASIS, set_by="propose_by",
                local=True, rows=("N29",),
            ),
            Limit(
                "finish", "完成清理", 0, Unit.SET_BY_DOCUMENT, "open", {"publish", "stop"}, BASIS, set_by="finish_by",
                local=True, rows=("N29",),
            ),
        ),
        templates=papers.TEMPLATES, pages={"desk-rules:cleanup-items": "清理工作台"}, beside={CleanupItem: items.faults},
        links={"consultation": "公开征求意见", affected.FOLLOWS: "后续任务", shares.SHARE: "单位清理意见"},
    )
)  # fmt: skip

TASK = register(
    Procedure(
        code="rules.cleanup_task", id="R2", name="清理后续任务", record=CleanupTask, basis=BASIS, local=True,
        number="{mark}清务〔{year}〕{n}号", title="{target_label}（引用了已变动的文件）", opens="open", closes={"done"},
        states={"open": "待处理", "done": "已处理"}, open_name="派发任务", open_on="派发日期",
        open_fields=("round", "target_key", "target_kind", "target_label", "places", "cited", "due_on"),
        steps=(
            Step(
                "do", "登记处理情况", "open", "done", by=(*THERE, Role.REVIEWER, Role.REGISTRAR), basis=BASIS, local=True,
                fields=("handled", "done_what"), stamp="done_on", checks=(gates.what_was_done_is_told,),
            ),
        ),
        limits=(
            Limit(
                "handle", "处理受影响的事项", 0, Unit.SET_BY_DOCUMENT, "open", {"do"}, BASIS, set_by="due_on", local=True,
            ),
        ),
        links={affected.CHANGED: "变动的文件", affected.CITES: "引用它的事项"},
    )
)  # fmt: skip
