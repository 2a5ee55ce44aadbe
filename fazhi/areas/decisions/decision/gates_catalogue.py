"""What must hold before a step of a yearly catalogue."""

from __future__ import annotations

from fazhi.areas.decisions.decision.catalogue import CatalogueItem, DecisionCatalogue
from fazhi.areas.decisions.decision.words import ACT, EXCLUDED, Category
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.context import Context
from fazhi.spine.fields import join, split


def excluded(category: str) -> str:
    """Why a matter of this category is no major decision; "" when it is one."""
    if category in EXCLUDED:
        return f"财政政策、货币政策等宏观调控决策，政府立法决策以及突发事件应急处置决策不适用本条例（{ACT}第3条第2款）"
    if category == Category.OWN_LAW:
        return f"法律、行政法规对决策程序另有规定的，依照其规定，不列入重大行政决策（{ACT}第3条第2款）"
    return ""


def category_is_in_scope(ctx: Context) -> str:
    return excluded(ctx.detail.get("category") or ctx.values.get("category") or "")


def one_for_each_year(ctx: Context) -> str:
    """Two clerks at the same moment: the second waits here until the first has written, and then sees it."""
    if not ctx.in_bulk:
        take_turn()
    rows = DecisionCatalogue.objects.filter(year=ctx.value("year"), matter__organ=ctx.matter.organ)
    found = rows.exclude(matter__state="withdrawn").select_related("matter").first()
    return f"{ctx.matter.organ}{found.year}年度目录已经登记（{found.matter.number}），每年编制一个目录" if found else ""


def year_is_near(ctx: Context) -> str:
    year = ctx.value("year")
    return "" if ctx.on.year - 1 <= year <= ctx.on.year + 1 else f"目录年度{year}与登记日期{ctx.on}相差一年以上，请核对"


def item_stands(ctx: Context) -> str:
    no = ctx.detail["item_no"]
    if not 1 <= no <= ctx.record.last_item:
        return f"目录中没有序号{no}的事项，请核对"
    return f"序号{no}的事项已经移出目录" if str(no) in split(ctx.record.removed) else ""


def change_has_reason(ctx: Context) -> str:
    if ctx.record.version and not ctx.detail.get("reason", "").strip():
        return f"调整已公布的目录须写明每一事项变动的理由（{ACT}第3条第3款）"
    return ""


def something_to_publish(ctx: Context) -> str:
    if not ctx.record.pending:
        return "还没有列入、变更或者移出任何事项" + ("，没有可以报批的调整" if ctx.record.version else "，请先登记事项")
    return "" if listed(ctx) else "目录中已没有事项"


def consent_is_on_paper(ctx: Context) -> str:
    return f"同意日期{ctx.value('consent_on')}晚于登记日期{ctx.on}，请核对" if ctx.value("consent_on") > ctx.on else ""


def consent_stands(ctx: Context) -> str:
    return "" if ctx.record.consent_on else f"目录须经同级党委同意后方可公布（{ACT}第3条第3款）"


def never_published(ctx: Context) -> str:
    return "目录已经公布过，请退回修改调整" if ctx.record.version else ""


def once_published(ctx: Context) -> str:
    return "" if ctx.record.version else "目录尚未公布，请退回修改"


def nothing_entered(ctx: Context) -> str:
    return f"已登记{ctx.record.pending}项变动，须报批准后公布" if ctx.record.pending else ""


def listed(ctx: Context) -> int:
    """How many items the catalogue holds now."""
    return int(ctx.record.last_item) - len(split(ctx.record.removed))


def with_removed(ctx: Context) -> str:
    """The numbers taken out, this one included."""
    return join([*split(ctx.record.removed), str(ctx.detail["item_no"])])


def name_of_item(ctx: Context) -> str:
    """What the item is called, so that its removal names it."""
    named = [row.name for row in ctx.rows(CatalogueItem) if row.item_no == ctx.detail["item_no"] and row.name]
    return named[-1] if named else ""
