"""The facts of statutes that come with the product: titles, numbers, days, counts of articles, repeals, renumberings. No texts.

``facts.toml`` says of each where it was seen; what no text confirms is marked. Entered by ``fazhi statutes seed``.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from django.db import transaction

from fazhi.statutes.actions import change_edition
from fazhi.statutes.entering import By, enter
from fazhi.statutes.models import Edition

COMPLETED = ("aliases", "issuer", "number", "adopted_on", "ended_on", "replaced_by", "last_article", "moves", "first")
NOTE = "补充随系统提供的资料"


@cache
def shipped() -> tuple[dict[str, Any], ...]:
    """The rows of the table as values of an edition."""
    told = tomllib.loads(files("fazhi.statutes").joinpath("facts.toml").read_text("utf-8"))
    sources: dict[str, str] = told["sources"]
    return tuple(
        {**row, "source": sources[row["source"]], "unverified": row.get("unverified", False)}
        for row in told["statute"]
    )  # fmt: skip


@transaction.atomic
def seed(by: By) -> tuple[int, int]:
    """Enter what is not on file yet and complete what is; what somebody entered is not overwritten. New, completed."""
    new = completed = 0
    for row in shipped():
        there = _there(row)
        if there is None:
            enter(row, None, by)
            new += 1
        elif values := {k: row[k] for k in COMPLETED if row.get(k) and not getattr(there, k)}:
            change_edition(there, values=values, by=by.account, on=by.on, note=NOTE, actor=by.actor)
            completed += 1
    return new, completed


def _there(row: dict[str, Any]) -> Edition | None:
    on_file = Edition.objects.filter(title=row["title"], state=Edition.State.ON_FILE)
    day: date = row["in_force_on"]
    return on_file.filter(in_force_on=day).first()
