"""Figures are found by words people use, in any order."""

from __future__ import annotations

import json

import pytest

from fazhi.figures import catalogue, sayings
from fazhi.figures.commands import figures_command
from fazhi.figures.search import find
from fazhi.spine.errors import BadInput


def codes(words: str) -> list[str]:
    return [figure.code for figure in find(words)]


@pytest.mark.parametrize(
    ("words", "code", "within"),
    [
        ("纠错率", "disputes.reconsideration.direct_rate", 3), ("打官司 输", "disputes.litigation.loss_rate", 12),
        ("输 打官司", "disputes.litigation.loss_rate", 12), ("调解 成功", "disputes.mediation.success_rate", 5),
        ("成功 调解 率", "disputes.mediation.success_rate", 5), ("红头文件 印发", "rules.document.made", 5),
        ("法援 案件", "services.legal_aid.cases", 3), ("负责人 出庭 率", "disputes.litigation.attendance_rate", 5),
        ("双随机 公示", "enforcement.random_plan.published_rate", 6), ("普法 场次", "services.publicity_activity.activities", 10),
        ("审核 规范性文件", "decisions.legality.documents", 5), ("disputes.mediation.accepted", "disputes.mediation.accepted", 1),
        ("打官司输了", "disputes.litigation.loss_rate", 25),
    ],
)  # fmt: skip
def test_what_people_say_finds_the_figure(words, code, within):
    assert code in codes(words)[:within], codes(words)[:within]


def test_order_of_words_does_not_matter():
    assert codes("调解 成功 率") == codes("率 成功 调解")


def test_what_holds_every_word_goes_before_what_holds_some():
    found = find("行政复议 受理")
    assert all("复议" in f.name + "".join(sayings.of(f)) + sayings.home_of(f.code) for f in found[:5])


def test_nothing_is_found_by_nonsense_or_nothing():
    assert codes("蟠桃宴席") == [] and codes("  ") == []


def test_only_among_those_given():
    some = catalogue.figures("disputes")
    assert {f.area for f in find("率", some)} == {"disputes"}


def test_every_synonym_belongs_to_a_figure_that_exists():
    known = {figure.code for figure in catalogue.figures()}
    declared = sayings.declared()
    assert not set(declared["figures"]) - known
    for code, words in declared["figures"].items():
        assert len(words) == len(set(words)) and catalogue.figure(code).name not in words, code
    first = [group[0] for group in declared["alike"]]
    others = [word for group in declared["alike"] for word in group[1:]]
    assert len(others) == len(set(others)) and not set(first) & set(others)


@pytest.mark.django_db
def test_the_command_finds_without_a_year(capsys):
    assert figures_command(["--find", "打官司", "输"]) == 0
    assert "disputes.litigation.loss_rate " in capsys.readouterr().out
    figures_command(["--find", "纠错率", "--json"])
    assert "disputes.reconsideration.direct_rate" in {f["code"] for f in json.loads(capsys.readouterr().out)}
    with pytest.raises(BadInput, match="换一个词"):
        figures_command(["--find", "蟠桃宴席"])
    with pytest.raises(BadInput, match="--year"):
        figures_command([])
