"""How evidence is preserved, and things are sealed, seized, frozen, and given back (行政处罚法第56条; 行政强制法第16条至第33条).

Limits of ten days or less in the Coercion Law are working days (第69条); thirty days are calendar days. Its "24小时" is
kept as the next day, which does not roll over rest days.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from fazhi.areas.enforcement.measures.models import CoerciveMeasure, Disposal, Measure, MeasuredThing
from fazhi.areas.enforcement.officers import asking
from fazhi.spine.context import Context
from fazhi.spine.limits import Effect, Extend, Limit, Unit
from fazhi.spine.procedure import Procedure, Step, Template
from fazhi.spine.registry import register
from fazhi.spine.roles import Role

ACT, FORCE = "行政处罚法", "行政强制法"
MARKET = "市场监督管理行政处罚程序规定"
HANDLERS = (Role.CLERK, Role.OFFICE_HEAD)
HEAD = (Role.AUTHORITY_HEAD,)
TAKEN = ("impose", "impose_on_spot")
OVER = ("release", "dispose")
FIELDS = ("kind", "grounds", "basis_law", "involved_value", "over_reason")


def two_officers(ctx: Context) -> str:
    """Two certified officers of the field on the day of the step (第42条; 行政强制法第18条)."""
    if ctx.in_bulk:
        return ""
    pair = [ctx.value("officer_one"), ctx.value("officer_two")]
    return asking.two_fit(pair, on=ctx.on, domain=ctx.record.domain, division=ctx.matter.scope)


def things_are_listed(ctx: Context) -> str:
    return "" if ctx.rows(MeasuredThing) else f"请先登记物品清单（{FORCE}第24条；{ACT}第56条）"


def no_daily_needs(ctx: Context) -> str:
    if ctx.detail.get("daily_need"):
        return f"不得查封、扣押公民个人及其所扶养家属的生活必需品（{FORCE}第23条第1款）"
    return ""


def no_more_than_needed(ctx: Context) -> str:
    """What has nothing to do with the offence is not taken; more than its worth only for a reason that is written down."""
    worth = sum((row.worth or Decimal(0) for row in ctx.rows(MeasuredThing)), Decimal(0))
    involved = ctx.values.get("involved_value") or Decimal(0)
    if involved and worth > involved and not ctx.values.get("over_reason"):
        return f"清单估价{worth}元，超出涉案财物价值{involved}元，请减少物品或者写明理由（{FORCE}第23条；民营经济促进法第62条）"
    return ""


def is_sealing_or_seizure(ctx: Context) -> str:
    if ctx.values["kind"] in (Measure.SEAL, Measure.SEIZE):
        return ""
    return "此处只办理查封、扣押；先行登记保存、冻结另有步骤"


def _made(kind: str) -> dict[str, Any]:
    return {"kind": kind}


STEPS = (
    Step(
        "list_things", "登记物品清单", ("preparing", "preserved", "in_force", "unapproved"), "", by=HANDLERS,
        basis=f"{FORCE}第24条；{ACT}第56条", adds=MeasuredThing, checks=(two_officers, no_daily_needs),
    ),
    Step(
        "change_officers", "更换执法人员", ("preparing", "preserved", "in_force", "unapproved", "frozen"), "", by=(*HANDLERS, *HEAD),
        basis=f"{ACT}第42条", fields=("officer_one", "officer_two"), checks=(two_officers,),
    ),
    Step(
        "preserve", "批准先行登记保存", "preparing", "preserved", by=HEAD, basis=f"{ACT}第56条", fields=("grounds",), stamp="taken_on",
        sets=_made(Measure.PRESERVE), needs=(things_are_listed,), checks=(two_officers,), issues=("preservation",), rows=("11:4a",),
        hint="在证据可能灭失或者以后难以取得的情况下；情况紧急的，二十四小时内补报（市场监管）",
    ),
    Step(
        "settle", "对保存的证据作出处理", "preserved", "ended", by=HEAD, basis=f"{ACT}第56条", fields=("disposal",), stamp="ended_on",
        issues=("settlement",), rows=("11:4a",),
    ),
    Step(
        "lapse", "逾期未处理，自动解除", "preserved", "ended", by=(), law=True, basis=f"{MARKET}第35条", stamp="ended_on",
        sets={"disposal": Disposal.LAPSED}, rows=("11:4a",),
    ),
    Step(
        "impose", "决定查封、扣押", "preparing", "in_force", by=HEAD, basis=f"{FORCE}第18条、第22条至第25条", fields=FIELDS,
        optional=("involved_value", "over_reason"), stamp="taken_on", needs=(things_are_listed,),
        checks=(is_sealing_or_seizure, two_officers, no_more_than_needed), issues=("decision",), rows=("11:4b",),
    ),
    Step(
        "impose_on_spot", "情况紧急，当场查封、扣押", "preparing", "unapproved", by=HANDLERS, basis=f"{FORCE}第19条", fields=FIELDS,
        optional=("involved_value", "over_reason"), stamp="taken_on", sets={"on_spot": True}, needs=(things_are_listed,),
        checks=(is_sealing_or_seizure, two_officers, no_more_than_needed), issues=("decision",), rows=("11:4c",),
    ),
    Step(
        "approve", "补办批准", "unapproved", "in_force", by=HEAD, basis=f"{FORCE}第19条", stamp="approved_on", rows=("11:4c",),
    ),
    Step(
        "disapprove", "不予批准，立即解除", "unapproved", "ended", by=HEAD, basis=f"{FORCE}第19条", stamp="ended_on",
        sets={"disposal": Disposal.RETURNED}, issues=("release",), rows=("11:4c",),
    ),
    Step(
        "release", "解除查封、扣押", "in_force", "ended", by=HEAD, basis=f"{FORCE}第28条", stamp="ended_on",
        sets={"disposal": Disposal.RETURNED}, issues=("release",), rows=("11:4b",),
    ),
    Step(
        "dispose", "没收、销毁、移送", "in_force", "ended", by=HEAD, basis=f"{FORCE}第27条", fields=("disposal",), stamp="ended_on",
        rows=("11:4b",),
    ),
    Step(
        "freeze", "通知冻结", "preparing", "frozen", by=HEAD, basis=f"{FORCE}第29条、第30条", fields=("grounds", "basis_law"),
        stamp="taken_on", sets=_made(Measure.FREEZE), checks=(two_officers,), issues=("freezing",), rows=("11:4d",),
        hint="冻结存款、汇款只能由法律规定的行政机关实施，不得重复冻结，数额与违法行为涉及的金额相当",
    ),
    Step(
        "serve_freeze", "向当事人交付冻结决定书", "frozen", "", by=HANDLERS, basis=f"{FORCE}第31条", stamp="served_on", once=True,
        rows=("11:4d",),
    ),
    Step(
        "unfreeze", "解除冻结", "frozen", "ended", by=HEAD, basis=f"{FORCE}第33条", stamp="ended_on",
        sets={"disposal": Disposal.RETURNED}, issues=("release",), rows=("11:4d",),
    ),
    Step(
        "thaw", "冻结期满，金融机构自动解除", "frozen", "ended", by=(), law=True, basis=f"{FORCE}第33条第2款", stamp="ended_on",
        sets={"disposal": Disposal.LAPSED}, rows=("11:4d",),
    ),
    Step(
        "drop", "不采取措施", "preparing", "dropped", by=(*HANDLERS, *HEAD), basis=f"{FORCE}第16条第2款", fields=("grounds",),
    ),
)  # fmt: skip
LIMITS = (
    Limit(
        "preserve", "对先行登记保存的证据作出处理", 7, Unit.WORKING_DAY, "preserve", {"settle"}, f"{ACT}第56条、第85条；{MARKET}第35条",
        effect=Effect.AUTO_TERMINATE, deemed="lapse", pauses=False, lapses={"lapse"}, rows=("11:4a",),
    ),
    Limit(
        "term", "查封、扣押", 30, Unit.DAY, TAKEN, OVER, f"{FORCE}第25条", effect=Effect.LIABILITY, lapses={"disapprove"},
        extend=Extend(30, f"{FORCE}第25条", Role.AUTHORITY_HEAD, document="extension"), rolls=False, rows=("11:4b",),
    ),
    Limit(
        "approve", "补办批准手续（24小时）", 1, Unit.DAY, "impose_on_spot", {"approve", "disapprove"}, f"{FORCE}第19条（24小时，按日计）",
        effect=Effect.LIABILITY, rolls=False, rows=("11:4c",),
    ),
    Limit(
        "serve_freeze", "交付冻结决定书", 3, Unit.WORKING_DAY, "freeze", {"serve_freeze"}, f"{FORCE}第31条、第69条",
        lapses={"unfreeze", "thaw"}, rows=("11:4d",),
    ),
    Limit(
        "freeze", "冻结", 30, Unit.DAY, "freeze", {"unfreeze"}, f"{FORCE}第32条、第33条",
        effect=Effect.AUTO_TERMINATE, deemed="thaw", lapses={"thaw"},
        extend=Extend(30, f"{FORCE}第32条", Role.AUTHORITY_HEAD, document="extension"), rolls=False, pauses=False, rows=("11:4d",),
    ),
)  # fmt: skip
THINGS = "\n## 清单\n{% for thing in matter.measuredthing_set.all %}{{ thing.name }}，{{ thing.quantity }}，存放于{{ thing.kept_at }}。\n{% endfor %}"
TAIL = "执法人员：{{ record.officer_one }}、{{ record.officer_two }}\n{{ organ.name }}\n{{ on|date:'Y年n月j日' }}"
PARTY = "当事人：{{ record.party_name }}\n因{{ record.title }}，"
REMEDY = "如不服，可以自收到之日起六十日内申请行政复议，或者六个月内向人民法院提起行政诉讼。\n"


def _paper(code: str, name: str, series: str, body: str, basis: str) -> Template:
    return Template(
        code, name, "{mark}" + series + "〔{year}〕{n}号", PARTY + body + TAIL, basis, to="{{ record.party_name }}"
    )


TEMPLATES = (
    _paper(
        "preservation", "先行登记保存证据通知书", "登保",
        "证据可能灭失或者以后难以取得，予以先行登记保存，七个工作日内作出处理决定。" + THINGS, f"{ACT}第56条",
    ),
    _paper(
        "settlement", "先行登记保存证据处理决定书", "登保处",
        "对先行登记保存的证据：{{ record.get_disposal_display }}。\n", f"{ACT}第56条",
    ),
    _paper(
        "decision", "实施行政强制措施决定书", "强措",
        "依据{{ record.basis_law }}，决定予以{{ record.get_kind_display }}，期限三十日。\n理由：{{ record.grounds }}\n" + REMEDY + THINGS,
        f"{FORCE}第24条",
    ),
    _paper(
        "freezing", "冻结存款、汇款决定书", "强冻",
        "依据{{ record.basis_law }}，决定冻结存款、汇款，期限三十日。\n理由：{{ record.grounds }}\n" + REMEDY, f"{FORCE}第31条",
    ),
    _paper(
        "extension", "延长行政强制措施期限决定书", "强延", "情况复杂，决定延长{{ record.get_kind_display }}期限。\n",
        f"{FORCE}第25条、第32条",
    ),
    _paper("release", "解除行政强制措施决定书", "强解", "决定解除{{ record.get_kind_display }}。\n", f"{FORCE}第28条、第33条"),
)  # fmt: skip

MEASURES = register(
    Procedure(
        code="enforcement.measure", id="E3", name="证据保存和行政强制措施", record=CoerciveMeasure, basis=f"{ACT}第56条；{FORCE}第16条至第33条",
        number="{mark}强〔{year}〕{n}号", title="{title}", opens="preparing", closes={"ended", "dropped"},
        states={
            "preparing": "准备", "preserved": "登记保存中", "unapproved": "待补办批准", "in_force": "查封、扣押中", "frozen": "冻结中",
            "ended": "已处理", "dropped": "未采取",
        },
        open_name="提请采取措施", open_by=HANDLERS, open_on="提请日期",
        open_fields=("title", "domain", "party_name", "party_kind", "officer_one", "officer_two"), steps=STEPS, limits=LIMITS,
        templates=TEMPLATES,
    )
)  # fmt: skip
