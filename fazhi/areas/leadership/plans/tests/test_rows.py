"""Rows of the fact book on the yearly report stand in a procedure, with the reason why they are no clock there."""

from fazhi.docs_rows import rows, subject_of


def test_rows_of_the_yearly_report_are_told():
    there = rows()
    for row in (f"A0{n}" for n in range(1, 9)):
        assert row in there and subject_of(row), row
        assert any("不是期限" in said for said in there[row])
