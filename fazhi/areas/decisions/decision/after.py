"""What a step of a decision does to other records."""

from __future__ import annotations

from fazhi.spine import actions
from fazhi.spine.context import Context
from fazhi.spine.models import Event, Link


def tie_to_catalogue(ctx: Context, event: Event) -> None:
    """A decision that was listed is tied to its catalogue, so that each page leads to the other."""
    catalogue = ctx.record.catalogue
    if catalogue is None:
        return
    chain = catalogue.matter.chain
    if not Link.objects.filter(source=ctx.matter.chain, target=chain, kind="catalogue").exists():
        actions.link(ctx.matter.chain, chain, "catalogue", by=ctx.by, on=ctx.on)


def replace_the_adjusted(ctx: Context, event: Event) -> None:
    """A decision that adjusts an earlier one takes its place on the day it is issued (条37)."""
    earlier = ctx.sender("adjustment")
    if earlier is not None and not earlier.is_closed:  # stopped meanwhile: it has ended by itself
        actions.relay_step(earlier, "replaced", cause=ctx.matter, on=ctx.on, by=ctx.by)
