"""What of one matter its reader sees and may ask for. Those inside see all of it; an organ that merely takes part does not
see what the procedure declares internal, by whatever door."""

from __future__ import annotations

from datetime import date
from functools import cached_property

from fazhi.spine import access, registry
from fazhi.spine.actions.files import note_seen
from fazhi.spine.models import Account, Attachment, Deadline, Document, Event, Matter, Organ


class Sight:
    """One reader's sight of one matter."""

    def __init__(self, matter: Matter, user: Account, today: date) -> None:
        self.matter, self.user, self.today = matter, user, today
        self.inside = access.inside(user, matter, today)
        self.hidden = access.hidden(user, matter, today)

    @cached_property
    def organs(self) -> set[int]:
        """Organs that the reader speaks for in this system."""
        return {p.organ_id for p in self.user.posts_on(self.today) if p.covers(self.matter.system)}

    @property
    def capacities(self) -> set[str]:
        """In what the reader's organs take part."""
        return {part.capacity for part in self.matter.parties.all() if part.organ_id in self.organs}

    def may_ask(self, kind: str, code: str) -> bool:
        """Whether the form of a deed may be shown: forms are filled in with what is on file."""
        if self.inside or kind in ("attach", "link"):
            return True
        step = self.matter.declared.by_code.get(code) if kind == "step" else None
        return step is not None and step.at in self.capacities

    def document(self, document: Document) -> bool:
        return document.template not in self.hidden

    def file(self, file: Attachment) -> bool:
        """Where something is internal, those outside open what the public handed in and what their own people put on the
        matter, and nothing of the people who handle it."""
        if self.inside or not self.matter.declared.internal or file.added_by is None:
            return True
        posts = [p for p in file.added_by.posts.all() if p.covers(self.matter.system)]
        held = {p.organ_id for p in posts if not (p.since and p.since > file.added_on)}
        held -= {p.organ_id for p in posts if p.until and p.until <= file.added_on}
        return bool(held & self.organs) and self.matter.organ_id not in held

    @cached_property
    def files(self) -> list[Attachment]:
        rows = self.matter.chain.attachments.select_related("added_by")
        return [file for file in (rows if self.inside else rows.prefetch_related("added_by__posts")) if self.file(file)]

    def deadline(self, deadline: Deadline, started_by: str) -> bool:
        """A limit that is internal, or that an internal step started, concerns only those who owe it."""
        return deadline.organ_id in self.organs or not {deadline.limit, started_by} & self.hidden

    def event(self, event: Event) -> bool:
        """Whether the history tells of an event at all."""
        held, code = event.payload, event.code
        if code == "urge":  # between the supervising organ and the one that is late
            return self.inside or held.get("owed_by") in self.organs
        if not self.hidden:
            return True
        if code == "serve":
            return held.get("number") not in self._numbers
        if code == "attach":
            return held.get("sm3") in {file.digest for file in self.files}
        if code == "correct":
            return not set(held.get("fields", ())) <= self.hidden
        about = {code, held.get("limit"), held.get("template")}
        return code != "reveal" and not about & self.hidden

    @cached_property
    def _numbers(self) -> set[str]:
        return set(self.matter.documents.filter(template__in=self.hidden).values_list("number", flat=True))


def matter_seen(user: Account, pk: int, on: date) -> Matter | None:
    """A matter the reader may see, with its organ, owner and parties; None: to this reader it does not exist.

    Every door through which one matter is opened leads here; a sealed one notes that it was opened, and by whom.
    """
    system = Matter.objects.filter(pk=pk).values_list("system", flat=True).first()
    if system is None:
        return None
    rows = Matter.objects.select_related("organ", "owner", "chain").prefetch_related("parties__organ")
    matter: Matter | None = access.visible_to(user, rows, system=system, on=on).filter(pk=pk).first()
    if matter is not None:
        if registry.is_sealed(system):
            note_seen(matter, by=user, on=on)
        model = matter.declared.record
        organs = [f.name for f in model._meta.concrete_fields if f.is_relation and f.related_model is Organ]
        records = model.objects.select_related(*organs) if organs else model.objects.all()
        matter.record = records.filter(pk=pk).first()
    return matter
