"""The rules on one page, and one rule: what it looks for, what it would have raised, what it has raised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.oversight.rules.models import RiskRule, RuleHit, RuleTrial
from fazhi.areas.oversight.rules.procedure import CODE, RULES
from fazhi.areas.oversight.rules.running import rule_matter
from fazhi.areas.oversight.rules.trying import Tried, dials, tried
from fazhi.desk.views.asking import matter_for, reader, register_for
from fazhi.figures import engine
from fazhi.figures.finding import Found, find
from fazhi.figures.risks import GRADES, THRESHOLDS, Risk, risk, risks
from fazhi.spine import access, clock
from fazhi.spine.actions import take_step
from fazhi.spine.errors import Refused
from fazhi.spine.models import Account, Matter
from fazhi.spine.registry import Unknown

SHOWN = 60
COLOURS = {"red": "red", "yellow": "amber", "green": "green"}


@dataclass(frozen=True)
class Line:
    """One rule on the board."""

    risk: Risk
    record: RiskRule | None
    hits: int

    @property
    def state(self) -> str:
        return self.record.matter.state_name if self.record else "未列入"

    @property
    def is_on(self) -> bool:
        return self.record is not None and self.record.matter.state == "on"

    @property
    def grade(self) -> str:
        return f"{GRADES[self.risk.grade]}{'→' + GRADES[self.risk.graver] if self.risk.worse else ''}"

    @property
    def colour(self) -> str:
        return COLOURS[self.risk.grade]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def board(request: HttpRequest) -> HttpResponse:
    """All declared rules; one that is not on record yet can be entered, switched off."""
    register = register_for(request, CODE)
    user, today = reader(request), clock.today()
    if request.method == "POST":
        if not access.may_open(user, RULES, today):
            raise Http404
        try:
            matter = rule_matter(request.POST.get("rule", ""), by=user, on=today)
        except (Unknown, Refused) as refusal:
            messages.error(request, str(refusal))
            return redirect("desk-oversight:rules")
        return redirect("desk-oversight:rule", pk=matter.pk)
    held = {record.rule: record for record in access.readable(user, register)}
    hits = dict(RuleHit.objects.order_by().values_list("rule").annotate(n=Count("pk")))
    lines = [Line(one, held.get(one.code), hits.get(one.code, 0)) for one in risks()]
    context = {
        "lines": lines, "on": sum(line.is_on for line in lines), "may": bool(access.may_open(user, RULES, today)), "register": CODE,
    }  # fmt: skip
    return render(request, "oversight/rules.html", context)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def rule(request: HttpRequest, pk: int) -> HttpResponse:
    """One rule. A trial that is looked at keeps nothing; one that is kept is a step with its numbers frozen."""
    matter = matter_for(request, pk, CODE)
    try:
        one = risk(matter.record.rule)
    except Unknown:
        raise Http404 from None
    user, wrong, shown = reader(request), [], None
    first, last = _span(request)
    asked = request.POST if request.method == "POST" else request.GET
    if "first" in asked:
        try:
            if first is None or last is None:
                raise Refused("期间不是日期，请按“2026-01-31”的样子填写")
            if not first <= last <= clock.today():
                raise Refused(f"试运行的期间{first}至{last}不对：起日不晚于止日，止日不晚于今天")
            if request.method == "POST":
                return _kept(request, matter, user, first, last)
            shown = tried(one, first, last, dials(one, matter.record))
        except Refused as refusal:
            wrong = list(refusal.reasons)
    return render(
        request,
        "oversight/rule.html",
        _told(matter, one, user, shown, first, last, wrong),
        status=422 if wrong else 200,
    )


def _kept(request: HttpRequest, matter: Matter, user: Account, first: date, last: date) -> HttpResponse:
    take_step(matter, "try", by=user, on=clock.today(), detail={"first_day": first, "last_day": last})
    trial = RuleTrial.objects.filter(matter=matter).order_by("seq").last()
    messages.success(request, f"试运行已记录：会列出{trial.total if trial else 0}条")
    return redirect("desk-oversight:rule", pk=matter.pk)


def _told(
    matter: Matter, one: Risk, user: Account, shown: Tried | None, first: date | None, last: date | None, wrong: list[str]
) -> dict[str, Any]:  # fmt: skip
    today, numbers = clock.today(), dials(one, matter.record)
    open_to_reader = _readable(one, user, shown, first, last, numbers)
    may = any(p.role in RULES.by_code["try"].by for p in user.posts_on(today) if p.organ_id == matter.organ_id)
    return {
        "matter": matter, "risk": one, "line": Line(one, matter.record, 0), "may": may, "wrong": wrong, "shown": shown, "today": today,
        "first": first or date(today.year - 1, 1, 1), "last": last or today, "rows": open_to_reader[:SHOWN], "most": SHOWN,
        "dials": [(found.label, numbers[name], THRESHOLDS[name], found.basis) for name, found in one.thresholds.items()],
        "trials": RuleTrial.objects.filter(matter=matter).order_by("-seq"), "state": matter.state_name,
        "hits": _raised(one, user), "count": RuleHit.objects.filter(rule=one.code).count(),
        "rows_url": reverse("desk:figure-rows", args=[one.of.code]),
    }  # fmt: skip


def _readable(
    one: Risk, user: Account, shown: Tried | None, first: Any, last: Any, numbers: dict[str, int]
) -> list[tuple[Found, str]]:
    """Of a trial's rows those whose records this reader may open, each with its colour."""
    if shown is None:
        return []
    mine = find(one, first, last, numbers, clock.today(), rows=engine.seen_by(user, clock.today()))
    return [(hit, COLOURS[hit.grade]) for hit in reversed(mine)]


def _raised(one: Risk, user: Account) -> list[RuleHit]:
    """The latest things raised whose clues this reader may open."""
    hits = RuleHit.objects.filter(rule=one.code, clue__isnull=False).select_related("clue", "clue__organ")
    system = hits.values_list("clue__system", flat=True).first()
    if system is None:
        return []
    return list(access.visible_to(user, hits, system=system, prefix="clue__").order_by("-raised_on", "-pk")[:20])


def _span(request: HttpRequest) -> tuple[date | None, date | None]:
    asked = request.POST if request.method == "POST" else request.GET
    found: list[date | None] = []
    for name in ("first", "last"):
        try:
            found.append(date.fromisoformat(asked.get(name, "")))
        except ValueError:
            found.append(None)
    return found[0], found[1]
