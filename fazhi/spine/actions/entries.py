"""Writing into plain registers (台账): recording, correcting, withdrawing. Each is an event, nothing is erased."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from fazhi.spine import access, clock, registry
from fazhi.spine.actions.core import check_day, clean_values, next_number, repeated, require, save_words
from fazhi.spine.errors import BadInput, Conflict
from fazhi.spine.history import append, noted, sayable
from fazhi.spine.models import Account, Chain, Event, Organ
from fazhi.spine.plain import plain
from fazhi.spine.register import Register


def _write(
    chain: Chain, register: Register, code: str, *, by: Account | None, on: date, values: Mapping[str, Any], note: str = "",
    payload: Mapping[str, Any] | None = None, key: str | None = None, actor: str = "",
) -> Event:  # fmt: skip
    body = {**(payload or {}), **({"fields": dict(values)} if values else {})}
    event = Event(code=code, on=on, at=timezone.now(), by=by, actor=actor, payload=noted(body, note), key=key)
    return append(chain, event, registry.veiled_fields(register.code))


@transaction.atomic
def record_entry(
    register: Register | str, *, organ: Organ, by: Account | None, on: date, title: str, fields: Mapping[str, Any],
    key: str | None = None, source: str = "", external_id: str = "", actor: str = "", today: date | None = None,
) -> Any:  # fmt: skip
    """Enter a dated fact."""
    declared = registry.register_of(register) if isinstance(register, str) else register
    if event := repeated(key, by, "record", system=declared.code):
        return declared.model.objects.get(pk=event.chain_id)
    today = today or clock.today()
    check_day(on, today=today)
    if by is not None:
        posts = [p for p in access.may_record(by, declared, today) if p.organ_id == organ.pk]
        require(posts, f"您在{organ}没有登记“{declared.name}”的岗位")
    if not title.strip():
        raise BadInput(fields={"title": "请填写“标题”"})
    sayable(title)
    values = clean_values(declared.model, declared.form, fields, declared.optional)
    check_entry(declared, {**values, "on": on, "organ": organ, "title": title})
    n = next_number(organ, declared.code, on.year)
    number = declared.number.format(mark=organ.mark or organ.short, year=on.year, n=n)
    chain = Chain.objects.create(system=declared.code)
    own = {"system": declared.code, "number": number, "title": title, "organ": organ.code, "scope": organ.scope}
    payload = {**own, "on": on.isoformat()}
    event = _write(chain, declared, "record", by=by, on=on, values=values, payload=payload, key=key, actor=actor)
    entry = declared.model.objects.create(
        chain=chain, number=number, title=title, organ=organ, scope=organ.scope, on=on, version=event.seq, source=source,
        external_id=external_id, **values,
    )  # fmt: skip
    save_words(entry.pk, declared.code, entry, entry)
    return entry


def check_entry(register: Register, values: Mapping[str, Any]) -> None:
    """What a register asks of the values of one entry together. Raises BadInput with every reason."""
    if reasons := [reason for check in register.checks if (reason := check(values))]:
        raise BadInput(*reasons)


def _locked(register: Register, entry: Any, version: int | None) -> tuple[Any, Chain]:
    chain = Chain.objects.select_for_update().get(pk=entry.pk)
    if version is not None and chain.length != version:
        last = chain.events.select_related("by").order_by("-seq").first()
        raise Conflict(
            f"此条目已由{last.by or last.actor or '他人'}改动，请核对最新情况后再办" if last else "此条目已改动"
        )
    return register.model.objects.select_related("organ").get(pk=entry.pk), chain


@transaction.atomic
def correct_entry(
    entry: Any, *, by: Account, on: date, changes: Mapping[str, Any], reason: str, version: int | None = None
) -> Any:
    """Mend an entry by a correcting event with a reason."""
    register = registry.register_of(entry.chain.system)
    entry, chain = _locked(register, entry, version)
    require(access.may_reveal(by, entry, register.code, clock.today()), "只有登记单位的人员可以更正")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明更正理由"})
    check_day(on, opened=entry.on)
    if not changes or set(changes) - {*register.form, "title"}:
        raise BadInput("更正须指明本台账已有的字段")
    values = clean_values(register.model, tuple(changes), changes, register.optional)
    check_entry(
        register,
        {
            **{n: getattr(entry, n) for n in register.form},
            "on": entry.on,
            "organ": entry.organ,
            "title": entry.title,
            **values,
            "entry": entry,
        },
    )
    was = {name: plain(getattr(entry, name)) for name in values if name not in registry.veiled_fields(register.code)}
    for name, value in values.items():
        setattr(entry, name, value)
    event = _write(chain, register, "correct", by=by, on=on, values=values, note=reason, payload={"was": was})
    entry.version = event.seq
    entry.save()
    save_words(entry.pk, register.code, entry, entry)
    return entry


@transaction.atomic
def withdraw_entry(entry: Any, *, by: Account, on: date, reason: str) -> Any:
    """Take a wrong entry out of lists and figures; it stays in the history with the reason."""
    register = registry.register_of(entry.chain.system)
    entry, chain = _locked(register, entry, None)
    require(access.may_reveal(by, entry, register.code, clock.today()), "只有登记单位的人员可以撤下")
    if not reason.strip():
        raise BadInput(fields={"reason": "请写明撤下的理由"})
    event = _write(chain, register, "withdraw", by=by, on=on, values={}, note=reason)
    entry.withdrawn, entry.version = True, event.seq
    entry.save(update_fields=["withdrawn", "version"])
    return entry
