"""The verifier's own reading of Merkle proofs, held against that of the platform: two hands, one result."""

from __future__ import annotations

import runpy

import pytest
from hypothesis import given
from hypothesis import strategies as some

from fazhi.spine.dossier.tests.stranger import TOOL
from fazhi.spine.merkle import consistency, inclusion, leaf, root

_TOOL = runpy.run_path(str(TOOL))
climbed, grown = _TOOL["climbed"], _TOOL["grown"]
SIZES = some.integers(1, 70)


def tree(size):
    return [leaf(str(n).encode()) for n in range(size)]


def holds(proves, *words):
    try:
        return proves(*words)
    except (ValueError, IndexError, TypeError):
        return None


@given(SIZES, some.data())
def test_inclusion(size, data):
    leaves, index = tree(size), data.draw(some.integers(0, size - 1))
    path = inclusion(leaves, index)
    assert climbed(leaves[index], index, size, path) == root(leaves)
    for other in {index + 1, index - 1, size, -1, data.draw(some.integers(0, 80))} - {index}:
        assert holds(climbed, leaves[index], other, size, path) != root(leaves)
    for wrong in ([*path, path[-1] if path else leaves[0]], [leaves[0], *path], path[1:], path[:-1], path[::-1]):
        if wrong != path:
            assert holds(climbed, leaves[index], index, size, wrong) != root(leaves)
    assert holds(climbed, leaves[index], str(index), size, path) is None
    if index < 2:
        assert holds(climbed, leaves[index], bool(index), size, path) is None


@given(SIZES, some.data())
def test_consistency(later, data):
    leaves, earlier = tree(later), data.draw(some.integers(1, later))
    proof, roots = consistency(leaves, earlier), (root(leaves[:earlier]), root(leaves))
    assert grown(earlier, later, roots[0], proof) == roots
    for wrong in ([*proof, roots[0]], [roots[0], *proof], proof[1:], proof[:-1], proof[::-1]):
        if wrong != proof:
            assert holds(grown, earlier, later, roots[0], wrong) != roots
    other = [*leaves[: earlier - 1], leaf(b"x"), *leaves[earlier:]]
    assert holds(grown, earlier, later, root(other[:earlier]), proof) != (root(other[:earlier]), roots[1])
    if earlier > 1:
        assert holds(grown, earlier - 1, later, roots[0], proof) != roots


@pytest.mark.parametrize(("old", "new"), [(0, 3), (4, 3), (-1, 2)])
def test_what_is_no_growth_is_refused(old, new):
    with pytest.raises(ValueError, match="证明的长度不对"):
        grown(old, new, "00" * 32, [])
