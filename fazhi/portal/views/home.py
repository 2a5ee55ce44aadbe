"""The first page, the size of the text, and what search engines are told."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_safe

from fazhi.portal import handing_in, published
from fazhi.portal.doors import open_to_all, page

SIZES = {"normal", "large"}


@open_to_all()
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    return page(request, "home.html", {"offered": handing_in.offered(), "registers": published.registers()})


@open_to_all(indexed=False)
@require_safe
def text_size(request: HttpRequest, size: str) -> HttpResponse:
    """Larger text for those who need it (适老化); a plain cookie that says nothing about the person."""
    if size not in SIZES:
        raise Http404
    back = request.GET.get("next", "")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts=None):
        back = reverse("portal:home")
    response = HttpResponseRedirect(back)
    response.set_cookie("portal_text", size, max_age=365 * 86400, samesite="Lax", httponly=True)
    return response


@open_to_all()
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Published records may be withdrawn in time, so engines must not keep them."""
    shut = [reverse(f"portal:{name}") for name in ("applications", "follow", "published_index")]
    lines = ["User-agent: *", *(f"Disallow: {path}" for path in shut)]
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")
