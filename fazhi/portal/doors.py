"""What all public pages share: they are open, speak Chinese, and refuse in plain words in the portal's own look."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import translation

from fazhi.spine.errors import Refused
from fazhi.spine.registry import Unknown

MISSING = "没有这一页，或者它不对外公开。请核对网址。"
KEY_BITS = 63  # of the numbers that the database keeps
View = Callable[..., HttpResponse]


def page(
    request: HttpRequest, template: str, context: Mapping[str, Any] | None = None, *, status: int = 200
) -> HttpResponse:
    return render(request, f"portal/{template}", dict(context or {}), status=status)


def refused(request: HttpRequest, reasons: list[str], *, status: int, title: str = "不能办理") -> HttpResponse:
    return page(request, "refused.html", {"reasons": reasons, "refusal": title}, status=status)


def open_to_all(*, kept: bool = True, indexed: bool = True) -> Callable[[View], View]:
    """Open a view to everybody.

    ``kept`` False: the page holds what somebody typed, no browser or proxy may store it. ``indexed`` False: search
    engines must not keep it longer than we publish it.
    """

    def opened(view: View) -> View:
        @wraps(view)
        def shown(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            with translation.override("zh-hans"):
                response = _answer(view, request, *args, **kwargs)
            response.headers["Content-Language"] = "zh-hans"
            if not kept:
                response.headers["Cache-Control"] = "no-store"
            if not (kept and indexed):
                response.headers["X-Robots-Tag"] = "noindex, noarchive"
            return response

        opened_view: View = login_not_required(shown)
        return opened_view

    return opened


def _answer(view: View, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    try:
        if any(isinstance(value, int) and value.bit_length() > KEY_BITS for value in kwargs.values()):
            raise Http404  # no key is so long: the database would fail on it instead of finding nothing
        return view(request, *args, **kwargs)
    except (Http404, Unknown):
        return refused(request, [MISSING], status=404, title="找不到页面")
    except Refused as error:
        return refused(request, error.reasons, status=error.status)
