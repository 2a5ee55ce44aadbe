"""What must hold before a visit is approved, before anybody enters, and before its result stands.

A bulk writer hands in what stands in its registers: which items were published, who held a certificate and how often an object
had been visited by then is asked by whoever writes, not again for each of many thousand visits.
"""

from __future__ import annotations

from fazhi.areas.enforcement.officers.asking import two_fit
from fazhi.areas.enforcement.visits.asking import bodies_of, codes_of, frequency, published
from fazhi.areas.enforcement.visits.joining import bodies_for
from fazhi.areas.enforcement.visits.models import VisitBody, VisitFinding
from fazhi.areas.enforcement.visits.words import CAUSED, FINE_OUTCOMES, PLANNED, UNCAPPED, Follow, Mode, Result
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

OPINION = "国办发〔2024〕54号"


def cause_is_told(ctx: Context) -> str:
    """Opening: what no plan asks for has its own reason; the joint bodies are bodies."""
    if ctx.value("mode") in CAUSED and not (ctx.value("ground") or "").strip():
        return f"{Mode(ctx.value('mode')).label}须写明检查事由（线索来源、编号或者紧急情形）（{OPINION}）"
    _, unknown = bodies_of(ctx.matter.organ, ctx.value("bodies") or "")
    return f"联合检查单位“{'、'.join(unknown)}”不在机构名录，请按简称或者全称填写，以“、”分开" if unknown else ""


def plan_is_there(ctx: Context) -> str:
    """No plan, no check."""
    record = ctx.record
    if record.mode not in PLANNED or record.plan_ref.strip() or ctx.sender("visit"):
        return ""
    return f"{Mode(record.mode).label}须有检查计划（方案），无计划不检查；请填写检查计划的文号（{OPINION}）"


def object_is_there(ctx: Context) -> str:
    ended = ctx.record.target.ended_on
    if ended is None or ended > ctx.on:
        return ""
    return f"{ctx.record.target}已于{ended}注销（迁出），不再检查，请取消本次检查并写明原因"


def items_are_published(ctx: Context) -> str:
    """Item by item: published by one of the bodies that take part, not cancelled by that day."""
    codes = codes_of(ctx.record.items_text)
    if not codes:
        return f"检查清单没有事项，请一行一项填写，以事项编码开头（{OPINION}）"
    bodies, _ = bodies_of(ctx.matter.organ, ctx.record.bodies)
    if missing := [code for code in codes if not (ctx.in_bulk or published(code, bodies, ctx.on))]:
        return f"检查事项{'、'.join(missing)}没有公布在检查单位的行政检查事项清单，未公布的不得检查（{OPINION}）"
    return ""


def cap_is_kept(ctx: Context) -> str:
    """The yearly cap for each body; complaints, emergencies and campaigns from above are beyond it."""
    record = ctx.record
    if record.from_above or record.mode in UNCAPPED or ctx.in_bulk:
        return ""
    bodies, _ = bodies_of(ctx.matter.organ, record.bodies)
    for body in bodies:
        items = [item for code in codes_of(record.items_text) for item in published(code, [body], ctx.on)]
        capped = [item for item in items if item.yearly_cap is not None]
        if not capped:
            continue
        least = min(capped, key=lambda item: item.yearly_cap or 0)
        done = frequency(record.target, body, ctx.on.year, besides=ctx.matter.pk).counted
        if done >= (least.yearly_cap or 0):
            return (
                f"{body.short}{ctx.on.year}年已检查{record.target}{done}次，达到年度频次上限{least.yearly_cap}次"
                f"（{least.cap_source}；{OPINION}），请取消，或者并入已安排的检查"
            )
    return ""


def is_urgent(ctx: Context) -> str:
    return "" if ctx.record.mode in UNCAPPED else "只有紧急检查、投诉举报核查可以先实施后补办审批"


def is_a_joint_body(ctx: Context) -> str:
    """A body that takes part: named in the visit, not the lead, with two officers who may act that day."""
    bodies, _ = bodies_of(ctx.matter.organ, ctx.record.bodies)
    body = ctx.detail["body"]
    if body not in bodies[1:]:
        return f"{body.short}不是本次联合检查单位，请核对"
    one, two = ctx.detail["officer_one"], ctx.detail["officer_two"]
    if strange := [p.name for p in (one, two) if p.agency_id != body.pk]:
        return f"{'、'.join(strange)}不是{body.short}的执法人员（行政处罚法第42条）"
    return "" if ctx.in_bulk else two_fit([one, two], on=ctx.on, division=body.division_id or "")


def lead_officers_may_act(ctx: Context) -> str:
    pair = [ctx.value("officer_one"), ctx.value("officer_two")]
    if ctx.in_bulk:
        return "" if pair[0] != pair[1] else "检查人员应为两人（行政处罚法第42条）"
    return two_fit(pair, on=ctx.on, division=ctx.matter.organ.division_id or "")


def all_officers_may_act(ctx: Context) -> str:
    """Two certified officers of each body, asked on the day itself."""
    if found := lead_officers_may_act(ctx):
        return found
    bodies, _ = bodies_of(ctx.matter.organ, ctx.record.bodies)
    rows = {row.body_id: row for row in ctx.rows(VisitBody)}
    for body in bodies[1:]:
        row = rows.get(body.pk)
        if row is None:
            return f"{body.short}还没有确定两名检查人员，请先登记参加单位（行政处罚法第42条）"
        pair = [row.officer_one, row.officer_two]
        if not ctx.in_bulk and (found := two_fit(pair, on=ctx.on, division=body.division_id or "")):
            return found
    return ""


