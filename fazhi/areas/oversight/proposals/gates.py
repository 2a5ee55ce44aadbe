"""What must hold before a step with a suggestion or proposal; each refusal names the article or says that it is local."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from fazhi.areas.oversight.proposals import models as m
from fazhi.areas.oversight.proposals.words import HandedBy, Hub, Kind, Opinion
from fazhi.spine.context import Context
from fazhi.spine.models import Organ

LAW = "代表法第51条"
RULES = "政协提案工作条例"
SECRET_TITLE = "涉密件"
#: Offices that hand items on: of the government, of the party, and the town itself for its own congress.
HUBS = (Organ.Kind.GOVERNMENT, Organ.Kind.PARTY, Organ.Kind.TOWN)


def article(ctx: Context) -> str:
    return LAW if ctx.value("kind") == Kind.SUGGESTION else RULES


def handed_before_received(ctx: Context) -> str:
    day = ctx.value("handed_on")
    return f"交办日期{day}晚于收到日期{ctx.on}，请核对" if day and day > ctx.on else ""


def handed_by_the_right_body(ctx: Context) -> str:
    wrong = {Kind.SUGGESTION: HandedBy.CPPCC, Kind.PROPOSAL: HandedBy.CONGRESS}[ctx.value("kind")]
    if ctx.value("handed_by") == wrong:
        return "代表建议由人大常委会代表工作机构交办，政协提案由政协提案委员会交办，请核对种类和交办机构"
    return ""


def at_a_hub(ctx: Context) -> str:
    """Items of the government and of the party go by different offices; a unit that only handles them registers none."""
    kind, hub = ctx.matter.organ.kind, ctx.value("hub")
    if kind not in HUBS:
        return "建议提案由政府办公室、党委办公室（乡镇由乡镇政府）登记并转交，承办单位不自行登记，请与交办单位联系（地方规定）"
    if (kind == Organ.Kind.PARTY) != (hub == Hub.PARTY):
        return "政府系统的建议提案由政府办公室转交，党委系统的由党委办公室转交，请核对转交渠道（地方规定）"
    return ""


def secret_says_nothing(ctx: Context) -> str:
    """Of a secret item only its number and course are kept: this platform is not made for secrets."""
    if not ctx.value("secret"):
        return "" if ctx.value("text") else "请填写建议（提案）的内容"
    if ctx.value("text") or ctx.value("title") != SECRET_TITLE:
        return f"涉密的建议、提案不得在本平台登记内容：标题填“{SECRET_TITLE}”，内容留空，按保密规定另行办理（保守国家秘密法）"
    return ""


def registered_once(ctx: Context) -> str:
    same = m.Proposal.objects.filter(
        kind=ctx.value("kind"), level=ctx.value("level"), session=ctx.value("session"), item_no=ctx.value("item_no"),
        matter__organ=ctx.matter.organ_id,
    ).exclude(pk=ctx.matter.pk)  # fmt: skip
    if ctx.cause or ctx.in_bulk:  # what a unit is to answer separately is the same item
        return ""
    found = same.select_related("matter").first()
    return f"这一件已经登记（{found.matter.number}），同一件不重复登记" if found else ""


def unit_once(ctx: Context) -> str:
    unit = ctx.detail["unit"]
    if any(row.unit_id == unit.pk for row in ctx.rows(m.ProposalUnit)):
        return f"{unit}已经列为协办或者分办单位"
    return f"{unit}是主办单位，不再列为协办、分办单位" if ctx.record.lead_id == unit.pk else ""


def lead_is_one_unit(ctx: Context) -> str:
    lead = ctx.values.get("lead")
    if lead is None:
        return "请选择主办单位"
    if any(row.unit_id == lead.pk for row in ctx.rows(m.ProposalUnit)):
        return f"{lead}已经列为协办或者分办单位，不能同时主办"
    return ""


def another_lead(ctx: Context) -> str:
    lead = ctx.values.get("lead")
    return (
        f"{lead}已经提出退办，请选择其他主办单位，或者办理“不同意退办”"
        if lead and lead.pk == ctx.record.lead_id
        else ""
    )


def objects_in_time(ctx: Context) -> str:
    lost, given = ctx.day_of("lose_objection"), ctx.day_of("reassign") or ctx.day_of("assign")
    return f"提出退办的期限已于{lost}届满，不再调整承办单位（地方规定）" if lost and given and lost >= given else ""


def not_kept_before(ctx: Context) -> str:
    if ctx.happened("keep") and (ctx.day_of("keep") or date.min) >= (ctx.day_of("reassign") or date.min):
        return f"交办单位已于{ctx.day_of('keep')}决定不同意退办，请办理“签收”"
    return ""


def heard(ctx: Context) -> str:
    if ctx.rows(m.ProposalContact):
        return ""
    return f"尚未与代表（提案者）联系沟通、听取意见，先办理“登记联系沟通”（{article(ctx)}）"


def heard_again(ctx: Context) -> str:
    since = ctx.day_of("dissatisfied")
    if any(since is None or row.on >= since for row in ctx.rows(m.ProposalContact)):
        return ""
    return f"代表（提案者）{since}反馈不满意之后尚未再次沟通，先办理“登记联系沟通”（地方规定）"


def co_opinions_are_in(ctx: Context) -> str:
    waiting = ctx.unfinished("co")
    if not waiting:
        return ""
    named = "、".join(str(part.organ) for part in waiting)
    return f"{named}的协办意见尚未提出；逾期不提的，请交办单位在协办件中办理“不再等待”（地方规定）"


def class_is_in_the_scheme(ctx: Context) -> str:
    """The classes of the year in which the item was handed over."""
    year, letter = ctx.record.handed_on.year, ctx.value("result_class")
    known = {row.letter: row for row in scheme(year)}
    if not known:
        return f"尚未登记{year}年的答复类别方案，请先在答复类别方案台账登记（全国没有统一的类别）"
    return "" if letter in known else f"{year}年的答复类别方案没有{letter}类，请在{'、'.join(sorted(known))}中选择"


def scheme(year: int) -> list[m.ReplyClass]:
    return list(m.ReplyClass.objects.filter(year=year, withdrawn=False))


def class_of(ctx: Context) -> m.ReplyClass | None:
    return next((row for row in scheme(ctx.record.handed_on.year) if row.letter == ctx.value("result_class")), None)


def reply_says_something(ctx: Context) -> str:
    name = "again_text" if "again_text" in ctx.values else "reply_text"
    if ctx.record.secret:
        return "涉密件的答复内容不得在本平台登记，请留空" if ctx.value(name) else ""
    return "" if ctx.value(name) else f"请填写答复内容（{article(ctx)}：承办单位书面答复）"


def due_lies_ahead(ctx: Context) -> str:
    day = ctx.detail.get("due_on") or ctx.values.get("due_on")
    return f"完成期限{day}早于办理日期{ctx.on}，请核对" if day and day < ctx.on else ""


def nobody_is_dissatisfied(ctx: Context) -> str:
    if Opinion.DISSATISFIED in (ctx.value("attitude"), ctx.value("result")):
        return "代表（提案者）表示不满意的，请办理“反馈不满意，重新办理”"
    return ""


def somebody_is_dissatisfied(ctx: Context) -> str:
    if Opinion.DISSATISFIED in (ctx.value("attitude"), ctx.value("result")):
        return ""
    return "对办理态度和办理结果都没有表示不满意，请办理“收到反馈”"


def feedback_day_is_over(ctx: Context) -> str:
    due = next((d.due_on for d in ctx.running("feedback") if d.due_on), None)
    return f"反馈期限{due}尚未届满，请催请反馈（地方规定）" if due and ctx.on <= due else ""


def not_secret(ctx: Context) -> str:
    return "涉密的建议、提案和答复不得公开（保守国家秘密法）" if ctx.record.secret else ""


def publicity_is_decided(ctx: Context) -> str:
    if ctx.record.published_on or ctx.record.not_public_why:
        return ""
    return "尚未公开，也没有写明不公开的理由，先办理“公开”或者“不予公开”（国办发〔2014〕46号）"


def not_itself(ctx: Context) -> str:
    other = ctx.values.get("same_as")
    if other and other.pk == ctx.matter.pk:
        return "不能与本件自己并案，请选择另一件"
    return "涉密件不并案办理" if ctx.record.secret else ""


def class_once(values: Mapping[str, Any]) -> str:
    same = m.ReplyClass.objects.filter(year=values["year"], letter=values["letter"], withdrawn=False)
    entry = values.get("entry")
    if same.exclude(pk=entry.pk if entry else None).exists():
        return f"{values['year']}年的{values['letter']}类已经登记，请更正原条目"
    return ""


def report_days_in_order(values: Mapping[str, Any]) -> str:
    published = values.get("published_on")
    return f"公开日期{published}早于报告日期{values['on']}，请核对" if published and published < values["on"] else ""
