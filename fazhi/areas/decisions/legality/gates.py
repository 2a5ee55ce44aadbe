"""What must hold before a step of a legality review; each refusal names the article or says that it is practice."""

from __future__ import annotations

import re

from fazhi.areas.decisions.legality.details import ReviewMember
from fazhi.areas.decisions.legality.limits import is_decision, is_document
from fazhi.areas.decisions.legality.words import (
    AGAIN,
    VILLAGE_RULES,
    Decision,
    Kind,
    MemberRole,
    Recusal,
    Result,
)
from fazhi.spine.context import Context
from fazhi.spine.models import Account, Organ

OUTSIDE = (MemberRole.COUNSEL, MemberRole.VILLAGE_COUNSEL, MemberRole.LIAISON)


def numbers(text: str) -> list[int]:
    """The numbers in a list as it stands in the record: "1、3"."""
    return [int(n) for n in text.split("、") if n]


def joined(found: list[int]) -> str:
    return "、".join(map(str, found))


# Opening


def village_matter_says_which(ctx: Context) -> str:
    if ctx.value("kind") == Kind.VILLAGE and not ctx.value("village_kind"):
        return "请选择村（居）事项种类（村规民约、自治章程、村级合同或者重大事项）"
    return ""


def urgency_has_a_reason(ctx: Context) -> str:
    if not ctx.value("urgent") or ctx.value("urgent_reason"):
        return ""
    if is_document(ctx.record):
        return (
            "规范性文件按紧急事项审核的，请写明理由：限于预防、应对和处置突发事件，或者执行上级机关的紧急命令和决定"
            "（国办发〔2018〕115号(5)）"
        )
    if is_decision(ctx.record):
        return "重大行政决策的审查时间一般不少于7个工作日，按紧急事项审查的，请写明理由（国务院令第713号第26条）"
    return ""


def contract_names_its_party(ctx: Context) -> str:
    return "" if ctx.value("kind") != Kind.CONTRACT or ctx.value("other_party") else "请填写“合同相对方”"


# Who may review (edge: the drafter does not review; whose paper it is stands in ``gates_whose``)


def _is_drafter(ctx: Context, name: str) -> bool:
    return bool(name) and name.strip() in re.split(r"[、，,；;/\s]+", ctx.record.drafter)


def reviewer_did_not_draft(ctx: Context) -> str:
    if _is_drafter(ctx, ctx.value("reviewer")) or (ctx.by and _is_drafter(ctx, ctx.by.name)):
        return "起草人不得审查自己起草的文件，请改由其他人员审查（审查与起草相分离）"
    return ""


def reviewer_stands_not_aside(ctx: Context) -> str:
    """Who was written down as standing aside neither writes points nor gives the opinion."""
    last = {row.name: row for row in ctx.rows(ReviewMember)}
    aside = {name: row for name, row in last.items() if row.recusal == Recusal.RECUSED}
    named = ctx.value("reviewer") if "reviewer" in ctx.values or not ctx.detail.get("article") else ""
    if named in aside or (ctx.by and (ctx.by.name in aside or ctx.by.pk in {row.account_id for row in aside.values()})):
        return "已登记回避的人员不得参加审查，请改由其他人员办理（审查与起草相分离、回避，地方规定）"
    return ""


def reviewer_declares(ctx: Context) -> str:
    return "" if ctx.value("no_conflict") else "主审人员须声明没有应当回避的情形；有的，请改由其他人员主审"


def reviewer_is_named(ctx: Context) -> str:
    return "" if ctx.record.reviewer else "尚未确定主审人员，请先办理“确定主审人员”"


def member_may_sit(ctx: Context) -> str:
    if ctx.detail["recusal"] == Recusal.RECUSED:
        return "" if ctx.detail.get("ground") else "请填写回避事由"
    if _is_drafter(ctx, ctx.detail["name"]):
        return "起草人不得参加审查，请登记为回避或者改由其他人员参加（审查与起草相分离）"
    organ = ctx.detail.get("organ")
    reviews = ctx.detail["role"] not in OUTSIDE
    if reviews and organ and organ.pk == ctx.record.drafting_organ_id and ctx.record.kind != Kind.ENFORCEMENT:
        return f"{organ}是起草单位，其人员不得作为审查人员（审查与起草相分离）"
    return ""


def account_of(ctx: Context) -> Account | None:
    """The account of a member: the only one of that name with a post in that organ."""
    organ = ctx.detail.get("organ")
    if organ is None:
        return None
    found = Account.objects.filter(name=ctx.detail["name"], posts__organ=organ).distinct()[:2]
    return found[0] if len(found) == 1 else None


# Papers


def own_opinion_is_there(ctx: Context) -> str:
    if is_document(ctx.record) and not ctx.record.own_opinion:
        return "未附本单位合法性审核意见，不能登记材料齐备，请退回补正（国办发〔2018〕115号(4)(5)）"
    return ""


def returned_once(ctx: Context) -> str:
    if ctx.record.returns and not ctx.detail["again"]:
        return "材料不齐的应当一次性告知，本轮已退回补正；再次退回限于上次已告知而仍未补齐的材料"
    return ""


def may_come_again(ctx: Context) -> str:
    """After an opinion an amended text comes again only when every point has been answered."""
    record = ctx.record
    if ctx.matter.state == "returned":
        return ""
    if ctx.cause:  # the decision was revised after its opinion: its own steps have said so (713号令第25条)
        return every_point_is_answered(ctx)
    if ctx.matter.state == "used" or record.result not in AGAIN:
        return f"审查结论为“{record.get_result_display()}”，不需要重新送审"
    return every_point_is_answered(ctx)


