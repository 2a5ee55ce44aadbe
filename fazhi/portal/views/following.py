"""Following an application by its query code. The code travels in the body, so no log and no history keeps it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from fazhi.portal import ballots, progress
from fazhi.portal.code_doors import CodeDoor, case_of
from fazhi.portal.doors import open_to_all, page
from fazhi.spine import actions, clock
from fazhi.spine.errors import Refused

DOOR = CodeDoor("portal/follow.html", "提交申请时取得的查询码")


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    matter = DOOR.opened(request, case_of())
    if isinstance(matter, HttpResponse):
        return matter
    if actions.apply_law(clock.today(), matter):
        matter.refresh_from_db()
    status, said = 200, {}
    if request.POST.get("act") == "rate":
        try:
            said["thanks"] = ballots.posted(request, matter, matter.query_code)
        except Refused as refusal:
            status, said["wrong"] = refusal.status, "；".join(refusal.reasons)
    told = {
        "matter": matter, "steps": progress.steps(matter), "limits": progress.limits(matter),
        "ballot": ballots.offered(matter, matter.query_code), **said,
    }  # fmt: skip
    return page(request, "progress.html", told, status=status)
