"""Issuing and serving documents: numbered without gaps inside the transaction that issues them."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Any

from django.db import transaction
from django.template import Context as TemplateContext
from django.template import Engine

from fazhi.spine import access, clock
from fazhi.spine.actions.core import (
    check_day,
    clocks_of,
    locked,
    next_number,
    pages_of,
    repeated,
    require,
    save_clocks,
    write,
)
from fazhi.spine.errors import BadInput
from fazhi.spine.history import Pages, salted
from fazhi.spine.models import Account, Document, Event, Matter, Organ, Service
from fazhi.spine.procedure import Template
from fazhi.spine.table import add_rows

_ENGINE = Engine(autoescape=False)  # official papers are text, not markup
_compiled = lru_cache(maxsize=500)(_ENGINE.from_string)


def fill(
    text: str, matter: Matter, organ: Organ, on: date, number: str = "", extra: Mapping[str, Any] | None = None
) -> str:
    """Fill a template from the matter and its record."""
    values = {"matter": matter, "record": matter.record, "organ": organ, "on": on, "number": number, **(extra or {})}
    return str(_compiled(text).render(TemplateContext(values))).strip()


def issue(
    matter: Matter, template: Template, *, by: Account | None, on: date, event: Event, extra: Mapping[str, Any] | None = None,
    replaces: Document | None = None,
) -> Document:  # fmt: skip
    """Number and issue a document inside the running transaction of an action; the matter is locked."""
    pages = pages_of(matter)
    document = numbered(matter, template, pages, by=by, on=on, event=event, extra=extra, replaces=replaces)
    pages.bind()
    add_rows(Document, [document])
    return document


def numbered(
    matter: Matter, template: Template, pages: Pages, *, by: Account | None, on: date, event: Event,
    extra: Mapping[str, Any] | None = None, replaces: Document | None = None,
) -> Document:  # fmt: skip
    """A document with its number, and its event in ``pages``; neither is written yet.

    The caller writes both in the same transaction, which holds the lock on the series until it ends.
    """
    organ = _issuer(matter, template)
    document = compose(matter, template, organ, on, extra)
    document.serial = next_number(organ, f"{matter.system}:{template.code}", on.year)
    document.number = template.number.format(mark=organ.mark or organ.short, year=on.year, n=document.serial)
    document.body = document.body.replace("{number}", document.number)
    document.digest = salted(document.salt, document.body)
    payload = {
        "template": template.code, "called": template.name, "organ": organ.code, "serial": document.serial,
        "number": document.number, "sm3": document.digest, "for": event.seq,
    }  # fmt: skip
    if replaces:
        payload["replaces"] = replaces.number
    written = write(
        matter, "document", by=by, on=on, before=matter.state, actor=event.actor, payload=payload,
        detail={"to": document.to}, pages=pages,
    )  # fmt: skip
    document.seq, document.issued_by, document.replaces = written.seq, by, replaces
    return document


def compose(
    matter: Matter, template: Template, organ: Organ, on: date, extra: Mapping[str, Any] | None = None
) -> Document:
    """The document before it has a number; "{number}" in the body is put in when it gets one."""
    return Document(
        matter=matter, template=template.code, name=template.name, organ=organ, year=on.year, issued_on=on,
        to=fill(template.to, matter, organ, on, extra=extra)[:200], salt=secrets.token_hex(16),
        body=fill(template.body, matter, organ, on, number="{number}", extra=extra),
    )  # fmt: skip


def _issuer(matter: Matter, template: Template) -> Organ:
    if template.organ == "organ":
        return matter.organ
    if template.organ == "government":  # the authority in whose name its office acts
        organ: Organ | None = matter.organ
        while organ and organ.kind != Organ.Kind.GOVERNMENT:
            organ = organ.parent
        return organ or matter.organ
    keys = access.organs_in(matter, template.organ)
    return Organ.objects.get(pk=next(iter(keys))) if keys else matter.organ


@transaction.atomic
def issue_document(
    matter: Matter, template: str, *, by: Account, on: date, extra: Mapping[str, Any] | None = None,
    replaces: Document | None = None, version: int | None = None,
) -> Document:  # fmt: skip
    """Issue a document by itself, or anew in place of one that was wrong."""
    matter = locked(matter, version)
    declared = matter.declared.template_by_code.get(template)
    if declared is None:
        raise BadInput(fields={"template": f"{matter.declared.name}没有“{template}”这种文书"})
    issuer = _issuer(matter, declared)
    require(access.may_issue(by, matter, issuer, clock.today()), f"“{declared.name}”只能由{issuer}的人员制发")
    check_day(on, opened=matter.opened_on)
    event = Event(seq=matter.version, actor="")
    document = issue(matter, declared, by=by, on=on, event=event, extra=extra, replaces=replaces)
    matter.save()
    return document


@transaction.atomic
def serve_document(
    document: Document,
    *,
    by: Account | None,
    on: date,
    to: str,
    means: str,
    key: str | None = None,
    today: date | None = None,
) -> Service:
    """Record that a document was served; limits that start on "serve:<template>" begin to run."""
    matter = locked(document.matter)
    if event := repeated(key, by, "serve", chain=document.matter_id):
        return document.services.get(on=event.on, to=to)
    check_day(on, opened=document.issued_on, today=today)
    if by is not None:
        require(access.may_reveal(by, matter, matter.system, clock.today()), "只有承办单位的人员可以登记送达")
    if means not in Service.Means.values:
        raise BadInput(fields={"means": "送达方式不在法定方式之内"})
    payload = {"number": document.number, "means": means}
    clocks = clocks_of(matter)
    started = Event(code=f"serve:{document.template}", on=on, seq=matter.version + 1)
    clocks.happened(started, matter.record, {})
    write(
        matter, "serve", by=by, on=on, before=matter.state, payload=payload, key=key, detail={"to": to}, clocks=clocks
    )
    service = Service.objects.create(document=document, to=to, means=means, on=on)
    save_clocks(clocks)
    matter.save()
    return service
