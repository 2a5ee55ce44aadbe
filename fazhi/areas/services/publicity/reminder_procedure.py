"""普法提示: from the finding to the feedback, and what follows when nothing improves (法治宣传教育法第57条、第59条第2款).

The reminder is an instrument of the law since 2025-11-01, with a number and consequences; before that day there was none.
Who criticises publicly (第59条第2款) is taken here to be the bureau that reminded: that reading is not verified.
"""

from __future__ import annotations

from typing import Any

from fazhi.areas.services.publicity.practice import IN_FORCE
from fazhi.areas.services.publicity.reminder_models import PublicityReminder, ReminderLetter, ReminderReply
from fazhi.spine.access import Role
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register

CODE = "services.publicity_reminder"
LAW = "法治宣传教育法"
STAFF = (Role.CLERK, Role.REVIEWER, Role.REGISTRAR)
HEADS = (Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
THERE = (Role.LIAISON, Role.CLERK, Role.OFFICE_HEAD, Role.AUTHORITY_HEAD)
FOOT = "\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"

LETTER = Template(
    "letter", "普法提示函", "{mark}普提〔{year}〕{n}号",
    "## 普法提示函\n{{ record.unit.name }}：\n经查，{{ record.facts }}。你单位应当履行的责任：{{ record.duty_text }}。\n"
    "依照《中华人民共和国法治宣传教育法》第五十七条的规定，现予提示。请及时改进：{{ record.demand }}，并于"
    "{{ record.reply_due|date:'Y年n月j日' }}前书面反馈改进情况。\n未改进的，将依照该法第五十九条处理。" + FOOT,
    basis=f"{LAW}第57条", to="{{ record.unit.name }}",
)  # fmt: skip
CRITICISM = Template(
    "criticism", "通报批评", "{mark}普通〔{year}〕{n}号",
    "## 关于{{ record.unit.name }}不履行普法责任的通报\n{{ record.facts }}。本机关已制发普法提示{{ record.letters }}次，要求"
    "{{ record.reply_due|date:'Y年n月j日' }}前反馈，"
    "{% if record.replied_on %}该单位于{{ record.replied_on|date:'Y年n月j日' }}反馈{% else %}至今未反馈{% endif %}。\n"
    "依照《中华人民共和国法治宣传教育法》第五十九条第二款的规定，予以通报批评。{{ record.criticism }}" + FOOT,
    basis=f"{LAW}第59条第2款", to="{{ record.unit.name }}",
)  # fmt: skip


def in_force(ctx: Context) -> str:
    if ctx.on >= IN_FORCE:
        return ""
    return f"{IN_FORCE}以前没有“普法提示”这种法定文书，不能制发；可以工作联系函提醒（{LAW}第57条，自{IN_FORCE}起施行）"


def reply_date_is_set(ctx: Context) -> str:
    due = ctx.value("reply_due")
    if not due:
        return f"普法提示中应当写明反馈期限：法律只规定“及时”，没有日期就无从认定逾期（{LAW}第57条）"
    return "" if due > ctx.on else f"反馈期限{due}应当晚于制发日期{ctx.on}，请核对"


def not_the_bureau_itself(ctx: Context) -> str:
    unit = ctx.value("unit")
    if unit and unit.pk == ctx.matter.organ_id:
        return f"普法主管部门不能提示自己，请报本级人民政府处理（{LAW}第57条）"
    return ""


def may_be_criticised(ctx: Context) -> str:
    """第59条第2款: not improved after the reminder; before its day nobody has failed to answer it."""
    record = ctx.record
    if record.replied_on is None:
        if ctx.on <= record.reply_due:
            return f"反馈期限{record.reply_due}尚未届满，不能以不改进为由通报批评（{LAW}第59条第2款）"
        return ""
    if record.late or record.improved is False:
        return ""
    return f"该单位已按期反馈，核实认为没有改进的才能通报批评（{LAW}第59条第2款）"


def is_late(ctx: Context) -> bool:
    return bool(ctx.record.reply_due and ctx.on > ctx.record.reply_due)


DUE: Any = lambda c: c.value("reply_due")  # noqa: E731
ISSUE: dict[str, Any] = {
    "by": HEADS, "basis": f"{LAW}第57条", "fields": ("demand", "reply_due"), "optional": ("reply_due",), "stamp": "issued_on",
    "checks": (in_force, reply_date_is_set), "adds": ReminderLetter, "detail": (), "fills": {"reply_due": DUE}, "issues": ("letter",),
}  # fmt: skip
REPLY: dict[str, Any] = {
    "basis": f"{LAW}第57条", "fields": ("measures", "proof"), "optional": ("proof",), "stamp": "replied_on", "sets": {"late": is_late},
    "adds": ReminderReply, "detail": (), "fills": {"due_on": lambda c: c.record.reply_due}, "rows": ("19:7",),
}  # fmt: skip
AGAIN = {"letters": lambda c: c.record.letters + 1, "replied_on": None, "late": False, "improved": None}
REMINDERS = register(
    Procedure(
        code=CODE, id="S4", name="普法提示", record=PublicityReminder, basis=f"{LAW}第57条、第59条", number="{mark}普提收〔{year}〕{n}号",
        title="{title}", opens="found", closes={"dropped", "improved"},
        states={
            "found": "已发现", "dropped": "不作提示", "issued": "已提示，待反馈", "replied": "已反馈，待核实", "criticised": "已通报批评",
            "improved": "已改进",
        },
        open_name="登记发现的情况", open_by=(*STAFF, *HEADS), open_on="发现日期",
        open_fields=("title", "unit", "found_by", "facts", "duty_text"), open_checks=(not_the_bureau_itself,),
        steps=(
            Step("drop", "不作提示", "found", "dropped", by=HEADS, basis=f"{LAW}第57条", fields=("drop_why",),
                 hint="已经完成、情况不实或者已用其他方式处理的"),
            Step("issue", "制发普法提示", "found", "issued", sets=AGAIN, rows=("19:6", "19:7"), **ISSUE),
            Step("reply", "反馈改进情况", "issued", "replied", by=THERE, at="unit", **REPLY),
            Step("reply_received", "收到反馈", "issued", "replied", by=STAFF, hint="被提示单位不在平台上办理的，由主管部门登记", **REPLY),
            Step("accept", "核实已改进", "replied", "improved", by=(*STAFF, *HEADS), basis=f"{LAW}第57条", fields=("judged",),
                 stamp="judged_on", sets={"improved": True}, rows=("19:7",)),
            Step("not_improved", "核实未改进", "replied", "", by=(*STAFF, *HEADS), basis=f"{LAW}第57条", fields=("judged",),
                 stamp="judged_on", sets={"improved": False}, rows=("19:7",)),
            Step("again", "再次提示", "replied", "issued", sets=AGAIN, rows=("19:7",), **ISSUE),
            Step("criticise", "通报批评", ("issued", "replied"), "criticised", by=(Role.OFFICE_HEAD, Role.AUTHORITY_HEAD),
                 basis=f"{LAW}第59条第2款", fields=("criticism",), stamp="criticised_on", checks=(may_be_criticised,),
                 issues=("criticism",), rows=("19:7",), hint="由有权机关作出；本平台按制发提示的机关登记，请核对职权"),
            Step("refer", "情节严重，移送处理", "criticised", "", by=HEADS, basis=f"{LAW}第59条第2款", fields=("referred_to",),
                 stamp="referred_on", once=True, rows=("19:7",)),
            Step("improve", "通报后已改进", "criticised", "improved", by=(*STAFF, *HEADS), basis=f"{LAW}第57条、第59条第2款",
                 fields=("measures", "judged"), stamp="judged_on", sets={"improved": True}, rows=("19:7",)),
        ),
        limits=(
            Limit("issue", "制发普法提示", 0, Unit.PROMPT, "open", {"issue", "drop"}, f"{LAW}第57条", rows=("19:6",)),
            Limit("reply", "改进并反馈", 0, Unit.SET_BY_DOCUMENT, {"issue", "again"}, {"reply", "reply_received"},
                  f"{LAW}第57条（“及时”，日期由提示载明）", set_by="reply_due", duty="unit", effect=Effect.LIABILITY,
                  lapses={"criticise"}, rows=("19:7",)),
        ),
        templates=(LETTER, CRITICISM), parties={"unit": "unit"}, capacities={"unit": "被提示单位"},
        internal=frozenset({"drop_why", "judged", "referred_to", "referred_on", "refer"}),
    )
)  # fmt: skip
