"""The yardstick: a Django view that reads one row by its key. The product's settings and database, nothing of its own pages.

With BENCH_LOGGED_IN the product's middleware stands before it: session, account, language, messages, policies.
"""

import os

os.environ["DJANGO_SETTINGS_MODULE"] = "bench.bare_settings"  # whatever the caller uses for its own pages

from django.core.wsgi import get_wsgi_application

application = get_wsgi_application()

from django.http import HttpRequest, HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402

from fazhi.spine.models import Matter  # noqa: E402


def one_row(request: HttpRequest, pk: int) -> HttpResponse:
    matter = Matter.objects.get(pk=pk)
    return HttpResponse(f"{matter.number} {matter.title}")


urlpatterns = [path("<int:pk>/", one_row)]
