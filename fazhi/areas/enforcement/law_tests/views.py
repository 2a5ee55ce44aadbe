"""The pages of a test: a person's own tests and sitting, an agency's own people, the questions for the bureau once it is over."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from fazhi.areas.enforcement.law_tests import marking, sitting
from fazhi.areas.enforcement.law_tests.bank import JUDGED, LETTERS
from fazhi.areas.enforcement.law_tests.models import LawAnswer, LawPaperQuestion, LawSitting, LawTest
from fazhi.areas.enforcement.law_tests.practice import GRACE
from fazhi.areas.enforcement.law_tests.procedure import CODE, KEEPERS
from fazhi.areas.enforcement.law_tests.words import QuestionKind, Seat
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.access import Role
from fazhi.spine.errors import NotAllowed, Refused

#: Who looks after the training of an agency's own people.
TRAINERS = {Role.LIAISON, Role.REGISTRAR, Role.OFFICE_HEAD}
SHOWN = 300  # rows of an agency; newest first


def _mine(request: HttpRequest, token: UUID) -> LawSitting:
    try:
        return sitting.mine(reader(request), token)
    except LookupError:
        raise Http404 from None


def _with_tests(rows: Iterable[LawSitting]) -> list[LawSitting]:
    """The sittings with the records of their windows, read at once."""
    listed = list(rows)
    tests = LawTest.objects.in_bulk({row.matter_id for row in listed})
    for row in listed:
        row.matter.record = tests[row.matter_id]
    return listed


@never_cache
@require_safe
def own(request: HttpRequest) -> HttpResponse:
    """The reader's own tests, newest first, and the way to those of their agency."""
    rows = LawSitting.objects.filter(officer__account=reader(request).pk).exclude(matter__state="drafted")
    listed = _with_tests(rows.select_related("matter", "agency").order_by("-due_on", "-round")[:100])
    told = [{"row": row, "why": sitting.closed_for(row), "published": sitting.published(row)} for row in listed]
    return render(request, "enforcement/law_tests.html", {"rows": told, "trains": bool(_trained(request))})


@never_cache
@require_safe
def sheet(request: HttpRequest, token: UUID) -> HttpResponse:
    """One sitting: how to begin it, the paper while it runs, the result when the window is closed."""
    row = sitting.look(_mine(request, token))
    test = row.matter.record
    context: dict[str, Any] = {"sitting": row, "test": test, "why": sitting.closed_for(row), "grace": GRACE.seconds}
    if row.state == Seat.SITTING:
        assert row.deadline_at
        context |= {"questions": _paper(row), "left": max(0, int((row.deadline_at - timezone.now()).total_seconds()))}
    elif sitting.published(row):
        context |= {"questions": _paper(row, told=True), "published": True}
    return render(request, "enforcement/law_test_sheet.html", context)


def _paper(row: LawSitting, *, told: bool = False) -> list[dict[str, Any]]:
    """The questions as the person sees them with what they have ticked; ``told``: with the answers."""
    given = dict(LawAnswer.objects.filter(sitting=row).values_list("question", "given"))
    shown = []
    for n, q in enumerate(marking.order(row, marking.paper_of(row)), 1):
        ticked = marking.seen_as(row, q, given.get(q.pk, ""))
        choices = [
            {"letter": LETTERS[k], "words": words, "ticked": LETTERS[k] in ticked}
            for k, (_, words) in enumerate(marking.shown_choices(row, q))
        ]
        one = {"n": n, "q": q, "choices": choices, "several": q.kind == QuestionKind.SEVERAL, "ticked": ticked}
        if told:
            one |= {
                "answer": marking.seen_as(row, q, JUDGED.get(q.answer, q.answer)),
                "right": marking.right(q, given.get(q.pk, "")),
            }
        shown.append(one)
    return shown


@require_POST
def begin(request: HttpRequest, token: UUID) -> HttpResponse:
    """Begin the sitting; the clock runs from here."""
    sitting.begin(_mine(request, token))
    return redirect("desk-enforcement:law-test-sheet", token=token)


