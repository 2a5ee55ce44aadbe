"""The statute library: everybody reads it and checks citations; its keepers enter, correct and withdraw editions."""

from __future__ import annotations

from collections import Counter
from copy import copy
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.desk.statute_forms import ChangeForm, CheckForm, EnterForm, moves_chosen
from fazhi.desk.views.asking import reader
from fazhi.spine import clock
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.statutes.actions import change_edition, may_keep_statutes, withdraw_edition
from fazhi.statutes.checking import Severity, check
from fazhi.statutes.entering import By, enter_text
from fazhi.statutes.models import Edition
from fazhi.statutes.naming import kept_title
from fazhi.statutes.numerals import article_name
from fazhi.statutes.renumbering import Move, worked_out

PAGE = 50
TONES = {Severity.ERROR: "red", Severity.WARNING: "amber", Severity.UNKNOWN: "grey", Severity.GOOD: "green"}
STANDINGS = {"现行有效": "green", "尚未施行": "amber", "已失效": "grey", "已撤下": "grey"}


def _keeps(request: HttpRequest) -> bool:
    return may_keep_statutes(reader(request), clock.today())


def _require(request: HttpRequest) -> None:
    if not _keeps(request):
        raise NotAllowed("法规库由系统管理员和合法性审查人员维护")


@require_safe
def statutes(request: HttpRequest) -> HttpResponse:
    """What is on file, found by words of the title, short title or number."""
    q, kind = request.GET.get("q", "").strip()[:60], request.GET.get("kind", "")
    rows = Edition.objects.filter(state=Edition.State.ON_FILE)
    if q:
        plain = kept_title(q)
        rows = rows.filter(Q(title__contains=plain) | Q(aliases__icontains=plain) | Q(number__contains=q))
    if kind in Edition.Kind.values:
        rows = rows.filter(kind=kind)
    sheet = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    today = clock.today()
    shown = [(e, e.standing(today), STANDINGS[e.standing(today)]) for e in sheet.object_list]
    context = {
        "q": q, "kind": kind, "kinds": Edition.Kind.choices, "sheet": sheet, "rows": shown, "may": _keeps(request),
        "empty": not Edition.objects.exists(),
    }  # fmt: skip
    return render(request, "desk/statutes.html", context)


@never_cache
def statute_enter(request: HttpRequest) -> HttpResponse:
    """Put a statute on file from its text."""
    _require(request)
    form = EnterForm(request.POST or None, request.FILES or None)
    problems: list[str] = []
    if request.method == "POST" and form.is_valid():
        try:
            text, name = form.given()
            outcome = enter_text(text, form.told(), By(reader(request), clock.today()), name=name)
        except Refused as refusal:
            problems = refusal.reasons
        else:
            assert outcome.edition
            said = "已收录" if outcome.new else "已经收录过，没有变化："
            messages.success(request, f"{said}《{outcome.edition}》，{outcome.edition.articles.count()}条")
            for remark in outcome.remarks:
                messages.warning(request, remark)
            return redirect("desk:statute", outcome.edition.pk)
    status = 422 if problems or form.errors else 200
    return render(request, "desk/statute_enter.html", {"form": form, "problems": problems}, status=status)


@never_cache
def statute_check(request: HttpRequest) -> HttpResponse:
    """The citations of a text that is uploaded or pasted; nothing of it is kept."""
    form = CheckForm(request.POST or None, request.FILES or None)
    problems: list[str] = []
    context: dict[str, Any] = {"form": form}
    if request.method == "POST" and form.is_valid():
        on = form.cleaned_data["on"] or clock.today()
        try:
            text, _ = form.given()
        except Refused as refusal:
            problems = refusal.reasons
        else:
            findings = check(text, on)
            counted = Counter(f.severity for f in findings)
            context |= {
                "on": on, "found": [(text.count("\n", 0, f.citation.start) + 1, f, TONES[f.severity]) for f in findings],
                "counted": [(severity.word, counted[severity], TONES[severity]) for severity in Severity], "checked": True,
            }  # fmt: skip
    status = 422 if problems or form.errors else 200
    return render(request, "desk/statute_check.html", {**context, "problems": problems}, status=status)


def _edition(pk: int) -> Edition:
    return get_object_or_404(Edition.objects.select_related("chain"), pk=pk)


