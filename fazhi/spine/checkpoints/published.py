"""Checkpoints as data that leaves the house: one form for the digest, the export and the portal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import UTC
from typing import Any

from django.conf import settings

from fazhi.spine.models import Checkpoint, Division
from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-checkpoints-1"
#: What the digest covers, in the order in which it is written out.
CONTENT = ("number", "made_at", "chains", "events", "heads", "log", "previous")


def as_data(checkpoint: Checkpoint) -> dict[str, Any]:
    """A checkpoint as it is published, its digest with it."""
    return content(checkpoint) | {"digest": checkpoint.digest}


def content(checkpoint: Checkpoint) -> dict[str, Any]:
    """What the digest covers. Times are UTC with microseconds."""
    made_at = checkpoint.made_at.astimezone(UTC).isoformat(timespec="microseconds")
    return {name: made_at if name == "made_at" else getattr(checkpoint, name) for name in CONTENT}


def digest_of(data: Mapping[str, Any]) -> str:
    """The digest of a checkpoint's data; one that is given in it does not count."""
    kept = {name: value for name, value in data.items() if name != "digest"}
    return sm3(json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())


def exported(checkpoints: Iterable[Checkpoint] | None = None) -> dict[str, Any]:
    """The file of all checkpoints (or of those given), oldest first."""
    if checkpoints is None:
        checkpoints = Checkpoint.objects.order_by("number").defer("peaks", "blocks")
    place = Division.objects.filter(code=settings.FAZHI_DIVISION).values_list("name", flat=True).first()
    return {
        "format": FORMAT, "hash": "SM3", "place": place or "", "checkpoints": [as_data(c) for c in checkpoints],
    }  # fmt: skip