@never_cache
@require_POST
def answers(request: HttpRequest, token: UUID) -> HttpResponse:
    """Answers as they are given: {"given": {"3": "AC"}, "at": device time}. Tells how much time is left, nothing else."""
    row = _mine(request, token)
    try:
        told = json.loads(request.body)
        given = {int(place): str(seen)[: len(LETTERS)] for place, seen in dict(told["given"]).items()}
        row = sitting.answer(row, given, str(told.get("at") or "")[:40])
    except (ValueError, KeyError, TypeError, AttributeError):
        return JsonResponse({"error": "作答的内容无法识别，请刷新页面后重试"}, status=422)
    except Refused as refusal:
        return JsonResponse({"error": "；".join(refusal.reasons)}, status=refusal.status)
    if row.state != Seat.SITTING or row.deadline_at is None:
        return JsonResponse({"over": True})
    return JsonResponse({"left": max(0, int((row.deadline_at - timezone.now()).total_seconds()))})


@require_POST
def hand_in(request: HttpRequest, token: UUID) -> HttpResponse:
    """Hand in with whatever the form holds: with or without scripts."""
    row = _mine(request, token)
    places = {q.place for q in marking.paper_of(row)} if row.state == Seat.SITTING else set()
    given = {p: "".join(request.POST.getlist(f"q-{p}"))[: len(LETTERS)] for p in places if f"q-{p}" in request.POST}
    row = sitting.finish(row, given)
    messages.success(request, "到时已自动交卷" if row.by_time else "已交卷；考试截止以后可以查看成绩和答案")
    return redirect("desk-enforcement:law-test-sheet", token=token)


@require_POST
def objection(request: HttpRequest, token: UUID) -> HttpResponse:
    """The person holds a question to be faulty."""
    row = _mine(request, token)
    asked = request.POST.get("place", "")
    sitting.object_to(row, int(asked) if asked.isdecimal() and len(asked) < 4 else 0, request.POST.get("words", ""))
    messages.success(request, "异议已提出，由司法行政部门核对试题；作废的试题重新评分")
    return redirect("desk-enforcement:law-test-sheet", token=token)


def _trained(request: HttpRequest) -> set[int]:
    """The agencies whose training the reader looks after."""
    posts = reader(request).posts_on(clock.today())
    return {p.organ_id for p in posts if p.role in TRAINERS and p.covers(CODE)}


@never_cache
@require_safe
def agency(request: HttpRequest) -> HttpResponse:
    """The tests of the people of the reader's own agency; scores only once a window is closed. In no order of merit."""
    if not (organs := _trained(request)):
        raise NotAllowed("您没有管理本单位人员培训的岗位")
    rows = LawSitting.objects.filter(agency__in=organs).select_related("matter", "officer", "agency")
    told = [
        {"row": row, "published": sitting.published(row), "open": row.state in (Seat.INVITED, Seat.ABSENT)}
        for row in rows.order_by("-due_on", "matter", "round", "agency", "officer__name", "officer")[:SHOWN]
    ]
    return render(request, "enforcement/law_tests_agency.html", {"rows": told})


@require_POST
def excuse(request: HttpRequest, token: UUID) -> HttpResponse:
    """Why one of the agency's people cannot sit."""
    row = LawSitting.objects.filter(token=token, agency__in=_trained(request)).first()
    if row is None:
        raise Http404
    sitting.excuse(row, request.POST.get("why", ""), reader(request))
    messages.success(request, "已登记缺考事由")
    return redirect("desk-enforcement:law-tests-agency")


@never_cache
@require_safe
def questions(request: HttpRequest, pk: int) -> HttpResponse:
    """The questions of the closed rounds with what was objected to, for those who keep the test; persons are not named."""
    matter = matter_for(request, pk, CODE)
    if not access.acts_for(reader(request), matter, "organ", clock.today()) & {
        *KEEPERS,
        Role.OFFICE_HEAD,
    }:
        raise Http404
    over = {"closed": (1, 2), "concluded": (1, 2), "resitting": (1,)}.get(matter.state, ())
    rows = LawPaperQuestion.objects.filter(matter=matter.pk, round__in=over).prefetch_related("objections")
    return render(request, "enforcement/law_test_questions.html", {"matter": matter, "rows": rows, "over": over})
