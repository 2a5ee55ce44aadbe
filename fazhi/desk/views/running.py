"""How the installation runs, for those who run and those who audit it: jobs, their last and next run, mails not sent."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache

from fazhi.desk.views.asking import reader
from fazhi.spine import clock
from fazhi.spine.models import Mail
from fazhi.spine.roles import WITHOUT_CASES
from fazhi.spine.schedule import status
from fazhi.spine.schedule.jobs import jobs


@never_cache
def running(request: HttpRequest) -> HttpResponse:
    """No casework, and no person's address, is on this page."""
    if not any(post.role in WITHOUT_CASES for post in reader(request).posts_on(clock.today())):
        raise Http404
    names = {job.code: job.name for job in jobs()}
    context = {
        "now": status.standing(), "runs": [(names.get(run.job, run.job), run) for run in status.runs()],
        "sends": settings.FAZHI_MAIL, "unsent": Mail.objects.exclude(error="").select_related("account")[:20],
    }  # fmt: skip
    return render(request, "desk/running.html", context)
