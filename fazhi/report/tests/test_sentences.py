"""How a system tells a sentence: names of figures in full, clauses that may be left out, headings and prefixes of its own."""

from __future__ import annotations

import pytest

from fazhi.report import sentences as told
from fazhi.report.sentences import Sentence, tell


@pytest.fixture(autouse=True)
def nothing_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(told, "_sentences", [])


def test_each_clause_may_be_left_out_and_names_figures_of_the_system() -> None:
    tell("disputes.petition", 70, "登记<received>。", "其中网上<web>，占<share>。")
    text = (
        "[[登记{{disputes.petition.received}}。]][[其中网上{{disputes.petition.web}}，占{{disputes.petition.share}}。]]"
    )
    assert told.sentences() == [Sentence("disputes.petition", "disputes", text, 70)]


def test_names_may_stand_within_something_else_and_under_another_heading() -> None:
    tell(
        "data.outside",
        95,
        "破获<fraud>。",
        "打掉<gangs.all>。",
        area="enforcement",
        within="data",
        lead="据公安机关统计，",
    )
    assert told.sentences("enforcement")[0].codes == ["data.fraud", "data.gangs.all"]
    assert told.sentences()[0].lead == "据公安机关统计，"


def test_a_figure_may_be_told_with_its_trend_or_only_where_there_are_several() -> None:
    tell("disputes.petition", 70, "登记<received+>，", "涉及单位<units#>。", part="next")
    sentence = told.sentences(part="next")[0]
    assert sentence.text.startswith("[[登记{{disputes.petition.received|trend}}，]]")
    assert sentence.several == {"disputes.petition.units"}
    assert told.sentences(part="done") == []


def test_a_clause_with_groups_of_its_own_stands_as_written() -> None:
    tell("disputes.litigation", 200, "收到<received>[[，其中<government>]]。")
    assert (
        told.sentences()[0].text == "收到{{disputes.litigation.received}}[[，其中{{disputes.litigation.government}}]]。"
    )
