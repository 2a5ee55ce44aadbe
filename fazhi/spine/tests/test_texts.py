"""Whatever text comes in either stands in the history to the letter or is refused in a sentence."""

from datetime import date

import pytest

from fazhi.spine.actions import open_matter, record_entry, suspend
from fazhi.spine.errors import BadInput
from fazhi.spine.models import Event, Matter
from fazhi.spine.sweep import sweep

D = date.fromisoformat
WHERE = ("applicant", "content", "note", "title")
ODD = ["é e\u0301", "甲\u2028\u2029乙", "\ufeff甲", "甲\r\n乙\t丙", "𠮷野", '{"sm3": "00"}', "NaN", "1e400", "\\u0000"]


def opened(county, where, text):
    fields = {"applicant": "孙小满", "content": "征地"}
    more = {where: text} if where in ("note", "title") else {}
    return open_matter(
        "sample.disclosure", organ=county["justice"], by=county.people["clerk"], on=D("2026-03-02"),
        fields=fields | ({} if more else {where: text}), **more,
    )  # fmt: skip


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("text", ["甲\ud800乙", "甲\x00乙"], ids=["half", "nul"])
def test_what_cannot_be_written_is_refused(county, where, text):
    with pytest.raises(BadInput, match="不能保存的字符"):
        opened(county, where, text)
    assert not Matter.objects.exists() and not Event.objects.exists()


@pytest.mark.parametrize("where", WHERE)
def test_everything_else_stands_to_the_letter(county, where):
    for text in ODD:
        matter = opened(county, where, text)
        held = Event.objects.get(code="open", chain=matter.chain)
        assert (held.told("fields").get(where) or held.kept_aside.get(where, [0, ""])[1]) == text
    assert list(sweep(1)) == []


def test_notes_and_titles_elsewhere(county):
    matter = opened(county, "content", "征地")
    with pytest.raises(BadInput, match="不能保存的字符"):
        suspend(matter, by=county.people["clerk"], on=D("2026-03-03"), ground="consult", note="甲\ud800")
    with pytest.raises(BadInput, match="不能保存的字符"):
        record_entry(
            "services.publicity_activity", organ=county["justice"], by=None, actor="外部系统", on=D("2026-03-05"),
            title="甲\x00", fields={"place": "广场", "form": "lecture", "audience_type": "village"},
        )  # fmt: skip
    assert not Matter.objects.get(pk=matter.pk).suspended and list(sweep(1)) == []
