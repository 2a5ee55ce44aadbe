"""Requests at the market bureau, made through the actions as the disclosure office makes them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from fazhi.spine import actions
from fazhi.spine.access import Role
from fazhi.spine.models import Deadline, Matter

D = date.fromisoformat
SYSTEM = "oversight.information_request"


@pytest.fixture
def at(settings: Any) -> Callable[[str], date]:
    """Go to a day: at("2026-11-02")."""

    def go(day: str) -> date:
        settings.FAZHI_TODAY = D(day)
        return D(day)

    return go


@pytest.fixture
def office(county: Any) -> Any:
    """The disclosure office of the market bureau and its head; the police bureau answers as another organ."""
    county.person("foi", "market", Role.CLERK, name="公开办")
    county.person("foi_head", "market", Role.OFFICE_HEAD, name="公开办主任")
    return county


@pytest.fixture
def request_of(office: Any, at: Any) -> Callable[..., Matter]:
    """Hands in a request; ``on`` is the day of arrival."""

    def made(on: str, **fields: Any) -> Matter:
        given = {
            "channel": "counter", "applicant_kind": "person", "applicant": "林青", "id_no": "居民身份证1234",
            "contact_phone": "13900000001", "subject": "农贸市场改造项目验收资料", "content": "2025年农贸市场改造项目竣工验收报告",
            "form_wanted": "electronic",
        } | fields  # fmt: skip
        return actions.open_matter(SYSTEM, organ=office["market"], by=office.people["foi"], on=at(on), fields=given)

    return made


@pytest.fixture
def step(office: Any, at: Any) -> Callable[..., Any]:
    """Takes a step on a day; ``who`` is the person's name, ``detail`` the row."""

    def taken(matter: Matter, code: str, on: str, detail: Any = None, *, who: str = "foi", **fields: Any) -> Any:
        matter.refresh_from_db()
        return actions.take_step(matter, code, by=office.people[who], on=at(on), fields=fields, detail=detail)

    return taken


@pytest.fixture
def consult(office: Any, at: Any, step: Any) -> Callable[..., Matter]:
    """Stops the clock (if it runs) and asks; returns the consultation."""

    def asked(matter: Matter, on: str, kind: str = "third_party", **detail: Any) -> Matter:
        matter.refresh_from_db()
        if not matter.suspended:
            actions.suspend(matter, by=None, on=at(on), ground="consult")
        row = {
            "kind": kind,
            "party_name": "",
            "consulted_organ": None,
            "what": "验收报告",
            "reached_on": D(on),
            **detail,
        }
        if kind == "third_party":
            row["party_name"] = row["party_name"] or "云岚建设公司"
        step(matter, "consult", on, row)
        return Matter.objects.filter(system="oversight.disclosure_opinion").latest("pk")

    return asked


def due(matter: Matter, limit: str = "answer") -> date | None:
    """The date of the limit that runs, or ran last."""
    return Deadline.objects.filter(matter=matter, limit=limit, void=False).latest("pk").due_on


def running(matter: Matter) -> set[str]:
    return set(Deadline.objects.filter(matter=matter, met_on=None, void=False).values_list("limit", flat=True))


OPEN = {"reply_content": "见附件", "legal_clause": "", "public_where": ""}
