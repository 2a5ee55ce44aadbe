"""The archive list of a decision (条33): what must be on file, what is there, what was dispensed with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from fazhi.areas.decisions.decision.words import Need, Piece
from fazhi.spine.fields import split

Happened = Callable[..., bool]

#: Pieces whose paper the platform issued with a step: the step proves them.
BY_STEP: Mapping[Piece, str] = {
    Piece.START: "start", Piece.EXPERT: "conclude_expert", Piece.RISK: "assess_risk", Piece.DECISION: "publish",
}  # fmt: skip

#: Pieces that depend on a procedure, with the record's field of its need.
BY_NEED: Mapping[Piece, str] = {
    Piece.PARTICIPATION: "participation", Piece.EXPERT: "expert_need", Piece.RISK: "risk",
    Piece.COMPETITION: "competition",
}  # fmt: skip


def wanted(record: Any, happened: Happened) -> list[Piece]:
    """The pieces that this decision's file must hold."""
    out = {p for p, name in BY_NEED.items() if getattr(record, name) == Need.WAIVED}
    if not happened("hold_hearing"):
        out.add(Piece.HEARING)
    return [piece for piece in Piece if piece not in out]


def filed(record: Any, happened: Happened) -> set[str]:
    """Codes of the pieces that are on file: put there, or issued with their step."""
    return {*split(record.filed), *(piece for piece, step in BY_STEP.items() if happened(step))}


def missing(record: Any, happened: Happened) -> list[str]:
    """Names of the pieces that are neither on file nor dispensed with. Empty: the list is complete."""
    there = filed(record, happened)
    return [piece.label for piece in wanted(record, happened) if piece not in there]


def checklist(record: Any, happened: Happened) -> list[tuple[str, str]]:
    """Every piece with where it stands, in words."""
    there, must = filed(record, happened), wanted(record, happened)
    said = {True: "已归入", False: "缺"}
    return [(p.label, said[p in there] if p in must else "经认定不需要") for p in Piece if p in must or p in BY_NEED]
