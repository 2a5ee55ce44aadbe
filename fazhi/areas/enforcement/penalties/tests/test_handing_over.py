"""What a case hands to the rooms beside it, worked out from the case as it stands after the step."""

from __future__ import annotations

from fazhi.areas.enforcement.penalties import outward, sends
from fazhi.areas.enforcement.penalties.procedure import PENALTY
from fazhi.areas.enforcement.penalties.tests.scene import DRAFT, Case
from fazhi.spine import calendars, registry
from fazhi.spine.context import Context


def context(one, **detail):
    return Context(one.matter, one.record, one.matter.moved_on, None, calendars.of(""), detail=detail)


def test_the_decision_is_told_by_its_number_and_in_a_line(bureau, case):
    one = case().file().evidence()
    drafted = {**DRAFT, "draft_kinds": ["warning", "fine", "confiscation"], "draft_confiscated": "120.50"}
    one.conclude(**drafted).review().notify().decide()
    told = context(one, revised="changed", document_no="云政复决〔2026〕4号")
    assert sends.number_of(told) == "云市监罚决〔2026〕1号"
    assert sends.conclusion(one.record) == "警告；罚款5000元；没收违法所得、没收非法财物120.5元"
    assert sends.is_made_public(told) and sends.has_to_be_carried_out(told) and sends.not_sent_yet(told)
    assert sends.is_withdrawn(told) and sends.why_withdrawn(told) == "变更（云政复决〔2026〕4号）"
    assert not sends.is_withdrawn(context(one, revised="upheld"))
    spared = Case.open(bureau).file().evidence().spare().review().do("decide_none", "2026-03-24", "m_head")
    assert not sends.has_to_be_carried_out(context(spared)) and sends.conclusion(spared.record).startswith("轻微不罚")
    assert sends.number_of(context(spared)) == "云市监罚免〔2026〕1号"


def test_what_is_sealed_paid_or_only_said_goes_nowhere(case):
    one = (
        case()
        .file()
        .evidence()
        .conclude(draft_kinds=["warning"], draft_fine=None)
        .review()
        .notify()
        .decide(wide_effect=False)
    )
    assert not sends.has_to_be_carried_out(context(one)) and not sends.is_made_public(context(one))
    one.record.wide_effect, one.record.sealed = True, True
    assert not sends.is_made_public(context(one))


def test_rooms_are_sent_to_once_they_are_there():
    """Every hand-over goes to a procedure that is there; none is forgotten once its room is."""
    rooms = {
        "disclosure": outward.DISCLOSE,
        "execution": outward.EXECUTE,
        "measures": outward.MEASURE,
        "transfer": outward.TRANSFER,
    }
    codes = {"disclosure": "disclosure", "execution": "execution", "measures": "measure", "transfer": "transfer"}
    known = {procedure.code for procedure in registry.procedures()}
    for room, sent in rooms.items():
        assert bool(sent) == (f"enforcement.{codes[room]}" in known)
        assert all(send.link in PENALTY.links for send in sent)
