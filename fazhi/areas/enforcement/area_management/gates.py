"""What must hold before an alert is opened, told, answered and closed. Each asks the records for the colour of the day."""

from __future__ import annotations

from typing import Any

from fazhi.areas.enforcement.area_management.asking import SiteColour, colour_of, if_left_out
from fazhi.areas.enforcement.area_management.models import AlertObjection, AlertRuling, AreaAlert, AreaSite
from fazhi.areas.enforcement.area_management.words import Colour, Ruling
from fazhi.spine.context import Context

LOCAL = "本地景区综合管理办法"


def now(ctx: Context) -> SiteColour:
    """The colour of the day before the step, asked once however many gates and fields ask for it."""
    known: dict[str, SiteColour] = ctx.__dict__
    if "_site_colour" not in known:
        known["_site_colour"] = colour_of(ctx.record.site, ctx.on)
    return known["_site_colour"]


def reasons(ctx: Context) -> str:
    return "\n".join(now(ctx).reasons)


def keepers(site: AreaSite) -> tuple[int, int]:
    """Keys of the organs that look after a site: the one that keeps it on its register, the one that leads its joint checks."""
    return site.organ_id, site.area.lead_id


def calls_for_alert(ctx: Context) -> str:
    """Opening: by those who look after the site, when it is yellow or red that day, and no alert of it is open."""
    site = ctx.value("site")
    if ctx.matter.organ_id not in keepers(site):
        return f"{site.title}由{site.organ.short}管理，预警由管理单位或者联合检查牵头单位{site.area.lead.short}登记（{LOCAL}）"
    if site.ended_on and site.ended_on <= ctx.on:
        return f"{site.title}已于{site.ended_on}停业（撤出），不再预警"
    if not ctx.in_bulk:
        AreaSite.objects.select_for_update().get(pk=site.pk)  # of two who press at once the second is told of the first
    if other := AreaAlert.objects.filter(site=site, matter__closed_on=None).select_related("matter").first():
        return f"{site.title}已有未办结的预警（{other.matter.number}），请在其中办理"
    if colour_of(site, ctx.on).colour is Colour.GREEN:
        return f"{site.title}在{ctx.on}为绿色，没有达到预警标准，不能登记预警（{LOCAL}）"
    return ""


def is_yellow(ctx: Context) -> str:
    found = now(ctx)
    if found.colour is Colour.YELLOW:
        return ""
    if found.colour is Colour.RED:
        return "场所已为红色，请派出联合检查，不以提醒代替"
    return "场所已恢复绿色，无须提醒，请办结"


def is_red(ctx: Context) -> str:
    found = now(ctx)
    return "" if found.colour is Colour.RED else f"场所为{found.colour.label}，只有红色才派出联合检查（{LOCAL}）"


def has_checklist(ctx: Context) -> str:
    """No published item, no check: the visit would refuse later, the list is asked for here."""
    return (
        ""
        if ctx.record.site.area.items_text.strip()
        else "管理区域没有联合检查清单，请先在管理区域台账填写（国办发〔2024〕54号）"
    )


def is_green(ctx: Context) -> str:
    found = now(ctx)
    if found.colour is Colour.GREEN:
        return ""
    return f"场所仍为{found.colour.label}，不能办结：{'；'.join(found.reasons)}"


def reply_day_lies_ahead(ctx: Context) -> str:
    due = ctx.value("reply_by")
    return f"要求回复的期限{due}应当晚于提醒日期{ctx.on}，请核对" if due and due <= ctx.on else ""


def objection_open(ctx: Context) -> bool:
    return len(ctx.rows(AlertObjection)) > len(ctx.rows(AlertRuling))


def nothing_objected(ctx: Context) -> str:
    return "经营者的异议尚未答复，请先答复" if objection_open(ctx) else ""


def has_objection(ctx: Context) -> str:
    return "" if objection_open(ctx) else "没有尚未答复的异议"


def one_objection_at_a_time(ctx: Context) -> str:
    return "上一次异议尚未答复，请等候答复；有补充的，请联系办理单位" if objection_open(ctx) else ""


def is_told(ctx: Context) -> str:
    return "" if ctx.record.code else "还没有告知经营者，不能登记回复、异议"


def ruling_names_its_record(ctx: Context) -> str:
    """An objection is upheld of something that counts; what counts no more need not be left out."""
    number, index = (ctx.detail.get("source_number") or "").strip(), ctx.detail["index"]
    reading = next(r for r in now(ctx).readings if r.index.code == index)
    if ctx.detail["outcome"] == Ruling.HELD:
        return "异议不成立的，不填不再计入的记录编号" if number else ""
    known = [row.number for row in reading.rows]
    if number and number not in known:
        return f"{number}现在没有计入“{reading.index.name}”；计入的是：{'、'.join(known) or '无'}"
    return "" if known else f"“{reading.index.name}”现在没有计入任何记录，无须排除"


def colour_before(ctx: Context) -> str:
    return now(ctx).colour.value


def colour_after(ctx: Context) -> str:
    """What the colour will be without what the answer leaves out: asked as if the ruling stood."""
    if ctx.detail.get("outcome") != Ruling.CHANGED:
        return now(ctx).colour.value
    ruling = AlertRuling(
        outcome=Ruling.CHANGED,
        index=ctx.detail["index"],
        source_number=ctx.detail.get("source_number") or "",
        on=ctx.on,
    )
    return if_left_out(ctx.record.site, ctx.on, ruling).colour.value


def was_shut(ctx: Context) -> str:
    ended: Any = ctx.record.site.ended_on
    return "" if ended and ended <= ctx.on else "场所没有登记停业（撤出），不能终止；已改正的请办结"
