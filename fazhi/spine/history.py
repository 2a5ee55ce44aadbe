"""The hash chain of a record's events: canonical form, appending, verifying.

Each event's hash is SM3 (GB/T 32905) over the hash before it and the digest of a canonical form of *all* its content, so
that an event can be withheld from a reader and still be seen to stand in its place. Whatever may name a person (declared
personal fields, long texts, notes, titles, file names, recipients) enters as a salted digest and is kept aside: it can be
erased when the law demands it (个人信息保护法第47条) and the chain still verifies.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC
from typing import Any

from fazhi.spine.errors import BadInput
from fazhi.spine.models import AppendOnly, Chain, Event, EventSecret
from fazhi.spine.plain import plain
from fazhi.spine.sm3 import sm3
from fazhi.spine.table import add_rows, update_rows

#: Parts of a payload that hold values by name.
PARTS = ("fields", "detail")
#: What else of a payload may name a person.
LOOSE = ("title", "name", "note")
#: Somebody opened a sealed matter: an event that changes nothing and hinders nobody.
SEEN = "seen"

Aside = list[tuple[str, str, Any]]
"""Values kept aside: (place in the payload, salt, value); the place is "fields.applicant" or "note"."""


def salted(salt: str, value: Any) -> str:
    """The digest by which a value that is kept aside stands in the history."""
    return sm3(f"{salt}\n{json.dumps(plain(value), ensure_ascii=False)}".encode())


def canonical(event: Event) -> bytes:
    """All the content of an event in one unambiguous form."""
    content = {
        "chain": event.chain_id, "seq": event.seq, "code": event.code, "on": event.on.isoformat(),
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"), "by": event.by_id, "actor": event.actor,
        "before": event.before, "after": event.after, "payload": event.payload, "key": event.key,
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def chained(previous: str, content: str) -> str:
    """The hash of an event whose canonical form has the digest ``content``."""
    return sm3(f"{previous}\n{content}".encode())


def sealed(event: Event, previous: str) -> Event:
    """The event with its place in the chain fixed."""
    event.previous = previous
    event.hash = chained(previous, sm3(canonical(event)))
    return event


def veil(event: Event, veiled: Iterable[str] = ()) -> Aside:
    """Put digests in place of what may name a person; returns what is to be kept aside.

    ``veiled``: names of fields whose values enter so. Also fixes in words who acts: names of accounts may change.
    """
    if event.by_id and not event.actor:
        event.actor = str(event.by)
    veiled = set(veiled)
    aside: Aside = []
    for part in PARTS:
        values = event.payload.get(part)
        if values:
            event.payload[part] = {n: _veiled(f"{part}.{n}", v, n in veiled, aside) for n, v in values.items()}
    for name in LOOSE:
        if name in event.payload:
            event.payload[name] = _veiled(name, event.payload[name], True, aside)
    return aside


def sayable(value: Any) -> None:
    """Raise BadInput for a text that no file and not every database can hold: a NUL, half of a character."""
    if isinstance(value, str) and ("\x00" in value or any("\ud800" <= c <= "\udfff" for c in value)):
        raise BadInput(
            f"“{value.encode(errors='replace').decode().replace(chr(0), '?')[:20]}”中有不能保存的字符，请删去后重新输入"
        )


def _veiled(place: str, value: Any, hide: bool, aside: Aside) -> Any:
    value = plain(value)
    sayable(value)
    if not hide or value in ("", None, []) or isinstance(value, dict):
        return value
    salt = secrets.token_hex(16)
    aside.append((place, salt, value))
    return {"sm3": salted(salt, value)}


def noted(payload: Mapping[str, Any], note: str) -> dict[str, Any]:
    """A payload with the note that was handed in."""
    return {**payload, "note": note} if note else dict(payload)


def kept(event: Event, aside: Aside) -> list[EventSecret]:
    """The row that keeps an event's values aside; none when there are none."""
    return [EventSecret(event=event, kept={place: [salt, value] for place, salt, value in aside})] if aside else []


