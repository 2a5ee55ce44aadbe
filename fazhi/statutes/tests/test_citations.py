"""What is found in a text, where, and what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fazhi.statutes.citations import find
from fazhi.statutes.numerals import article_name, number_of, printed


def told(text: str) -> list[str]:
    return [f"{c.title or c.number or '本'} {c.place}".strip() for c in find(text)]


CORPUS = [
    line.split("\t") for line in Path(__file__).with_name("corpus.tsv").read_text("utf-8").splitlines() if line.strip()
]


def shown(text: str) -> str:
    """Everything found in a text: title, [number], {edition}, place; 本 for the text itself."""
    words = []
    for c in find(text):
        name = c.title + (f"[{c.number}]" if c.number else "") + (f"{{{c.edition}}}" if c.edition else "")
        words.append(f"{name or '本'} {c.place}".strip())
    return "｜".join(words)


@pytest.mark.parametrize(("text", "expected"), CORPUS)
def test_the_corpus(text, expected):
    assert shown(text) == expected


@given(st.lists(st.sampled_from([row[0] for row in CORPUS]), min_size=2, max_size=4))
def test_lines_of_the_corpus_do_not_disturb_the_spans_of_others(lines):
    text = "\n".join(lines)
    for c in find(text):
        assert text[c.start : c.end] == c.text and "\n" not in c.text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("根据《中华人民共和国行政复议法》第二十七条第一款第（三）项、第三十条的规定",
         ["中华人民共和国行政复议法 第二十七条第一款第（三）项", "中华人民共和国行政复议法 第三十条"]),
        ("依据行政复议法第十条至第十二条", ["行政复议法 第十条至第十二条"]),
        ("《政府信息公开条例》（以下简称《条例》）施行后，《条例》第八条、第九条规定",
         ["政府信息公开条例", "政府信息公开条例 第八条", "政府信息公开条例 第九条"]),
        ("违反本办法第十二条第二款、第三款", ["本 第十二条第二款", "本 第十二条第三款"]),
        ("第八、九条规定的情形", ["本 第八条", "本 第九条"]),
        ("依照第八条规定的情形", ["本 第八条"]),
        ("《优化营商环境条例》（国务院令第722号）第六十二条", ["优化营商环境条例 第六十二条"]),
        ("《行政处罚法》（2021年修订）第三十三条第一款", ["行政处罚法 第三十三条第一款"]),
        ("《〈中华人民共和国土地管理法〉实施办法》第三条", ["〈中华人民共和国土地管理法〉实施办法 第三条"]),
        ("刑法第三百八十四条之一", ["刑法 第三百八十四条之一"]),
        ("《甲法》《乙法》第三条", ["甲法", "乙法 第三条"]),
        ("国办发〔2018〕115号和县政发[2026]03号", ["国办发〔2018〕115号", "县政发〔2026〕3号"]),
        ("《红楼梦》第三回", []), ("发展第三产业", []), ("出台十条措施", []), ("建成第三条生产线", []), ("依照前款规定", []),
        ("第一条　为了规范管理，制定本办法。\n第二条　本办法适用于本县。", []),
    ],
)  # fmt: skip
def test_found(text, expected):
    assert told(text) == expected


@given(
    st.text(
        alphabet="《》〈〉（）()第条款项之至、，。 \n本法办法条例规定依据和一二十百3５〔〕2026号以下简称", max_size=80
    )
)
def test_spans_lie_in_the_text_and_nothing_falls_over(text):
    for citation in find(text):
        assert text[citation.start : citation.end] == citation.text
        assert 0 <= citation.start < citation.end <= len(text)


@given(st.integers(1, 1999), st.integers(0, 9))
def test_what_is_printed_is_read_again(number, sub):
    assert number_of(printed(number)) == number
    key = f"{number}-{sub}" if sub else str(number)
    (found,) = find(f"依照《某法》{article_name(key)}的规定")
    assert found.article == key
