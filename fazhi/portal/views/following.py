"""Following an application by its query code. The code travels in the body, so no log and no history keeps it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from fazhi.portal import progress, throttle
from fazhi.portal.codes import read_code
from fazhi.portal.doors import open_to_all, page
from fazhi.spine import actions, clock
from fazhi.spine.models import Matter

WRONG = "没有查到。请核对查询码，它由12个字母和数字组成。"
TOO_MANY = "您所用的网络地址输错次数过多，请15分钟后再试。"


@open_to_all(kept=False)
@require_http_methods(["GET", "HEAD", "POST"])
def follow(request: HttpRequest) -> HttpResponse:
    if request.method != "POST":
        return page(request, "follow.html")
    typed = request.POST.get("code", "")[:60]
    if throttle.WRONG_CODES.spent(request):
        return page(request, "follow.html", {"wrong": TOO_MANY}, status=429)
    code = read_code(typed)
    if not code:
        return page(request, "follow.html", {"wrong": "请填写查询码。"}, status=422)
    matter = Matter.objects.filter(query_code=code).select_related("organ").first()
    if matter is None:
        throttle.WRONG_CODES.count(request)
        return page(request, "follow.html", {"wrong": WRONG, "typed": typed}, status=422)
    if actions.apply_law(clock.today(), matter):
        matter.refresh_from_db()
    told = {"matter": matter, "steps": progress.steps(matter), "limits": progress.limits(matter)}
    return page(request, "progress.html", told)
