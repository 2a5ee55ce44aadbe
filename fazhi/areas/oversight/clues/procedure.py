"""How a clue moves through the pool: reported, judged, coloured, sent out, put right, verified, struck off, looked at again.

法治政府建设与责任落实督察工作规定 (2019); 行政执法监督条例第33条. Steps and days between the articles are local practice.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.oversight.clues import gates, moves, papers
from fazhi.areas.oversight.clues import models as m
from fazhi.areas.oversight.clues.practice import DAYS, LOOK_BACK
from fazhi.areas.oversight.clues.task_procedure import FEEDBACK, HEADS, LOCAL, RULES, STAFF
from fazhi.areas.oversight.clues.words import OPEN_STATES, POOL, LetterKind, Pressure, one_up
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Procedure, Step
from fazhi.spine.registry import register

CODE = gates.CODE
INTAKE_BASIS = f"{RULES}第13条"
GRADED = ("graded", "returned", "relapsed")
WORKING = ("sent", "reported", "verified")
AT_ANY_TIME = (*GRADED, *WORKING)
OPTIONAL = ("raised_by", "body", "source_no", "about_no", "topic", "basis_text", "grade", "reason", "scene")
ENDS = ("merge", "link_remedy", "dismiss")


def _plus(name: str) -> Any:
    return lambda c: getattr(c.record, name) + 1


def _kept(name: str) -> Any:
    """What was handed in with the clue stays where triage leaves it empty."""
    return lambda c: c.value(name) or getattr(c.record, name)


def _last_due(ctx: Context) -> Any:
    """The latest day of a unit, as first set since the clue came or came again."""
    return ctx.record.due_on or max(row.due_on for row in gates.units_now(ctx))


def _since(ctx: Context) -> Any:
    return ctx.record.relapsed_on or ctx.matter.opened_on


def _graded(code: str, name: str, takes: Any, to: str, *checks: Any) -> Step:
    return Step(
        code, name, takes, to, by=STAFF if to else HEADS, basis=LOCAL, local=True, fields=("grade", "reason"), adds=m.ClueGrade, detail=(),
        fills={"before": lambda c: c.record.grade, "grade": lambda c: c.value("grade"), "reason": lambda c: c.value("reason")},
        checks=(gates.grade_goes_with_reason, *checks), hint="写明理由；等级由人判断，不打分", rows=("21:4",),
    )  # fmt: skip


def _letter(code: str, kind: LetterKind, paper: str) -> Step:
    return Step(
        code, kind.label, AT_ANY_TIME, "", by=(*STAFF, *HEADS), basis=LOCAL, local=True, adds=m.ClueLetter, detail=("unit", "content"),
        fills={"kind": kind.value}, issues=(paper,), rows=("21:5",),
    )  # fmt: skip


def _press(code: str, kind: Pressure, *issues: str) -> Step:
    return Step(
        code, kind.label, AT_ANY_TIME, "", by=HEADS, basis=f"{RULES}第30条、第31条", adds=m.CluePressure, detail=("unit", "content"),
        fills={"kind": kind.value}, issues=issues, rows=("21:11",), hint="对象是单位；不写人员姓名",
    )  # fmt: skip


JUDGE = (
    Step("source", "补充来源", OPEN_STATES, "", by=(*STAFF, *HEADS), relayed=True, basis=INTAKE_BASIS, adds=m.ClueSource,
         detail=("source", "body", "facts", "basis_text"), optional=("body", "basis_text"), fills={"rule": "", "key": ""}, rows=("21:3",),
         hint="同一事项由其他监督主体再次提出的，登记在这里，不另计一条"),
    Step("found", "按规则登记来源", OPEN_STATES, "", by=STAFF, basis=INTAKE_BASIS, adds=m.ClueSource,
         optional=("body", "basis_text", "rule"), needs=(gates.by_the_platform,), rows=("21:3",)),
    Step("triage", "研判分流", "registered", "triaged", by=STAFF, basis=LOCAL, local=True,
         fields=("kinds", "body", "scene", "level", "judgement"), optional=("body", "scene"), stamp="triaged_on", rows=("21:4",),
         sets={"body": _kept("body"), "scene": _kept("scene")},
         checks=(gates.body_is_the_raisers,), hint="先看有没有同一事项的线索，有的用“并入”；已申请复议、提起诉讼的，用“已进入复议诉讼”"),
    Step("merge", "并入同一事项的线索", POOL, "merged", by=STAFF, basis=LOCAL, local=True, fields=("merged_into",),
         checks=(gates.merged_into_an_open_one,), after=(moves.hand_to_target,), rows=("21:4",)),
    Step("link_remedy", "已进入复议、诉讼，关联后不重复办理", (*POOL, "sent", "reported"), "in_remedy", by=STAFF,
         basis="行政执法监督条例第33条第3款", local=True,
         fields=("remedy", "remedy_no"), after=(moves.tie_to_remedy, moves.recall_tasks), rows=("21:4",)),
    Step("dismiss", "排除", POOL, "dismissed", by=HEADS, basis=LOCAL, local=True, fields=("dismissed", "dismissed_why"),
         checks=(gates.other_reason_is_told,), rows=("21:4",)),
    _graded("grade", "定级", "triaged", "graded"),
    _graded("regrade", "调整等级", AT_ANY_TIME, "", gates.grade_is_another),
)  # fmt: skip
SENDING = (
    Step("name_unit", "确定责任单位", GRADED, "", by=STAFF, basis=FEEDBACK, adds=m.ClueUnit, detail=("unit", "lead", "demand", "due_on"),
         fills={"round": lambda c: c.record.round}, checks=(gates.due_lies_ahead, gates.unit_is_new, gates.one_lead), rows=("21:5", "21:6"),
         hint="几个单位的逐个登记，各有各的期限"),
    Step("send", "交办", GRADED, "sent", by=HEADS, basis=FEEDBACK, fields=("verifier",), stamp="sent_on", sets={"due_on": _last_due},
         needs=(gates.grade_stands, gates.units_are_named), checks=(gates.verifier_is_no_unit, gates.units_are_due_ahead),
         sends=(moves.task_of(moves.in_turn),), issues=("dispatch",), after=(moves.note_acts,), rows=("21:5", "21:6"),
         hint="核查单位须是责任单位以外的单位"),
    Step("add_unit", "增加责任单位", "sent", "", by=HEADS, basis=FEEDBACK, adds=m.ClueUnit, detail=("unit", "lead", "demand", "due_on"),
         fills={"round": lambda c: c.record.round},
         checks=(gates.due_lies_ahead, gates.unit_is_new, gates.one_lead, gates.not_the_verifier),
         sends=(moves.task_of(moves.just_added),), after=(moves.note_acts,), rows=("21:5",)),
    _letter("notify_risk", LetterKind.NOTICE, "risk_notice"),
    _letter("urge", LetterKind.URGE, "urge_letter"),
    _letter("remind", LetterKind.REMIND, "remind_letter"),
)  # fmt: skip


def _heard(code: str, name: str, takes: Any, to: str = "", **more: Any) -> Step:
    return Step(code, name, takes, to, by=(), relayed=True, basis=FEEDBACK, rows=("21:8",), **more)


HEARING = (
    _heard("one_reported", "有单位报告整改完成", "sent"),
    _heard("all_reported", "各单位均已报告整改完成", "sent", "reported", stamp="reported_on"),
    _heard("not_yet", "核查不通过，继续整改", ("sent", "reported"), "sent", sets={"reported_on": None}),
    _heard("one_verified", "有单位核查通过", ("sent", "reported")),
    _heard("all_verified", "各单位均已核查通过", ("sent", "reported"), "verified", stamp="verified_on"),
)
ENDING = (
    Step("back_to_pool", "整改不到位，退回风险池", WORKING, "returned", by=HEADS, basis=f"{RULES}第18条", local=True, adds=m.ClueReturn,
         sets={"returns": _plus("returns"), "round": _plus("round"), "reported_on": None, "verified_on": None},
         after=(moves.recall_tasks,), rows=("21:9",), hint="各单位的交办件随之收回；重新确定责任单位后再交办，可以约谈、挂牌督办、通报"),
    _press("talk", Pressure.TALK, "talk_notice"),
    _press("put_on_list", Pressure.LISTED, "listed_notice"),
    _press("circulate", Pressure.CIRCULAR, "circular_paper"),
    _press("expose", Pressure.EXPOSED),
    Step("hand_over", "移送追责", (*OPEN_STATES, "struck"), "", by=HEADS, basis=f"{RULES}第29条；监察法第37条", adds=m.ClueTransfer,
         after=(moves.open_transfer,), rows=("21:12",), hint="移送不影响整改；不写人员姓名，涉及的人员写在线索移送单中，限定知悉"),
    Step("strike", "批准销号", "verified", "struck", by=HEADS, basis=LOCAL, local=True, fields=("strike_note",), stamp="struck_on",
         adds=m.ClueStrike, detail=(), fills={
             "note": lambda c: c.value("strike_note"), "days": lambda c: (c.on - _since(c)).days, "due_on": lambda c: c.record.due_on,
             "reported_on": lambda c: c.record.reported_on,
         }, needs=(gates.every_unit_is_verified, gates.evidence_stands), issues=("strike_sheet",), after=(moves.close_tasks,),
         rows=("21:9",)),
    Step("look_back", "回头看", "struck", "", by=(*STAFF, *HEADS), basis=f"{RULES}第18条", local=True, adds=m.ClueLookBack,
         optional=("draw_no",), stamp="looked_on", checks=(gates.looked_after_the_striking, gates.chosen_as_told), rows=("21:10",)),
    Step("relapse", "复发，重新启动", "struck", "relapsed", by=(*STAFF, *HEADS), basis=LOCAL, local=True, adds=m.ClueRelapse,
         detail=("facts",), fills={
             "struck_on": lambda c: c.record.struck_on, "before": lambda c: c.record.grade, "grade": lambda c: one_up(c.record.grade),
         }, sets={
             "grade": lambda c: one_up(c.record.grade), "reason": lambda c: f"销号后复发，等级上调（至多红色）：{c.detail['facts']}",
             "relapses": _plus("relapses"), "round": _plus("round"), "relapsed_on": lambda c: c.on, "due_on": None, "struck_on": None,
             "reported_on": None, "verified_on": None,
         }, checks=(gates.watch_still_runs,), rows=("21:10",)),
    Step("archive", "归档", "struck", "archived", by=STAFF, basis=LOCAL, local=True, needs=(gates.after_look_back,),
         checks=(gates.watch_is_over,)),
)  # fmt: skip
UNTIL = f"{RULES}第13条、第18条（天数为地方规定）"
LIMITS = (
    Limit("triage", "研判分流", DAYS["triage_working_days"], Unit.WORKING_DAY, "open", {"triage", *ENDS}, UNTIL, local=True,
          unverified=True, rows=("21:3", "21:4")),
    Limit("dispatch", "交办", DAYS["dispatch_working_days"], Unit.WORKING_DAY, {"grade", "back_to_pool", "relapse"}, {"send"}, UNTIL,
          local=True, unverified=True, lapses=set(ENDS), rows=("21:5",)),
    Limit("strike", "审批销号", DAYS["strike_working_days"], Unit.WORKING_DAY, "all_verified", {"strike"}, UNTIL, local=True,
          unverified=True, lapses={"back_to_pool"}, rows=("21:9",)),
    Limit("look_back", "回头看", LOOK_BACK, Unit.MONTH, "strike", {"look_back"}, UNTIL, local=True, unverified=True,
          lapses={"relapse", "archive"}, rows=("21:10",)),
)  # fmt: skip
CLUE = register(
    Procedure(
        code=CODE, id="O2", name="风险线索", record=m.Clue, basis=f"{RULES}；{LOCAL}", number="{mark}监线〔{year}〕{n}号", title="{title}",
        opens="registered", closes={"merged", "in_remedy", "dismissed", "archived"},
        states={
            "registered": "已登记，待研判", "triaged": "已研判，待定级", "graded": "已定级，待交办", "sent": "已交办，整改中",
            "reported": "已报告整改完成，待核查", "verified": "核查通过，待销号", "struck": "已销号（观察期）", "returned": "已退回风险池",
            "relapsed": "复发，待重新交办", "merged": "已并入", "in_remedy": "已进入复议诉讼", "dismissed": "已排除", "archived": "已归档",
        },
        open_name="登记线索", open_by=(*STAFF, *HEADS), ask_by=(Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD), asks="raised_by",
        open_fields=("title", "facts", "source", "agency", *OPTIONAL), open_optional=OPTIONAL,
        open_checks=(gates.grade_goes_with_reason, gates.body_is_the_raisers),
        steps=(*JUDGE, *SENDING, *HEARING, *ENDING), limits=LIMITS, templates=papers.TEMPLATES,
        links={"task": "交办整改", "merged": "并入的线索", "remedy": "复议、诉讼案件", "about": "所涉事项"},
        parties={"raiser": "raised_by"}, capacities={"raiser": "提出单位"}, internal=frozenset({"ClueTransfer", "hand_over"}),
        readers=frozenset({"raiser"}), local=True, pages={"desk-oversight:clue-alike": "同一事项、同一单位"},
        unlisted={
            "21:1": "年度督察计划和任务台账由法治督察（O1）办理，不是单条线索的期限",
            "21:2": "书面、实地、专项督察和第三方评估由法治督察（O1）办理；督察发现的问题以来源“法治督察、巡察”登记为线索",
            "21:13": "法治政府建设年度报告（每年3月1日前报送、4月1日前公开，是固定日期）由年度报告办理，不是线索的期限",
        },
    )
)  # fmt: skip
