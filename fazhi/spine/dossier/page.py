"""The page of a dossier for people: what it is, what happened, until when, which files. Needs no script and no network."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.db import models
from django.template import Context, Engine

from fazhi.spine import calendars, registry
from fazhi.spine.dials import dials_of
from fazhi.spine.dossier.container import Item
from fazhi.spine.dossier.showing import AUDIENCES, ORGAN, Showing
from fazhi.spine.history import digests, erasures
from fazhi.spine.masking import masked
from fazhi.spine.models import Entry, Event, Matter
from fazhi.spine.models.document import Service
from fazhi.spine.procedure import EVENT_WORDS
from fazhi.spine.saying import field_of, say_plain

ERASED, KEPT_BACK = "（已依法删除）", "（未附）"
SKIP = (
    "id",
    "seq",
    "matter",
    "chain",
    "scope",
    "version",
    "source",
    "external_id",
    "organ",
    "number",
    "title",
    "withdrawn",
)
KINDS = {"document": "文书（制发原文）", "copy": "阅读副本", "attachment": "附件"}
_TEMPLATE = Engine().from_string((Path(__file__).parent / "page.html").read_text(encoding="utf-8"))


def page(head: dict[str, Any], showing: Showing, hung: Sequence[Item], proofs: dict[str, Any], seq: int) -> str:
    """The markup. ``seq``: number of the event by which the dossier is being made; it is not in the time line."""
    teller = _Teller(showing)
    point = proofs["checkpoint"]
    content = {
        "facts": teller.facts(), "tables": teller.tables(), "limits": _limits(showing), "parties": _parties(showing),
        "moments": [teller.tell(event) for event in showing.events], "state": getattr(showing.row, "state_name", ""),
    }  # fmt: skip
    files = [(item.path, KINDS[item.kind], f"{item.size:,}", item.digest) for item in hung]
    held = {
        "head": head, "seq": seq, "made_on": showing.today, "audience": AUDIENCES[head["for"]], "files": files,
        "masked": not head["personal"], "withheld": len(showing.withheld), "point": point, "covered": proofs["covered"],
        "whole": head["for"] == ORGAN, "after": seq - proofs["covered"], "last": showing.events[-1],
    }  # fmt: skip
    return str(_TEMPLATE.render(Context(held | _cleared(content, showing))))


def _cleared(value: Any, showing: Showing) -> Any:
    """Everything that is said, personal values masked where this audience is not shown them."""
    if isinstance(value, str):
        return showing.clear(value)
    if isinstance(value, dict):
        return {name: _cleared(held, showing) for name, held in value.items()}
    if isinstance(value, (list, tuple)):
        return [_cleared(held, showing) for held in value]
    return value


def _parties(showing: Showing) -> list[tuple[str, str]]:
    if not isinstance(showing.row, Matter):
        return []
    words = showing.row.declared.capacities
    parts = showing.row.parties.select_related("organ").order_by("pk")
    return [(words.get(part.capacity, part.capacity), part.organ.name) for part in parts]


def _limits(showing: Showing) -> list[dict[str, Any]]:
    """Every limit with what its date comes from; the office's own promises are its own business."""
    if not isinstance(showing.row, Matter) or showing.sight is None:
        return []
    out = set(showing.audience.withheld)
    if any(event.code.partition(":")[0] in ("suspend", "resume", "exclude", "extend") for event in showing.by_hand):
        return []  # every derivation would tell of it
    dials = dials_of(showing.row, showing.sight, calendars.of(showing.row.scope))
    return [
        {
            "name": dial.name, "due": str(dial.due or "—"), "word": dial.word, "basis": dial.limit.basis,
            "lines": [x.text for x in dial.derivation.lines if showing.audience.kind == ORGAN or x.kind != "promise"],
        } for dial in dials if not out & {dial.deadline.start_seq, dial.deadline.met_seq}
    ]  # fmt: skip


