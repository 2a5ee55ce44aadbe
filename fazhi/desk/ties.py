"""Links of a record in both directions. A reader learns the title only of what they may read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from fazhi.spine import access, registry
from fazhi.spine.models import Account, Chain, Link, Matter


@dataclass(frozen=True)
class Tied:
    """One linked record; ``row`` is None where the reader may not open it."""

    kind: str
    system: str
    row: Any
    outward: bool
    of_matter: bool = True

    @property
    def stands(self) -> str:
        """Where the linked record stands and since when: 审查中 2026-03-06; the day of an entry."""
        return f"{self.row.state_name} {self.row.moved_on}" if self.of_matter else f"{self.row.on}"


def ties_of(chain: Chain, user: Account) -> list[Tied]:
    links = list(
        Link.objects.filter(Q(source=chain.pk) | Q(target=chain.pk)).select_related("source", "target").order_by("pk")
    )
    ends = [(link, link.target if link.source_id == chain.pk else link.source) for link in links]
    rows: dict[int, Any] = {}
    of_matters: dict[str, bool] = {}
    for system in {end.system for _, end in ends}:
        keys = [end.pk for _, end in ends if end.system == system]
        of_matters[system] = system in {p.code for p in registry.procedures()}
        rows |= {row.pk: row for row in _readable(user, system, of_matters[system]).filter(pk__in=keys)}
    return [
        Tied(
            _kind(link, end.system if link.source_id == end.pk else chain.system), _name(end.system), rows.get(end.pk),
            link.source_id == chain.pk, of_matters[end.system],
        )
        for link, end in ends
    ]  # fmt: skip


def _readable(user: Account, system: str, of_matter: bool) -> Any:
    if of_matter:
        return access.visible_to(user, Matter.objects.select_related("organ"), system=system)
    return access.readable(user, registry.register_of(system))


def _kind(link: Link, source_system: str) -> str:
    """The name of the link as the procedure that made it declares it."""
    try:
        return registry.procedure(source_system).links.get(link.kind, "相关")
    except registry.Unknown:
        return "相关"


def _name(system: str) -> str:
    for find in (registry.register_of, registry.procedure):
        try:
            return find(system).name
        except registry.Unknown:
            continue
    return system
