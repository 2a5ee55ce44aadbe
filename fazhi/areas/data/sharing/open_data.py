"""Data that everybody may take: the published rows of every register, in the words of the portal and nothing beside.

Rows and fields come from ``portal.published``; what is not on a public page is not in a file.
"""

from __future__ import annotations

import csv
import io
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.db.models import Max

from fazhi.areas.data.sharing.words import sealed
from fazhi.portal import published
from fazhi.spine.register import Register

LICENCE: dict[str, Any] = tomllib.loads(Path(__file__).with_name("licence.toml").read_text(encoding="utf-8"))
MOST = 5000  # rows in one file; the newest


@dataclass(frozen=True)
class DataSet:
    """One register as open data. ``updated`` is the last day on which anything was done to one of its rows."""

    code: str
    name: str
    fields: list[str]
    rows: int
    updated: date | None
    basis: str

    @property
    def cut(self) -> bool:
        return self.rows > MOST


def registers() -> list[Register]:
    return [one for one in published.registers() if not sealed(one.code)]


def found(code: str) -> Register | None:
    return next((one for one in registers() if one.code == code), None)


def data_sets() -> list[DataSet]:
    """Every register with published rows, by its public name; those without any row are left out."""
    told = (described(one) for one in registers())
    return sorted((one for one in told if one.rows), key=lambda one: one.code)


def described(register: Register) -> DataSet:
    rows = published.rows_of(register).order_by()
    day = "matter__moved_on" if register.of_matters else "on"
    labels = [register.label(name) for name in register.public]
    return DataSet(
        register.code, register.public_name, labels, rows.count(), rows.aggregate(last=Max(day))["last"], register.basis
    )


def lines(register: Register) -> Iterator[dict[str, str]]:
    for row in published.rows_of(register)[:MOST]:
        yield {cell.label: cell.text for cell in published.cells(register, row)}


def as_json(register: Register) -> str:
    about = described(register)
    head = {"name": about.name, "licence": LICENCE["name"], "updated": about.updated and about.updated.isoformat()}
    return json.dumps({**head, "rows": list(lines(register))}, ensure_ascii=False, indent=1)


def as_csv(register: Register) -> str:
    """With the mark by which spreadsheets know UTF-8. A text that a spreadsheet would take for a formula is quoted."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.DictWriter(out, [register.label(name) for name in register.public])
    writer.writeheader()
    writer.writerows({name: _safe(text) for name, text in line.items()} for line in lines(register))
    return out.getvalue()


def _safe(text: str) -> str:
    return "'" + text if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text