def amended_text_comes(ctx: Context) -> str:
    """Where another system hands in again, its own steps have seen to that."""
    if ctx.cause:
        return ""
    if ctx.matter.state != "returned" and not ctx.detail.get("text") and not ctx.detail.get("note"):
        return "请附修改后的文本，或者说明修改情况"
    return ""


# The opinion


def counsel_has_answered(ctx: Context) -> str:
    if ctx.record.counsel_waiting:
        return "已征询法律顾问，意见尚未收到；不再等候的，请先办理“不再等候法律顾问意见”"
    return ""


def counsel_is_awaited(ctx: Context) -> str:
    return "" if ctx.record.counsel_waiting else "没有尚未收到的法律顾问意见"


def risk_is_rated(ctx: Context) -> str:
    if ctx.record.is_contract and not ctx.record.risk_level and ctx.value("result") != Result.NOT_IN_SCOPE:
        return "合同须先评定风险等级"
    return ""


def result_fits_points(ctx: Context) -> str:
    result, points = ctx.value("result"), numbers(ctx.record.open_points)
    must = set(numbers(ctx.record.must_points)) & set(points)
    if result in (Result.LEGAL, Result.ADVICE) and must:
        return f"第{joined(sorted(must))}条意见为“应当修改”，结论不能为“{Result(result).label}”"
    if result == Result.LEGAL and points:
        return "已提出意见，结论请选“合法，建议完善”，或者撤回意见"
    if result in (Result.ADVICE, *AGAIN) and not points:
        return f"结论为“{Result(result).label}”的，须先逐条写明意见（条款、问题、依据、建议）"
    return ""


def result_is_explained(ctx: Context) -> str:
    explained = ctx.value("conclusion") or ctx.value("result") in (Result.LEGAL, Result.ADVICE, Result.AMEND)
    return "" if explained else "结论为“不合法”“不属于审查范围”的，请写明理由"


def point_stands(ctx: Context) -> str:
    no = ctx.detail["no"]
    if no in numbers(ctx.record.open_points):
        return ""
    return f"没有第{no}条意见，或者该条已撤回、已反馈"


def higher_is_above(ctx: Context) -> str:
    organ = ctx.value("higher_organ")
    return "" if organ.kind == Organ.Kind.JUSTICE else "请选择县（市、区）司法行政部门"


def of_a_lower_level(ctx: Context) -> str:
    lower = ctx.matter.organ.kind in (Organ.Kind.TOWN, Organ.Kind.JUSTICE_STATION)
    return "" if lower else "县级审查机构不再提请上级审查；疑难问题可以征询法律顾问、组织论证"


# After the opinion


def answer_has_a_reason(ctx: Context) -> str:
    if ctx.detail["decision"] != Decision.ADOPTED and not ctx.detail.get("reason"):
        return "不采纳、部分采纳的，须详细说明理由（国办发〔2018〕115号(6)）"
    return ""


def every_point_is_answered(ctx: Context) -> str:
    if ctx.record.open_points:
        return (
            f"第{ctx.record.open_points}条审查意见尚未反馈采纳情况，须逐条采纳或者说明不采纳的理由"
            "（国办发〔2018〕115号(6)；国务院令第713号第28条）"
        )
    return ""


def is_not_illegal(ctx: Context) -> str:
    if ctx.record.result == Result.ILLEGAL:
        return "经审查不合法，不得提交讨论、不得签订，请修改后重新送审（国办发〔2018〕115号(5)；国务院令第713号第25条）"
    return ""


def opinion_came_first(ctx: Context) -> str:
    """An opinion dated after the meeting is the commonest finding of inspectors."""
    used, given, answered = ctx.value("used_on"), ctx.record.given_on, ctx.record.answered_on
    if given and used < given:
        return f"审查意见出具日期{given}晚于上会（签订、通过）日期{used}：审查须在之前完成，请核对日期（国务院令第713号第25条）"
    if answered and used < answered:
        return (
            f"采纳情况于{answered}反馈，晚于上会（签订、通过）日期{used}：须先采纳或者说明理由"
            "（国办发〔2018〕115号(6)；国务院令第713号第28条）"
        )
    if used > ctx.on:
        return f"日期{used}晚于办理日期{ctx.on}，请在实际上会（签订、通过）之后登记"
    return ""


def is_a_contract(ctx: Context) -> str:
    return "" if ctx.record.is_contract else "只有合同登记签订；其他事项请登记会议审议或者村民会议通过"


def is_no_contract(ctx: Context) -> str:
    return "合同请登记签订" if ctx.record.is_contract else ""


def is_no_village_matter(ctx: Context) -> str:
    if ctx.record.kind == Kind.VILLAGE:
        return "村（居）事项请登记村民（代表）会议通过（村民委员会组织法第28条、第31条）"
    return ""


def is_withdrawn_here(ctx: Context) -> str:
    """What another matter asked for is withdrawn there: it would wait for an answer for ever."""
    asked = ctx.sender("legality")
    if ctx.cause or asked is None or asked.is_closed:
        return ""
    return f"本件由“{asked.declared.name}”（{asked.number}）送审，请在该事项中撤回，或者由审查机构退回补正"


def is_for_villagers(ctx: Context) -> str:
    return "" if ctx.record.kind == Kind.VILLAGE else "只有村（居）事项登记村民（代表）会议通过"


def are_village_rules(ctx: Context) -> str:
    if ctx.record.village_kind in VILLAGE_RULES:
        return ""
    return "只有村民自治章程、村规民约报乡镇备案（村民委员会组织法第31条）"


def is_filed_if_due(ctx: Context) -> str:
    if ctx.matter.state != "used":
        return ""
    if ctx.record.is_contract:
        return "合同尚未备案（地方规定）"
    rules = ctx.record.village_kind in VILLAGE_RULES
    return "村规民约、自治章程尚未报乡镇备案（村民委员会组织法第31条）" if rules else ""
