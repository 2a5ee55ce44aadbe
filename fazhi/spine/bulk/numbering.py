"""Numbers of a batch: given when it is written, in the order of the days. Until then a paper is called by a mark, and
wherever the mark has come (the answer to another matter, the body of a later paper) the number takes its place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from fazhi.spine import registry
from fazhi.spine.history import Aside, salted, veil
from fazhi.spine.models import Document, Event, Organ, Series

if TYPE_CHECKING:
    from fazhi.spine.bulk.draft import Draft

#: Characters of private use: no text of the county holds them.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")


def mark(n: int) -> str:
    """What stands for the number of the n-th paper of a batch."""
    return f"{_OPEN}{n}{_CLOSE}"


def number(drafts: list[Draft], marked: list[Document]) -> None:
    """Receipt and document numbers, by organ, kind and year, in the order of the days."""
    series: dict[tuple[int, str, int], Series] = {}

    def take(organ: Organ, kind: str, year: int) -> int:
        key = (organ.pk, kind, year)
        if key not in series:
            Series.objects.bulk_create([Series(organ=organ, kind=kind, year=year)], ignore_conflicts=True)
            series[key] = Series.objects.select_for_update(of=("self",)).get(organ=organ, kind=kind, year=year)
        series[key].last += 1
        return series[key].last

    for draft in sorted(drafts, key=lambda d: (d.events[0].on, d.pk)):
        _number_row(draft, take)
    papers = [(document, event) for d in drafts for document, event in d.documents]
    for document, _ in sorted(papers, key=lambda p: (p[0].issued_on, p[1].chain_id, p[1].seq)):
        _number_document(document, take)
    numbers = [document.number for document in marked]
    for draft in drafts:
        if numbers and (draft.documents or draft.sent or draft.sender):
            _unmark(draft, numbers)
    for document, event in papers:
        _tell_number(document, event)
    for service, event in ((s, e) for d in drafts for s, e in d.services):
        event.payload["number"] = service.document.number
    Series.objects.bulk_update(series.values(), ["last"])


def _number_row(draft: Draft, take: Any) -> None:
    row, first = draft.row, draft.events[0]
    declared = row.declared if draft.clocks else registry.register_of(draft.system)
    n = take(row.organ, draft.system, first.on.year)
    row.number = declared.number.format(mark=row.organ.mark or row.organ.short, year=first.on.year, n=n)
    first.payload |= {
        "system": draft.system,
        "number": row.number,
        "title": row.title,
        "organ": row.organ.code,
        "scope": row.scope,
    }
    first.payload |= {} if draft.clocks else {"on": first.on.isoformat()}
    draft.aside[0][1].extend(veil(first))


def _number_document(document: Document, take: Any) -> None:
    matter, organ = document.matter, document.organ
    template = matter.declared.template_by_code[document.template]
    document.serial = take(organ, f"{matter.system}:{template.code}", document.year)
    document.number = template.number.format(mark=organ.mark or organ.short, year=document.year, n=document.serial)


def _tell_number(document: Document, event: Event) -> None:
    document.body = document.body.replace("{number}", document.number)
    document.digest = salted(document.salt, document.body)
    event.payload |= {
        "number": document.number, "sm3": document.digest, "called": document.name, "organ": document.organ.code,
        "serial": document.serial,
    }  # fmt: skip


def _unmark(draft: Draft, numbers: list[str]) -> None:
    """The numbers in place of the marks, in the rows of a draft and in its events, what is kept aside included."""
    for row in (draft.row, draft.record, *draft.details, *(document for document, _ in draft.documents)):
        for name, value in list(vars(row).items()):
            if type(value) is str and _OPEN in value:
                setattr(row, name, _said(value, numbers))
    for event in draft.events:
        event.payload = _said(event.payload, numbers)
    for event, aside in draft.aside:
        aside[:] = _kept(event, aside, numbers)


def _said(value: Any, numbers: list[str]) -> Any:
    if isinstance(value, str):
        return _MARK.sub(lambda found: numbers[int(found[1])], value) if _OPEN in value else value
    if isinstance(value, dict):
        return {name: _said(held, numbers) for name, held in value.items()}
    return [_said(held, numbers) for held in value] if isinstance(value, list) else value


def _kept(event: Event, aside: Aside, numbers: list[str]) -> Iterator[tuple[str, str, Any]]:
    """What is kept aside, with the digest in the event that it must have now."""
    for place, salt, value in aside:
        said = _said(value, numbers)
        if said != value:
            part, _, name = place.partition(".")
            held, key = (event.payload[part], name) if name else (event.payload, part)
            held[key] = {"sm3": salted(salt, said)}
        yield place, salt, said
