"""Rounds of raters: sheets with codes are printed by one who keeps no list, and whoever holds one answers it once.

What is stored is in ``portal.ballots``; here are the two pages, one for the desk and one for the public. The raters' page
asks nobody to log in, keeps no session and carries the code in the body only.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import segno
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from fazhi.desk.views.asking import matter_for, reader
from fazhi.portal import ballots
from fazhi.portal.ballots import Ballot, Question, Vote
from fazhi.portal.codes import LENGTH, grouped, read_code
from fazhi.portal.throttle import Allowance
from fazhi.spine import access, clock
from fazhi.spine.actions import take_step
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter, Organ

#: A hall full of raters stands behind one address: more is allowed than of those who apply.
WRONG = Allowance("rater-code", most=60, seconds=900)
ACTS = Allowance("rater", most=600, seconds=3600)
MOST_AT_ONCE = 300  # sheets of one printing
ASKING = ("rating", "asking")  # states in which answers are taken


@dataclass(frozen=True)
class Subject:
    """One thing that is judged on a sheet: the unit, and what its heading says."""

    organ: Organ
    title: str


@dataclass(frozen=True)
class Raters:
    """One kind of rounds. ``closed``: why nothing is taken on a day, "" when it is. ``page``: address of the raters' page,
    ``ways``: by which sheets go out, where the step that hands out asks for it."""

    system: str
    page: str
    asks: str
    ballot_of: Callable[[Matter], Ballot]
    closed: Callable[[Any, date], str]
    subjects: Callable[[Matter], list[Subject]]
    ways: Callable[[Matter], list[tuple[str, str]]] = lambda matter: []
    step: str = "hand_out"

    def found(self, code: str) -> Matter | None:
        """The round that a code belongs to, as long as it can be used. Raises NotAllowed for one that is spent."""
        for matter in (
            Matter.objects.filter(system=self.system, state__in=ASKING).select_related("organ").order_by("pk")
        ):
            ballot = self.ballot_of(matter)
            if ballots.unspent(ballot, code):
                return matter
            if ballots.used(ballot, code):
                raise NotAllowed(ballot.twice)
        return None

    # The raters' page.

    def answered(self, request: HttpRequest) -> HttpResponse:
        """GET asks for the code; POST shows the sheet, and takes it filled in."""
        if request.method != "POST":
            return self._asks_code(request, done="done" in request.GET)
        typed = request.POST.get("code", "")[:60]
        code = read_code(typed)
        if WRONG.spent(request) or ACTS.spent(request):
            return self._asks_code(request, wrong="您所用的网络地址操作过于频繁，请15分钟后再试。", status=429)
        try:
            matter = self.found(code) if len(code) == LENGTH else None
        except NotAllowed as refusal:
            return self._asks_code(request, wrong=f"{refusal.reasons[0]}。", status=422)
        if matter is None:
            WRONG.count(request)
            told = f"没有查到。请核对票上的编码，它由{LENGTH}个字母和数字组成；测评结束后编码作废。"
            return self._asks_code(request, wrong=told, typed=typed, status=422)
        if why := self.closed(matter.record, clock.today()):
            return self._asks_code(request, wrong=f"{why}。", status=422)
        return (
            self._handed_in(request, matter, code)
            if request.POST.get("act") == "give"
            else self._sheet(request, matter, code)
        )

    def _handed_in(self, request: HttpRequest, matter: Matter, code: str) -> HttpResponse:
        ballot = self.ballot_of(matter)
        votes = [
            Vote(subject.organ, question.code, request.POST.get(f"{subject.organ.pk}-{question.code}", ""))
            for subject in self.subjects(matter) for question in ballot.questions
        ]  # fmt: skip
        missing = sum(vote.answer not in ballot.question(vote.about).answers for vote in votes)
        if missing:
            return self._sheet(request, matter, code, wrong=f"还有{missing}项没有选择，请选完再提交", status=422)
        ACTS.count(request)
        try:
            ballots.give(ballot, code, votes)
        except Refused as refusal:
            return self._asks_code(request, wrong=f"{refusal.reasons[0]}。", status=422)
        return redirect(f"{reverse(self.page)}?done")

    def _asks_code(self, request: HttpRequest, *, status: int = 200, **more: Any) -> HttpResponse:
        return render(
            request, "leadership/rater_code.html", {"asks": self.asks, "page": self.page, **more}, status=status
        )

    def _sheet(
        self, request: HttpRequest, matter: Matter, code: str, wrong: str = "", status: int = 200
    ) -> HttpResponse:
        ballot = self.ballot_of(matter)
        blocks = [
            {"title": s.title, "questions": [self._field(request, s, question) for question in ballot.questions]}
            for s in self.subjects(matter)
        ]  # fmt: skip
        context = {
            "matter": matter,
            "ballot": ballot,
            "blocks": blocks,
            "code": code,
            "wrong": wrong,
            "page": self.page,
        }
        return render(request, "leadership/rater_sheet.html", context, status=status)

    @staticmethod
    def _field(request: HttpRequest, subject: Subject, question: Question) -> dict[str, Any]:
        name = f"{subject.organ.pk}-{question.code}"
        return {
            "name": name,
            "words": question.words,
            "answers": question.answers,
            "chosen": request.POST.get(name, ""),
        }

    # The desk's page; its views are ``never_cache``: the codes are stored by no browser.

    def printed(self, request: HttpRequest, pk: int) -> HttpResponse:
        """Ask how many sheets; POST prints them. The codes are shown this once and can never be looked up again."""
        matter = matter_for(request, pk)
        today = clock.today()
        if matter.system != self.system or not access.may(
            reader(request), matter.declared.step(self.step), matter, today
        ):
            raise Http404
        faults: list[str] = []
        if request.method == "POST":
            codes = self._codes(request, matter, faults)
            if codes:
                return self._paper(request, matter, codes)
        ballot, subjects = self.ballot_of(matter), self.subjects(matter)
        back = ballots.waiting(ballot, subjects[0].organ, ballot.questions[0].code) if subjects else 0
        handed = sum(row.many for row in self._rows(matter))
        context = {
            "matter": matter, "ways": self.ways(matter), "faults": faults, "handed": handed, "back": back, "least": ballot.least,
            "most": MOST_AT_ONCE, "open": matter.state in ASKING,
        }  # fmt: skip
        return render(request, "leadership/rater_print.html", context, status=422 if faults else 200)

    def _rows(self, matter: Matter) -> Any:
        return matter.declared.step(self.step).adds.objects.filter(matter=matter.pk)

    def _codes(self, request: HttpRequest, matter: Matter, faults: list[str]) -> list[str]:
        many = request.POST.get("many", "").strip()
        if not many.isdecimal() or not 1 <= int(many) <= MOST_AT_ONCE:
            faults.append(f"请填写要印的张数，一次1至{MOST_AT_ONCE}张")
            return []
        detail = {"many": int(many), **({"way": request.POST.get("way", "")} if self.ways(matter) else {})}
        try:
            with transaction.atomic():
                take_step(matter, self.step, by=reader(request), on=clock.today(), fields={}, detail=detail)
                return ballots.hand_out(self.ballot_of(matter), int(many))
        except Refused as refusal:
            faults.extend(dict.fromkeys([*refusal.reasons, *map(str, getattr(refusal, "fields", {}).values())]))
            return []

    def _paper(self, request: HttpRequest, matter: Matter, codes: list[str]) -> HttpResponse:
        address = request.build_absolute_uri(reverse(self.page))
        picture = segno.make(address, error="m").svg_data_uri(scale=3)
        context = {"matter": matter, "codes": [grouped(code) for code in codes], "address": address, "picture": picture}
        return render(request, "leadership/rater_paper.html", context)
