"""Looks at an installation after a trial: is every history whole, every number there once, every write done exactly once?

python -m tests.faults.audit < JSON {"done": [keys], "asked": [keys]}      prints JSON: counts and faults
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections import defaultdict


def numbers() -> list[str]:
    """Series with a number that is missing, doubled or beyond the last one given out."""
    from fazhi.spine.models import Document, Matter, Series

    given: dict[tuple[int, str, int], list[int]] = defaultdict(list)
    for matter in Matter.objects.all():
        found = re.search(r"〕(\d+)号", matter.number)
        given[matter.organ_id, matter.system, matter.opened_on.year].append(int(found[1]) if found else 0)
    for document in Document.objects.select_related("matter"):
        kind = f"{document.matter.system}:{document.template}"
        given[document.organ_id, kind, document.year].append(document.serial)
    wrong = []
    for series in Series.objects.all():
        have = sorted(given.pop((series.organ_id, series.kind, series.year), []))
        if have != list(range(1, series.last + 1)):
            wrong.append(
                f"{series.kind} {series.year}: last {series.last}, {len(have)} given, {len(set(have))} different"
            )
    return wrong + [f"{kind} {year}: numbers without a series" for _, kind, year in given]


def half_steps() -> list[str]:
    """Cases that are neither as before their acceptance nor as after it."""
    from django.db.models import Count

    from fazhi.spine.models import Matter
    from tests.faults.seed import SYSTEM

    wrong = []
    rows = Matter.objects.filter(system=SYSTEM).annotate(papers=Count("documents", distinct=True))
    for matter in rows.select_related("chain").prefetch_related("deadlines"):
        running = {d.limit for d in matter.deadlines.all() if d.is_running}
        papers = matter.papers
        accepted = matter.chain.length == 3 and papers == 1 and "decide" in running and matter.state == "accepted"
        by_law = matter.chain.length == 2 and papers == 0 and "decide" in running and matter.state == "accepted"
        untouched = matter.chain.length == 1 and papers == 0 and "decide" not in running and matter.state == "received"
        if not (accepted or by_law or untouched):
            wrong.append(f"{matter.number}: {matter.state}, {matter.chain.length} events, {papers} papers, {running}")
    return wrong


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "fazhi.settings")
    import django

    django.setup()
    from fazhi.spine.models import Chain, Checkpoint, Event, Matter
    from fazhi.spine.verify import breaks

    told = json.load(sys.stdin)
    have = set(Event.objects.exclude(key=None).values_list("key", flat=True))
    faults = [str(place) for place in breaks()] + numbers() + half_steps()
    faults += [f"a write that was confirmed is not there: {key}" for key in told["done"] if key not in have]
    faults += [f"a write that nobody asked for: {key}" for key in have - set(told["asked"])]
    print(json.dumps({
        "matters": Matter.objects.count(), "chains": Chain.objects.count(), "events": Event.objects.count(),
        "written": len(have), "checkpoints": Checkpoint.objects.count(),
        "law": Event.objects.filter(code="deem_accept").count(), "faults": faults,
    }, ensure_ascii=False))  # fmt: skip


if __name__ == "__main__":
    main()
