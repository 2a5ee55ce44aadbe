"""Numbers of few persons are withheld wherever a figure is asked for, and so is what gives them away."""

from datetime import date

import pytest

from fazhi.figures.catalogue import declare
from fazhi.figures.withholding import HIDDEN, faults, gives_away, split_is_told, told
from fazhi.figures.words import WITHHELD, Count, Period, Rate, Source, Total, Value

YEAR = Period.year(2026)
FEW = Source("sample.few", "sample.few", None, closed=True, least=5)
WHOLE = Count("sample.few.whole", "在册", unit="人", source=FEW, on="on")
PART = Count("sample.few.part", "其中就业", unit="人", source=FEW, on="on", within=(WHOLE,))


def numbers(whole, part=0):
    return {WHOLE.code: whole, PART.code: part}


@pytest.mark.parametrize(
    ("whole", "part", "hidden"),
    [
        (35, 33, True),
        (35, 30, False),
        (35, 31, True),
        (35, 35, False),
        (35, 4, True),
        (35, 0, False),
        (4, 4, True),
        (0, 0, False),
    ],
)
def test_a_part_is_withheld_for_itself_or_for_what_it_leaves(whole, part, hidden):
    assert gives_away(PART, numbers(whole, part)) is hidden


def test_a_number_is_told_for_whole_years_only():
    assert told([WHOLE], numbers(35), YEAR) == {WHOLE.code: 35}
    month = Period(date(2026, 3, 1), date(2026, 3, 31), "3月")
    assert told([WHOLE], numbers(35), month) == {WHOLE.code: HIDDEN}


def test_a_split_is_told_whole_or_not_at_all():
    assert split_is_told([WHOLE], [numbers(30), numbers(5)], "organ", YEAR)
    assert not split_is_told([WHOLE], [numbers(31), numbers(4)], "organ", YEAR)
    assert not split_is_told([WHOLE, PART], [numbers(30, 26)], "organ", YEAR)
    assert not split_is_told([WHOLE], [numbers(30)], "month", YEAR)


def test_what_would_tell_too_much_is_refused_when_it_is_declared():
    open_source = Source("sample.open", "sample.open", None, least=5)
    assert "closed" in faults(Count("sample.open.n", "n", source=open_source, on="on"))
    loose = Count("sample.few.loose", "其中", source=FEW, on="on")
    assert "within its whole" in faults(Rate("sample.few.rate", "率", part=loose, whole=WHOLE))
    assert faults(Rate("sample.few.rate", "率", part=PART, whole=WHOLE)) == ""
    with pytest.raises(ValueError, match="a withheld one follows"):
        declare(Total("sample.few.total", "合计", parts=(WHOLE, PART)))


def test_it_is_printed_in_words():
    assert Value(WHOLE, None, withheld=True).text == Value(WHOLE, None, withheld=True).amount == WITHHELD
