"""The question sheet of a survey as it is answered, and the printing of its codes."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from fazhi.areas.leadership.raters import Raters, Subject
from fazhi.areas.leadership.surveys import rating
from fazhi.areas.leadership.surveys.words import Way
from fazhi.portal.doors import open_to_all
from fazhi.spine.fields import split
from fazhi.spine.models import Matter


def subjects(matter: Matter) -> list[Subject]:
    return [Subject(matter.organ, "问卷")]


def ways(matter: Matter) -> list[tuple[str, str]]:
    return [(code, Way(code).label) for code in split(matter.record.ways)]


RATERS = Raters(
    "leadership.survey", "leadership:answer", "满意度测评", rating.ballot_of, rating.closed, subjects, ways,
)  # fmt: skip


@open_to_all(kept=False, indexed=False)
@require_http_methods(["GET", "HEAD", "POST"])
def answer(request: HttpRequest) -> HttpResponse:
    """Paper, telephone and internet alike come in here: every answer spends the code of its sheet."""
    return RATERS.answered(request)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sheets(request: HttpRequest, pk: int) -> HttpResponse:
    """Print sheets with codes, once."""
    return RATERS.printed(request, pk)
