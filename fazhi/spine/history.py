"""The hash chain of a record's events: canonical form, appending, verifying.

Each event's hash is SM3 (GB/T 32905) over the previous hash and a canonical form of *all* its content. Personal values
enter as salted digests, so they can be erased when the law demands it and the chain still verifies.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from cryptography.hazmat.primitives import hashes
from django.db.models import Model

from fazhi.spine.models import Chain, Event, EventSecret


def sm3(data: bytes) -> str:
    """SM3 digest in hexadecimal."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(data)
    return digest.finalize().hex()


def plain(value: Any) -> Any:
    """A field's value as it stands in a payload: text, number, list or null."""
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, datetime):
        return value.astimezone(UTC).isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, (list, tuple, set)):
        return [plain(v) for v in value]
    return value


def salted(salt: str, value: Any) -> str:
    """The digest by which a personal value stands in the history."""
    return sm3(f"{salt}\n{json.dumps(plain(value), ensure_ascii=False)}".encode())


def canonical(event: Event) -> bytes:
    """All the content of an event in one unambiguous form."""
    content = {
        "chain": event.chain_id, "seq": event.seq, "code": event.code, "on": event.on.isoformat(),
        "at": event.at.astimezone(UTC).isoformat(timespec="microseconds"), "by": event.by_id, "actor": event.actor,
        "before": event.before, "after": event.after, "note": event.note, "payload": event.payload, "key": event.key,
    }  # fmt: skip
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def sealed(event: Event, previous: str) -> Event:
    """The event with its place in the chain fixed."""
    event.previous = previous
    event.hash = sm3(previous.encode() + b"\n" + canonical(event))
    return event


def split_personal(
    values: Mapping[str, Any], personal: Iterable[str]
) -> tuple[dict[str, Any], list[tuple[str, str, Any]]]:
    """Payload values with personal ones replaced by digests, and what is to be kept aside: (field, salt, value)."""
    personal = set(personal)
    payload: dict[str, Any] = {}
    aside: list[tuple[str, str, Any]] = []
    for name, value in values.items():
        if name in personal and value not in ("", None):
            salt = secrets.token_hex(16)
            payload[name] = {"sm3": salted(salt, value)}
            aside.append((name, salt, plain(value)))
        else:
            payload[name] = plain(value)
    return payload, aside


def append(chain: Chain, event: Event, aside: Iterable[tuple[str, str, Any]] = ()) -> Event:
    """Write the next event of a locked chain. The caller holds the lock and the transaction."""
    event.chain, event.seq = chain, chain.length + 1
    sealed(event, chain.head)
    event.save()
    EventSecret.objects.bulk_create(
        EventSecret(event=event, field=f, salt=s, value=json.dumps(v, ensure_ascii=False)) for f, s, v in aside
    )
    chain.head, chain.length = event.hash, event.seq
    chain.save(update_fields=["head", "length"])
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
    for place, event in enumerate(events, 1):
        if event.seq != place:
            yield Break(chain.pk, number, place, f"缺少事件，其后为第{event.seq}号")
            return
        if event.previous != head:
            yield Break(chain.pk, number, place, "与前一事件不衔接")
        if sm3(head.encode() + b"\n" + canonical(event)) != event.hash:
            yield Break(chain.pk, number, place, "内容与留痕值不符，已被改动")
        head = event.hash
        for secret in event.secrets.all():
            stated = _digest_of(event.payload, secret.field)
            if stated != salted(secret.salt, json.loads(secret.value)):
                yield Break(chain.pk, number, place, f"个人信息“{secret.field}”与留痕值不符")
    if chain.length != len(events) or chain.head != head:
        yield Break(chain.pk, number, len(events), f"链尾与记录不符（应有{chain.length}个事件，实有{len(events)}个）")


def _digest_of(payload: Mapping[str, Any], field: str) -> str:
    for part in ("fields", "detail"):
        value = payload.get(part, {}).get(field)
        if isinstance(value, dict):
            return str(value.get("sm3", ""))
    return ""


def merkle_root(leaves: Iterable[str]) -> str:
    """Merkle root over hexadecimal leaves in order; an odd one is carried up."""
    level = list(leaves)
    if not level:
        return sm3(b"")
    while len(level) > 1:
        pairs = [level[n : n + 2] for n in range(0, len(level), 2)]
        level = [sm3((p[0] + p[1]).encode()) if len(p) == 2 else p[0] for p in pairs]
    return level[0]
