"""The catalogue for machines and for spreadsheets: every public field of the items that stand on a day."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import IO, Any

import xlsxwriter

from fazhi.areas.functions.items.catalogue import label, words
from fazhi.areas.functions.items.materials import materials_of
from fazhi.areas.functions.items.models import Described, ServiceItem
from fazhi.spine.fields import split

#: What is told of an item, in order. The record has nothing that is not public.
FIELDS = (
    "basic_code", "title", "body", "lists", "edition", "valid_from", "valid_until", "ended", "merged_into",
    *(field.name for field in Described._meta.get_fields()),
)  # fmt: skip
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def as_data(item: ServiceItem) -> dict[str, Any]:
    """One item with its codes and the words for them; limits are numbers with their units."""
    found: dict[str, Any] = {}
    for name in FIELDS:
        value = getattr(item, name)
        if name == "body":
            found |= {"body": item.body.name, "body_code": item.body.code}
        elif name == "lists":
            found |= {"lists": split(value), "lists_words": item.lists_words}
        elif name == "materials":
            found[name] = [paper.__dict__ for paper in _papers(item)]
        elif getattr(item._meta.get_field(name), "choices", None):
            found |= {name: value, f"{name}_words": words(item, name)}
        else:
            found[name] = value.isoformat() if isinstance(value, date) else value
    return found


def _papers(item: ServiceItem) -> list[Any]:
    try:
        return materials_of(item.materials)
    except ValueError:  # written before the form was checked
        return []


def json_lines(items: Iterable[ServiceItem], on: date) -> Iterator[str]:
    """A JSON document, item by item, so that the whole catalogue need not stand in memory as text."""
    yield json.dumps({"on": on.isoformat(), "items": []}, ensure_ascii=False)[:-2]
    for number, item in enumerate(items):
        yield (",\n" if number else "\n") + json.dumps(as_data(item), ensure_ascii=False)
    yield "]}"


def xlsx(items: Iterable[ServiceItem], name: str) -> IO[bytes]:
    """A workbook with one item a row."""
    file = io.BytesIO()
    options = {"strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        bold = book.add_format({"bold": True, "bg_color": "#DCE9F5", "text_wrap": True})
        sheet = book.add_worksheet(name[:31])
        sheet.freeze_panes(1, 2)
        for place, field in enumerate(FIELDS):
            sheet.set_column(place, place, 36 if field in ("title", "basis_law", "basis_text", "materials") else 16)
            sheet.write_string(0, place, label(field), bold)
        for row, item in enumerate(items, 1):
            for place, field in enumerate(FIELDS):
                sheet.write_string(row, place, (item.body.name if field == "body" else words(item, field))[:32_000])
    file.seek(0)
    return file
