"""x"""

from django.http import HttpRequest, HttpResponse


def bench(request: HttpRequest, pk: int) -> HttpResponse:
    return HttpResponse("")
