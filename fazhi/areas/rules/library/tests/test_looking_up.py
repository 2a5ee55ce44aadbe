"""Citations of the county's own documents are judged by how they stand on the day."""

from __future__ import annotations

from datetime import date

import pytest

from fazhi.areas.rules.library.tests.cases import Shelf
from fazhi.statutes.checking import Severity, check

pytestmark = pytest.mark.django_db


@pytest.fixture
def shelf(county):
    return Shelf()


@pytest.mark.parametrize(
    ("cited", "on", "severity", "words"),
    [
        ("《云岚县农村集中供水管理办法》第三条", "2026-11-20", Severity.GOOD, "现行有效"),
        ("云政规〔2024〕1号", "2026-11-20", Severity.GOOD, "现行有效"),
        ("云政规[2024]01号第五条", "2026-11-20", Severity.GOOD, "现行有效"),
        ("《云岚县农村集中供水管理办法》第九条", "2026-11-20", Severity.ERROR, "没有第九条"),
        ("《云岚县人民政府关于印发〈云岚县农村集中供水管理办法〉的通知》", "2026-11-20", Severity.GOOD, "现行有效"),
        ("《云岚县农村集中供水管理办法》", "2024-03-15", Severity.ERROR, "自2024年4月1日起施行"),
        ("《云岚县农村集中供水管理办法》", "2027-04-01", Severity.ERROR, "有效期届满"),
        ("《云岚县没有的办法》", "2026-11-20", Severity.UNKNOWN, "未收录"),
    ],
)
def test_a_document_on_the_shelf(shelf, cited, on, severity, words):
    document = shelf.add(expires_on=date(2027, 3, 31))
    (found,) = check(f"根据{cited}的规定", date.fromisoformat(on))
    assert (found.severity, words in found.what) == (severity, True), found
    assert found.url in ("", f"/rules/library/{document.pk}/")
