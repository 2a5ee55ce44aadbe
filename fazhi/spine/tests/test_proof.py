"""Faulty declarations are refused at start-up, with the fault in words."""

from dataclasses import replace

import pytest

from fazhi.spine.limits import Limit, Unit
from fazhi.spine.procedure import Step
from fazhi.spine.proof import faults


@pytest.fixture
def good():
    from tests.sample.disclosure.procedure import DISCLOSURE

    return DISCLOSURE


def with_limit(p, **changes):
    return replace(p, limits=(*p.limits[1:], replace(p.limits[0], **changes)))


def test_the_good_one_has_no_fault(good):
    assert faults(good) == []


CASES = {
    "limit answer: still running when answer closes the matter": lambda p: with_limit(p, met_by={"ask"}),
    "limit answer: cites no article": lambda p: with_limit(p, basis=" "),
    "limit answer: unknown event nothing": lambda p: with_limit(p, met_by={"answer", "ask", "nothing"}),
    "state lost: cannot be reached": lambda p: replace(p, states={**p.states, "lost": "失联"}),
    "state stuck: has no way to an end": lambda p: replace(
        p, states={**p.states, "stuck": "停"}, steps=(*p.steps, Step("stick", "停", "received", "stuck", by="clerk", basis="x"))
    ),
    "step ask: declared twice": lambda p: replace(p, steps=(*p.steps, p.steps[0])),
    "step serve: is the name of an event of the platform's own": lambda p: replace(
        p, steps=(*p.steps, Step("serve", "送达", "received", "", by="clerk", basis="x"))
    ),
    "step odd: unknown state nowhere": lambda p: replace(
        p, steps=(*p.steps, Step("odd", "怪", "received", "nowhere", by="clerk", basis="x"))
    ),
    "step odd: cites no article": lambda p: replace(
        p, steps=(*p.steps, Step("odd", "怪", "received", "", by="clerk", basis=""))
    ),
    "step odd: typo is no field of InformationRequest": lambda p: replace(
        p, steps=(*p.steps, Step("odd", "怪", "received", "", by="clerk", basis="x", fields=("typo",)))
    ),
    "step odd: nobody may take it": lambda p: replace(
        p, steps=(*p.steps, Step("odd", "怪", "received", "", by=(), basis="x"))
    ),
    "sealed: owner is no field of InformationRequest": lambda p: replace(p, kept_to=("owner",)),
    "sealed: posts must name it (by_name)": lambda p: replace(p, kept_to=("reply",)),
    "sealed: has parties, papers, or is asked for by others": lambda p: replace(p, kept_to=("reply",)),
    "internal: nothing is called opinions": lambda p: replace(p, internal=frozenset({"reply", "opinions"})),
    "told: reply is not internal": lambda p: replace(p, told={"reply": bool}),
    "insiders: nobody takes part as judge": lambda p: replace(p, insiders=frozenset({"judge"})),
    "reveals: nobody takes part as judge": lambda p: replace(p, reveals=frozenset({"judge"})),
    "limit answer: extended by judge, as whom nobody takes part": lambda p: with_limit(
        p, extend=replace(p.limits[0].extend, at="judge")
    ),
    "readers: nobody takes part as judge": lambda p: replace(p, readers=frozenset({"judge"})),
    "step opine: consulted only reads": lambda p: replace(p, readers=frozenset({"consulted"})),
    "step ask: suggests anything, which it does not ask for": lambda p: replace(
        p, steps=(replace(p.steps[0], suggests={"anything": lambda context: ("", "")}), *p.steps[1:])
    ),
    "step opine: opine is kept from those who take it": lambda p: replace(p, internal=frozenset({"opine"})),
    "limit loose: never starts": lambda p: replace(
        p, limits=(*p.limits, Limit("loose", "松", 5, Unit.DAY, {"resume"}, {"answer"}, "x")), suspend_from=()
    ),
}  # fmt: skip


@pytest.mark.parametrize("fault", CASES)
def test_fault(good, fault):
    assert fault in faults(CASES[fault](good))


def test_those_who_work_inside_may_take_internal_steps(good):
    assert faults(replace(good, internal=frozenset({"opine", "reply"}), insiders=frozenset({"consulted"}))) == []


def test_a_limit_that_lapses_may_end_with_its_matter(good):
    """A clock may end without having been kept: the reply is no longer awaited once the case is over."""
    assert faults(with_limit(good, met_by={"ask"}, lapses=good.limits[0].met_by)) == []
    assert "limit answer: unknown event nothing" in faults(with_limit(good, lapses={"nothing"}))
