"""For an open case: the entries of the lists that cover its act, and the first-offence question."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.enforcement.leniency.asking import PENALTY, ask_first_offence, entries
from fazhi.areas.enforcement.leniency.models import FirstOffenceQuestion
from fazhi.desk.views.asking import matter_for, reader
from fazhi.spine import access, clock
from fazhi.spine.errors import BadInput, NotAllowed


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def case(request: HttpRequest, pk: int) -> HttpResponse:
    """The lists may be looked at by whoever may read the case; the question is put by those who handle it."""
    matter, today, user = matter_for(request, pk), clock.today(), reader(request)
    if matter.system != PENALTY:
        raise Http404
    if matter.closed_on or matter.record.decided_on:
        return render(request, "enforcement/case_decided.html", {"matter": matter})
    found = entries(organ=matter.organ, act_code=matter.record.act_code, on=today)
    wrong: list[str] = []
    if request.method == "POST":
        given = request.POST.get("entry", "")
        entry = get_object_or_404(found, pk=int(given) if given.isdecimal() else 0)
        try:
            asked = ask_first_offence(matter, entry, by=user, on=today, reason=request.POST.get("reason", ""))
        except (BadInput, NotAllowed) as error:
            wrong = list(error.reasons) or ["请写明查询事由"]
        else:
            messages.success(request, f"查询结果：{asked.get_answer_display()}，已记录为{asked.number}")
            return redirect("desk-enforcement:leniency-case", pk=pk)
    mine = access.may_reveal(user, matter, PENALTY, today)
    answers = (
        FirstOffenceQuestion.objects.filter(case_no=matter.number, organ=matter.organ).order_by("-pk") if mine else ()
    )
    context = {"matter": matter, "entries": found, "answers": answers, "wrong": wrong, "may": mine, "today": today}
    return render(request, "enforcement/leniency_case.html", context, status=422 if wrong else 200)
