"""视为受理 that was taken though the office had decided in time: the case goes back, with all that hung on it."""

from datetime import date

from fazhi.areas.disputes.reconsideration.tests.cases import case
from fazhi.spine.actions import apply_law, undo_legal_step
from fazhi.spine.verify import breaks

D = date.fromisoformat


def test_an_acceptance_entered_after_the_law_had_acted(county):
    c = case(county, "2026-09-24")
    apply_law(D("2026-10-10"))
    assert (c.state, c.record.acceptance_mode) == ("accepted", "deemed")
    undo_legal_step(
        c.matter,
        by=county.people["head"],
        on=D("2026-10-10"),
        reason="十月九日已决定受理，登记迟了",
        evidence="受理审批表",
    )
    assert (c.state, c.record.accepted_on, c.record.acceptance_mode) == ("received", None, "")
    assert c.due("examine") == D("2026-10-09") and not c.runs("decide") and not c.runs("send_copy")
    c.accepted("2026-10-09")
    assert (c.state, c.record.accepted_on, c.record.acceptance_mode) == ("accepted", D("2026-10-09"), "normal")
    assert c.due("decide") == D("2026-12-08")
    assert c.matter.deadlines.get(limit="examine").kept() is True
    assert list(breaks()) == []
