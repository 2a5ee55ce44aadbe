"""What a case hands over to the systems beside it, and what it tells them (measures, transfer, execution, disclosure)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from fazhi.areas.enforcement.penalties.models import PenaltyCase
from fazhi.areas.enforcement.penalties.words import Kind, Outcome, Revised
from fazhi.spine.context import Context
from fazhi.spine.fields import split

Reading = Callable[[Context], Any]


def reading(name: str) -> Reading:
    """A field of the record as it stands once the step has been taken."""
    return lambda ctx: getattr(ctx.record, name)


def own(ctx: Context) -> Any:
    """The agency itself handles what its case sends."""
    return ctx.matter.organ


def number_of(ctx: Context) -> str:
    """The number of the decision that the step has just issued; in a batch the mark in whose place it will stand."""
    papers = ctx.matter.documents.all()
    found = [paper for paper in papers if paper.template in ("decision", "no_penalty", "spot_decision")]
    return str(found[-1].number) if found else ""


def conclusion(record: PenaltyCase) -> str:
    """The decision in a line, without facts and names."""
    if record.outcome != Outcome.PENALISED:
        return str(record.get_outcome_display())
    return str(record.decided_words)


def is_made_public(ctx: Context) -> bool:
    """第48条: decisions of some social effect; sealed records of public security never (治安管理处罚法第136条)."""
    return bool(ctx.record.wide_effect and not ctx.record.sealed)


def has_to_be_carried_out(ctx: Context) -> bool:
    """A warning is carried out by being handed over; everything else has to be done or paid."""
    kinds = set(split(ctx.record.kinds)) - {Kind.WARNING, Kind.CRITICISM}
    return bool(ctx.record.outcome == Outcome.PENALISED and kinds and not ctx.record.cash)


def not_sent_yet(ctx: Context) -> bool:
    return has_to_be_carried_out(ctx) and not ctx.sent("execution")


def is_withdrawn(ctx: Context) -> bool:
    """第48条第2款: changed, revoked, found unlawful or void."""
    return bool(ctx.detail["revised"] != Revised.UPHELD)


def why_withdrawn(ctx: Context) -> str:
    row = ctx.detail
    return (
        f"{dict(Revised.choices)[row['revised']]}{'（' + row['document_no'] + '）' if row.get('document_no') else ''}"
    )
