"""Pages that open with a code from a paper. It is asked for, wrong ones are counted, and it never stands in an address."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from fazhi.portal.codes import LENGTH, read_code
from fazhi.portal.throttle import WRONG_CODES
from fazhi.spine.models import Matter

T = TypeVar("T")
TOO_MANY = "您所用的网络地址输错次数过多，请15分钟后再试。"


@dataclass(frozen=True)
class CodeDoor:
    """``template`` asks for the code (it includes ``portal/_code.html``); ``paper`` says which code that is and where it
    stands: "提交申请时取得的查询码"."""

    template: str
    paper: str

    def opened(self, request: HttpRequest, find: Callable[[str], T | None]) -> T | HttpResponse:
        """What the code opens, as ``find`` gives it for a code of the right length; otherwise the page that asks."""
        if request.method != "POST":
            return self._asks(request)
        if WRONG_CODES.spent(request):
            return self._asks(request, TOO_MANY, status=429)
        typed = request.POST.get("code", "")[:60]
        code = read_code(typed)
        if not code:
            return self._asks(request, "请填写" + self.paper.rpartition("的")[2] + "。", status=422)
        found = find(code) if len(code) == LENGTH else None
        if found is None:
            WRONG_CODES.count(request)
            wrong = f"没有查到。请核对{self.paper}，它由{LENGTH}个字母和数字组成。"
            return self._asks(request, wrong, typed, status=422)
        return found

    def _asks(self, request: HttpRequest, wrong: str = "", typed: str = "", *, status: int = 200) -> HttpResponse:
        return render(request, self.template, {"wrong": wrong, "typed": typed}, status=status)


def case_of(system: str = "") -> Callable[[str], Matter | None]:
    """Finds the matter that a query code opens: of one system, or of any."""
    of = {"system": system} if system else {}
    return lambda code: Matter.objects.filter(query_code=code, **of).select_related("organ").first()
