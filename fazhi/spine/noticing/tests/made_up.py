"""A notice on 2027 that does not exist: the number and the days are invented for tests."""

from __future__ import annotations

from datetime import date

NUMBER, TITLE = "国办发明电〔2026〕X号", "国务院办公厅关于2027年部分节假日安排的通知（测试）"
ISSUED = date(2026, 11, 19)
LINES = """\
2027-01-01至2027-01-03 放假 元旦
2027-02-05至2027-02-12 放假 春节
2027-01-31 调休上班 春节
2027-02-14 调休上班 春节
2027-04-03至05日 放假 清明节
2027-05-01至05-05 放假 劳动节
2027-04-25 调休上班 劳动节
2027-05-08 调休上班 劳动节
2027-06-09 放假 端午节
2027-09-15 放假 中秋节
2027-10-01至7日 放假 国庆节
2027-09-26 调休上班 国庆节
2027-10-09 调休上班 国庆节
"""


def lines(**changes: str) -> str:
    """The made-up notice with the line of a day replaced."""
    return "".join(changes.get(line[:10], line) + "\n" for line in LINES.splitlines())
