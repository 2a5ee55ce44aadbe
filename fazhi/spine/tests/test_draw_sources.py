"""Pools from registers, lines and workbooks: whose rows, which labels, and plain words for what is wrong."""

from datetime import date

import pytest
import xlsxwriter

from fazhi.spine import actions, registry
from fazhi.spine.draws.sources import from_lines, from_register, from_workbook, strata_of
from fazhi.spine.errors import BadInput

DAY = date(2026, 11, 2)
CODE = "sample.disclosure"


@pytest.fixture
def register():
    return registry.register_of(CODE)


@pytest.fixture
def requests(county):
    """Two requests of the bureau, one of them answered (and so published), one of 青溪镇."""
    made = [
        actions.open_matter(
            CODE, organ=county[organ], by=county.people[who], on=DAY, fields={"applicant": "周明", "content": content}
        )
        for organ, who, content in (("justice", "clerk", "征地批文"), ("justice", "clerk", "低保名单"), ("qingxi", "qingxi", "预算"))
    ]  # fmt: skip
    actions.take_step(made[0], "answer", by=county.people["head"], on=DAY, fields={"reply": "open"})
    return made


def test_rows_of_a_register_show_what_it_publishes_and_no_more(register, requests, county):
    pool, refs = from_register(register, register.queryset(), by=county.people["clerk"])
    assert [one.id for one in pool] == [m.number for m in requests] and set(refs.values()) == {m.pk for m in requests}
    assert pool[0].label == "征地批文，予以公开" and pool[1].label == "" == pool[2].label
    assert pool[0].units == ("云岚县司法局",) and "周明" not in str(pool)


def test_only_rows_the_drawing_person_may_see(register, requests, county):
    pool, _ = from_register(register, register.queryset(), by=county.people["qingxi"])
    assert [one.id for one in pool] == [requests[2].number]
    with pytest.raises(BadInput, match="没有找到您可以查看的记录"):
        from_register(register, register.queryset(), by=county.people["shiqiao"])


def test_strata_are_the_organ_or_what_is_public(register, requests, county):
    assert set(strata_of(register)) == {"organ", "reply"}
    pool, _ = from_register(register, register.queryset(), by=county.people["clerk"], stratum="organ")
    assert [one.stratum for one in pool] == ["县司法局", "县司法局", "青溪镇"]
    with pytest.raises(BadInput, match="不能按这一项分类"):
        from_register(register, register.queryset(), by=county.people["clerk"], stratum="applicant")


def test_pasted_lines(county):
    pool = from_lines("Q1,绿源合作社,A类,2,青溪镇\n\nQ2，宏达公司\nQ3\t某店\tB类", persons=False)
    assert [(c.id, c.label, c.stratum, c.weight) for c in pool] == [
        ("Q1", "绿源合作社", "A类", 2), ("Q2", "宏达公司", "", 1), ("Q3", "某店", "B类", 1),
    ]  # fmt: skip
    assert pool[0].units == ("青溪镇人民政府",)  # the short name of a known organ is its full one


def test_heads_may_stand_in_another_order_and_persons_enter_masked(county):
    pool = from_lines("姓名,编号,曾任职单位\n欧阳明月,Z1,县公安局、石桥镇", persons=True)
    assert (pool[0].id, pool[0].label, pool[0].former_units) == ("Z1", "欧阳某某", ("云岚县公安局", "石桥镇人民政府"))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (",无编号", "第1行没有编号"),
        ("Q1,甲,,0", "第1行的权重“0”应当是1至1000的整数"),
        ("Q1,甲\nQ2,乙,,一", "第2行的权重“一”"),
        ("Q1,甲,A,1,单位,曾任,多余", "第1行有7栏，最多6栏"),
        ("编号,电话\nQ1,1", "表头里不认识“电话”"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(db, text, words):
    with pytest.raises(BadInput, match=words):
        from_lines(text, persons=False)


def test_a_workbook(county, tmp_path):
    path = tmp_path / "名单.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for n, row in enumerate(
            [("编号", "名称", "类别", "权重"), (1001, "绿源合作社", "A类", 3), ("Q2", "宏达公司", "B类", "")]
        ):
            sheet.write_row(n, 0, row)
    pool = from_workbook(path, "名单.xlsx", persons=False)
    assert [(c.id, c.stratum, c.weight) for c in pool] == [("1001", "A类", 3), ("Q2", "B类", 1)]
    other = tmp_path / "名单.docx"
    other.write_bytes(b"no workbook")
    with pytest.raises(BadInput):
        from_workbook(other, "名单.docx", persons=False)
