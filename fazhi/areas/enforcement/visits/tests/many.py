"""A county's whole list of objects of inspection, as rows alone: what forms do with very many."""

from __future__ import annotations

from datetime import date

from fazhi.areas.enforcement.visits.models import InspectedObject
from fazhi.areas.enforcement.visits.tests.scene import code
from fazhi.spine.models import Chain, Division


def objects(county, count, first=1000):
    """So many objects named 云岚第N百货店; number M-N."""
    chains = Chain.objects.bulk_create(Chain(system="enforcement.objects") for _ in range(count))
    division = Division.objects.get(code="990126101")
    return InspectedObject.objects.bulk_create(
        InspectedObject(
            chain=chain, number=f"M-{n}", title=f"云岚第{n}百货店", organ=county["market"], scope="990126101",
            on=date(2026, 1, 5), object_kind="enterprise", uscc=code(n), division=division, trade="食品销售",
        )
        for n, chain in enumerate(chains, first)
    )  # fmt: skip
