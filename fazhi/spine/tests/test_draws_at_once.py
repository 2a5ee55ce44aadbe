"""Several people at one draw at the same moment: one seed, one result, no fork."""

from datetime import date, datetime

import pytest

from fazhi.spine.draws import actions, planning
from fazhi.spine.draws.actions import Present
from fazhi.spine.draws.rights import State
from fazhi.spine.draws.words import CHINA, Candidate, Share
from fazhi.spine.errors import Refused
from fazhi.spine.history import verify_chain
from fazhi.spine.models import Chain, Draw
from fazhi.spine.tests.county import build
from fazhi.spine.tests.test_concurrency import together

DAY = date(2026, 11, 20)
SEEDS = ("03 07 12 18 25 31 09", "11 22 33 44 55 66")
pytestmark = pytest.mark.django_db(transaction=True)


def at(hour, minute=0):
    return datetime(2026, 11, 20, hour, minute, tzinfo=CHINA)


def frozen(county):
    clerk = county.people["clerk"]
    draw = planning.plan_draw(organ=county["justice"], by=clerk, on=DAY, title="抽取", purpose="评查", basis="方案")
    draw = planning.describe(
        draw, by=clerk, on=DAY, title="抽取", purpose="评查", basis="方案", seed_source="开奖号码", seed_known_at=at(14)
    )
    draw = planning.set_pool(draw, candidates=[Candidate(str(n)) for n in range(50)], source="名单", by=clerk, on=DAY)
    draw = planning.set_shares(draw, shares=[Share(number=5)], by=clerk, on=DAY)
    return actions.freeze(draw, by=clerk, on=DAY, at=at(9))


def witnesses(county):
    return [
        Present(county.people["police"], unit="县公安局"),
        Present(county.people["market"], unit="县市场监管局"),
    ]


def whole(draw):
    chain = Chain.objects.get(pk=draw.pk)
    return list(verify_chain(chain, list(chain.events.all()), draw.number)) == []


def test_two_seeds_at_once_one_wins():
    county = build()
    draw = frozen(county)
    people = [county.people["clerk"], county.people["head"]]
    results = together(
        [
            lambda who=who, seed=seed: actions.enter_seed(
                draw, seed=seed, witnesses=witnesses(county), by=who, on=DAY, version=draw.version, at=at(14, 5)
            )
            for who, seed in zip(people, SEEDS, strict=True)
        ]
    )
    [refusal] = [r for r in results if isinstance(r, Refused)]
    [won] = [r for r in results if isinstance(r, Draw)]
    assert won.seed_by.name in str(refusal)
    kept = Draw.objects.get()
    assert kept.seed == won.seed and kept.witnesses.count() == 2 and whole(kept)


def test_both_witnesses_at_once_draw_once():
    county = build()
    draw = actions.enter_seed(
        frozen(county), seed=SEEDS[0], witnesses=witnesses(county), by=county.people["clerk"], on=DAY, at=at(14, 5)
    )
    results = together(
        [
            lambda who=who: actions.confirm(draw, seed=SEEDS[0], by=county.people[who], on=DAY, at=at(14, 6))
            for who in ("police", "market")
        ]
    )
    assert all(isinstance(r, Draw) for r in results)
    kept = Draw.objects.get()
    assert kept.state == State.DRAWN and kept.chain.events.filter(code="draw").count() == 1 and whole(kept)


def test_freeze_against_a_change_of_the_pool():
    """Whatever comes first, the frozen hash is that of the pool on the row."""
    from fazhi.spine.draws.drafts import plan_of
    from fazhi.spine.draws.words import frozen_hash

    county = build()
    clerk = county.people["clerk"]
    draw = planning.plan_draw(organ=county["justice"], by=clerk, on=DAY, title="抽取", purpose="评查", basis="方案")
    draw = planning.describe(
        draw, by=clerk, on=DAY, title="抽取", purpose="评查", basis="方案", seed_source="开奖号码", seed_known_at=at(14)
    )
    draw = planning.set_pool(draw, candidates=[Candidate("1"), Candidate("2")], source="名单", by=clerk, on=DAY)
    draw = planning.set_shares(draw, shares=[Share(number=1)], by=clerk, on=DAY)
    together(
        [
            lambda: actions.freeze(draw, by=clerk, on=DAY, at=at(9)),
            lambda: planning.set_pool(
                draw, candidates=[Candidate("3"), Candidate("4")], source="名单", by=clerk, on=DAY
            ),
        ]
    )
    kept = Draw.objects.select_related("organ", "redraws").get()
    assert kept.state == State.FROZEN and frozen_hash(plan_of(kept)) == kept.frozen_hash and whole(kept)
