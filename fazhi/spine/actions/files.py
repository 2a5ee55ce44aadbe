"""Attachments, links and opened personal values: what hangs on a record's chain."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.files.base import File
from django.db import IntegrityError, transaction
from django.utils import timezone

from fazhi.spine import access, clock, registry
from fazhi.spine.actions.core import check_day, fit, require
from fazhi.spine.actions.effects import day_only
from fazhi.spine.actions.turns import take_turn
from fazhi.spine.errors import BadInput, NotAllowed, Refused
from fazhi.spine.history import SEEN, append, noted
from fazhi.spine.models import Account, Attachment, Chain, Event, Link, Matter
from fazhi.spine.sm3 import sm3

#: What may be attached: the first bytes must agree with the ending, so that a program cannot pass for a picture.
KINDS = {
    "pdf": (b"%PDF-",), "jpg": (b"\xff\xd8\xff",), "jpeg": (b"\xff\xd8\xff",), "png": (b"\x89PNG",),
    "docx": (b"PK\x03\x04",), "xlsx": (b"PK\x03\x04",), "zip": (b"PK\x03\x04",), "ofd": (b"PK\x03\x04",),
    "doc": (b"\xd0\xcf\x11\xe0",), "xls": (b"\xd0\xcf\x11\xe0",), "txt": (), "mp4": (), "mp3": (), "wav": (b"RIFF",),
}  # fmt: skip
LARGEST = 50 * 1024 * 1024


def row_of(chain: Chain) -> Any:
    """The matter or entry of a chain."""
    matter = Matter.objects.filter(pk=chain.pk).select_related("organ").first()
    return matter or registry.register_of(chain.system).model.objects.select_related("organ").get(pk=chain.pk)


def append_to(
    chain: Chain, row: Any, code: str, *, note: str = "", payload: Mapping[str, Any] | None = None, **event: Any
) -> Event:
    """Append an event to a record of whatever kind; its chain is locked."""
    if isinstance(row, Matter):
        fit(row, note)
    told = {"at": timezone.now(), "after": getattr(row, "state", ""), **event}
    written = append(chain, Event(code=code, payload=noted(payload or {}, note), **told))
    row.version = written.seq
    row.save(update_fields=["version"])
    return written


@dataclass(frozen=True)
class Looked:
    """A file that may be attached, as its bytes say."""

    name: str
    kind: str
    size: int
    digest: str


def look_at(upload: File[bytes]) -> Looked:
    """Raises BadInput for a file of another kind than its ending says, an empty one, one that is too large."""
    name = (upload.name or "").replace("\\", "/").rsplit("/", 1)[-1][-200:]
    kind = name.rsplit(".", 1)[-1].lower() if "." in name else ""
    if kind not in KINDS:
        raise BadInput(fields={"file": f"不能上传“{name}”；可上传的类型：{'、'.join(KINDS)}"})
    size = upload.size or 0
    if not 0 < size <= LARGEST:
        raise BadInput(fields={"file": f"“{name}”为空，或超过{LARGEST // 1024 // 1024}MB，请压缩或分开上传"})
    data = upload.read()
    if KINDS[kind] and not data.startswith(KINDS[kind]):
        raise BadInput(fields={"file": f"“{name}”的内容不是{kind}文件，请核对后重新上传"})
    upload.seek(0)
    return Looked(name, kind, size, sm3(data))


@transaction.atomic
def attach(
    chain: Chain, upload: File[bytes], *, by: Account | None, on: date, actor: str = "", anonymous: bool = False
) -> Attachment:
    """Put a file on a record. ``anonymous``: the event tells the day and not the moment, as those of such steps do."""
    registry.refuse_sealed(chain.system, "上传附件")
    seen = look_at(upload)
    chain = Chain.objects.select_for_update().get(pk=chain.pk)
    row = row_of(chain)
    if by is not None:
        _require_part(by, row, chain.system)
    check_day(on)
    attachment = Attachment.objects.create(
        chain=chain, name=seen.name, kind=seen.kind, size=seen.size, digest=seen.digest, file=upload, added_on=on, added_by=by
    )  # fmt: skip
    at = day_only(timezone.now()) if anonymous else timezone.now()
    payload = {"name": seen.name, "size": seen.size, "sm3": seen.digest}
    append_to(chain, row, "attach", on=on, by=by, actor=actor, at=at, payload=payload)
    return attachment


def _require_part(by: Account, row: Any, system: str) -> None:
    today = clock.today()
    mine = {p.organ_id for p in by.posts_on(today) if p.covers(system)}
    parts = access.working(row) if isinstance(row, Matter) else {row.organ_id}
    require(mine & parts, "只有承办或参与单位的人员可以办理")


@transaction.atomic
def link(source: Chain, target: Chain, kind: str, *, by: Account | None, on: date) -> Link:
    """Tie two records together; both histories say so."""
    if source.pk == target.pk:
        raise BadInput("不能与自身关联")
    for end in (source, target):
        registry.refuse_sealed(end.system, "与其他事项关联")
    if registry.is_procedure(source.system) and kind in registry.procedure(source.system).sent_links:
        raise NotAllowed("这种关联由办理步骤自动建立，不能手工登记")
    take_turn()
    rows = [row_of(c) for c in Chain.objects.select_for_update().filter(pk__in=(source.pk, target.pk)).order_by("pk")]
    chains = {c.pk: c for c in Chain.objects.filter(pk__in=(source.pk, target.pk))}
    if by is not None:
        _require_part(by, next(r for r in rows if r.pk == source.pk), source.system)
    try:
        with transaction.atomic():
            made = Link.objects.create(source=source, target=target, kind=kind, made_on=on)
    except IntegrityError:
        raise Refused("两个事项已经这样关联") from None
    for row in rows:
        other = target.pk if row.pk == source.pk else source.pk
        append_to(chains[row.pk], row, "link", on=on, by=by, payload={"kind": kind, "other": other})
    return made


def note_seen(matter: Matter, *, by: Account, on: date) -> None:
    """That somebody opened a sealed matter is an event: one for each reader and day, asked for no reason, for no page of it
    names a person. Race-free: the chain is locked, and the key of the event is the database's to keep once."""
    key = f"seen:{matter.pk}:{by.pk}:{on}"
    if Event.objects.filter(key=key).exists():
        return
    with transaction.atomic():
        chain = Chain.objects.select_for_update().get(pk=matter.pk)
        if not Event.objects.filter(key=key).exists():
            append_to(chain, row_of(chain), SEEN, on=on, by=by, key=key)
        matter.chain, matter.version = chain, chain.length


@transaction.atomic
def reveal(chain: Chain, *, by: Account, on: date, reason: str) -> dict[str, str]:
    """Open the masked personal fields of a record. Looking is itself an event, with the reason."""
    chain = Chain.objects.select_for_update().get(pk=chain.pk)
    row = row_of(chain)
    require(access.may_reveal(by, row, chain.system, clock.today()), "只有承办此事项的人员可以查看个人信息")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明查看的理由"})
    record = row.record if isinstance(row, Matter) else row
    append_to(chain, row, "reveal", on=on, by=by, note=reason)
    return {name: str(getattr(record, name, "") or "") for name in sorted(registry.personal_fields(chain.system))}
