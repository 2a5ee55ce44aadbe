"""Limits that contradict themselves are refused at start-up, and what an installation sets is taken in."""

from dataclasses import replace
from datetime import date

import pytest

from fazhi.spine.bounds import Bound, Effect, Unit
from fazhi.spine.limits import Extend, Limit, Promise
from fazhi.spine.practice import configured
from fazhi.spine.proof import faults
from tests.sample.disclosure.procedure import DISCLOSURE

FIRST = DISCLOSURE.limits[0]


def having(limit):
    return replace(DISCLOSURE, limits=(*DISCLOSURE.limits, limit))


def extra(amount=10, unit=Unit.WORKING_DAY, **more):
    return Limit("more", "另一期限", amount, unit, "open", {"answer"}, "某法第1条", until_closed=True, **more)


CASES = {
    "counts nothing": extra(0),
    "no field sets its date": extra(0, Unit.SET_BY_DOCUMENT),
    "a fixed date is a month and a day of every year": extra(0, Unit.FIXED_DATE),
    "a window has a lower end below its upper": extra(10, bound=Bound.WINDOW, least=10, blocks=("answer",)),
    "what must stay open holds steps back, and nothing else does": extra(10, bound=Bound.MIN),
    "counts back from no named day": extra(5, bound=Bound.BEFORE),
    "cannot be extended": extra(0, Unit.PROMPT, extend=Extend(5, "x", "office_head")),
    "PROMPT has no MIN": extra(0, Unit.PROMPT, bound=Bound.MIN, blocks=("answer",)),
    "DEEMED_CONSENT names no step of the law": extra(effect=Effect.DEEMED_CONSENT),
    "DEEMED_GRANTED names no step of the law": extra(effect=Effect.DEEMED_GRANTED),
    "ADVERSE_INFERENCE must be decided in writing, abandon would do it unasked": extra(
        effect=Effect.ADVERSE_INFERENCE, deemed="abandon"
    ),
    "LIABILITY must be decided in writing, abandon would do it unasked": extra(effect=Effect.LIABILITY, deemed="abandon"),
    "promises more than the law allows": extra(promise=Promise(11)),
    "has no place for a promise": extra(0, Unit.PROMPT, promise=Promise(1)),
    "replaces nothing, which is no limit, or from no day on": extra(replaces="nothing", since=date(2026, 7, 1)),
    "replaces answer, which is no limit, or from no day on": extra(replaces="answer"),
}  # fmt: skip


@pytest.mark.parametrize("fault", CASES)
def test_fault(fault):
    assert f"limit more: {fault}" in faults(having(CASES[fault]))


@pytest.mark.parametrize("each", [(2, 30), (13, 1), (4, 31), (0, 1), (1, 0)])
def test_a_day_that_no_year_has(each):
    assert faults(having(extra(0, Unit.FIXED_DATE, each=each)))


@pytest.mark.parametrize(
    "limit",
    [
        extra(0, Unit.FIXED_DATE, each=(2, 29)),
        extra(15, bound=Bound.WINDOW, least=5, blocks=("answer",)),
        extra(30, Unit.DAY, bound=Bound.MIN, blocks=("answer",)),
        extra(0, Unit.IMMEDIATE),
        extra(
            6, Unit.MONTH, extend=Extend(15, "x", "office_head", unit=Unit.DAY), promise=Promise(90, Unit.WORKING_DAY)
        ),
        extra(replaces="answer", since=date(2026, 7, 1)),
        extra(effect=Effect.LOSES_RIGHT, deemed="abandon"),
    ],
)
def test_sound_ones_are_taken(limit):
    assert faults(having(limit)) == []


def test_an_installation_promises_earlier_dates():
    own = configured(DISCLOSURE, {"sample.disclosure.answer": 15, "other.system.answer": 1}, True)
    assert own.limit_by_code["answer"].promise == Promise(15)
    assert own.limit_by_code["opine"] is DISCLOSURE.limit_by_code["opine"] and faults(own) == []
    assert configured(DISCLOSURE, {}, True) is DISCLOSURE
    assert configured(own, {"sample.disclosure.answer": 0}, True).limit_by_code["answer"].promise is None
    assert "limit answer: promises more than the law allows" in faults(
        configured(DISCLOSURE, {"sample.disclosure.answer": 21}, True)
    )


def test_a_promise_to_nothing_is_refused_with_a_sentence():
    with pytest.raises(ValueError, match="信息公开申请没有“reply”这一期限"):
        configured(DISCLOSURE, {"sample.disclosure.reply": 5}, True)


@pytest.mark.parametrize("itself", [True, False])
def test_whether_the_named_day_is_in_time_is_the_installations_own(itself):
    yearly = having(extra(0, Unit.FIXED_DATE, each=(1, 31)))
    assert configured(yearly, {}, itself).limit_by_code["more"].named_day is itself
    declared = having(extra(0, Unit.FIXED_DATE, each=(1, 31), named_day=not itself))
    assert configured(declared, {}, itself).limit_by_code["more"].named_day is not itself
