"""Consultations at several stages, made through the actions as the office and the public make them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from fazhi.spine import actions
from fazhi.spine.models import Matter

D = date.fromisoformat
TEXT = """云岚县农贸市场管理办法
（征求意见稿）
第一章　总则
第一条　为了规范农贸市场的经营秩序，保障食品安全，制定本办法。
第二条　本县行政区域内农贸市场的开办、经营和管理，适用本办法。
第二章　经营
第三条　市场开办者应当设置公平秤，每日清扫场地不少于两次。
经营者应当明码标价。
第四条　活禽交易区应当每周休市一日，进行消毒。
第五条　本办法自2027年1月1日起施行。
"""


@pytest.fixture(autouse=True)
def calm(settings: Any, tmp_path: Any) -> Iterator[None]:
    """No allowance is spent at the start; files go to a place that is thrown away."""
    settings.MEDIA_ROOT = tmp_path / "files"
    cache.clear()
    yield
    cache.clear()


@pytest.fixture
def at(settings: Any) -> Callable[[str], date]:
    """Go to a day: at("2026-11-02")."""

    def go(day: str) -> date:
        settings.FAZHI_TODAY = D(day)
        return D(day)

    return go


@pytest.fixture
def draft(county: Any, at: Any) -> Callable[..., Matter]:
    """Opens a consultation of the market bureau."""

    def made(on: str = "2026-11-02", **fields: Any) -> Matter:
        day = at(on)
        given = {
            "title": "云岚县农贸市场管理办法",
            "about": "document",
            "text": TEXT,
            "explanation": "为了规范市场秩序。",
            "business": False,
        }
        return actions.open_matter(
            "decisions.consultation", organ=county["market"], by=county.people["market"], on=day, fields=given | fields
        )

    return made


@pytest.fixture
def opened(draft: Any, county: Any, at: Any) -> Callable[..., Matter]:
    """A consultation with its notice out: from 2026-11-02 to 2026-11-11 unless asked otherwise; then it is ``today``."""

    def made(on: str = "2026-11-02", *, today: str = "2026-11-20", **fields: Any) -> Matter:
        matter = draft(on, **fields)
        step(matter, "notice", county.people["market"], on)
        at(today)
        return Matter.objects.get(pk=matter.pk)

    return made


def step(matter: Matter, code: str, by: Any, on: str, detail: Any = None, **fields: Any) -> Any:
    return actions.take_step(matter, code, by=by, on=D(on), fields=fields, detail=detail or {})


def says(matter: Matter, content: str, on: str = "2026-11-03", **detail: Any) -> int:
    """The public says something; returns the number of the comment."""
    given = {"version": 1, "content": content, **detail}
    return int(actions.take_step(matter, "comment", by=None, on=D(on), detail=given, actor="公众").seq)


@pytest.fixture
def desk(county: Any) -> Client:
    client = Client()
    client.force_login(county.people["market"])
    return client
