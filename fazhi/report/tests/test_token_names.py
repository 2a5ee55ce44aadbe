"""Tokens are kept as codes and shown as names; nothing is lost on the way there and back."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.figures import catalogue
from fazhi.report.tests.conftest import REAL_FIGURES, REAL_SENTENCES
from fazhi.report.token_names import coded, named


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Any:
    """With every figure that the systems really declare."""
    monkeypatch.setattr(catalogue, "_figures", dict(REAL_FIGURES))
    return REAL_FIGURES


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("收到{{disputes.sample.received}}。", "收到{{收到复议申请}}。"),
        ("{{disputes.sample.received|trend}}", "{{收到复议申请|比上年}}"),
        (
            "{{disputes.sample.received|n}}、{{disputes.sample.received|last}}",
            "{{收到复议申请|数}}、{{收到复议申请|上年}}",
        ),
        ("{{disputes.sample.received|change}}", "{{收到复议申请|增减}}"),
        ("{{no.such}}", "{{no.such}}"),
        ("{{表格: disputes.sample.received | 题 | 按乡镇}}", "{{表格: 收到复议申请 | 题 | 按乡镇}}"),
    ],
)
def test_there_and_back(kept: str, shown: str) -> None:
    assert named(kept) == shown
    assert coded(shown) == kept


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("{{ 收到复议申请 | 比上年 }}", "{{disputes.sample.received|trend}}"),
        ("{{收到复议申请｜数}}", "{{disputes.sample.received|n}}"),
        ("{{disputes.sample.received|比上年}}", "{{disputes.sample.received|trend}}"),
        ("{{表格：收到复议申请｜题}}", "{{表格： disputes.sample.received ｜题}}"),
        ("{{没有这个指标}}", "{{没有这个指标}}"),
        (
            "{{表格：收到复议申请，disputes.sample.closed | 题}}",
            "{{表格： disputes.sample.received, disputes.sample.closed | 题}}",
        ),
    ],
)
def test_what_people_type(typed: str, kept: str) -> None:
    assert coded(typed) == kept


@pytest.mark.usefixtures("whole")
def test_every_sentence_of_the_draft_comes_back_as_it_was() -> None:
    texts = [sentence.text for sentence in REAL_SENTENCES]
    assert len(texts) > 100 and any(named(text) != text for text in texts)
    for text in texts:
        assert coded(named(text)) == text


def test_a_name_that_several_figures_bear_stays_a_code(whole: Any) -> None:
    by_name: dict[str, list[str]] = {}
    for figure in whole.values():
        by_name.setdefault(figure.name, []).append(figure.code)
    several = [codes for codes in by_name.values() if len(codes) > 1]
    assert several
    for code in several[0]:
        assert named(f"{{{{{code}}}}}") == f"{{{{{code}}}}}"


@given(st.text(alphabet="{}|[]收到 a.:表格，\n", max_size=40))
def test_text_without_a_name_is_left_as_it_is(text: str) -> None:
    assert coded(text) == text
    assert named(text) == text
