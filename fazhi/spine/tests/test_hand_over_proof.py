"""Hand-overs that cannot work are refused before the first request, every fault in words."""

from dataclasses import replace

import pytest

from fazhi.spine import registry
from fazhi.spine.checks import faults_between, hand_overs, prove
from fazhi.spine.procedure import Send, Step, Tell
from fazhi.spine.proof import FaultyProcedure, faults

DRAFT, REVIEW = "sample.draft", "sample.review"


def between(draft=None, review=None):
    known = [registry.procedure(code) for code in (DRAFT, REVIEW)]
    return list(faults_between([draft or known[0], review or known[1]]))


def with_step(system, step):
    """The procedure with one more step, or with another in the place of the one of the same code."""
    declared = registry.procedure(system)
    return replace(declared, steps=(*(s for s in declared.steps if s.code != step.code), step))


def step(**more):
    return Step("more", "再办", "drafting", "", by="clerk", basis="样例办法", **more)


def test_what_is_declared_holds():
    assert hand_overs() == [] and between() == []
    prove()


def test_the_server_refuses_to_start_over_a_fault(monkeypatch):
    faulty = with_step(DRAFT, step(sends=(Send("no.such", "review", lambda c: None),)))
    monkeypatch.setattr(registry, "procedures", lambda: [faulty])
    with pytest.raises(FaultyProcedure, match=r"sample\.draft step more: sends to no\.such, which is no procedure"):
        prove()
    assert [error.id for error in hand_overs()][:1] == ["fazhi.E001"]


@pytest.mark.parametrize(
    ("send", "said"),
    [
        (Send("no.such", "review", lambda c: None), "sends to no.such, which is no procedure"),
        (
            Send(REVIEW, "review", lambda c: None, {"subject": 1, "requester": 1, "colour": 1}),
            "is not opened with colour",
        ),
        (Send(REVIEW, "review", lambda c: None, {"subject": 1}), "cannot be opened without requester"),
    ],
)
def test_faults_of_what_is_sent(send, said):
    assert any(said in fault for fault in between(draft=with_step(DRAFT, step(sends=(send,)))))


@pytest.mark.parametrize(
    ("tell", "said"),
    [
        (Tell("no.such", "review", "x"), "tells no.such, which is no procedure"),
        (Tell(DRAFT, "other", "answered", detail={"result": 1, "points": 1}), "neither sends to the other by other"),
        (Tell(DRAFT, "review", "burn"), "a step burn that it has not"),
        (Tell(DRAFT, "review", "drop"), "step drop must be declared relayed=True"),
        (Tell(DRAFT, "review", "answered", detail={"result": 1, "colour": 1}), "asks for no colour"),
        (Tell(DRAFT, "review", "answered", fields={"name": 1}, detail={"result": 1}), "fills in no name"),
        (Tell(DRAFT, "review", "answered"), "cannot be taken without result"),
    ],
)
def test_faults_of_what_is_told(tell, said):
    more = Step("more", "再办", "received", "", by="reviewer", basis="样例办法", tells=(tell,))
    assert any(said in fault for fault in between(review=with_step(REVIEW, more)))


def test_steps_that_tell_each_other_for_ever():
    back = Step(
        "pressed",
        "收到催办",
        "received",
        "",
        by=(),
        basis="样例办法",
        relayed=True,
        tells=(Tell(DRAFT, "review", "echo"),),
    )
    echo = Step(
        "echo",
        "回音",
        "reviewing",
        "",
        by=(),
        basis="样例办法",
        relayed=True,
        tells=(Tell(REVIEW, "review", "pressed"),),
    )
    assert any("without end" in f for f in between(draft=with_step(DRAFT, echo), review=with_step(REVIEW, back)))


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"sends": (Send(REVIEW, "unknown", lambda c: None),)}, "sends by an unknown link unknown"),
        ({"sends": (Send("sample.disclosure", "review", lambda c: None),)}, "link review leads to two procedures"),
        ({"anonymous": True, "after": (lambda c, e: None,)}, "would tell when it was taken, and by whom"),
    ],
)
def test_faults_within_one_procedure(more, said):
    assert any(said in fault for fault in faults(with_step(DRAFT, step(**more))))


def test_the_law_neither_relays_nor_sends():
    law = {"by": (), "law": True, "basis": "样例办法"}
    relayed = Step("more", "视为", "drafting", "", relayed=True, **law)
    sends = Step("more", "视为", "drafting", "", sends=(Send(REVIEW, "review", lambda c: None),), **law)
    assert any("neither relayed" in fault for fault in faults(with_step(DRAFT, relayed)))
    assert any("hands nothing over" in fault for fault in faults(with_step(DRAFT, sends)))
    assert not [f for f in faults(with_step(DRAFT, step())) if "step more" in f]
