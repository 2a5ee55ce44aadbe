"""Ratings of before there were ballots, one row each, taken into the counts of ``ballots``; for migrations only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

LEAST = 5
BITS = 60


def moved(area: str, rows: str, spent: str, ballot: str, answer: Callable[[Any], str]) -> Callable[[Any, Any], None]:
    """For ``RunPython``: groups of five of one organ, oldest first, go into the month of their last answer; the rest waits.
    Codes stay spent. ``answer``: what a row says, as the ballot names it."""

    def run(apps: Any, editor: Any) -> None:
        cells: Counter[tuple[Any, ...]] = Counter()
        waiting: dict[Any, list[Any]] = {}
        for row in apps.get_model(area, rows).objects.order_by("organ", "on", "pk").iterator(2000):
            group = waiting.setdefault((row.organ_id, row.scope), [])
            group.append(answer(row))
            if len(group) == LEAST:
                cells.update((row.organ_id, row.scope, row.on.replace(day=1), said) for said in group)
                group.clear()
        for (organ, scope), left in waiting.items():
            cells.update((organ, scope, None, said) for said in left)
        count = apps.get_model("portal", "BallotCount")
        count.objects.bulk_create(
            count(ballot=ballot, organ_id=organ, scope=scope, about="mark", answer=said, month=month, count=number)
            for (organ, scope, month, said), number in sorted(cells.items(), key=lambda cell: str(cell[0]))
        )
        paper = apps.get_model("portal", "BallotPaper")
        digests = apps.get_model(area, spent).objects.values_list("digest", flat=True)
        paper.objects.bulk_create(paper(mark=mark) for mark in sorted(int(text[: BITS // 4], 16) for text in digests))

    return run
