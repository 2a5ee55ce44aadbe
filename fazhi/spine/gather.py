"""Reads everything that hangs on some chains, table by table, for the replay of their events."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from fazhi.spine import registry
from fazhi.spine.hanging import Hung
from fazhi.spine.models import (
    Attachment,
    Chain,
    Deadline,
    Document,
    Extension,
    Link,
    Matter,
    Participation,
    Pause,
    Service,
)


def rows_of(chains: Iterable[Chain]) -> dict[int, Any]:
    """Matters, entries and kept records of some chains, by key."""
    chains = list(chains)
    rows: dict[int, Any] = dict(Matter.objects.select_related("organ").in_bulk([c.pk for c in chains]))
    others: dict[str, list[int]] = defaultdict(list)
    for chain in chains:
        if chain.pk not in rows:
            others[chain.system].append(chain.pk)
    for system, keys in others.items():
        if registry.is_known(system):
            found = registry.model_of(system).objects
            rows |= (found if registry.is_kept(system) else found.select_related("organ")).in_bulk(keys)
    return rows


def gather(chains: Iterable[Chain], rows: dict[int, Any]) -> dict[int, Hung]:
    """What hangs on each chain in the tables."""
    chains = list(chains)
    keys = [c.pk for c in chains]
    hung: dict[int, Hung] = {key: Hung() for key in keys}
    matters = {pk: row for pk, row in rows.items() if isinstance(row, Matter)}
    by_system: dict[str, list[int]] = defaultdict(list)
    systems = {chain.pk: chain.system for chain in chains}
    for pk, matter in matters.items():
        if matter.system == systems[pk] and registry.is_procedure(matter.system):
            by_system[matter.system].append(pk)
    for system, pks in by_system.items():
        _records(system, pks, hung)
    _papers(list(matters), hung)
    for file in Attachment.objects.filter(chain__in=keys):
        hung[file.chain_id].attachments.append(file)
    for source, target, kind in Link.objects.filter(source__in=keys).values_list("source", "target", "kind"):
        hung[source].links.append((kind, target))
    for source, target, kind in Link.objects.filter(target__in=keys).values_list("source", "target", "kind"):
        hung[target].links.append((kind, source))
    return hung


def _records(system: str, pks: list[int], hung: dict[int, Hung]) -> None:
    declared = registry.procedure(system)
    for pk, record in declared.record.objects.in_bulk(pks).items():
        hung[pk].record = record
    for model in {step.adds for step in declared.steps if step.adds}:
        for row in model.objects.filter(matter__in=pks):
            hung[row.matter_id].details.setdefault(row.seq, []).append(row)


def _papers(pks: list[int], hung: dict[int, Hung]) -> None:
    for document in Document.objects.filter(matter__in=pks).select_related("organ", "replaces"):
        hung[document.matter_id].documents[document.seq] = document
    for service in Service.objects.filter(document__matter__in=pks).select_related("document"):
        hung[service.document.matter_id].services.append(service)
    for pause in Pause.objects.filter(matter__in=pks).select_related("document"):
        hung[pause.matter_id].pauses.append(pause)
    for extension in Extension.objects.filter(deadline__matter__in=pks).select_related("deadline"):
        hung[extension.deadline.matter_id].extensions.append(extension)
    for deadline in Deadline.objects.filter(matter__in=pks):
        hung[deadline.matter_id].deadlines.append(deadline)
    for part in Participation.objects.filter(matter__in=pks):
        hung[part.matter_id].parties.add((part.capacity, part.organ_id))
