"""Making a dossier: an event on the record's chain, and one sealed file that holds everything up to and with that event."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from fazhi.spine import access, checkpoints, clock, registry
from fazhi.spine.actions.core import check_day, require
from fazhi.spine.dossier import container
from fazhi.spine.dossier.container import canonical
from fazhi.spine.dossier.contents import items, made
from fazhi.spine.dossier.page import page
from fazhi.spine.dossier.showing import Audience, Showing
from fazhi.spine.errors import BadInput, Conflict, Refused
from fazhi.spine.gather import rows_of
from fazhi.spine.history import append, noted, verify_chain
from fazhi.spine.history import canonical as whole_of
from fazhi.spine.models import Account, Chain, Checkpoint, Division, Event, Matter
from fazhi.spine.sm3 import sm3

FORMAT = "fazhi-dossier-1"
#: What the event of making a dossier binds beside the list of its files.
BOUND = ("format", "system", "name", "number", "title", "organ", "place", "for", "personal", "withheld", "left_out")
EVENTS, VALUES = "events", "values"


@dataclass(frozen=True)
class Made:
    """A dossier that was made: its last event, how many events are not shown, and how many the checkpoint covers."""

    number: str
    event: Event
    withheld: int
    covered: int
    checkpoint: int | None


def make_dossier(
    chain: Chain, out: BinaryIO, *, by: Account | None, on: date, note: str, audience: Audience | None = None,
    actor: str = "", against: Checkpoint | None = None,
) -> Made:  # fmt: skip
    """Seal everything of one record into ``out``. The making is itself an event, and the last one in the dossier.

    ``note``: to whom it is given, and why. ``against``: the checkpoint that it is to be proved by; the latest when None.
    Raises NotAllowed, BadInput, or Refused when the history does not verify; then no event is written.
    """
    registry.refuse_sealed(chain.system, "制作卷宗")
    proven = proofs(chain, against)  # takes a while in a large installation, so before anything is locked
    return _sealed(chain, out, by, on, note, audience or Audience(), actor, proven)


@transaction.atomic
def _sealed(
    chain: Chain, out: BinaryIO, by: Account | None, on: date, note: str, audience: Audience, actor: str, proven: Proven
) -> Made:
    chain = Chain.objects.select_for_update().get(pk=chain.pk)
    row = rows_of([chain]).get(chain.pk)
    if row is None:
        raise Refused("记录已不存在，不能制作卷宗；请先运行 fazhi verify 查明原因")
    if by is not None:
        require(access.may_reveal(by, row, chain.system, clock.today()), "只有承办单位办理此事项的人员可以制作卷宗")
    if not note.strip():
        raise BadInput(fields={"note": "请写明卷宗交给谁、作何用途"})
    check_day(on, opened=getattr(row, "opened_on", None))
    events = sound(chain, row, proven)
    showing = Showing(chain.system, row, events, audience, on)
    draft = Draft(chain, showing, proven.told)
    event = Event(
        code="dossier", on=on, at=timezone.now(), by=by, actor=actor, after=getattr(row, "state", ""),
        payload=noted(draft.payload(), note.strip()),
    )  # fmt: skip
    _append(chain, row, event)
    draft.write(out, event)
    covered = draft.proofs["covered"]
    return Made(
        draft.head["number"], event, len(showing.withheld), covered, (draft.proofs["checkpoint"] or {}).get("number")
    )


def _append(chain: Chain, row: Any, event: Event) -> None:
    append(chain, event, registry.veiled_fields(chain.system))
    if any(f.name == "version" for f in row._meta.concrete_fields):
        row.version = event.seq
        row.save(update_fields=["version"])


def sound(chain: Chain, row: Any, proven: Proven) -> list[Event]:
    """The events of a chain, verified. Raises Refused when they are not what they were."""
    events = list(chain.events.order_by("seq").select_related("aside", "by"))
    broken = [str(one) for one in verify_chain(chain, events, getattr(row, "number", "") or str(row))]
    covered = proven.told["covered"]
    if not broken and covered and (covered > len(events) or events[covered - 1].hash != proven.head):
        broken.append(f"前{covered}项事件与第{proven.told['checkpoint']['number']}号检查点登记的不同")
    if broken:
        raise Refused(f"留痕不能通过核验（{broken[0]}），不能制作卷宗；请先运行 fazhi verify 查明原因")
    return events


@dataclass(frozen=True)
class Proven:
    """What a checkpoint proves of a chain: as the manifest tells it, and the hash of the last event that it covers."""

    told: dict[str, Any]
    head: str = ""


def proofs(chain: Chain, against: Checkpoint | None) -> Proven:
    """The checkpoint, how many events of the chain it covers, and the proofs that it does."""
    point = against or Checkpoint.objects.defer("peaks", "blocks").first()
    found: dict[str, Any] = {"checkpoint": None, "covered": 0, "head_proof": None, "log_proof": None}
    if point is None:
        return Proven(found)
    found["checkpoint"] = checkpoints.as_data(point)
    try:
        head = checkpoints.head_proof(point, chain.pk)
    except Conflict:  # the record is younger than the checkpoint
        return Proven(found)
    log = checkpoints.log_proof(point, chain.pk, head["length"])
    found["covered"] = head["length"]
    for name, proof in (("head_proof", head), ("log_proof", log)):
        found[name] = {part: proof[part] for part in ("index", "size", "path")}
    return Proven(found, head["head"])


class Draft:
    """A dossier before and while it is written."""

    def __init__(self, chain: Chain, showing: Showing, proofs: dict[str, Any]) -> None:
        self.chain, self.showing, self.proofs = chain, showing, proofs
        hung, papers_out = items(showing)
        left_out = sorted([*showing.left_out, *papers_out])
        row, audience = showing.row, showing.audience
        place = Division.objects.filter(code=settings.FAZHI_DIVISION).values_list("name", flat=True).first()
        organ = getattr(row, "organ", None)
        self.head: dict[str, Any] = {
            "format": FORMAT, "system": chain.system, "name": system_name(chain.system, row),
            "number": getattr(row, "number", "") or str(chain.pk), "title": showing.clear(getattr(row, "title", "") or str(row)),
            "organ": organ.name if organ else "", "place": place or "", "for": audience.kind, "personal": audience.personal,
            "withheld": [{"seq": seq, "reason": why} for seq, why in showing.withheld.items()],
            "left_out": [list(one) for one in left_out],
        }  # fmt: skip
        read = page(self.head, showing, hung, proofs, chain.length + 1)
        self.items = [made("index.html", "page", read.encode()), *hung]

    def payload(self) -> dict[str, Any]:
        """What the event of the making says: for whom, and one digest over all that the dossier holds."""
        bound = {name: self.head[name] for name in BOUND} | {"files": [item.listed() for item in self.items]}
        held = {name: self.head[name] for name in ("number", "for", "personal")}
        return held | {"contents": sm3(canonical(bound))}

    def write(self, out: BinaryIO, event: Event) -> None:
        """Write the sealed file."""
        showing = self.showing
        withheld, events = showing.withheld, [*showing.events, event]
        values = dict(showing.values)
        if event.kept_aside:
            values[str(event.seq)] = {p: {"salt": salt, "value": v} for p, (salt, v) in event.kept_aside.items()}
        lines = b"".join(canonical(told(one, withheld.get(one.seq))) + b"\n" for one in events)
        rest = [made("events.jsonl", EVENTS, lines), made("values.json", VALUES, canonical(values)), *self.items]
        manifest = self.head | self.proofs | {
            "hash": "SM3", "chain": self.chain.pk, "length": event.seq, "head": event.hash, "exported_at": exact(event),
            "after_checkpoint": event.seq - self.proofs["covered"], "files": [item.listed() for item in rest],
        }  # fmt: skip
        container.pack(out, [made("manifest.json", "manifest", canonical(manifest)), *rest])


def exact(event: Event) -> str:
    """When it was entered, as its canonical form says it."""
    return event.at.astimezone(UTC).isoformat(timespec="microseconds")


def told(event: Event, withheld: str | None) -> dict[str, Any]:
    """One event as it stands in a dossier: whole, or as the digest of what it is. Raises Refused for fractions."""
    written = whole_of(event)
    if withheld is not None:
        return {"seq": event.seq, "content": sm3(written), "hash": event.hash, "withheld": withheld}

    def refuse(number: str) -> None:
        raise Refused(f"第{event.seq}号事件含有小数{number}，不能封存")

    whole: dict[str, Any] = json.loads(written, parse_float=refuse)
    return whole | {"hash": event.hash}


def system_name(system: str, row: Any) -> str:
    """What a kind of record is called."""
    if isinstance(row, Matter):
        return row.declared.name
    return str(row._meta.verbose_name) if registry.is_kept(system) else registry.register_of(system).name