@never_cache
def statute(request: HttpRequest, pk: int) -> HttpResponse:
    """One edition: facts, articles, the other editions, where articles went, history; for keepers its correction."""
    edition = _edition(pk)
    on_file = edition.state == Edition.State.ON_FILE
    may = _keeps(request) and on_file
    form = ChangeForm(copy(edition), request.POST or None) if may else None
    problems: list[str] = []
    if request.method == "POST":
        _require(request)
        if form and form.is_valid():
            try:
                values, note = form.values(), form.cleaned_data["note"]
                if values:
                    change_edition(edition, values=values, by=reader(request), on=clock.today(), note=note)
            except Refused as refusal:
                problems = refusal.reasons
            else:
                messages.success(request, "已更正" if values else "没有改动")
                return redirect("desk:statute", pk)
    return render(request, "desk/statute.html", _shown(edition, may) | {"form": form, "problems": problems},
                  status=422 if problems or (form and form.errors) else 200)  # fmt: skip


def _shown(edition: Edition, may: bool) -> dict[str, Any]:
    today = clock.today()
    others = Edition.objects.filter(title=edition.title, state=Edition.State.ON_FILE).exclude(pk=edition.pk)
    standing = edition.standing(today)
    return {
        "edition": edition, "standing": standing, "tone": STANDINGS[standing], "may": may,
        "articles": [(article_name(a.key), a) for a in edition.articles.all()],
        "others": [(e, e.standing(today)) for e in others],
        "moves": [(article_name(old), article_name(new)) for old, new in edition.moves.items()],
        "before": _before(edition), "events": edition.chain.events.select_related("by", "aside").order_by("-seq"),
        "said": {"enter": "收录", "text": "补充全文", "change": "更正", "withdraw": "撤下"},
    }  # fmt: skip


def _before(edition: Edition) -> Edition | None:
    """The edition that was in force before this one."""
    earlier = Edition.objects.filter(
        title=edition.title, state=Edition.State.ON_FILE, in_force_on__lt=edition.in_force_on
    )
    return earlier.order_by("-in_force_on").first()


@require_POST
def statute_withdraw(request: HttpRequest, pk: int) -> HttpResponse:
    """Take a wrongly entered edition down, with a reason."""
    _require(request)
    try:
        withdraw_edition(_edition(pk), by=reader(request), on=clock.today(), note=request.POST.get("note", ""))
    except Refused as refusal:
        messages.error(request, "；".join(refusal.reasons))
    else:
        messages.success(request, "已撤下，仍保留在案")
    return redirect("desk:statute", pk)


@never_cache
def statute_moves(request: HttpRequest, pk: int) -> HttpResponse:
    """Where the articles of the edition before went: worked out from the wording, chosen and confirmed by the keeper."""
    _require(request)
    edition = _edition(pk)
    if edition.state != Edition.State.ON_FILE:
        raise Http404
    before = _before(edition)
    proposed = _worked_out(before, edition)
    problems: list[str] = []
    typed = request.POST.get("typed", "")
    if request.method == "POST":
        try:
            moves = moves_chosen(proposed, request.POST.getlist("move"), typed)
            note = "确认条文序号对照"
            change_edition(edition, values={"moves": moves}, by=reader(request), on=clock.today(), note=note)
        except Refused as refusal:
            problems = refusal.reasons
        else:
            messages.success(request, f"已确认{len(moves)}条的序号对照")
            return redirect("desk:statute", pk)
    known = {f"{m.old}>{m.new}" for m in proposed}
    rest = "\n".join(f"{old} {new}" for old, new in edition.moves.items() if f"{old}>{new}" not in known)
    context = {
        "edition": edition, "before": before, "rows": _pairs(before, edition, proposed), "problems": problems,
        "typed": typed or rest,
    }  # fmt: skip
    return render(request, "desk/statute_moves.html", context, status=422 if problems else 200)


def _worked_out(before: Edition | None, edition: Edition) -> list[Move]:
    if before is None or not (before.texts and edition.texts):
        return []
    return worked_out(*(dict(e.articles.values_list("key", "text")) for e in (before, edition)))


def _pairs(before: Edition | None, edition: Edition, proposed: list[Move]) -> list[dict[str, Any]]:
    """The proposals with both texts; those that were confirmed before are ticked, and all when none was."""
    if before is None or not proposed:
        return []
    old, new = (dict(e.articles.values_list("key", "text")) for e in (before, edition))
    return [
        {
            "value": f"{m.old}>{m.new}", "old": article_name(m.old), "new": article_name(m.new), "alike": m.alike,
            "was": old[m.old], "now": new[m.new], "on": edition.moves.get(m.old) == m.new or not edition.moves,
        }
        for m in proposed
    ]  # fmt: skip
