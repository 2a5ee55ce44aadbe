"""The example system opened to the public, and how its records come to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache

from fazhi.spine import actions, registry
from fazhi.spine.access import Role
from fazhi.spine.models import Matter
from fazhi.spine.register import PublicForm, Register

SYSTEM = "sample.disclosure"
APPLY = PublicForm(
    "申请公开政府信息", ("applicant", "content", "other_organ"), optional=("other_organ",), basis="政府信息公开条例第29条",
    intro="可以申请公开行政机关的政府信息。",
)  # fmt: skip


@pytest.fixture(autouse=True)
def calm(settings: Any, tmp_path: Any) -> Iterator[None]:
    """No allowance is spent at the start; papers go to a place that is thrown away."""
    settings.MEDIA_ROOT = tmp_path / "files"
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Register:
    """The example register, with a form for the public."""
    declared = replace(registry.register_of(SYSTEM), apply=APPLY)
    monkeypatch.setitem(registry._registers, SYSTEM, declared)
    return declared


@pytest.fixture
def request_for(county: Any, today: date) -> Callable[..., Matter]:
    """Opens a request by the people of the bureau; ``answered`` takes it to its end, after which it is published."""
    county.person("clerk", "justice", Role.CLERK)

    def made(content: str, *, applicant: str = "欧阳明月", answered: bool = True, organ: str = "justice") -> Matter:
        fields = {"applicant": applicant, "content": content}
        matter = actions.open_matter(SYSTEM, organ=county[organ], by=None, actor="窗口", on=today, fields=fields)
        if answered:
            actions.take_step(matter, "answer", by=county.people["head"], on=today, fields={"reply": "open"})
        return Matter.objects.get(pk=matter.pk)

    return made
