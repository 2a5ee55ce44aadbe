"""A draft split into what one can comment on."""

from __future__ import annotations

from fazhi.areas.decisions.consultation.articles import labels, parts


def test_articles_chapters_and_what_stands_between() -> None:
    text = "关于某事的办法\n\n第一章 总则\n第一条 目的。\n第二款。\n第二节　其他\n第十二条之一　补充。\n第3条：数字。"
    assert labels(text) == ["第一条", "第十二条之一", "第3条"]
    found = parts(text)
    assert [part.heading for part in found] == [False, True, False, True, False, False]
    assert found[2].lines == ("第一条 目的。", "第二款。") and [part.place for part in found] == [1, 2, 3, 4, 5, 6]


def test_an_article_named_in_a_sentence_is_no_article() -> None:
    assert labels("第一条 依照第五条办理。\n违反第二条规定的，依照第三条处理。") == ["第一条"]


def test_numbered_headings_where_there_are_no_articles() -> None:
    assert labels("一、范围\n城区。\n二、标准\n两元。\n（一）一类区\n1.首小时") == ["一、范围", "二、标准"]
    assert labels("1.范围\n2.标准") == ["1.范围", "2.标准"]


def test_labels_are_unique() -> None:
    assert labels("第一条 甲\n附件\n第一条 乙") == ["第一条", "第一条（第2处）"]


def test_a_text_without_any_structure_is_one_part() -> None:
    assert labels("一段话。\n又一段话。") == [] and len(parts("一段话。\n又一段话。")) == 1 and parts("") == ()