def cards_and_rights(ctx: Context) -> str:
    if not ctx.value("cards_shown"):
        return "进入现场应当主动出示执法证件，企业可以拒绝无证人员检查（海南省涉企行政检查条例（试行）第18条；行政处罚法第55条）"
    if not ctx.value("rights_told"):
        return "须告知检查事由、依据和企业的权利（陈述、申辩、申请回避）（海南省涉企行政检查条例（试行）第18条）"
    return ""


def finding_belongs(ctx: Context) -> str:
    """An item of the checklist, by a body that has published it, told once; what contradicts itself is refused."""
    code, body = ctx.detail["item_code"], ctx.detail["body"]
    if code not in codes_of(ctx.record.items_text):
        return f"事项{code}不在本次检查清单，不得增加检查事项（{OPINION}）"
    if not ctx.in_bulk and not published(code, [body], ctx.on):
        return f"{body.short}没有公布检查事项{code}，不得检查（{OPINION}）"
    if any(row.item_code == code and row.body_id == body.pk for row in ctx.rows(VisitFinding)):
        return f"{body.short}对事项{code}已经登记过检查结果；与现场不符的，请在情况说明中补充或者更正"
    fine = ctx.detail["outcome"] in FINE_OUTCOMES
    if fine and ctx.detail["follow"] not in ("", Follow.NONE):
        return f"事项{code}没有发现问题，不能责令改正、立案或者移送"
    if not fine and not (ctx.detail.get("remark") or "").strip():
        return f"事项{code}发现问题的，须写明具体情况"
    return ""


def is_of_own_body(ctx: Context) -> str:
    """Whoever was sent by a body tells what that body found, nothing else."""
    if ctx.in_bulk or ctx.by is None or ctx.detail["body"].pk in bodies_for(ctx.matter.pk, ctx.by):
        return ""
    return f"您不是{ctx.detail['body'].short}派来参加本次检查的人员，由其检查人员登记（行政处罚法第42条）"


def owed(ctx: Context) -> list[tuple[str, Organ]]:
    """Items still without a result: every body for every item that it has published."""
    bodies, _ = bodies_of(ctx.matter.organ, ctx.record.bodies)
    told = {(row.item_code, row.body_id) for row in ctx.rows(VisitFinding)}
    day = ctx.record.visited_on or ctx.on
    wanted = [(c, b) for c in codes_of(ctx.record.items_text) for b in bodies if published(c, [b], day)]
    return [(code, body) for code, body in wanted if (code, body.pk) not in told]


def result_agrees(ctx: Context) -> str:
    """Every item has each body's result, and the whole agrees with its parts; an object gone or refusing ends it."""
    result, rows = ctx.value("result"), ctx.rows(VisitFinding)
    if result in (Result.GONE, Result.REFUSED):
        return "" if (ctx.value("facts") or "").strip() else "对象不在或者拒绝检查的，须写明现场情况"
    if missing := [] if ctx.in_bulk else owed(ctx):
        named = "、".join(f"{body.short}{code}" for code, body in missing)
        return f"还有检查项没有结果：{named}（一张清单，逐项登记）"
    bad = [row for row in rows if row.outcome not in FINE_OUTCOMES]
    if bool(bad) != (result == Result.PROBLEMS):
        return f"逐项结果中有{len(bad)}项发现问题，与检查结果“{Result(result).label}”不一致，请核对"
    ordered = any(row.follow == Follow.ORDER for row in rows)
    if ordered and not ctx.value("rectify_by"):
        return "责令限期改正的，须填写改正期限"
    if not ordered and ctx.value("rectify_by"):
        return "没有责令限期改正的检查项，不填改正期限"
    return ""


def nothing_open(ctx: Context) -> str:
    """Closing: published, and what was ordered has been looked at again."""
    if not ctx.record.published_on:
        return "检查结果尚未公示（国办发〔2018〕118号（六））"
    if ctx.record.urgent_on and not ctx.record.approved_on:
        return "紧急实施的检查尚未补办审批（海南省涉企行政检查条例（试行）第15条）"
    if ctx.record.rectify and not ctx.record.rechecked_on:
        return f"责令改正{ctx.record.rectify}项，尚未复查"
    return ""


def has_order(ctx: Context) -> str:
    return "" if ctx.record.rectify else "没有责令限期改正的检查项，无须复查"


def is_an_old_register(ctx: Context) -> str:
    return "" if ctx.in_bulk else "只在初次导入原系统的数据时由导入程序登记，不在此办理"


def days_follow(ctx: Context) -> str:
    """What is taken over from an old register: entered, fixed, published in this order, and all of it past."""
    days = [ctx.values[name] for name in ("visited_on", "done_on", "published_on")]
    if days != sorted(days) or days[-1] > ctx.on:
        return "入场、确定结果、公示、转入的日期前后不符，请核对原系统的数据"
    if ctx.values["rectify"] > ctx.values["problems"] or bool(ctx.values["problems"]) != (
        ctx.values["result"] == Result.PROBLEMS
    ):
        return "发现问题、责令改正的项数与检查结果不符，请核对原系统的数据"
    return ""
