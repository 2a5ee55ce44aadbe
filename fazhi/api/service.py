"""The API itself: who is let in, and how refusals are told."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.renderers import JSONRenderer
from ninja.security import django_auth

from fazhi.spine.errors import Refused
from fazhi.spine.registry import Unknown

ABOUT = """期限、日历、检查点只读；数据归集（registers）由其他系统按台账写入。权限与工作台相同：工作台看不到的，这里也不存在。
需要登录的地址用工作台的会话（Cookie）；数据归集用对接密钥（Authorization: Bearer），由系统管理员发给。错误一律为 {"detail": "一句话"}。"""
MISSING = "没有这个地址，或者它对您不开放"
LOG_IN = "请先登录"
NO_JSON = "请求的正文不是合格的 JSON（UTF-8），请核对"


class Plain(JSONRenderer):
    """JSON in which people can read the Chinese."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="法治政府建设工作平台接口", version="1", description=ABOUT, urls_namespace="api", docs_url=None,
    auth=django_auth, renderer=Plain(),
)  # fmt: skip


def told(request: HttpRequest, words: str, status: int) -> HttpResponse:
    """A refusal in one sentence."""
    return JsonResponse({"detail": words}, status=status, json_dumps_params={"ensure_ascii": False})


@api.exception_handler(Refused)
def _refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return told(request, str(error), error.status)


@api.exception_handler(Unknown)
def _unknown(request: HttpRequest, error: Unknown) -> HttpResponse:
    return told(request, str(error), 404)


@api.exception_handler(Http404)
def _missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return told(request, MISSING, 404)


@api.exception_handler(HttpError)
def _http(request: HttpRequest, error: HttpError) -> HttpResponse:
    words = {"Unauthorized": LOG_IN}.get(str(error), str(error))
    return told(request, NO_JSON if error.status_code == 400 else words, error.status_code)


@api.exception_handler(ValidationError)
def _wrong(request: HttpRequest, error: ValidationError) -> HttpResponse:
    names = "、".join(dict.fromkeys(str(fault["loc"][-1]) for fault in error.errors))
    return told(request, f"参数写得不对：{names}", 422)


@api.exception_handler(Exception)
def _broken(request: HttpRequest, error: Exception) -> HttpResponse:
    logging.getLogger("django.request").error("%s failed", request.path, exc_info=error)
    return told(request, "系统出错，已记录，请稍后再试", 500)


@login_not_required
def missing(request: HttpRequest, **kwargs: Any) -> HttpResponse:
    """Every other address under the API."""
    return told(request, MISSING, 404)


def door(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A view of the API: it asks for the account itself and answers in JSON, a wrong method included."""

    @wraps(view)
    def opened(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if response.status_code == 405:
            allowed = response.headers.get("Allow", "")
            response = told(request, f"这个地址不接受{request.method}，只接受{allowed}", 405)
            response.headers["Allow"] = allowed
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    opened_view: Callable[..., HttpResponse] = login_not_required(opened)
    return opened_view
