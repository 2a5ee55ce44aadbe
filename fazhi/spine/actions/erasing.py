"""Erasing what names a person when the law demands it (个人信息保护法第47条). The history stays whole and says that it was done.

Values go from the record, its details, the search index and the place beside the events; the digests in the chain stay, so
every chain and every checkpoint verifies as before. Digests are salted and the salt goes with the value: what is gone
cannot be guessed back.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from datetime import date
from typing import Any

from django.conf import settings
from django.db import OperationalError, connection, models, transaction
from django.utils import timezone

from fazhi.spine import access, clock, registry
from fazhi.spine.actions.core import check_day, repeated, save_words
from fazhi.spine.actions.effects import day_only
from fazhi.spine.actions.files import append_to, row_of
from fazhi.spine.errors import BadInput, NotAllowed
from fazhi.spine.models import (
    Account,
    Attachment,
    Chain,
    Document,
    Event,
    EventSecret,
    Extension,
    Matter,
    Pause,
    Service,
)
from fazhi.spine.roles import Role
from fazhi.spine.search import forget

#: What can be erased beside named fields.
NOTE, TITLE, RECIPIENT = "note", "title", "to"
GONE = "（个人信息已删除）"
LAW = "个人信息保护法第47条"
PATIENCE = 2000  # milliseconds in which readers of the older log may end


@transaction.atomic
def erase(
    chain: Chain, *, by: Account | None, on: date, basis: str, reason: str, what: Iterable[str] | None = None,
    files: Iterable[int] = (), papers: bool = False, key: str | None = None,
) -> Event:  # fmt: skip
    """Erase personal values of a finished record for good.

    ``what``: names of fields, "note", "title", "to" (recipients); None: everything that may name a person. ``files``:
    keys of attachments. ``papers``: the texts of issued documents too; their numbers, days and digests stay.
    """
    if event := repeated(key, by, "erase", chain=chain.pk):
        return event
    chain = Chain.objects.select_for_update().get(pk=chain.pk)
    row = row_of(chain)
    _may(row, chain, by, basis, reason)
    check_day(on)
    names = _names(chain.system, what)
    chosen = list(Attachment.objects.filter(chain=chain, pk__in=list(files), erased_seq=None))
    if len(chosen) != len(set(files)):
        raise BadInput(fields={"files": "有附件不在此记录上或已经删除，请重新选择"})
    # What was attached twice goes twice: its digest cannot tell one from the other.
    chosen = list(Attachment.objects.filter(chain=chain, digest__in={f.digest for f in chosen}, erased_seq=None))
    gone = _aside(chain, names, {f.digest for f in chosen}, papers)
    if not gone and not chosen and not papers:
        raise NotAllowed("没有可以删除的内容：指定的个人信息不存在或已经删除")
    payload = {"basis": basis, "erased": gone, "files": [f.digest for f in chosen], "papers": papers}
    event = append_to(chain, row, "erase", on=on, by=by, note=reason, payload=payload)
    _record(row, names)
    if isinstance(row, Matter):
        _hanging(row, names, event, papers)
    for file in chosen:
        _file(file, event)
    record = row.record if isinstance(row, Matter) else row
    save_words(row.pk, chain.system, row, record)
    forget()
    transaction.on_commit(empty_log)
    return event


def empty_log() -> None:
    """Empty SQLite's write-ahead log: it would keep what was erased until it is written over, and copies of it for good.

    While somebody reads longer than ``PATIENCE``, it is left to the next erasure, or to the end of the server.
    """
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"PRAGMA busy_timeout={PATIENCE}")
        with suppress(OperationalError):  # this very connection is reading
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            cursor.fetchall()
        cursor.execute(f"PRAGMA busy_timeout={1000 * settings.DATABASES[connection.alias]['OPTIONS']['timeout']}")


@transaction.atomic
def take_back(
    chain: Chain, *, seq: int, what: Iterable[str], on: date, actor: str, basis: str, key: str | None = None
) -> Event | None:
    """Erase what somebody had freely given with one event, at their own wish: the record need not be finished.

    ``what``: names of fields. The event names nobody and no time of day. None: it had been erased before.
    """
    if event := repeated(key, None, "erase", chain=chain.pk):
        return event
    chain = Chain.objects.select_for_update().get(pk=chain.pk)
    row = row_of(chain)
    check_day(on)
    names = _names(chain.system, what)
    secret = EventSecret.objects.select_related("event").filter(event__chain=chain, event__seq=seq).first()
    gone = [place for place in (secret.kept if secret else {}) if place.rpartition(".")[2] in names]
    if secret is None or not gone:
        return None
    secret.kept = {place: value for place, value in secret.kept.items() if place not in gone}
    secret.save(update_fields=["kept"])
    payload = {"basis": basis, "erased": [[seq, place] for place in gone], "files": [], "papers": False}
    at = day_only(timezone.now())
    event = append_to(chain, row, "erase", on=on, by=None, at=at, actor=actor, key=key, payload=payload)
    if isinstance(row, Matter):
        for model in {step.adds for step in row.declared.steps if step.adds}:
            for added in model.objects.filter(matter=row, seq=seq):
                _blank(added, names)
    transaction.on_commit(empty_log)
    return event


def may_erase(row: Any, chain: Chain, by: Account | None) -> str:
    """Why nothing of a record can be erased by this person; "" when it can."""
    if registry.is_kept(chain.system):
        return "这类记录不含可以删除的个人信息"
    if isinstance(row, Matter) and not row.is_closed:
        return f"事项尚未办结，处理目的尚未实现，不能删除个人信息（{LAW}）"
    if by is not None:
        roles = {p.role for p in by.posts_on(clock.today()) if p.organ_id == row.organ_id and p.covers(chain.system)}
        if Role.OFFICE_HEAD not in roles:
            return f"删除个人信息须由承办单位的{access.role_name(Role.OFFICE_HEAD)}办理"
    return ""


def _may(row: Any, chain: Chain, by: Account | None, basis: str, reason: str) -> None:
    if refusal := may_erase(row, chain, by):
        raise NotAllowed(refusal)
    missing = {
        "basis": "请写明删除的依据" if not basis.strip() else "",
        "reason": "" if reason.strip() else "请写明删除的理由",
    }
    if any(missing.values()):
        raise BadInput(fields={name: words for name, words in missing.items() if words})


def _names(system: str, what: Iterable[str] | None) -> set[str]:
    can = {*registry.veiled_fields(system), NOTE, TITLE}
    if what is None:
        return can
    if unknown := set(what) - can:
        raise BadInput(fields={"what": f"不能删除“{'、'.join(sorted(unknown))}”：不是可能指明个人的内容"})
    return set(what)


def _aside(chain: Chain, names: set[str], files: set[str], papers: bool) -> list[list[Any]]:
    """Take the values out from beside the events; returns [number of the event, place] of each."""
    gone: list[list[Any]] = []
    for secret in EventSecret.objects.filter(event__chain=chain).select_related("event").order_by("event__seq"):
        event, kept = secret.event, dict(secret.kept)
        for place in list(kept):
            name = place.rpartition(".")[2]
            if event.code == "document":
                out = papers
            elif event.code == "attach":
                out = event.payload["sm3"] in files
            else:
                out = name in names
            if out:
                kept.pop(place)
                gone.append([event.seq, place])
        if len(kept) < len(secret.kept):
            secret.kept = kept
            secret.save(update_fields=["kept"])
    return gone


def _empty(field: models.Field[Any, Any]) -> Any:
    return (
        None if field.null else ("" if isinstance(field, models.CharField | models.TextField) else field.get_default())
    )


def _blank(row: Any, names: set[str]) -> None:
    fields = [f for f in row._meta.concrete_fields if f.name in names and f.name != TITLE]
    for field in fields:
        setattr(row, field.attname, _empty(field))
    if fields:
        row.save(update_fields=[f.name for f in fields])


def _record(row: Any, names: set[str]) -> None:
    _blank(row.record if isinstance(row, Matter) else row, names)
    if TITLE in names:
        row.title = (
            row.declared.name if isinstance(row, Matter) else registry.register_of(row.chain.system).name
        ) + GONE
        row.save(update_fields=["title"])


def _hanging(matter: Matter, names: set[str], event: Event, papers: bool) -> None:
    for model in {step.adds for step in matter.declared.steps if step.adds}:
        for row in model.objects.filter(matter=matter):
            _blank(row, names)
    if NOTE in names:
        Pause.objects.filter(matter=matter).update(note="")
        Extension.objects.filter(deadline__matter=matter).update(reason="")
    if RECIPIENT in names:
        Service.objects.filter(document__matter=matter).update(to="")
    if papers:
        Document.objects.filter(matter=matter, erased_seq=None).update(body="", salt="", to="", erased_seq=event.seq)
    if matter.query_code:
        matter.query_code = None
        matter.save(update_fields=["query_code"])


def _file(file: Attachment, event: Event) -> None:
    stored, file.erased_seq, file.name = file.file.name, event.seq, f"{GONE}.{file.kind}"
    storage = file.file.storage
    file.file = ""
    file.save(update_fields=["erased_seq", "name", "file"])
    # Only when the event is safely written: a file cannot be brought back.
    transaction.on_commit(lambda: storage.delete(str(stored)))
