"""What is wrong with a notice is said row by row, in plain sentences; every format gives the same days."""

import json
from datetime import date

import pytest
import xlsxwriter

from fazhi.spine.errors import BadInput
from fazhi.spine.noticing.draft import cautions
from fazhi.spine.noticing.reading import days_of_file, days_of_lines
from fazhi.spine.noticing.tests.made_up import LINES, lines

D = date.fromisoformat
ROWS = [("2027-10-01至2027-10-07", "放假", "国庆节"), ("2027-10-09", "调休上班", "国庆节")]


@pytest.mark.parametrize(("line", "said"), [
    ("2027-13-01 放假 元旦", "没有这一天"), ("2027-10-01", "没有填类型"), ("2027-10-01 玩 国庆", "应为“放假”或“调休上班”"),
    ("国庆 放假 国庆", "不是日期"), ("2027-10-07至2027-10-01 放假 国庆", "止日应在起日之后"),
    ("2027-10-01至2027-12-01 放假 国庆", "连续不超过15天"), ("2027-01-01至01-02至01-03 放假 元旦", "看不出是哪几天"),
])  # fmt: skip
def test_a_line_that_cannot_be_read(line, said):
    with pytest.raises(BadInput) as refused:
        days_of_lines("2027-01-01 放假 元旦\n" + line)
    assert refused.value.reasons[0].startswith("第2行：") and said in refused.value.reasons[0]


@pytest.mark.parametrize(("change", "said"), [
    ({"2027-01-31": "2027-02-01 调休上班 春节"}, "2027-02-01（周一）本来就是工作日"),
    ({"2027-01-31": "2026-11-28 调休上班 春节"}, "不在2027年"),
    ({"2027-01-31": "2027-02-05 调休上班 春节"}, "2027-02-05出现了两次"),
    ({"2027-01-31": "2027-01-31 调休上班"}, "请填写节日名称"),
    ({"2027-10-09": "2029-10-09 调休上班 国庆"}, "安排的是2029年"),
])  # fmt: skip
def test_a_day_that_cannot_be(notice_2027, change, said):
    with pytest.raises(BadInput) as refused:
        notice_2027(lines(**change))
    assert any(said in reason for reason in refused.value.reasons), refused.value.reasons


@pytest.mark.parametrize(("wrong", "said"), [
    ({"number": " "}, "文号"), ({"number": "国办发明电〔2025〕7号"}, "已随系统提供"), ({"title": ""}, "标题"),
    ({"issued": D("2026-12-19")}, "晚于今天"), ({"lines": ""}, "没有任何一天"), ({"division": "990199"}, "没有区划代码"),
])  # fmt: skip
def test_a_head_that_cannot_be(notice_2027, wrong, said):
    with pytest.raises(BadInput, match=said):
        notice_2027(**wrong)


def test_what_should_be_looked_at(notice_2027):
    from fazhi.spine.calendar import national

    assert not cautions(notice_2027(), national())
    assert "没有10月1日" in cautions(notice_2027("2027-01-01 放假 元旦"), national())[0]
    assert "端午" in cautions(notice_2027(lines(**{"2027-06-09": ""})), national())[0]
    changed = notice_2027("2026-10-08 放假 国庆节\n2026-10-10 放假 国庆节", number="测试〔2026〕1号")
    assert "国办发明电〔2025〕7号" in cautions(changed, national())[0]
    local = notice_2027("2027-04-09 放假 三月三", number="云政发〔2026〕1号", division="990126")
    assert "全体公民" in cautions(local, national())[0]


def write(path, kind):
    if kind == "xlsx":
        with xlsxwriter.Workbook(path) as book:
            sheet = book.add_worksheet()
            sheet.write_row(0, 0, ["2027年节假日安排"])
            sheet.write_row(1, 0, ["日期", "类型", "名称"])
            sheet.write_row(2, 0, ROWS[0])
            sheet.write_datetime(3, 0, date(2027, 10, 9), book.add_format({"num_format": "yyyy-mm-dd"}))
            sheet.write_row(3, 1, ROWS[1][1:])
    elif kind == "toml":
        path.write_text("".join(f'[[day]]\nday = "{d}"\nkind = "{k}"\nname = "{n}"\n' for d, k, n in ROWS), "utf-8")
    elif kind == "json":
        held = [{"日期": d, "类型": k, "名称": n} for d, k, n in ROWS]
        path.write_text(json.dumps({"days": held}, ensure_ascii=False), "utf-8")
    else:
        text = "日期,类型,名称\n" + "".join(",".join(row) + "\n" for row in ROWS)
        path.write_bytes(text.encode("gb18030" if kind == "csv" else "utf-8"))


@pytest.mark.parametrize("kind", ["xlsx", "csv", "toml", "json"])
def test_every_format_gives_the_same_days(tmp_path, kind):
    path = tmp_path / f"安排.{kind}"
    write(path, kind)
    assert (
        days_of_file(path) == days_of_lines("\n".join(" ".join(row) for row in ROWS)) and len(days_of_file(path)) == 8
    )


@pytest.mark.parametrize(("name", "content", "said"), [
    ("a.pdf", b"%PDF", "只能导入"), ("a.xlsx", b"not a workbook", "不是 Excel 工作簿"), ("a.csv", b"x,y\n1,2\n", "没有找到表头"),
    ("a.toml", b"[[day", "不是正确的 TOML"), ("a.json", b"{", "不是正确的 JSON"), ("b.json", b"[1]", "没有找到"),
    ("c.csv", b"x" * 300_000, "过大"), ("d.xlsx", b"", "空文件"), ("c.toml", b"", "没有找到"),
])  # fmt: skip
def test_files_that_are_no_notice(tmp_path, name, content, said):
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(BadInput, match=said):
        days_of_file(path)
    with pytest.raises(BadInput, match="这个文件，请核对路径"):
        days_of_file(tmp_path / "没有.csv")


def test_the_made_up_notice_is_a_whole_one(notice_2027):
    made = notice_2027(LINES)
    assert made.year == 2027 and made.layer.arranges == 2027 and len(made.digest) == 64
