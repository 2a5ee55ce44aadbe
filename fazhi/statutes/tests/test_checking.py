"""What is said of citations on a day; what is not on file is never called wrong."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.spine.errors import BadInput, Conflict, NotAllowed
from fazhi.spine.verify import breaks
from fazhi.statutes.actions import change_edition, enter_edition, withdraw_edition
from fazhi.statutes.checking import Severity, check
from fazhi.statutes.models import Article
from fazhi.statutes.reading import read

DAY = date(2026, 11, 20)
TEXT = """云岚省试验条例
（2024年3月1日通过）
第一章　总则
第一条　为了试验，制定本条例。
第二条　县级人民政府负责试验工作。
第二条之一　乡镇人民政府协助。
第二章　附则
第三条　本条例自2024年5月1日起施行。"""


@pytest.fixture
def keeper(county):
    return county.people["reviewer"]


@pytest.fixture
def shelved(keeper):
    found = read(TEXT)
    facts = {
        "title": found.title,
        "kind": "local",
        "in_force_on": found.in_force_on,
        "source": "省公报",
        "aliases": ["试验条例"],
    }
    edition = enter_edition(values=facts, articles=found.articles, by=keeper, on=DAY)
    old = {
        "kind": "law",
        "source": "公报",
        "in_force_on": date(2010, 1, 1),
        "ended_on": date(2026, 8, 15),
        "last_article": 90,
    }
    enter_edition(values=old | {"title": "中华人民共和国旧试验法", "replaced_by": "试验法典"}, by=keeper, on=DAY)
    new = {"title": "村务试验法", "kind": "law", "source": "公报", "in_force_on": date(2026, 1, 1), "last_article": 45,
           "first": True}  # fmt: skip
    enter_edition(values=new | {"moves": {"27": "31"}}, by=keeper, on=DAY)
    return edition


def said(text: str, on: date = DAY) -> list[tuple[Severity, str]]:
    return [(f.severity, f.what) for f in check(text, on)]


@pytest.mark.parametrize(
    ("text", "severity", "words"),
    [
        ("根据《云岚省试验条例》第二条", Severity.GOOD, "2024-05-01起施行"),
        ("根据试验条例第二条之一", Severity.GOOD, "2024-05-01起施行"),
        ("根据《云岚省试验条例》第四条", Severity.ERROR, "没有第四条（共3条）"),
        ("根据《云岚省试验条列》第二条", Severity.WARNING, "名称相近的有《云岚省试验条例》"),
        ("根据《旧试验法》第九条", Severity.ERROR, "已于2026-08-15失效，由《试验法典》替代"),
        ("根据《村务试验法》第二十七条", Severity.WARNING, "原第二十七条现为第三十一条"),
        ("根据《村务试验法》第四十六条", Severity.ERROR, "没有第四十六条"),
        ("根据《村务试验法》第五条之一", Severity.UNKNOWN, "不足以核对"),
        ("根据《从未听说的办法》第一条", Severity.UNKNOWN, "未收录"),
        ("第一条　甲。\n第二条　依照第三条的规定办理。", Severity.ERROR, "本文没有第三条"),
    ],
)
def test_each_is_judged(shelved, text, severity, words):
    ((found, what),) = said(text)
    assert found == severity and words in what


def test_a_statute_is_judged_by_the_day(shelved):
    assert said("《旧试验法》第九条", date(2026, 8, 14))[0][0] == Severity.GOOD
    assert said("《旧试验法》第九条", date(2026, 8, 15))[0][0] == Severity.ERROR
    assert said("《村务试验法》第五条", date(2025, 12, 31))[0] == (
        Severity.ERROR, "《村务试验法》自2026-01-01起施行，2025-12-31尚未施行",
    )  # fmt: skip


def test_the_same_text_twice_changes_nothing_and_another_is_refused(shelved, keeper):
    found = read(TEXT)
    facts = {"title": found.title, "kind": "local", "in_force_on": found.in_force_on, "source": "省公报"}
    assert enter_edition(values=facts, articles=found.articles, by=keeper, on=DAY).pk == shelved.pk
    with pytest.raises(Conflict, match="条文不同"):
        enter_edition(values=facts, articles=found.articles[:2], by=keeper, on=DAY)


def test_only_who_keeps_the_library_changes_it(shelved, county):
    with pytest.raises(NotAllowed, match="法规库由"):
        change_edition(shelved, values={"issuer": "甲"}, by=county.people["clerk"], on=DAY, note="改")


def test_a_text_changed_by_hand_is_noticed(shelved, keeper):
    change_edition(shelved, values={"issuer": "省人大常委会"}, by=keeper, on=DAY, note="补充")
    assert not list(breaks())
    Article.objects.filter(edition=shelved, key="2").update(text="改过")
    assert [b.what for b in breaks()] == ["法规条文与留痕不符，已被改动"]


def test_withdrawn_editions_are_not_asked(shelved, keeper):
    withdraw_edition(shelved, by=keeper, on=DAY, note="录错")
    assert said("根据《云岚省试验条例》第二条")[0][0] == Severity.UNKNOWN


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "没有文字"), ("某某法\n没有条文", "没有找到以“第一条”开头"),
        ("试验法\n第一条　甲。\n第三条　丙。", "第一条之后是第三条"), ("试验法\n第二条　甲。", "开头之后是第二条"),
        ("试验法\n第一条　\n第二条　乙", "第一条没有内容"), ("第一条　甲。", "没有找到法规的名称"),
    ],
)  # fmt: skip
def test_crooked_texts_are_refused_in_one_sentence(text, words):
    with pytest.raises(BadInput, match=words):
        read(text)
