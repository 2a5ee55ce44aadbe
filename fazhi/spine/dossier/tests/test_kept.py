"""Draws and notices of rest days have a history and no register: they are sealed as well."""

from __future__ import annotations

from fazhi.spine.dossier.tests.stranger import sealed, unpacked, verified
from fazhi.spine.tests.test_draws import cast, drawn, frozen, planned  # noqa: F401 - fixtures
from fazhi.spine.verify import breaks


def test_a_draw_in_a_dossier(frozen, cast, tmp_path):  # noqa: F811
    draw = drawn(frozen, cast)
    path = tmp_path / "draw.zip"
    sealed(draw.chain, path, by=cast["clerk"])
    code, result = verified(path)
    assert code == 0 and result["events"] == draw.chain.events.count() > 4
    assert "案卷评查抽取" in unpacked(path)["index.html"].decode()
    assert not list(breaks())
