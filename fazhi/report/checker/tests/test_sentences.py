"""Every rule by sentences of which it must and must not say something: `sentences.txt`."""

from collections import Counter
from pathlib import Path

import pytest

from fazhi.report.checker import check
from fazhi.report.checker.tests.test_checker import FOOT, HEAD
from fazhi.report.reader import read_text

LINES = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8").splitlines()
CASES = [line.split(" | ", 1) for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize(("codes", "sentence"), CASES, ids=[f"{n}-{codes}" for n, (codes, _) in enumerate(CASES)])
def test_what_is_found_in_a_sentence(codes, sentence):
    at_the_end = codes == "date-form" or sentence.startswith("云岚县人民政府")
    words = sentence.replace("⏎", "\n")
    text = HEAD + "依法行政。" + FOOT + words if at_the_end else HEAD + words + FOOT
    report = read_text(text)
    found = check(report)
    assert sorted(one.code for one in found) == ([] if codes == "-" else codes.split())
    for one in found:
        assert text[one.place.start : one.place.end] == one.place.text and one.place.text
        assert all(said.endswith("。") and "None" not in said for said in (one.what, one.why, one.how))


def test_there_are_enough_sentences_and_each_code_is_both_found_and_not_found():
    told = Counter(codes for codes, _ in CASES)
    assert sum(told.values()) >= 120 and told["-"] >= 50
