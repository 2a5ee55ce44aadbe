"""Statistics over many seeds. The seeds are fixed, so nothing fails by chance; the bounds are the 99.9 % points of χ²."""

from collections import Counter
from fractions import Fraction
from itertools import permutations

from fazhi.spine.draws.holding import hold
from fazhi.spine.draws.tests.plans import people, plain
from fazhi.spine.draws.tickets import lines
from fazhi.spine.draws.words import Candidate, Pairing

BOUND = {5: 20.52, 14: 36.12, 15: 37.70, 19: 43.82, 55: 93.17}


def seeds(many):
    return (f"88 {number:06}" for number in range(many))


def chi_square(seen, expected):
    assert set(seen) <= set(expected)
    return sum((seen[key] - due) ** 2 / due for key, due in expected.items())


def samples(pool, number, many):
    plan = plain(pool, number)
    return Counter(
        frozenset(place.id for place in next(iter(lines(plan, seed).values()))[:number]) for seed in seeds(many)
    )


def test_every_sample_of_three_out_of_six_occurs_as_often_as_any_other():
    seen = samples(6, 3, 6000)
    assert len(seen) == 20
    assert chi_square(seen, dict.fromkeys(seen, 300)) < BOUND[19]


def test_every_sample_of_three_out_of_eight_occurs_as_often_as_any_other():
    seen = samples(8, 3, 11200)
    assert len(seen) == 56
    assert chi_square(seen, dict.fromkeys(seen, 200)) < BOUND[55]


def test_every_candidate_has_the_same_chance():
    many, pool, number = 12000, 20, 5
    seen = Counter(id_ for sample, times in samples(pool, number, many).items() for id_ in sample for _ in range(times))
    due = many * number / pool
    spread = sum((seen[one.id] - due) ** 2 for one in people(pool)) / due
    assert spread * (pool - 1) / (pool - number) < BOUND[19]  # drawn without return: less spread than a dice


def test_weights_are_successive_sampling_exactly():
    weights = {"a": 1, "b": 2, "c": 4}
    plan = plain(pool=tuple(Candidate(id_, weight=weight) for id_, weight in weights.items()))
    many = 9000
    seen = Counter(tuple(place.id for place in lines(plan, seed)[""]) for seed in seeds(many))
    expected = {}
    for order in permutations(weights):
        chance, left = Fraction(1), sum(weights.values())
        for id_ in order:
            chance *= Fraction(weights[id_], left)
            left -= weights[id_]
        expected[order] = float(many * chance)
    assert len(seen) == 6
    assert chi_square(seen, expected) < BOUND[5]


def test_every_pair_of_officers_goes_as_often_as_any_other():
    plan = plain(5, 1, pairings=(Pairing("人员", people(6, "P"), 2),))
    seen = Counter(frozenset(one.officer for one in hold(plan, seed).assigned) for seed in seeds(4500))
    assert len(seen) == 15
    assert chi_square(seen, dict.fromkeys(seen, 300)) < BOUND[14]


def test_a_tight_cap_favours_nobody():
    """Six objects, four officers, three objects each: everybody is needed, places are changed; still every pair."""
    plan = plain(6, 6, pairings=(Pairing("人员", people(4, "P"), 2, 3),))
    seen, firsts = Counter(), Counter()
    for seed in seeds(3000):
        held = hold(plan, seed)
        pairs = Counter()
        for obj in held.drawn:
            pairs[frozenset(one.officer for one in held.assigned if one.object == obj)] += 1
        seen.update(pairs)
        firsts[held.assigned[0].officer] += 1
        assert set(Counter(one.officer for one in held.assigned).values()) == {3}
    assert len(seen) == 6 and max(seen.values()) < 1.1 * min(seen.values())
    assert max(firsts.values()) < 1.15 * min(firsts.values())


def test_one_seed_serves_several_draws_independently():
    """The same public number, two draw numbers: who is drawn in the one says nothing about the other."""
    first, second = plain(4, 1), plain(4, 1, number="云抽〔2026〕9号")
    seen = Counter((next(iter(hold(first, seed).drawn)), next(iter(hold(second, seed).drawn))) for seed in seeds(4800))
    assert len(seen) == 16
    assert chi_square(seen, dict.fromkeys(seen, 300)) < BOUND[15]
