"""What the holder of a query code is told: states, days and numbers. No person, no note, nothing internal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fazhi.spine.limits import Bound
from fazhi.spine.models import Document, Event, Matter
from fazhi.spine.procedure import EVENT_WORDS, Procedure

CAPACITIES = {"organ": "承办单位", "applicant": "申请人"}


@dataclass(frozen=True)
class Happened:
    on: date
    what: str


@dataclass(frozen=True)
class Running:
    """A limit that is running: what must be done, by whom, until when."""

    name: str
    who: str
    due_on: date | None
    words: str
    basis: str
    provisional: bool
    least: bool


def steps(matter: Matter) -> list[Happened]:
    """What has moved the matter, and the papers issued and served, in the order in which it happened."""
    declared = matter.declared
    # What an organ that takes part is not told, an applicant is not told either.
    internal = declared.kept_inside(matter.record)
    events = Event.objects.filter(chain=matter.pk).order_by("seq").values_list("seq", "on", "code")
    told = [
        (on, seq, _step_name(declared, code))
        for seq, on, code in events
        if code not in internal and _moves(declared, code)
    ]
    for document in matter.documents.exclude(template__in=internal).prefetch_related("services", "replaced_by"):
        told.append((document.issued_on, document.seq, f"制发{_paper(document)}"))
        told += [(on, document.seq, f"送达{_paper(document)}") for on in {s.on for s in document.services.all()}]
    return [Happened(on, what) for on, _, what in sorted(told)]


def _moves(declared: Procedure, code: str) -> bool:
    step = declared.by_code.get(code)
    return not step.stays if step else code == "correct:law" or code.partition(":")[0] in {"open", "suspend", "resume"}


def _step_name(declared: Procedure, code: str) -> str:
    if code in declared.by_code:
        return declared.by_code[code].name
    kind = code.partition(":")[0]  # the ground of a suspension may be a person's misfortune: it is not told
    return declared.open_name if kind == "open" else EVENT_WORDS.get(code) or EVENT_WORDS[kind]


def _paper(document: Document) -> str:
    replaced = "（已由新的文书替代）" if document.replaced_by.all() else ""
    return f"《{document.name}》 {document.number}{replaced}"


def limits(matter: Matter) -> list[Running]:
    """Statutory limits that are running. Customary ones are the office's own affair."""
    declared = matter.declared
    internal = declared.kept_inside(matter.record)
    running = []
    for deadline in matter.deadlines.running():
        limit = declared.limit_by_code[deadline.limit].of(matter.record)
        if limit.local or limit.code in internal:
            continue
        who = declared.capacities.get(deadline.duty) or CAPACITIES.get(deadline.duty, "")
        running.append(
            Running(
                limit.name,
                who,
                deadline.due_on,
                limit.words,
                limit.basis + ("，未核实" if limit.unverified else ""),
                deadline.provisional,
                limit.bound is Bound.MIN,
            )
        )
    return running
