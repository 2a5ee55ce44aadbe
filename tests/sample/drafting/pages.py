"""Pages of their own: one on the desk, one for everybody."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path

from fazhi.portal.doors import open_to_all
from tests.sample.drafting.models import DraftPaper


def board(request: HttpRequest) -> HttpResponse:
    return render(request, "sample/board.html", {"drafts": DraftPaper.objects.select_related("matter")})


@open_to_all()
def adopted(request: HttpRequest, year: int | None = None) -> HttpResponse:
    found = DraftPaper.objects.filter(adopted_on__isnull=False, **({"adopted_on__year": year} if year else {}))
    return render(request, "sample/adopted.html", {"drafts": found})


DESK = [path("board/", board, name="board")]
PORTAL = [path("adopted/", adopted, name="adopted"), path("adopted/<int:year>/", adopted, name="adopted-year")]
OPEN_TO_ALL = {"sample:adopted", "sample:adopted-year"}
DESK_NAV = [("样例送审稿", "desk-sample:board")]
PORTAL_NAV = [("样例通过稿", "sample:adopted")]
