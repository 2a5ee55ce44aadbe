"""A text under review is cut into articles; headings of chapters stand between them."""

from fazhi.areas.decisions.legality.clauses import clauses

TEXT = "第一章　总则\n第一条　甲。\n（一）乙；\n第二章　办理\n第二条　丙。\n第三章所称期限以本条为准。"


def test_a_chapter_belongs_to_no_article():
    found = [(clause.label, clause.lines) for clause in clauses(TEXT)]
    assert found == [
        ("", ["第一章　总则"]),
        ("第一条", ["第一条　甲。", "（一）乙；"]),
        ("", ["第二章　办理"]),
        ("第二条", ["第二条　丙。", "第三章所称期限以本条为准。"]),
    ]