class _Teller:
    """Knows the declaration of a record, the names of rows that its events mention, and what is not told of."""

    def __init__(self, showing: Showing) -> None:
        self.showing = showing
        self.personal = set() if showing.audience.personal else registry.personal_fields(showing.system) | {"to"}
        self.erased = erasures(showing.events)
        self.left_out = set(showing.left_out)
        self.names = self._names()

    def tell(self, event: Event) -> dict[str, Any]:
        """One event in words; of one that is withheld, only why."""
        if why := self.showing.withheld.get(event.seq):
            return {"seq": event.seq, "withheld": why, "hash": event.hash}
        declared = self.showing.declared
        name = declared.event_name(event.code) if declared else EVENT_WORDS.get(event.code, event.code)
        moved = event.before != event.after and (event.before or event.seq == 1)  # files and links name no state before
        move = declared.states.get(event.after, "") if declared and moved else ""
        return {
            "seq": event.seq, "on": str(event.on), "name": name, "who": event.actor, "move": move, "hash": event.hash,
            "what": self._what(event), "note": self._aside(event, "note"), "changes": list(self._changes(event)),
        }  # fmt: skip

    def _aside(self, event: Event, place: str) -> str:
        if place not in digests(event.payload):
            return str(event.payload.get(place) or "")
        if (event.seq, place) in self.erased or place not in event.kept_aside:
            return ERASED
        return KEPT_BACK if (event.seq, place) in self.left_out else str(event.kept_aside[place][1])

    def _what(self, event: Event) -> str:
        """The one thing that the payload of an action tells."""
        held = event.payload
        declared = self.showing.declared
        template = declared.template_by_code.get(held.get("template", "")) if declared else None
        said = [
            f"《{template.name}》" if template else "",
            self._aside(event, "name"),
            str(held.get("number") or ""),
            str(held.get("basis") or ""),
        ]
        if event.code == "serve":
            said.append(str(dict(Service.Means.choices).get(held.get("means", ""), "")))
        return "，".join(filter(None, said))

    def _changes(self, event: Event) -> list[tuple[str, str]]:
        found = []
        for part in ("fields", "detail"):
            model = self._model(event, part)
            for name, value in event.payload.get(part, {}).items():
                behind = field_of(model, name) if model else None
                if isinstance(value, dict):
                    words = self._aside(event, f"{part}.{name}")
                    if behind is not None and words not in (ERASED, KEPT_BACK):
                        words = say_plain(behind, event.kept_aside[f"{part}.{name}"][1], self.names)
                else:
                    words = say_plain(behind, value, self.names)
                if words:
                    found.append((str(behind.verbose_name) if behind is not None else "受送达人", words))
        return found

    def _model(self, event: Event, part: str) -> Any:
        declared = self.showing.declared
        if part == "fields" or not declared:
            return type(self.showing.record)
        step = declared.by_code.get(event.code)
        return step.adds if step else None

    def _names(self) -> dict[tuple[Any, Any], str]:
        """Words for every key of another table that the events hold; one query for each table."""
        wanted: dict[Any, set[Any]] = {}
        for event in self.showing.events:
            for part in ("fields", "detail"):
                model = self._model(event, part)
                for name, value in event.payload.get(part, {}).items():
                    behind = field_of(model, name) if model else None
                    if behind is not None and behind.is_relation and value is not None:
                        wanted.setdefault(behind.related_model, set()).add(value)
        return {(m, row.pk): str(row) for m, keys in wanted.items() for row in m._default_manager.filter(pk__in=keys)}

    def facts(self) -> list[tuple[str, str]]:
        """The record as it is now, field by field, in the order of its declaration; nothing that a withheld event set."""
        closed: set[str] = set()
        for event in self.showing.by_hand:
            step = self.showing.declared.by_code.get(event.code) if self.showing.declared else None
            closed |= {*event.payload.get("fields", {}), *(step.writes if step else ())}
        return list(self._cells(self.showing.record, closed))

    def tables(self) -> list[tuple[str, list[list[tuple[str, str]]]]]:
        """Rows that steps have added: table after table, row after row, field by field."""
        declared = self.showing.declared
        models_ = dict.fromkeys(step.adds for step in declared.steps if step.adds) if declared else {}
        found = []
        for model in models_:
            rows = model.objects.filter(matter=self.showing.row.pk) if model.__name__ not in self.showing.hidden else ()
            if shown := [list(self._cells(row)) for row in rows if row.seq not in self.showing.audience.withheld]:
                found.append((str(model._meta.verbose_name), shown))
        return found

    def _cells(self, row: Any, closed: Iterable[str] = ()) -> list[tuple[str, str]]:
        found = []
        skip = {*SKIP, *self.showing.hidden} if isinstance(row, Entry) or self.showing.declared else {*SKIP[:8]}
        for behind in row._meta.concrete_fields:
            if (
                behind.name in skip
                or behind.name in closed
                or isinstance(behind, (models.JSONField, models.BinaryField))
            ):
                continue
            value = getattr(row, behind.name)
            words = masked(behind.name, value) if behind.name in self.personal else say_plain(behind, value, {})
            if words and not (isinstance(behind, models.BooleanField) and not value):
                found.append((str(behind.verbose_name), words))
        return found
