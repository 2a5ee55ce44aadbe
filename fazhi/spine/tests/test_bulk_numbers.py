"""A mark that has got into a text that is kept aside becomes the number there, and the event's digest is of the number."""

from types import SimpleNamespace

from fazhi.spine.bulk.numbering import _unmark, mark
from fazhi.spine.history import salted, veil
from fazhi.spine.models import Event


def test_a_mark_kept_aside_becomes_the_number():
    event = Event(seq=1, payload={"detail": {"reason": f"见{mark(1)}", "plain": mark(0)}, "note": mark(1)}, actor="甲")
    aside = veil(event, {"reason"})
    row = SimpleNamespace(said=f"{mark(0)}、{mark(1)}", other=3)
    draft = SimpleNamespace(row=row, record=row, details=[], documents=[], events=[event], aside=[(event, aside)])
    _unmark(draft, ["云政〔2026〕1号", "云政〔2026〕2号"])
    assert row.said == "云政〔2026〕1号、云政〔2026〕2号"
    kept = {place: (salt, said) for place, salt, said in aside}
    assert kept["detail.reason"][1] == "见云政〔2026〕2号" and kept["note"][1] == "云政〔2026〕2号"
    assert event.payload["detail"]["reason"] == {"sm3": salted(*kept["detail.reason"])}
    assert event.payload["detail"]["plain"] == "云政〔2026〕1号"
    assert event.payload["note"] == {"sm3": salted(*kept["note"])}
