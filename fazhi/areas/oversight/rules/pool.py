"""The way into the pool of clues."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fazhi.areas.oversight.clues import intake
from fazhi.areas.oversight.clues.models import ClueSource
from fazhi.areas.oversight.clues.words import ClueOrigin, graver
from fazhi.figures.finding import Found
from fazhi.spine.actions import take_step
from fazhi.spine.models import Matter

ACTOR = "风险规则"
AT_ONCE = 500


def raise_clue(one: Found, on: date) -> Matter:
    """Hand one thing to the pool; what merges, relapses and repeats is the pool's to know."""
    about = Matter.objects.filter(pk=one.about).first()
    clue = intake.raise_clue(
        title=one.title, facts=one.reason, source=ClueOrigin.RULE.value, agency=one.agency, grade=one.grade, reason=one.reason,
        basis_text=one.risk.basis, key=one.key, on=on, rule=rule_of(one), about=about, scene=one.risk.scene, topic=topic_of(one),
    )  # fmt: skip
    return _graver(clue, one, on)


def _graver(clue: Matter, one: Found, on: date) -> Matter:
    """A clue that joins what is graver takes its colour, with the reason; it is never made lighter by a rule."""
    held = clue.record.grade
    if graver(held, one.grade) == held or clue.state not in clue.declared.step("regrade").takes:
        return clue
    day = max(on, clue.moved_on)
    take_step(clue, "regrade", by=None, actor=ACTOR, on=day, fields={"grade": one.grade, "reason": one.reason})
    return Matter.objects.get(pk=clue.pk)


def rule_of(one: Found) -> str:
    """What raises a thing once: the rule, and where the thing may come up anew, its newest fact."""
    anew = one.risk.same or one.mark != str(one.row)
    return f"{one.risk.code}#{one.mark}" if anew else one.risk.code


def topic_of(one: Found) -> str:
    """What makes two clues of one unit alike, so that the second is a relapse."""
    alike = one.key.partition(":")[2].partition(":")[2] if one.risk.same else ""
    return (alike or one.risk.code)[:60]


def known(keys: Iterable[str]) -> int:
    """How many of these things stand in the pool already, whoever raised them."""
    asked = sorted(set(keys))
    parts = (asked[n : n + AT_ONCE] for n in range(0, len(asked), AT_ONCE))
    return sum(ClueSource.objects.filter(key__in=part).values("key").distinct().count() for part in parts)
