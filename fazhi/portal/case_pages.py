"""The page of one case for the holder of its query code: how far it is, papers handed in later, a rating, a certificate.

The code travels in the body only. What else of the case is told is decided by its system: nothing of the applicant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fazhi.portal import ballots, progress
from fazhi.portal.code_doors import CodeDoor, case_of
from fazhi.portal.forms import Attachments
from fazhi.portal.handing_in import hand_in_papers
from fazhi.portal.throttle import Allowance
from fazhi.spine import actions, clock
from fazhi.spine.errors import NotAllowed, Refused
from fazhi.spine.models import Matter


@dataclass(frozen=True)
class LatePapers:
    """Papers for a case that runs already. ``states`` says when they are taken, ``closed`` what is said at other times.

    Where the case waits for them (``correcting``) they answer what was asked: ``step`` is taken, once for each form however
    often it is sent (``mark`` begins its key). ``more`` is told after the thanks.
    """

    allowance: Allowance
    states: frozenset[str]
    closed: str
    step: str
    mark: str
    more: str = ""

    def taken(self, request: HttpRequest, matter: Matter) -> str:
        """Put them on the file; returns the thanks. Raises Refused, and then nothing is kept."""
        self.allowance.check(request)
        self.allowance.count(request)
        if matter.state not in self.states:
            raise NotAllowed(self.closed)
        papers = Attachments(request.POST, request.FILES)
        if not papers.is_valid():
            raise NotAllowed(*(str(sentence) for sentence in papers.errors["papers"]))
        files = papers.cleaned_data["papers"]
        if not files:
            raise NotAllowed("请选择要上传的材料")
        token = request.POST.get("token", "")[:40]
        step = self.step if matter.state == "correcting" else ""
        hand_in_papers(matter, files, on=clock.today(), step=step, key=f"{self.mark}:{token}" if token else None)
        return f"已收到{len(files)}份材料{self.more}。"


@dataclass(frozen=True)
class CasePage:
    """``told`` gives what the template says beside state, steps and limits; ``certificate`` is a template to be printed.

    In the template: ``papers``, ``takes`` (whether they are taken now), ``token``, ``ballot``, and after an act ``thanks`` or
    ``wrong``. Its forms hand in ``act``: "supply", "rate" or "certificate".
    """

    system: str
    door: CodeDoor
    template: str
    papers: LatePapers
    told: Callable[[Matter], dict[str, Any]]
    certificate: str = ""
    rated: bool = False

    def answered(self, request: HttpRequest) -> HttpResponse:
        """GET asks for the code; POST shows the case, or takes what is handed in."""
        found = self.door.opened(request, case_of(self.system))
        if isinstance(found, HttpResponse):
            return found
        if actions.apply_law(clock.today(), found):
            found.refresh_from_db()
        act = request.POST.get("act", "")
        if act == "certificate" and self.certificate:
            return render(request, self.certificate, self._known(found))
        if act == "supply" or (act == "rate" and self.rated):
            return self._acted(request, found, act)
        return self._shown(request, found)

    def _acted(self, request: HttpRequest, found: Matter, act: str) -> HttpResponse:
        try:
            if act == "rate":
                thanks = ballots.posted(request, found, found.query_code)
            else:
                thanks = self.papers.taken(request, found)
        except Refused as refusal:
            return self._shown(request, found, wrong="；".join(refusal.reasons), status=422)
        found.refresh_from_db()
        return self._shown(request, found, thanks=thanks)

    def _known(self, found: Matter) -> dict[str, Any]:
        return {
            "matter": found, "record": found.record, "today": clock.today(), "steps": progress.steps(found),
            "limits": progress.limits(found), **self.told(found),
        }  # fmt: skip

    def _shown(self, request: HttpRequest, found: Matter, *, status: int = 200, **more: Any) -> HttpResponse:
        context = self._known(found) | {
            "papers": Attachments(), "takes": found.state in self.papers.states, "token": uuid4().hex,
            "ballot": ballots.offered(found, found.query_code) if self.rated else None, **more,
        }  # fmt: skip
        return render(request, self.template, context, status=status)
