"""Differences lose nothing: both texts can be put together again from them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from fazhi.areas.rules.library.differences import compared, words
from fazhi.areas.rules.library.laying import articles, blocks
from fazhi.areas.rules.library.marking import marked

LETTERS = st.text("供水单位检验质，。一二", max_size=30)
TEXTS = st.lists(LETTERS.map(str.strip), max_size=6).map(
    lambda lines: "\n".join(f"第{'一二三四五六七'[n]}条　{line}" for n, line in enumerate(lines))
)


@given(LETTERS, LETTERS)
def test_words_make_up_both_texts(before, after):
    found = words(before, after)
    assert "".join(w.text for w in found if w.how != "new") == before
    assert "".join(w.text for w in found if w.how != "gone") == after


@settings(max_examples=100)
@given(TEXTS, TEXTS)
def test_every_article_of_both_texts_is_there_once(before, after):
    found = compared(before, after)
    assert [c.before for c in found if c.how != "new"] == [a.label for a in articles(before)]
    assert [c.after for c in found if c.how != "gone"] == [a.label for a in articles(after)]
    for change in found:
        assert change.how != "same" or change.before == change.after


def test_an_article_that_moved_is_renumbered_not_rewritten():
    found = compared(
        "第一条　甲条的内容。\n第二条　乙条的内容。",
        "第一条　新增的一条规定。\n第二条　甲条的内容。\n第三条　乙条的内容。",
    )
    assert [c.how for c in found] == ["new", "renumbered", "renumbered"]


def test_lines_are_told_apart():
    text = "第一章　总则\n第一条　依第二章的规定。\n第二章规定的条件不变。\n（一）甲；\n一、工作目标\n第十二条之一　乙。\n1. 丙\n\n第一条　再来。"
    found = [(b.kind, b.label, b.anchor) for b in blocks(text)]
    assert found == [
        ("chapter", "第一章", "第一章"), ("article", "第一条", "第一条"), ("line", "", ""), ("item", "（一）", ""),
        ("heading", "一、", "一"), ("article", "第十二条之一", "第十二条之一"), ("point", "1.", ""), ("article", "第一条", "第一条-2"),
    ]  # fmt: skip


@given(st.text("供水<&>aA１（", max_size=20), st.lists(st.text("供水a1(", min_size=2, max_size=3), max_size=3))
def test_marking_keeps_the_text(text, asked):
    pieces = marked(text, tuple(asked))
    assert "".join(piece.text for piece in pieces) == text
