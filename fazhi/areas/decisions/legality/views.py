"""The desk pages of a review: the reviewer's, text and points side by side; the unit's answers; handing in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.db.models import Q
from django.forms import HiddenInput, Textarea
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.datastructures import MultiValueDict
from django.views.decorators.cache import never_cache

from fazhi.areas.decisions.legality.asking import Asking
from fazhi.areas.decisions.legality.citations import Marker, cited
from fazhi.areas.decisions.legality.clauses import WHOLE, clauses
from fazhi.areas.decisions.legality.details import ReviewCounselOpinion, ReviewHigherOpinion
from fazhi.areas.decisions.legality.models import LegalityReview
from fazhi.areas.decisions.legality.steps import UNIT
from fazhi.desk.deeds.matter import TakeStep
from fazhi.desk.matter_page import MatterPage
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, actions, clock
from fazhi.spine.context import Context
from fazhi.spine.errors import Refused
from fazhi.spine.models import Matter

SYSTEM = "decisions.legality"
MOST = 100  # rows of each list
#: Steps that the reviewer takes on the working page; all others are on the page of the matter.
ON_THE_BENCH = (
    "add_point", "drop_point", "rate_risk", "member", "ask_counsel", "no_counsel", "name_reviewer", "refer_up", "issue",
)  # fmt: skip
#: What the address may fill in of a point, and how many characters of it.
PREFILLED = {"article": 60, "severity": 10, "problem": 500, "suggestion": 500}
#: What the unit does once every point is answered.
NEXT = ("resubmit", "meet", "sign", "adopt", "file_contract", "file_village", "report")


def _review(request: HttpRequest, pk: int) -> Matter:
    return matter_for(request, pk, SYSTEM)


def _may(page: MatterPage, code: str) -> bool:
    """Whether the reader can take a step now, those included that only these pages offer."""
    matter, step = page.matter, page.declared.step(code)
    if not page.sight.may_ask("step", code):
        return False
    context = Context(matter, matter.record, page.today, page.user, page.calendar)
    return not list(actions.hindrances(context, step, [d for d in page.deadlines if d.is_running]))


@never_cache
def listing(request: HttpRequest) -> HttpResponse:
    """What the reader has to review, what waits for the reader's unit, what was handed in, and what the unit decides on."""
    user, today = reader(request), clock.today()
    rows = access.visible_to(user, LegalityReview.objects.all(), system=SYSTEM, prefix="matter__")
    rows = (
        rows.filter(matter__closed_on=None)
        .select_related("matter__organ", "requester")
        .order_by("matter__next_due", "pk")
    )
    held = {p.organ_id for p in user.posts_on(today) if p.covers(SYSTEM)}
    asking = rows.filter(requester__in=held)
    deciding = rows.filter(Q(decider__in=held) | Q(presenter__in=held)).exclude(
        Q(requester__in=held) | Q(matter__organ__in=held)
    )
    context = {
        "reviewing": rows.filter(matter__organ__in=held, matter__state__in=("requested", "accepted", "referred"))[:MOST],
        "answering": asking.filter(matter__state__in=("returned", "issued", "answered"))[:MOST],
        "waiting": asking.filter(matter__state__in=("requested", "accepted", "referred"))[:MOST],
        "deciding": deciding[:MOST], "asks": bool(_asking_posts(request)),
    }  # fmt: skip
    return render(request, "decisions/legality_list.html", context)


@never_cache
def bench(request: HttpRequest, pk: int) -> HttpResponse:
    """The text with its articles on the left, points on the right; a point is added to an article with one click."""
    matter = _review(request, pk)
    page = MatterPage(matter, reader(request))
    if not page.sight.inside:
        return redirect("desk-decisions:legality-answers", pk)
    do = request.GET.get("do") or ("add_point" if page.offers.offered("step", "add_point") else "")
    deed, status = None, 200
    if do in ON_THE_BENCH and _may(page, do):
        deed = _deed(request, matter, do)
        if request.method == "POST":
            if done := _done(request, deed, f"#point-{matter.record.points_written + 1}" if do == "add_point" else ""):
                return done
            status = 422
    record: Any = matter.record
    points = record.standing_points
    found = cited(record.text, page.today)
    marker = Marker(found)
    laid = [(c, [marker.pieces(line) for line in c.lines]) for c in clauses(record.text, points)]
    places = {c.label: n for n, (c, _) in enumerate(laid, 1)}
    context = {
        "page": page, "matter": matter, "record": record, "sheet": deed.sheet if deed else None, "do": do,
        "clauses": laid, "whole": WHOLE, "points": [(point, places.get(point.article)) for point in points],
        "cited": found, "also_cited": cited(record.basis_text, page.today),
        "inputs": list(ReviewCounselOpinion.objects.filter(matter=matter.pk)),
        "higher": list(ReviewHigherOpinion.objects.filter(matter=matter.pk)),
        "steps": [o for o in page.offers.steps if o.code in ON_THE_BENCH and o.code not in ("add_point", "drop_point")],
        "adds": page.offers.offered("step", "add_point"), "hindered": _hindered(page),
    }  # fmt: skip
    return render(request, "decisions/legality_bench.html", context, status=status)


