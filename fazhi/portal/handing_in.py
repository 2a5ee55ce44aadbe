"""Handing in an application: which organ receives it, one matter for one form, papers and matter together or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core import signing
from django.core.files.base import File
from django.db import IntegrityError, transaction

from fazhi.portal.codes import new_code
from fazhi.spine import actions, registry
from fazhi.spine.errors import Refused
from fazhi.spine.models import Attachment, Event, Matter, Organ
from fazhi.spine.register import PublicForm, Register

ACTOR = "公众（网上申请）"
SALT = "portal.application"
LONGEST = 24 * 3600  # seconds a form may lie open; long, so that slow readers lose nothing


class Closed(Refused):
    """Nobody is there to receive it."""

    status = 503


def offered() -> list[Register]:
    """Registers the public may apply to, and that can be worked through a procedure."""
    known = {p.code for p in registry.procedures()}
    found = [r for r in registry.registers() if r.apply and r.code in known]
    return sorted(found, key=lambda r: (r.code.partition(".")[0], registry.procedure(r.code).id, r.code))


def receiver(form: PublicForm, values: Mapping[str, Any]) -> Organ:
    """The organ of the county that receives this application."""
    if form.to is not None:
        chosen: Organ = form.to(values[form.chosen])
        return chosen
    organs = Organ.objects.filter(division_id=settings.FAZHI_DIVISION, kind=form.organ_kind, until=None)
    organs = organs.filter(name__contains=form.organ_named)
    organ = organs.order_by("code").first()
    if organ is None:
        raise Closed(f"“{form.name}”暂时没有受理单位，请到政务服务窗口咨询。")
    return organ


def new_token(register: Register) -> str:
    """What makes one opened form hand in one application, however often it is sent."""
    return signing.dumps([register.code, secrets.token_urlsafe(18)], salt=SALT)


def key_of(register: Register, token: str) -> str:
    """The idempotency key of a form's token. Raises Refused when the token is not ours, or too old."""
    try:
        code, once = signing.loads(token, salt=SALT, max_age=LONGEST)
    except signing.BadSignature:
        code, once = "", ""
    if code != register.code:
        raise Refused("这份表单打开得太久，已经失效。请重新打开申请页面填写。")
    return f"portal:{once}"


def handed_in(key: str) -> Matter | None:
    """The matter this form has already opened."""
    event = Event.objects.filter(key=key).first()
    return Matter.objects.select_related("organ").get(pk=event.chain_id) if event else None


def hand_in(
    register: Register, declared: PublicForm, *, values: Mapping[str, Any], files: Iterable[File[bytes]], key: str, on: date
) -> Matter:  # fmt: skip
    """Open the matter and put the papers on it. Raises BadInput, and then neither matter nor file is left."""
    organ = receiver(declared, values)
    code = new_code()
    stored: list[Attachment] = []
    try:
        with transaction.atomic():
            if matter := handed_in(key):
                return matter
            matter = actions.open_matter(
                register.code, organ=organ, by=None, on=on, fields={**values, **declared.fixed}, actor=ACTOR, key=key,
                query_code=code,
            )  # fmt: skip
            if matter.query_code != code:
                return matter  # the same form has got there first, with its papers
            for file in files:
                stored.append(actions.attach(matter.chain, file, by=None, on=on, actor=ACTOR))
    except BaseException as error:
        _off_the_disk(stored)
        if isinstance(error, IntegrityError) and (matter := handed_in(key)):
            return matter  # the same form, sent twice at the same moment
        raise
    return Matter.objects.select_related("organ").get(pk=matter.pk)


def hand_in_papers(
    matter: Matter, files: Iterable[File[bytes]], *, on: date, step: str = "", key: str | None = None
) -> None:
    """Put papers on a matter that runs already, and take the step that they answer: both or neither."""
    stored: list[Attachment] = []
    try:
        with transaction.atomic():
            for file in files:
                stored.append(actions.attach(matter.chain, file, by=None, on=on, actor=ACTOR))
            if step:
                actions.take_step(matter, step, by=None, on=on, key=key)
    except BaseException:
        _off_the_disk(stored)
        raise


def _off_the_disk(stored: Iterable[Attachment]) -> None:
    for attachment in stored:  # the rows are rolled back; personal papers must not stay behind on the disk
        attachment.file.delete(save=False)
