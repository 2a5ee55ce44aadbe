"""What must hold before an information is published, kept, changed or taken down."""

from __future__ import annotations

from fazhi.areas.oversight.disclosure.words import PUBLISHED_KINDS, Property, Term
from fazhi.spine.context import Context


def made_before(ctx: Context) -> str:
    made = ctx.value("made_on")
    return f"形成日期{made}晚于登记日期{ctx.on}，请核对" if made and made > ctx.on else ""


def term_follows_the_catalogue(ctx: Context) -> str:
    item = ctx.value("catalogue")
    if item is None:
        return "来源为目录事项的，请选择目录事项" if ctx.value("origin") == "catalogue" else ""
    if ctx.value("term") != item.term:
        return f"目录事项“{item.title}”的公开时限是“{Term(item.term).label}”，请按目录填写"
    if item.until and item.until <= ctx.value("made_on"):
        return f"目录事项“{item.title}”已于{item.until}停用"
    return ""


def own_day_is_given(ctx: Context) -> str:
    own = ctx.value("term") == Term.OWN
    if own and not ctx.value("own_due"):
        return "法律、法规对公开期限另有规定的，请填写应当公开的日期（条例第26条）"
    return "公开时限不是“另有规定”的，不填另有规定的日期" if not own and ctx.value("own_due") else ""


def secrecy_is_checked(ctx: Context) -> str:
    if ctx.value("secrecy_checked"):
        return ""
    return "公开前应当依法进行保密审查，请勾选“已依法进行保密审查”（条例第17条）"


def says_why_not(ctx: Context) -> str:
    if ctx.value("audit_property") != Property.ACTIVE and not ctx.value("property_reason"):
        return "不主动公开或者删减后公开的，请写明理由和依据（条例第13–17条）"
    return ""


def may_be_published(ctx: Context) -> str:
    kind = ctx.record.audit_property
    return "" if kind in PUBLISHED_KINDS else f"公开属性为“{Property(kind).label}”，不能主动公开（条例第13条、第17条）"


def is_kept_back(ctx: Context) -> str:
    return "公开属性为主动公开，应当公开（条例第19条）" if ctx.record.audit_property in PUBLISHED_KINDS else ""


def kind_is_named(ctx: Context) -> str:
    return "" if ctx.value("item_kind") else "请选择组配分类（条例第12条：目录包括索引、名称、内容概述、生成日期等）"


def has_a_channel(ctx: Context) -> str:
    return "" if ctx.value("channels") else "请选择公开渠道（条例第23–25条）"
