"""What must hold before a step of resettlement help. Help is voluntary: no gate asks anything of the person but consent."""

from __future__ import annotations

from datetime import date

from fazhi.areas.services.resettlement import practice
from fazhi.areas.services.resettlement.models import CODE, entrusted
from fazhi.areas.services.resettlement.words import AidType, Edition, HandedBy
from fazhi.spine.context import Context
from fazhi.spine.fields import split
from fazhi.spine.limits import add_months
from fazhi.spine.models import Organ

REVISED = date(2026, 11, 1)  # 监狱法 as revised on 2026-04-30


def edition_of(ctx: Context) -> str:
    """The Prison Law of the day on which the person is linked, whenever the file was opened."""
    return Edition.REVISED if ctx.on >= REVISED else Edition.BEFORE


def kept_at_a_station(ctx: Context) -> str:
    organ = ctx.matter.organ
    if organ.kind in (Organ.Kind.JUSTICE_STATION, Organ.Kind.TOWN):
        return ""
    return "安置帮教由司法所办理，县司法局不建个人档案，只看全县数字；请选择司法所"


def release_is_past(ctx: Context) -> str:
    released = ctx.value("released_on")
    return "衔接日期不能早于释放、解除（入矫）日期，请核对" if released and released > ctx.on else ""


def way_fits_ground(ctx: Context) -> str:
    if ctx.record.aid_type != AidType.RELEASED and ctx.value("handed_by") == HandedBy.PRISON:
        return "社区矫正对象、解除社区矫正人员由社区矫正机构移交，请核对“衔接方式”"
    return ""


def term_is_known(ctx: Context) -> str:
    until, correcting = ctx.value("correction_until"), ctx.record.aid_type == AidType.IN_CORRECTION
    if correcting and not until:
        return "社区矫正对象请填写“矫正期满日期”：帮扶随矫正期满结束（社区矫正法第44条）"
    if until and not correcting:
        return "“矫正期满日期”只对社区矫正对象填写"
    if until and until < ctx.on:
        return "矫正期已满，应当作为解除社区矫正人员衔接，请核对“矫正期满日期”"
    return ""


def term_end(ctx: Context) -> date | None:
    return practice.term_end(ctx.record.aid_type, ctx.value("released_on"), ctx.value("correction_until"))


def next_visit(ctx: Context) -> date:
    return add_months(ctx.on, int(ctx.value("visit_every")))


def keep_until(ctx: Context) -> date:
    return practice.keep_until(ctx.on)


def within_consent(ctx: Context) -> str:
    if ctx.detail.get("kind") in split(ctx.record.consent_scope):
        return ""
    return "本人没有同意这一项帮扶，不能办理；本人愿意的，请先办理“变更帮教协议”（个人信息保护法第13条、第14条）"


def term_is_over(ctx: Context) -> str:
    end = ctx.record.term_end
    return f"帮教期满日为{end}，尚未届满；本人不愿继续的，办理“本人撤回同意”" if end and ctx.on < end else ""


def is_placed(ctx: Context) -> str:
    return "" if ctx.record.placed_kind else "尚未登记安置"


def not_a_minor(ctx: Context) -> str:
    if ctx.record.minor:
        return "未成年人的档案不设副手，只由责任人和所长查看（社区矫正法第54条、第58条；本地从严）"
    return ""


def is_entrusted(ctx: Context) -> str:
    deputy = ctx.value("deputy")
    if deputy is None:
        return ""
    if deputy.pk == ctx.matter.owner_id:
        return "副手须是责任人以外的人"
    if not entrusted([ctx.matter.organ_id], ctx.on).filter(pk=deputy.pk).exists():
        return f"{deputy}在{ctx.matter.organ}没有指明“{CODE}”的岗位，不能担任副手"
    return ""


def another_station(ctx: Context) -> str:
    office = ctx.value("to_office")
    if office is None or office.pk == ctx.matter.organ_id:
        return "请选择转往的司法所；一人同时只由一个司法所帮教"
    if office.kind not in (Organ.Kind.JUSTICE_STATION, Organ.Kind.TOWN):
        return "只能转给司法所；转往外县的，办理“其他原因结束”并依规定由县司法局移送"
    return ""
