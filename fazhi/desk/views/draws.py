"""Draws: their list, the page of one that leads through it, its sheets, its certificate."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any
from urllib.parse import quote

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache

from fazhi.desk.forms import Act, choice_field, words_field
from fazhi.desk.lists import Listing
from fazhi.desk.sheet import Sheet
from fazhi.desk.views.asking import reader
from fazhi.desk.views.draw_asking import Given, pool_from
from fazhi.desk.views.draw_deeds import DEEDS, DrawDeed, offers
from fazhi.spine import access, clock, registry
from fazhi.spine.draws import planning, rights
from fazhi.spine.draws.certificate import dump, plan_from
from fazhi.spine.draws.drafts import plan_of
from fazhi.spine.draws.page import page as stand_alone
from fazhi.spine.draws.reading import summary
from fazhi.spine.draws.rights import State, said
from fazhi.spine.draws.words import Plan
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Account, Chain, Draw, Matter

HISTORY, PAGE, ROWS = 30, 25, 300
PRESSING: dict[str, str] = {
    State.PLANNED: "freeze",
    State.FROZEN: "seed",
}  # what the page explains first when it cannot be done
KINDS = {"json": "application/json", "html": "text/html; charset=utf-8"}


def draw_for(request: HttpRequest, pk: int) -> Draw:
    """A draw the reader may see; to everybody else it does not exist."""
    rows_ = (
        rights.readable(reader(request))
        .defer("certificate")
        .select_related("redraws")
        .prefetch_related("witnesses", "redrawn_as")
    )
    found = rows_.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


# ── the list, and beginning one ───────────────────────────────────────────────────────────────────


def draws(request: HttpRequest) -> HttpResponse:
    user, today = reader(request), clock.today()
    found = rights.readable(user).defer("plan", "certificate", "refs").prefetch_related("witnesses")
    sheet = Paginator(found, PAGE).get_page(request.GET.get("page"))
    shown = [(draw, waits(draw, user)) for draw in sheet]
    return render(
        request, "desk/draws.html", {"sheet": sheet, "rows": shown, "holds": rights.holding_organs(user, today)}
    )


def waits(draw: Draw, user: Account) -> str:
    """What the draw waits for, in one line; "您" where it is the reader."""
    if draw.state == State.PLANNED:
        return "完成准备后冻结名单"
    if draw.state == State.FROZEN and not draw.seed:
        return f"{said(draw.seed_known_at)}后录入种子" if draw.seed_known_at else ""
    if draw.state == State.FROZEN:
        return "等待确认：" + "、".join("您" if w.account_id == user.pk else w.name for w in rights.waiting_for(draw))
    return "公布结果" if draw.state == State.DRAWN else ""


@never_cache
def draw_new(request: HttpRequest) -> HttpResponse:
    """Begin a draw; from the list of a register its rows become the pool at once."""
    user = reader(request)
    organs = rights.holding_organs(user, clock.today())
    if not organs:
        raise NotAllowed("您没有可以组织抽取的岗位（经办人员、审理（审查）人员或者机构负责人）")
    listing = _listing(request, user)
    asked = {
        "organ": choice_field("组织抽取的单位", [(o.pk, o.name) for o in organs]),
        "title": words_field("抽取名称", rows=1, most=200, help_text="如“2026年第三季度案卷评查抽取”"),
        "purpose": words_field("用途", rows=1, most=300),
        "basis": words_field("依据", rows=1, most=300, help_text="法规条文、方案或者文件的名称"),
    }
    form = Act(request.POST or None, asked=asked)
    sheet = Sheet("拟定抽取", "拟定", request.get_full_path(), [form])
    status = 200
    if request.method == "POST":
        status = 422
        if sheet.is_valid():
            try:
                made = _begin(user, {str(o.pk): o for o in organs}, sheet.act.cleaned_data, listing)
            except Refused as refusal:
                status = sheet.refuse(refusal)
            else:
                messages.success(request, f"已拟定，编号{made.number}；请继续准备")
                return redirect("desk:draw", made.pk)
    return render(request, "desk/draw_new.html", {"sheet": sheet, "listing": listing}, status=status)


def _listing(request: HttpRequest, user: Account) -> Listing | None:
    code = request.GET.get("register", "")
    if not code:
        return None
    if not access.reads(user, code, clock.today()):
        raise Http404
    return Listing(registry.register_of(code), user, request.GET, [])


def _begin(user: Account, organs: dict[str, Any], values: dict[str, Any], listing: Listing | None) -> Draw:
    words = {name: values[name] for name in ("title", "purpose", "basis")}
    draw = planning.plan_draw(organ=organs[values["organ"]], by=user, on=clock.today(), **words)
    if listing:
        pool_from(draw, listing.register, listing, listing.queryset, "", Given(user, draw.version, {}))
    return draw


# ── one draw ──────────────────────────────────────────────────────────────────────────────────────


@never_cache
def draw(request: HttpRequest, pk: int) -> HttpResponse:
    return _page(request, draw_for(request, pk))


@never_cache
def draw_do(request: HttpRequest, pk: int, code: str) -> HttpResponse:
    """One deed: its sheet inside the page (or alone for htmx), and its doing."""
    found, user = draw_for(request, pk), reader(request)
    if code not in DEEDS:
        raise Http404
    deed_open = [offer for offer in offers(found, user, clock.today()) if offer.deed.code == code]
    if not deed_open:
        raise NotAllowed(f"此次抽取{found.get_state_display()}，现在不能办理“{DEEDS[code].name}”")
    if request.method != "POST":
        deed = DrawDeed(found, code, user)
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "components/sheet.html", {"sheet": deed.sheet, "draw": found})
        return _page(request, found, sheet=deed.sheet)
    deed, status = DrawDeed(found, code, user, request.POST, request.FILES), 422
    if deed.sheet.is_valid():
        try:
            after = deed.perform()
        except Refused as refusal:
            status = deed.sheet.refuse(refusal)
        else:
            messages.success(request, deed.deed.done)
            return redirect("desk:draw", after.pk)
    return _page(request, draw_for(request, pk), sheet=deed.sheet, status=status)


def _page(request: HttpRequest, found: Draw, *, status: int = 200, **more: Any) -> HttpResponse:
    user, today = reader(request), clock.today()
    plan = _plan(found)
    told = found.summary if found.is_frozen else summary(plan, None)
    pool = Paginator(found.plan.get("pool", []), PAGE).get_page(request.GET.get("page"))
    drawn = told["rows"][:ROWS]
    behind = _behind(user, found, [one["id"] for one in (*pool, *drawn)])
    out = {no.candidate: no for no in plan.exclusions}
    chosen = {row["id"] for row in told["rows"] if not row["out"]}
    offered = offers(found, user, today)
    pressing = [o for o in offered if not o.open and o.deed.code == PRESSING.get(found.state) and not found.seed]
    context = {
        "draw": found, "plan": plan, "confirms": _confirms(found, user),
        "told": told, "stages": _stages(found), "waits": waits(found, user), "offers": offered,
        "pressing": pressing, "hindered": [o for o in offered if not o.open and o not in pressing],
        "witnesses": found.witnesses.select_related("recorded_by"), "sheet_of_pool": pool, "todo": _todo(found, plan),
        "pool": [(one, behind.get(one["id"]), out.get(one["id"]), one["id"] in chosen) for one in pool],
        "drawn": [(row, behind.get(row["id"])) for row in drawn], "further": len(told["rows"]) - len(drawn),
        "asked": sum(number for *_, number in told["counts"]),
        "later": list(found.redrawn_as.all()), "history": _history(found), **more,
    }  # fmt: skip
    return render(request, "desk/draw.html", context, status=status)


def _confirms(draw: Draw, user: Account) -> bool:
    """Whether the reader is still to say which seed they saw: then it is not shown, or they would only copy it."""
    return draw.state == State.FROZEN and any(one.account_id == user.pk for one in rights.waiting_for(draw))


def _plan(draw: Draw) -> Plan:
    """The plan; a frozen one without its pool, which may be long and of which a page shows a few."""
    return plan_from({**draw.plan, "pool": []}) if draw.is_frozen else plan_of(draw)


def _todo(draw: Draw, plan: Plan) -> list[tuple[str, bool, str]]:
    """What is to be laid down before the freeze: name, whether it is, and how it stands."""
    if draw.state != State.PLANNED:
        return []
    known = f"{draw.seed_source}，{said(draw.seed_known_at)}公开" if draw.seed_known_at else "还没有写明"
    officers = "；".join(f"{one.name}{len(one.officers)}人" for one in plan.pairings)
    return [
        ("种子来源", bool(draw.seed_known_at), known),
        ("名单", bool(plan.pool), f"{len(plan.pool)}个，{draw.pool_source}" if plan.pool else "还没有确定"),
        ("数量或者比例", bool(plan.shares), f"{len(plan.shares)}类已写明" if plan.shares else "还没有确定"),
        ("回避、排除", True, f"{len(plan.exclusions)}个" if plan.exclusions else "没有"),
        ("人员库", True, officers or "不派人"),
    ]


def _stages(draw: Draw) -> list[tuple[str, date | None, bool]]:
    seeing = draw.state == State.FROZEN and bool(draw.seed)
    steps = [
        ("准备", draw.planned_on, draw.state == State.PLANNED), ("名单冻结", draw.frozen_on, draw.state == State.FROZEN and not seeing),
        ("种子和见证", draw.seed_on, seeing), ("抽取", draw.drawn_on, draw.state == State.DRAWN),
        ("公布结果", draw.published_on, draw.state == State.PUBLISHED),
    ]  # fmt: skip
    return steps


def _history(draw: Draw) -> list[tuple[str, Any]]:
    events = draw.chain.events.select_related("by", "aside").order_by("-seq")[:HISTORY]
    return [(rights.NAMES.get(event.code, event.code), event) for event in events]


def _behind(user: Account, draw: Draw, ids: Iterable[str]) -> dict[str, tuple[str, str]]:
    """Title and address of the records behind candidates, where the reader may see them."""
    keys = {draw.refs[one]: one for one in ids if one in draw.refs}
    systems: dict[str, list[int]] = {}
    for pk, system in Chain.objects.filter(pk__in=keys).values_list("pk", "system"):
        systems.setdefault(system, []).append(pk)
    found: dict[str, tuple[str, str]] = {}
    known = {register.code: register for register in registry.registers()}
    for system, pks in systems.items():
        register = known.get(system)
        if register is None:
            continue
        base = Matter.objects.all() if register.of_matters else register.queryset()
        address = "desk:matter" if register.of_matters else "desk:entry"
        seen = access.visible_to(user, base, system=system).filter(pk__in=pks)
        for pk, title in seen.values_list("pk", "title"):
            found[keys[pk]] = (title, reverse(address, args=[pk]))
    return found


def draw_file(request: HttpRequest, pk: int, kind: str) -> HttpResponse:
    """The certificate, as the file that is verified or as the page that verifies itself."""
    found = draw_for(request, pk)
    if kind not in KINDS or not found.certificate:
        raise Http404
    return certificate_file(found, kind)


def certificate_file(draw: Draw, kind: str) -> HttpResponse:
    """A certificate to be taken away: its own script runs in the file, never on this site."""
    data = dump(draw.certificate) if kind == "json" else stand_alone(draw.certificate).encode()  # type: ignore[arg-type]
    response = HttpResponse(data, content_type=KINDS[kind])
    name = quote(f"{draw.number}抽取凭证.{kind}")
    response.headers["Content-Disposition"] = f"attachment; filename=\"draw.{kind}\"; filename*=UTF-8''{name}"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "private, no-store"
    return response