class Pages:
    """The next events of a locked chain, sealed one by one and written together by ``bind``.

    Until then nobody finds them in the database, the action itself included. The caller holds the lock and the
    transaction.
    """

    def __init__(self, chain: Chain) -> None:
        self.chain = chain
        self._events: list[Event] = []
        self._aside: list[EventSecret] = []

    def add(self, event: Event, veiled: Iterable[str] = ()) -> Event:
        """Seal an event as the next of the chain.

        ``veiled``: fields whose values enter as digests, from ``registry.veiled_fields``.
        """
        chain = self.chain
        event.chain, event.seq = chain, chain.length + 1
        self._aside += kept(event, veil(event, veiled))
        sealed(event, chain.head)
        chain.head, chain.length = event.hash, event.seq
        self._events.append(event)
        return event

    def bind(self) -> None:
        """Write the events, what is kept aside, and the new end of the chain."""
        add_rows(Event, self._events)
        add_rows(EventSecret, self._aside)
        update_rows(Chain, [self.chain], ("head", "length"))
        self._events, self._aside = [], []


def append(chain: Chain, event: Event, veiled: Iterable[str] = ()) -> Event:
    """Write the next event of a locked chain, by itself; for several of one transaction see ``Pages``."""
    if event.pk:
        raise AppendOnly("事件只能追加，不能改动")
    pages = Pages(chain)
    pages.add(event, veiled)
    pages.bind()
    return event


@dataclass(frozen=True)
class Break:
    """One place where a history does not verify."""

    chain: int
    number: str
    seq: int
    what: str

    def __str__(self) -> str:
        return f"{self.number}（第{self.seq}号事件）：{self.what}"


def verify_chain(chain: Chain, events: list[Event], number: str) -> Iterator[Break]:
    """Recompute one chain from its first event."""
    head = ""
    erased = erasures(events)
    for place, event in enumerate(events, 1):
        if event.seq != place:
            yield Break(chain.pk, number, place, f"缺少事件，其后为第{event.seq}号")
            return
        if event.previous != head:
            yield Break(chain.pk, number, place, "与前一事件不衔接")
        if chained(head, sm3(canonical(event))) != event.hash:
            yield Break(chain.pk, number, place, "内容与留痕值不符，已被改动")
        head = event.hash
        for what in aside_faults(event, erased):
            yield Break(chain.pk, number, place, what)
    if chain.length != len(events) or chain.head != head:
        yield Break(chain.pk, number, len(events), f"链尾与记录不符（应有{chain.length}个事件，实有{len(events)}个）")


def erasures(events: Iterable[Event]) -> set[tuple[int, str]]:
    """What the events of a chain say was erased: (number of the event, place)."""
    found: set[tuple[int, str]] = set()
    for event in events:
        if event.code == "erase":
            found |= {(seq, place) for seq, place in event.payload.get("erased", [])}
    return found


def digests(payload: Mapping[str, Any]) -> dict[str, str]:
    """Place -> digest of every value of a payload that is kept aside."""
    found = {name: payload[name]["sm3"] for name in LOOSE if isinstance(payload.get(name), dict)}
    for part in PARTS:
        for name, value in payload.get(part, {}).items():
            if isinstance(value, dict):
                found[f"{part}.{name}"] = value.get("sm3", "")
    return found


def aside_faults(event: Event, erased: set[tuple[int, str]]) -> Iterator[str]:
    """Values kept aside that are not the ones the history holds, or that are gone without an erasure."""
    stated = digests(event.payload)
    have = event.kept_aside
    for place, (salt, value) in have.items():
        if place not in stated or stated[place] != salted(salt, value):
            yield f"另存的“{place.rpartition('.')[2]}”与留痕值不符"
        elif (event.seq, place) in erased:
            yield f"“{place.rpartition('.')[2]}”已有删除记录，另存的内容却仍在"
    for place in stated.keys() - have.keys():
        if (event.seq, place) not in erased:
            yield f"另存的“{place.rpartition('.')[2]}”缺失，且没有删除记录"
