"""Handing in a request on line: which organ, one matter for one form, papers and matter together or not at all."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.conf import settings
from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from fazhi.areas.oversight.information_requests.register import REQUESTS
from fazhi.portal import handing_in
from fazhi.portal.codes import new_code
from fazhi.spine import actions
from fazhi.spine.models import Attachment, Matter, Organ

ACTOR = "申请人（网上）"
KINDS = (Organ.Kind.GOVERNMENT, Organ.Kind.JUSTICE, Organ.Kind.DEPARTMENT, Organ.Kind.TOWN)


def organs() -> QuerySet[Organ]:
    """Who may be asked: the government, its departments and towns."""
    here = Organ.objects.filter(division__code__startswith=settings.FAZHI_DIVISION, until=None, kind__in=KINDS)
    return here.order_by("code")


def hand_in(
    organ: Organ, values: Mapping[str, Any], *, key: str, on: date, files: Iterable[File[bytes]] = ()
) -> tuple[Matter, str]:
    """Open the request; returns it with the code by which it is followed, "" when this form had been handed in before.

    Raises BadInput, and then neither matter nor file is left.
    """
    code, stored = new_code(), list[Attachment]()
    try:
        with transaction.atomic():
            if matter := handing_in.handed_in(key):
                return matter, ""
            matter = actions.open_matter(
                REQUESTS.code, organ=organ, by=None, on=on, fields={**values, "channel": "internet"}, actor=ACTOR, key=key,
                query_code=code,
            )  # fmt: skip
            for file in files:
                stored.append(actions.attach(matter.chain, file, by=None, on=on, actor=ACTOR))
    except BaseException as error:
        for attachment in stored:  # the rows are rolled back; personal papers must not stay behind on the disk
            attachment.file.delete(save=False)
        if isinstance(error, IntegrityError) and (matter := handing_in.handed_in(key)):
            return matter, ""  # the same form, sent twice at the same moment
        raise
    return matter, code if matter.query_code == code else ""
