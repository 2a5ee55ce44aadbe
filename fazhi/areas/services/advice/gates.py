"""What must hold before a step of advice; each refusal says what to do."""

from __future__ import annotations

from fazhi.areas.services.advice.words import DISPUTES, Asker, Channel
from fazhi.spine.context import Context
from fazhi.spine.procedure import Check


def recording_is_agreed(ctx: Context) -> str:
    """A voice is personal information: who speaks is told first, and agrees (个人信息保护法第13条、第14条、第17条)."""
    if ctx.value("recorded") and not ctx.value("recording_agreed"):
        return "通话录音须事先告知并取得咨询人同意；没有同意的，请不要保存录音，并取消“通话已录音”（个人信息保护法第13条、第17条）"
    if ctx.value("recorded") and ctx.value("channel") != Channel.HOTLINE:
        return "只有热线来电登记录音，请核对方式"
    return ""


def answer_is_written(ctx: Context) -> str:
    return "" if ctx.value("answer").strip() else "请填写解答"


def asker_is_named(ctx: Context) -> str:
    return (
        "" if ctx.value("asker").strip() else "转办须有咨询人的姓名，请征得同意后用“更正”补上；不愿留姓名的，请口头指引"
    )


def asker_is_a_person(ctx: Context) -> str:
    if ctx.record.asker_kind == Asker.PERSON:
        return ""
    return "法律援助的对象是公民，企业和其他单位不能申请（法律援助法第2条）"


def not_sent(link: str, what: str) -> Check:
    """A gate: nothing has been sent by this link yet."""

    def gate(ctx: Context) -> str:
        sent = ctx.sent(link)
        return f"已转{what}（{sent[0].number}），请在该件中查看" if sent else ""

    return gate


def can_be_mediated(ctx: Context) -> str:
    if ctx.record.topic in DISPUTES:
        return ""
    return f"“{ctx.record.get_topic_display()}”类问题不适用人民调解，请指引到其他途径（人民调解法第2条）"


def other_party_is_named(ctx: Context) -> str:
    return "" if ctx.value("other_party").strip() else "请填写对方当事人，调解须征得对方同意（人民调解法第17条）"


def shown_somewhere(ctx: Context) -> str:
    return "" if ctx.value("shown_note").strip() else "请写明受理单位和联系方式，不能只说“到有关部门”"
