"""Merkle trees: every leaf can be shown to be in, every beginning to be a beginning; nothing else can."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.spine.merkle import Frontier, consistency, consistent, included, inclusion, leaf, node, root

LEAVES = [leaf(str(n).encode()) for n in range(70)]


def test_the_root_is_the_one_of_the_standard():
    a, b, c = LEAVES[:3]
    assert root([a, b, c]) == node(node(a, b), c)


@pytest.mark.parametrize("size", range(1, 70))
def test_every_leaf_is_included(size):
    whole = root(LEAVES[:size])
    for index in range(size):
        path = inclusion(LEAVES[:size], index)
        assert included(LEAVES[index], index, size, path, whole)
        assert not included(LEAVES[-1], index, size, path, whole)
        assert not included(LEAVES[index], (index + 1) % size, size, path, whole) or size == 1


@pytest.mark.parametrize("later", range(1, 40))
def test_every_beginning_is_consistent(later):
    for earlier in range(1, later + 1):
        old, new = root(LEAVES[:earlier]), root(LEAVES[:later])
        proof = consistency(LEAVES[:later], earlier)
        assert consistent(earlier, later, old, new, proof)
        if earlier < later:
            replaced = root([LEAVES[-1], *LEAVES[1:later]])
            assert not consistent(earlier, later, old, replaced, proof)
            assert not consistent(earlier, later, replaced, new, proof)


@given(st.integers(1, 60), st.integers(1, 60), st.data())
def test_a_replaced_leaf_of_the_past_is_never_consistent(a, b, data):
    earlier, later = sorted((a, b))
    victim = data.draw(st.integers(0, earlier - 1))
    forged = list(LEAVES[:later])
    forged[victim] = leaf(b"forged")
    assert not consistent(earlier, later, root(LEAVES[:earlier]), root(forged), consistency(forged, earlier))


def test_a_tree_grows_without_its_leaves():
    tree = Frontier()
    for size, one in enumerate(LEAVES, 1):
        tree.add(one)
        kept = Frontier(tree.size, list(tree.peaks))
        assert kept.root() == root(LEAVES[:size])