def _hindered(page: MatterPage) -> list[tuple[Any, list[str]]]:
    return [(step, reasons) for step, reasons in page.offers.hindered if step.code == "issue"]


def _deed(request: HttpRequest, matter: Matter, do: str) -> TakeStep:
    data = request.POST if request.method == "POST" else None
    deed = TakeStep(matter, do, reader(request), data)
    deed.sheet.url = f"{request.path}?{request.GET.urlencode() or 'do=' + do}"
    form: Any = deed.sheet.forms[-1]
    deed.sheet.act.fields[
        "note"
    ].widget = HiddenInput()  # the page is for the points; notes are on the page of the matter
    for field in form.fields.values():
        if isinstance(field.widget, Textarea):
            field.widget.attrs["rows"] = 2
    if do == "add_point":  # a clause or a finding was chosen in the text
        chosen = {name: request.GET.get(name, "")[:most] for name, most in PREFILLED.items()}
        form.initial = {**form.initial, **{name: words for name, words in chosen.items() if words}}
    if do == "drop_point" and (no := request.GET.get("no", "")):
        form.initial = {**form.initial, "no": no[:4]}
    return deed


def _done(request: HttpRequest, deed: TakeStep, at: str = "") -> HttpResponse | None:
    """The deed done and the page shown anew at the place where one goes on; None: it was refused, and the sheet says why."""
    if not deed.sheet.is_valid():
        return None
    try:
        messages.success(request, deed.perform())
    except Refused as refusal:
        deed.sheet.refuse(refusal)
        return None
    return redirect(request.path + at)


@never_cache
def answers(request: HttpRequest, pk: int) -> HttpResponse:
    """The unit answers the points one by one, and hands the whole in when none is left."""
    matter = _review(request, pk)
    page, record = MatterPage(matter, reader(request)), matter.record
    deed, no = None, request.GET.get("no", "")
    may = _may(page, "answer")
    if request.method == "POST" and may:
        deed = TakeStep(matter, "answer", reader(request), _with_number(request, no))
        if done := _done(request, deed, f"#point-{no}" if no.isdigit() else ""):
            return done
    given = record.answers if record.given_on else []
    rows = [
        (point, answer, _answer_form(request, matter, point.no, deed, no) if may and answer is None else None)
        for point, answer in given
    ]  # fmt: skip
    left = sum(1 for _, answer in given if answer is None)
    context = {
        "page": page, "matter": matter, "record": record, "rows": rows, "left": left, "answered": len(given) - left,
        "feeds": page.offers.offered("step", "feedback"), "steps": [o for o in page.offers.steps if o.code in NEXT],
    }  # fmt: skip
    return render(request, "decisions/legality_answers.html", context, status=422 if deed else 200)


def _with_number(request: HttpRequest, no: str) -> Any:
    """The form is about the point that its address names."""
    data: MultiValueDict[str, str] = request.POST.copy()
    data["row-no"] = no
    return data


def _answer_form(request: HttpRequest, matter: Matter, no: int, deed: TakeStep | None, asked: str) -> Any:
    """The sheet of one point; each has ids of its own, since several stand on one page."""
    sheet = deed.sheet if deed and asked == str(no) else TakeStep(matter, "answer", reader(request)).sheet
    sheet.url = f"{request.path}?no={no}#point-{no}"
    row: Any = sheet.forms[-1]
    row.fields["no"].widget = HiddenInput()
    row.fields["no"].initial = no
    row.fields["reason"].widget.attrs["rows"] = 2
    for form in sheet.forms:
        form.auto_id = f"id_{no}_%s"
    return sheet


def _asking_posts(request: HttpRequest) -> list[Any]:
    return [p for p in reader(request).posts_on(clock.today()) if p.role in UNIT and p.covers(SYSTEM)]


@never_cache
def ask(request: HttpRequest) -> HttpResponse:
    """Handing in: contracts first, since they are most of it; villages and departments see the receiving organ named."""
    organs = {p.organ_id: p.organ for p in _asking_posts(request)}
    if not organs:
        raise Http404
    asking = Asking(
        organs, request.GET.get("kind", ""), request.GET.get("unit", ""), request.POST if request.method == "POST" else None,
        request.FILES,
    )  # fmt: skip
    if request.method == "POST" and asking.sheet.is_valid():
        try:
            with transaction.atomic():
                matter = asking.perform(reader(request))
                for upload in request.FILES.getlist("files"):
                    actions.attach(matter.chain, upload, by=reader(request), on=clock.today())
        except Refused as refusal:
            asking.sheet.refuse(refusal)
        else:
            messages.success(request, f"已送{matter.organ}审查，编号{matter.number}")
            return redirect("desk:matter", matter.pk)
    context = {"asking": asking, "sheet": asking.sheet, "here": reverse("desk-decisions:legality-ask")}
    return render(request, "decisions/legality_ask.html", context, status=422 if request.method == "POST" else 200)
