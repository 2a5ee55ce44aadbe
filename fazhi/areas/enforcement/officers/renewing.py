"""What other systems ask before a certificate is renewed. They lie above this one, and so hand their question in."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from fazhi.areas.enforcement.officers.models import Officer

Question = Callable[[Officer, date], str]
"""Why a person's certificate may not be renewed on a day, in one sentence; "" when it may."""

_questions: dict[str, Question] = {}


def ask_before_renewal(name: str, question: Question) -> None:
    """Have a question asked of every application for renewal; ``name``: the code of the system that asks."""
    _questions[name] = question


def hindrance(officer: Officer, on: date) -> str:
    """The first reason why the certificate may not be renewed; "" when nobody has one."""
    return next(filter(None, (_questions[name](officer, on) for name in sorted(_questions))), "")
