"""What of a record goes into a dossier, by whom it is meant for.

The organ's own dossier holds everything. One for a party or a court leaves out what the procedure keeps inside (see
docs/decisions/007): such events stand in it as digests, so that it still proves to be complete. Personal values go along
only when that is asked for; otherwise they stay digests.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from fazhi.spine import registry
from fazhi.spine.access import organs_in
from fazhi.spine.errors import BadInput
from fazhi.spine.history import PARTS, digests
from fazhi.spine.masking import masked
from fazhi.spine.models import Attachment, Document, Event, Matter
from fazhi.spine.procedure import Procedure
from fazhi.spine.sight import Sight

ORGAN, PARTY = "organ", "party"
AUDIENCES = {ORGAN: "本机关存卷（全部内容）", PARTY: "交当事人或法院（机关内部办理过程不予展示）"}
INSIDE = "机关内部办理过程，依规定不予展示"
BY_HAND = "依法不予展示"


@dataclass(frozen=True)
class Audience:
    """For whom a dossier is made. ``personal``: personal values and unmasked papers go along; always so for the organ.

    ``withheld``: numbers of further events that are not to be shown, with the reason ("" for the usual one).
    """

    kind: str = ORGAN
    personal: bool = True
    withheld: Mapping[int, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if self.kind not in AUDIENCES:
            raise BadInput(fields={"audience": f"卷宗的用途只能是{'、'.join(AUDIENCES)}"})
        if self.kind == ORGAN and not self.personal:
            raise BadInput(fields={"personal": "本机关存卷须包括个人信息；要隐去个人信息，请选择交当事人或法院"})


class _Whole(Sight):
    """The sight of the organ itself."""

    def __init__(self, matter: Matter, today: date) -> None:
        self.matter, self.today = matter, today
        self.inside, self.hidden = True, frozenset()
        self.organs = {matter.organ_id}


class _Outside(Sight):
    """The sight of those who merely take part, all of them together."""

    def __init__(self, matter: Matter, today: date) -> None:
        self.matter, self.today, self.inside = matter, today, False
        declared = matter.declared
        self.hidden = declared.kept_inside(matter.record)
        parties = {c for c in declared.parties if c not in declared.insiders}
        self.organs = {organ for c in parties for organ in organs_in(matter, c)} - {matter.organ_id}


class Showing:
    """One record and its events, as one audience is shown them."""

    def __init__(self, system: str, row: Any, events: list[Event], audience: Audience, today: date) -> None:
        self.system, self.row, self.events, self.audience, self.today = system, row, events, audience, today
        self.sight: Sight | None = None
        if isinstance(row, Matter):
            self.sight = (_Whole if audience.kind == ORGAN else _Outside)(row, today)

    @property
    def hidden(self) -> frozenset[str]:
        return self.sight.hidden if self.sight else frozenset()

    @property
    def declared(self) -> Procedure | None:
        return self.row.declared if isinstance(self.row, Matter) else None

    @property
    def record(self) -> Any:
        return self.row.record if isinstance(self.row, Matter) else self.row

    @cached_property
    def withheld(self) -> dict[int, str]:
        """Number of an event that is not shown -> why. Raises BadInput for numbers that cannot be withheld."""
        found = {event.seq: why for event in self.events if (why := self._kept_inside(event))}
        codes = {event.seq: event.code for event in self.events}
        for seq, why in self.audience.withheld.items():
            if seq not in codes:
                raise BadInput(fields={"withhold": f"没有第{seq}号事件，共{len(codes)}项，请核对"})
            if codes[seq] == "erase":
                raise BadInput(fields={"withhold": f"第{seq}号事件是删除个人信息的记录，缺了它卷宗不能核验，不能隐去"})
            found[seq] = why.strip() or BY_HAND
        return dict(sorted(found.items()))

    @property
    def by_hand(self) -> list[Event]:
        """The events that whoever makes the dossier withholds."""
        return [event for event in self.events if event.seq in self.audience.withheld]

    def _kept_inside(self, event: Event) -> str:
        if not self.sight or not self.hidden:
            return "" if not self.sight or self.sight.event(event) else INSIDE
        if not self.sight.event(event):
            return INSIDE
        step = self.row.declared.by_code.get(event.code)
        open_names = {
            name for part in (*PARTS, "was") for name, value in event.payload.get(part, {}).items()
            if not isinstance(value, dict)
        }  # fmt: skip
        if open_names & self.hidden or (step and step.adds and step.adds.__name__ in self.hidden):
            name = self.row.declared.event_name(event.code)
            return f"{event.on}“{name}”：其中有机关内部办理过程的内容，依规定不予展示"  # an event is shown whole or not at all
        return ""

    @cached_property
    def words(self) -> dict[str, str]:
        """Personal values of the record, now and before, with their masked form, longest first; none when all is shown."""
        if self.audience.personal:
            return {}
        names = registry.personal_fields(self.system) | {"to"}
        values = [(name, getattr(self.record, name, "")) for name in names]
        for event in self.events:
            for place, (_, value) in event.kept_aside.items():
                name = place.rpartition(".")[2]
                values += [(name, value)] if name in names else []
        found: dict[str, str] = {}
        for name, value in values:
            for part in {str(value or ""), *str(value or "").split("、")}:
                if len(part) > 1 and (shown := masked(name, part)) != part:
                    found[part] = shown
        return dict(sorted(found.items(), key=lambda item: -len(item[0])))

    def clear(self, text: str) -> str:
        """A text with personal values masked, where this audience is not shown them."""
        for word, shown in self.words.items():
            text = text.replace(word, shown)
        return text

    @cached_property
    def left_out(self) -> list[tuple[int, str]]:
        """Number of event and place of every value kept aside that this audience is not given."""
        if self.audience.kind == ORGAN:
            return []
        return [
            (event.seq, place) for event in self.events if event.seq not in self.withheld
            for place in sorted(digests(event.payload).keys() & event.kept_aside.keys()) if self._leaves_out(event, place)
        ]  # fmt: skip

    def _leaves_out(self, event: Event, place: str) -> bool:
        name = place.rpartition(".")[2]
        if name in self.hidden or (place == "note" and set(event.payload.get("fields", {})) & self.hidden):
            return True  # why something was corrected may tell what was corrected
        if self.audience.personal:
            return False
        value = event.kept_aside[place][1]
        if name in registry.personal_fields(self.system) | {"to"} and masked(name, value) != str(value):
            return True  # names of organisations are no personal values
        text = json.dumps(value, ensure_ascii=False)
        return self.clear(text) != text

    @cached_property
    def values(self) -> dict[str, dict[str, Any]]:
        """The values kept aside that go along: number of the event -> place -> salt and value."""
        out = set(self.left_out)
        told = {
            str(event.seq): {
                place: {"salt": salt, "value": value}
                for place, (salt, value) in event.kept_aside.items() if (event.seq, place) not in out
            } for event in self.events if event.seq not in self.withheld
        }  # fmt: skip
        return {seq: values for seq, values in told.items() if values}

    @cached_property
    def documents(self) -> list[Document]:
        """Papers whose events are shown and whose text was not erased."""
        if not isinstance(self.row, Matter):
            return []
        rows = self.row.documents.select_related("organ", "replaces", "matter").filter(erased_seq=None).order_by("seq")
        return [document for document in rows if document.seq not in self.withheld]

    @cached_property
    def attachments(self) -> list[tuple[int, Attachment]]:
        """Files whose events are shown, with the numbers of these; those that were erased are gone."""
        waiting: dict[str, list[Attachment]] = {}
        for file in Attachment.objects.filter(chain=self.row.pk).order_by("pk"):
            waiting.setdefault(file.digest, []).append(file)
        found = []
        for event in self.events:
            if event.code == "attach" and (same := waiting.get(event.payload["sm3"])):
                file = same.pop(0)
                if file.erased_seq is None and event.seq not in self.withheld:
                    found.append((event.seq, file))
        return found
